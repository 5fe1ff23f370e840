import { say, type Terminal } from './terminal.ts'

/** Runs work that Ctrl-C may stop between two steps. A second Ctrl-C ends the process at once. */
export async function interruptible<T>(
  terminal: Terminal,
  stopping: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  let asked = 0
  const stop = () => {
    // The terminal and a parent process may both pass the same Ctrl-C on.
    const first = asked === 0
    if (!first && terminal.now() - asked > 1000) process.exit(130)
    if (first) {
      asked = terminal.now()
      say(terminal, `\n${stopping}`)
    }
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
