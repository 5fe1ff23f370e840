import { EXIT } from './exit-codes.ts'
import { Problem } from './problem.ts'

/** Wrong use of `passage link`: what happened, and what to do. */
export function wrongLink(happened: string, remedy: string, cause?: unknown): Problem {
  return new Problem('usage.link', happened, { remedy, exitCode: EXIT.usage, cause })
}
