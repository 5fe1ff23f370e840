import { type Problem, ProblemError } from '../api/client.ts'

/**
 * What went wrong, in words, whatever was thrown: nothing fails in silence. An answer that could not be read leaves open
 * whether the server did what was asked; asked again with the same key it does it once.
 */
export const asProblem = (error: unknown): Problem =>
  error instanceof ProblemError
    ? error.problem
    : {
        title: 'Something broke on this page',
        status: 0,
        code: 'fault',
        detail: `The answer could not be read: ${error instanceof Error ? error.message : String(error)}.`,
        remedy: 'Try again. What was taken already is not taken twice.',
      }

/**
 * As `asProblem`, of something that was read. Nothing was typed into a form then: what the server could not read is the
 * address itself, and its words about fields are for programs.
 */
export function asReadProblem(error: unknown): Problem {
  const problem = asProblem(error)
  if (problem.code !== 'request.not-understood' && problem.code !== 'request.bad-address') return problem
  return {
    ...addressProblem,
    status: problem.status,
    ...(problem.trace_id === undefined ? {} : { trace_id: problem.trace_id }),
  }
}

/** An address that names nothing: mistyped, or cut short on its way. */
export const addressProblem: Problem = {
  title: 'Nothing stands at this address',
  status: 400,
  code: 'address.unknown',
  detail: 'The address is mistyped, or a part of it was lost on the way. Nothing was opened, and nothing was changed.',
  remedy: 'Check the address, or go on from one of the places above.',
}
