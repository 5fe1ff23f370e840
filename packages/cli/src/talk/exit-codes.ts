/** What the shell learns. Numbers never change their meaning. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  doneWithRejects: 3,
  refused: 4,
  verificationFailed: 5,
  /** A log holds, in places by commitments alone: something was lawfully erased. */
  attested: 6,
  /** Stopped by Ctrl-C, as shells count it. */
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
