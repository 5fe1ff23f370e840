import { preparsePolicySet, preparseSchema, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import type { AccessAnswer, AccessQuestion } from '@passage/domain/access/question'
import { type PolicyFiles, readPolicies } from './policy-files.ts'

export type Decide = (question: AccessQuestion) => AccessAnswer

/** Questions are few (each is a small table of codes); an answer is kept, since the policies do not change while we run. */
const MOST_KEPT = 20_000

let loaded = 0

/**
 * A decider over a set of policies: parsed once, asked often. Whatever no policy permits is refused, and so is
 * whatever a policy forbids. Each answer names the policies that decided.
 * @throws Error for policies or a schema that cannot be read: the server does not start on them
 */
export function createDecide({ schema, policies }: PolicyFiles = readPolicies()): Decide {
  const name = `passage-${++loaded}`
  for (const answer of [preparseSchema(name, schema), preparsePolicySet(name, { staticPolicies: { ...policies } })]) {
    if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '))
  }
  const kept = new Map<string, AccessAnswer>()
  return (question) => {
    const key = keyOf(question)
    const known = kept.get(key)
    if (known !== undefined) return known
    const answer = ask(name, question)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, answer)
    return answer
  }
}

function keyOf({ roles, operation, purpose, relations, flags, cleared, conflict }: AccessQuestion): string {
  const sets = [roles, relations, flags, cleared].map((codes) => codes.toSorted().join(','))
  return `${operation} ${purpose} ${sets.join(' ')} ${conflict}`
}

const caller = { type: 'User', id: 'caller' }
const asked = { type: 'Person', id: 'asked' }

function ask(
  name: string,
  { roles, operation, purpose, relations, flags, cleared, conflict }: AccessQuestion,
): AccessAnswer {
  const answer = statefulIsAuthorized({
    principal: caller,
    action: { type: 'Action', id: operation },
    resource: asked,
    context: { purpose, relations: [...relations], cleared: [...cleared], conflict },
    preparsedSchemaName: name,
    validateRequest: true,
    preparsedPolicySetId: name,
    entities: [
      { uid: caller, attrs: {}, parents: roles.map((role) => ({ type: 'Role', id: role })) },
      { uid: asked, attrs: { flags: [...flags] }, parents: [] },
    ],
  })
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '))
  const { decision, diagnostics } = answer.response
  // A policy that could not be evaluated did not weigh in; a bar that does not weigh in would open.
  if (diagnostics.errors.length > 0) throw new Error(`policy ${diagnostics.errors[0]?.policyId} failed`)
  return { allowed: decision === 'allow', policies: diagnostics.reason.toSorted() }
}
