import type { Edge } from '../cluster/average-link.ts'

/** Weighed pairs of rows by row, in both directions. */
export class LiveEdges {
  private readonly of: (Map<number, number> | undefined)[] = []

  set(a: number, b: number, weight: number): void {
    this.from(a).set(b, weight)
    this.from(b).set(a, weight)
  }

  drop(a: number, b: number): void {
    this.of[a]?.delete(b)
    this.of[b]?.delete(a)
  }

  has(a: number, b: number): boolean {
    return this.of[a]?.has(b) ?? false
  }

  neighbours(row: number): readonly number[] {
    return [...(this.of[row]?.keys() ?? [])]
  }

  /** Takes every edge of a row away and returns the rows at their other ends. */
  dropAll(row: number): readonly number[] {
    const others = this.neighbours(row)
    for (const other of others) this.drop(row, other)
    this.of[row] = undefined
    return others
  }

  /** Rows that hang together with a row, itself among them; where they are more than `most`, some more than `most` of them. */
  componentOf(row: number, most: number): readonly number[] {
    const found = new Set([row])
    for (const one of found) {
      for (const other of this.of[one]?.keys() ?? []) found.add(other)
      if (found.size > most) break
    }
    return [...found]
  }

  /** Edges among rows, each once. */
  among(rows: readonly number[]): readonly Edge[] {
    const found: Edge[] = []
    for (const a of rows)
      this.of[a]?.forEach((weight, b) => {
        if (a < b) found.push({ a, b, weight })
      })
    return found
  }

  private from(row: number): Map<number, number> {
    const known = this.of[row]
    if (known !== undefined) return known
    const fresh = new Map<number, number>()
    this.of[row] = fresh
    return fresh
  }
}
