import { EXIT, type ExitCode } from './exit-codes.ts'

/** Something a person can mend: what happened, what became of the data, what to do. Never a stack trace. */
export class Problem extends Error {
  readonly saved: string | undefined
  readonly remedy: string | undefined
  readonly exitCode: ExitCode
  readonly code: string

  constructor(
    code: string,
    happened: string,
    more: {
      readonly saved?: string
      readonly remedy?: string
      readonly exitCode?: ExitCode
      readonly cause?: unknown
    } = {},
  ) {
    super(happened, { cause: more.cause })
    this.code = code
    this.saved = more.saved
    this.remedy = more.remedy
    this.exitCode = more.exitCode ?? EXIT.failure
  }
}
