import { validate } from '@cedar-policy/cedar-wasm/nodejs'
import { accessRules } from '@passage/domain/access/access.rules'
import { expect, test } from 'vitest'
import { createDecide } from '../../src/access/decide.ts'
import { type PolicyFiles, readPolicies } from '../../src/access/policy-files.ts'

const files = readPolicies()
const faultsOf = ({ schema, policies }: PolicyFiles): readonly string[] => {
  const answer = validate({
    schema,
    policies: { staticPolicies: { ...policies } },
    validationSettings: { mode: 'strict' },
  })
  if (answer.type === 'failure') return answer.errors.map(({ message }) => message)
  return [...answer.validationErrors, ...answer.validationWarnings].map(({ error }) => error.message)
}
const withPolicy = (text: string): PolicyFiles => ({ ...files, policies: { ...files.policies, planted: text } })

test('every policy holds against the schema, strictly', () => {
  expect(faultsOf(files)).toEqual([])
})

test.each([
  ['a trait of the person', 'permit (principal, action, resource) when { resource.nationality == "X" };'],
  ['a role that is a user', 'permit (principal == Role::"auditor", action, resource);'],
  ['an operation that does not exist', 'permit (principal, action == Action::"list-everybody", resource);'],
  ['a set read as a word', 'permit (principal, action, resource) when { context.relations == "own" };'],
])('the schema refuses a policy that names %s', (_, text) => {
  expect(faultsOf(withPolicy(text))).not.toEqual([])
})

test('every policy names the rule that it carries out, with the authorities of that rule', () => {
  const rules = Object.values(accessRules)
  const told = Object.entries(files.policies).map(([id, policy]) => {
    const { authority, rule } = (typeof policy === 'string' ? {} : policy.annotations) as Record<string, string>
    return { id, rule, authority: authority?.split('; ').toSorted() }
  })
  const expected = told.map(({ id, rule }) => ({
    id,
    rule,
    authority: rules
      .find((one) => one.id === rule)
      ?.authority.map(({ citation }) => citation)
      .toSorted(),
  }))
  expect(told).toEqual(expected)
  expect(told.length).toBeGreaterThan(15)
})

const question = {
  roles: ['caseworker'],
  operation: 'get',
  purpose: 'case-work',
  relations: ['assigned'],
  flags: [],
  cleared: [],
  conflict: false,
} as const

test('an answer names the policies that decided, and nothing permits by default', () => {
  const decide = createDecide()
  expect(decide(question)).toEqual({ allowed: true, policies: ['work-by-assignment'] })
  expect(decide({ ...question, flags: ['sealed'] })).toEqual({ allowed: false, policies: ['sealed-unless-cleared'] })
  expect(decide({ ...question, relations: [] })).toEqual({ allowed: false, policies: [] })
  expect(createDecide({ ...files, policies: {} })(question)).toEqual({ allowed: false, policies: [] })
})

test('the order in which codes stand makes no difference', () => {
  const decide = createDecide()
  const two = { ...question, roles: ['caseworker', 'supervisor'], relations: ['found', 'assigned'] } as const
  const turned = { ...two, roles: ['supervisor', 'caseworker'], relations: ['assigned', 'found'] } as const
  expect(decide(two)).toEqual(decide(turned))
})

test('policies that cannot be read stop the start', () => {
  expect(() => createDecide({ ...files, policies: { broken: 'permit (principal' } })).toThrow()
  expect(() => createDecide({ ...files, schema: 'entity' })).toThrow()
})

test('a policy that cannot be evaluated is a fault, not one voice less', () => {
  const planted = withPolicy('forbid (principal, action, resource) when { resource.absent };')
  expect(() => createDecide(planted)(question)).toThrow('planted')
})
