import { spawn } from 'node:child_process'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program on our terminal and stays until it has ended. Ctrl-C reaches the whole process group, so the program
 * gets it without us; a signal sent to us alone is passed on. Programs started here take a second one as the same wish.
 * @returns {Promise<{code: number | null, signal: NodeJS.Signals | null, asked: NodeJS.Signals | undefined}>}
 */
export function runObedient(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    let asked
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    const passOn = (signal) => {
      asked = signal
      child.kill(signal)
    }
    for (const signal of SIGNALS) process.on(signal, passOn)
    const done = () => {
      for (const signal of SIGNALS) process.off(signal, passOn)
    }
    child.once('error', (error) => {
      done()
      reject(error)
    })
    child.once('close', (code, signal) => {
      done()
      resolve({ code, signal, asked })
    })
  })
}

/** Ends as the program ended: by the signal that stopped it, so that a shell above sees an interrupt, or by its code. */
export function endLike({ code, signal, asked }) {
  const by = signal ?? (asked !== undefined && code !== 0 ? asked : undefined)
  if (by !== undefined) process.kill(process.pid, by)
  else process.exitCode = code ?? 1
}
