import { expect, test } from 'vitest'
import { type Problem, ProblemError } from '../src/api/client.ts'
import { asProblem, asReadProblem } from '../src/data/as-problem.ts'
import { pathParts } from '../src/router/path-parts.ts'

test('a path is read part by part, and one that cannot be decoded names nothing', () => {
  expect(pathParts('/')).toEqual([])
  expect(pathParts('/records/a%20b/cases/c/')).toEqual(['records', 'a b', 'cases', 'c'])
  expect(pathParts('/records/%E0%A4%A')).toBeUndefined()
  expect(pathParts('/%')).toBeUndefined()
})

const refused: Problem = {
  title: 'This request could not be read',
  status: 400,
  code: 'request.not-understood',
  detail: 'Fields are missing, unknown or malformed. Nothing was changed.',
  remedy: 'Correct the fields named under errors. Unknown fields are refused, never dropped.',
  trace_id: 'trace-1',
  errors: [{ pointer: '/view', detail: 'must be equal to constant' }],
}

test('what was only read was asked for by its address: the words for programs stay away, the trace does not', () => {
  const problem = asReadProblem(new ProblemError(refused))
  expect(problem).toMatchObject({ title: 'Nothing stands at this address', status: 400, trace_id: 'trace-1' })
  expect(JSON.stringify(problem)).not.toMatch(/field|constant/)
  expect(asProblem(new ProblemError(refused))).toBe(refused)
})

test('what is no answer of the server is said too', () => {
  expect(asProblem(new TypeError('no network')).detail).toContain('no network')
  expect(asReadProblem(new TypeError('no network')).detail).toContain('no network')
})
