import { TakenBack } from '../data/taken-back.ts'

/** Seconds in which an answer can be taken back before anything of it is sent. */
export const GRACE_SECONDS = 10

/** What measures time: calls back once after so many milliseconds, unless it is stopped before. */
export interface Timer {
  readonly start: (after: number, then: () => void) => unknown
  readonly stop: (started: unknown) => void
}

/** The timer of the browser. */
export const browserTimer: Timer = {
  start: (after, then) => setTimeout(then, after),
  stop: (started) => clearTimeout(started as ReturnType<typeof setTimeout>),
}

/** One pause at a time. */
export interface Pause {
  /** Resolves when it is over; rejects when it is taken back. */
  readonly wait: () => Promise<void>
  readonly undo: () => void
  /** Ends it at once. */
  readonly end: () => void
}

/**
 * A pause of ten seconds before something is sent, so that a slip of the hand is no entry for ever.
 * @param onChange hears whether a pause is open
 */
export function newPause(timer: Timer, onChange: (isOpen: boolean) => void): Pause {
  let waiting: { readonly go: () => void; readonly stop: (why: Error) => void; readonly started: unknown } | undefined
  const close = () => {
    const was = waiting
    if (was === undefined) return undefined
    timer.stop(was.started)
    waiting = undefined
    onChange(false)
    return was
  }
  const end = (): void => close()?.go()
  const wait = (): Promise<void> =>
    new Promise((go, stop) => {
      end()
      waiting = { go, stop, started: timer.start(GRACE_SECONDS * 1000, end) }
      onChange(true)
    })
  return { wait, end, undo: () => close()?.stop(new TakenBack()) }
}
