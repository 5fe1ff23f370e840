import { type LookUpKeys, lookUpKeys } from '@passage/identity/border/look-up-keys'
import type { IdentityAsRead } from '@passage/identity/identity'

/** Rows that the border's look-up brings together, as the ledger probes its keys (packages/ledger/src/links/candidates.ts). */
export class BorderMeetings {
  private readonly keys: readonly (readonly (readonly number[])[])[]

  constructor(identities: readonly IdentityAsRead[]) {
    this.keys = identities.map((one) => familiesOf(lookUpKeys(one)))
  }

  /** Whether two rows share a key. */
  meet(a: number, b: number): boolean {
    const [one, other] = [this.keys[a] ?? [], this.keys[b] ?? []]
    return one.some((some, family) => some.some((key) => other[family]?.includes(key)))
  }

  /** Every pair of rows that share a key, once. */
  forEach(visit: (a: number, b: number) => void): void {
    const seen = new Set<number>()
    const rows = this.keys.length
    for (const group of this.groups()) {
      for (const [at, a] of group.entries()) {
        for (const b of group.slice(at + 1)) {
          const pair = a * rows + b
          if (seen.has(pair)) continue
          seen.add(pair)
          visit(a, b)
        }
      }
    }
  }

  private *groups(): Generator<readonly number[]> {
    for (const family of [0, 1, 2]) {
      const found = new Map<number, number[]>()
      this.keys.forEach((keys, row) => {
        for (const key of new Set(keys[family])) {
          const group = found.get(key)
          if (group === undefined) found.set(key, [row])
          else group.push(row)
        }
      })
      yield* found.values()
    }
  }
}

/** Keys that are probed against each other: documents; names of a day, in each other's place, too; whole names. */
function familiesOf(keys: LookUpKeys): readonly (readonly number[])[] {
  const given = (some: readonly (number | undefined)[]) => some.filter((key) => key !== undefined)
  const { document, familyDay, givenDay, firstDay, lastDay, wholeDay } = keys
  return [given([document]), given([familyDay, givenDay, firstDay, lastDay]), given([wholeDay])]
}
