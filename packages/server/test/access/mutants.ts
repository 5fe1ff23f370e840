import type { PolicyFiles } from '../../src/access/policy-files.ts'

/** A policy as JSON, without its type: mutants are made anywhere in the tree. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export interface Mutant {
  /** Id of the policy that was changed. */
  readonly policy: string
  readonly name: string
  readonly files: PolicyFiles
}

const isTree = (json: Json): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** Every way to weaken or widen one place of a tree: one side of an "and" or "or", one code of a list, one word off. */
function* changed(json: Json): Generator<Json> {
  if (Array.isArray(json)) {
    for (const [at, one] of json.entries()) {
      if (json.length > 1) yield json.toSpliced(at, 1)
      for (const other of changed(one)) yield json.toSpliced(at, 1, other)
    }
  } else if (isTree(json)) {
    for (const word of ['&&', '||']) {
      const sides = json[word]
      if (sides === undefined || !isTree(sides)) continue
      yield sides.left ?? null
      yield sides.right ?? null
      yield { [word === '&&' ? '||' : '&&']: sides }
    }
    for (const [key, value] of Object.entries(json)) {
      for (const other of changed(value)) yield { ...json, [key]: other }
    }
  }
}

/** Every mutant of one policy: without it, turned round, open to every role or operation, without a condition, and inside each. */
function* mutantsOf(policy: { readonly [key: string]: Json }): Generator<[string, Json | undefined]> {
  yield ['dropped', undefined]
  yield ['flipped', { ...policy, effect: policy.effect === 'permit' ? 'forbid' : 'permit' }]
  for (const scope of ['principal', 'action'] as const) {
    const of = policy[scope]
    if (of !== undefined && isTree(of) && of.op !== 'All') yield [`any ${scope}`, { ...policy, [scope]: { op: 'All' } }]
    for (const other of changed(of ?? null)) yield [`${scope} ${JSON.stringify(other)}`, { ...policy, [scope]: other }]
  }
  const conditions = Array.isArray(policy.conditions) ? (policy.conditions as readonly Json[]) : []
  for (const at of conditions.keys())
    yield [`without condition ${at}`, { ...policy, conditions: conditions.toSpliced(at, 1) }]
  for (const [at, condition] of conditions.entries()) {
    for (const other of changed(condition)) {
      yield [`condition ${JSON.stringify(other)}`, { ...policy, conditions: conditions.toSpliced(at, 1, other) }]
    }
  }
}

/** All mutants of a set of policies, each with one change. */
export function* mutants({ schema, policies }: PolicyFiles): Generator<Mutant> {
  for (const [id, policy] of Object.entries(policies)) {
    const { [id]: _, ...rest } = policies
    for (const [name, other] of mutantsOf(policy as unknown as { readonly [key: string]: Json })) {
      const changedSet = other === undefined ? rest : { ...rest, [id]: other as unknown as typeof policy }
      yield { policy: id, name: `${id}: ${name}`, files: { schema, policies: changedSet } }
    }
  }
}
