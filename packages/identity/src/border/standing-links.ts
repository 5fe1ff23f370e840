/**
 * How two records of one document stand to one another. `agree`: they read alike. `differ`: they do not. `apart`: they
 * must not be joined by code, whatever they read like.
 */
export type Relation = 'agree' | 'differ' | 'apart'

/**
 * Which pairs of records that agree may be linked by code: those between which nothing stands. Agreeing is not passed on:
 * a record that agrees with two others that differ could be either's, and is linked to neither. The answer depends on the
 * records alone, never on the order in which they came.
 * @param ruledOne pairs that people ruled to be one person: what agrees with one of them agrees with both
 * @returns every pair that agrees, and whether it stands
 */
export function standingLinks(
  records: readonly string[],
  relation: (a: string, b: string) => Relation,
  ruledOne: readonly (readonly [string, string])[] = [],
): readonly { readonly a: string; readonly b: string; readonly stands: boolean }[] {
  const groups = groupsOf(records, ruledOne)
  const between = groups.map((one) => groups.map((other) => relationOf(one, other, relation)))
  const agree = (i: number, j: number) => between[i]?.[j] === 'agree'
  const stands = (i: number, j: number) => groups.every((_, k) => k === i || k === j || agree(i, k) === agree(j, k))
  const found: { a: string; b: string; stands: boolean }[] = []
  for (let i = 0; i < groups.length; i++) {
    for (let j = i + 1; j < groups.length; j++) {
      const standing = agree(i, j) && stands(i, j)
      for (const x of groups[i] ?? []) {
        for (const y of groups[j] ?? []) {
          const [a, b] = x < y ? [x, y] : [y, x]
          if (relation(x, y) === 'agree') found.push({ a, b, stands: standing })
        }
      }
    }
  }
  return found
}

function relationOf(
  one: readonly string[],
  other: readonly string[],
  relation: (a: string, b: string) => Relation,
): Relation {
  const all = new Set(one.flatMap((a) => other.map((b) => relation(a, b))))
  return all.has('apart') ? 'apart' : all.has('agree') ? 'agree' : 'differ'
}

function groupsOf(
  records: readonly string[],
  ruledOne: readonly (readonly [string, string])[],
): readonly (readonly string[])[] {
  const groupOf = new Map(records.map((id) => [id, [id]]))
  for (const [a, b] of ruledOne) {
    const [one, other] = [groupOf.get(a), groupOf.get(b)]
    if (one === undefined || other === undefined || one === other) continue
    one.push(...other)
    for (const id of other) groupOf.set(id, one)
  }
  return [...new Set(groupOf.values())]
}
