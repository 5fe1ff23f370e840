import { say, type Terminal } from '../talk/terminal.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** A parent passes on the Ctrl-C that the terminal sends to everybody; that second one is the same wish. */
const SAME_WISH_MS = 2000

export interface Asked {
  readonly signal: AbortSignal
  readonly asked: Promise<void>
  release(): void
}

/** Turns Ctrl-C and its kin into a wish to stop. Somebody who insists gets an end at once. */
export function whenAsked(terminal: Terminal): Asked {
  const controller = new AbortController()
  let first = 0
  const stop = () => {
    if (first === 0) {
      first = terminal.now()
      say(terminal, '\nStopping…')
      controller.abort()
    } else if (terminal.now() - first > SAME_WISH_MS) process.exit(130)
  }
  const asked = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  for (const name of SIGNALS) process.on(name, stop)
  return {
    signal: controller.signal,
    asked,
    release() {
      for (const name of SIGNALS) process.off(name, stop)
    },
  }
}
