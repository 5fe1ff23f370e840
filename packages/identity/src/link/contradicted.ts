import type { Edge } from '../cluster/average-link.ts'

/**
 * Of edges that are linked, those that a ruling leaves open. Two whom people ruled apart are no more one person by way of others:
 * a record that fits both about as well (by less than `margin` bits) is linked to neither, and of other edges that would bring the
 * two together the weaker ones are left, so that what is linked never says what a ruling denies. It depends on the edges and
 * rulings alone, not on their order. Rows are numbers; a ruling may stand either way round.
 */
export function contradicted(
  linked: readonly Edge[],
  apart: readonly (readonly [number, number])[],
  margin: number,
): ReadonlySet<Edge> {
  if (apart.length === 0) return new Set()
  const open = new Set(fittingBoth(linked, apart, margin))
  const sets = new Sets(apart)
  const rest = linked.filter((edge) => !open.has(edge)).sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  for (const edge of rest) if (!sets.join(edge.a, edge.b)) open.add(edge)
  return open
}

function fittingBoth(
  linked: readonly Edge[],
  apart: readonly (readonly [number, number])[],
  margin: number,
): readonly Edge[] {
  const partners = new Map<number, Map<number, Edge>>()
  for (const edge of linked) {
    for (const [row, other] of [
      [edge.a, edge.b],
      [edge.b, edge.a],
    ] as const) {
      const own = partners.get(row) ?? new Map<number, Edge>()
      partners.set(row, own.set(other, edge))
    }
  }
  return apart.flatMap(([x, y]) => {
    const [one, other] = [partners.get(x), partners.get(y)]
    if (one === undefined || other === undefined || x === y) return []
    // A record that hangs together with thousands may be ruled apart from thousands: the fewer partners are gone through.
    const [few, many] = one.size <= other.size ? [one, other] : [other, one]
    return [...few].flatMap(([third, edge]) => {
      const also = many.get(third)
      return also !== undefined && Math.abs(edge.weight - also.weight) < margin ? [edge, also] : []
    })
  })
}

/** Rows that are linked, in sets of which some must stay two. */
class Sets {
  private readonly parent = new Map<number, number>()
  /** By the first row of a set: rows that must not come into it. */
  private readonly apart = new Map<number, Set<number>>()

  constructor(apart: readonly (readonly [number, number])[]) {
    for (const [a, b] of apart) {
      this.apart.set(a, (this.apart.get(a) ?? new Set()).add(b))
      this.apart.set(b, (this.apart.get(b) ?? new Set()).add(a))
    }
  }

  /** Makes one set of those of two rows; false, and nothing is done, where a ruling stands between them. */
  join(a: number, b: number): boolean {
    const [one, other] = [this.find(a), this.find(b)]
    if (one === other) return true
    const [few, many] = this.ruledOf(one).size < this.ruledOf(other).size ? [one, other] : [other, one]
    for (const row of this.ruledOf(few)) if (this.find(row) === many) return false
    this.parent.set(few, many)
    const all = this.ruledOf(many)
    for (const row of this.ruledOf(few)) all.add(row)
    if (all.size > 0) this.apart.set(many, all)
    return true
  }

  private ruledOf(first: number): Set<number> {
    return this.apart.get(first) ?? new Set()
  }

  private find(row: number): number {
    let first = row
    for (let above = this.parent.get(first); above !== undefined; above = this.parent.get(first)) first = above
    let step = row
    while (step !== first) {
      const above = this.parent.get(step) ?? first
      this.parent.set(step, first)
      step = above
    }
    return first
  }
}
