import type { WholeTable } from '../link/table.ts'
import { type KeyedRows, keyRows, partTexts, type TextsOf } from './groups.ts'
import type { BlockingKey, KeyPart } from './key.ts'

/** How keys are kept from gathering too much. */
export interface BlockingLimits {
  /** Most rows of a group that are all compared with one another. */
  readonly largestGroup: number
  /** In a group that nothing narrows, each row is compared with this many that follow it. */
  readonly window: number
}

/** What a key did that it was not asked to: for the log, never silent. */
export interface Overflow {
  readonly key: string
  /** Groups that were too large, and their rows. */
  readonly groups: number
  readonly rows: number
  /** Rows that no refinement could part: compared with their neighbours only. */
  readonly windowed: number
  /** Rows that gave the key more texts than it takes. */
  readonly cut: number
}

/** The rows of one key in groups that are small enough. */
export interface BlockIndex {
  readonly keyed: KeyedRows
  /** Rows of each group, ascending, but in order of their ids where only neighbours are compared; undefined for a group of one. */
  readonly members: readonly (Int32Array | undefined)[]
  /** Groups in which only neighbours are compared. */
  readonly windowed: ReadonlySet<number>
  readonly overflow: Overflow | undefined
}

/** The index of a key. Groups beyond the limit are parted by the refinements, one after the other. */
export function indexOf(
  table: WholeTable,
  key: BlockingKey,
  refine: readonly KeyPart[],
  limits: BlockingLimits,
): BlockIndex {
  const keyed = keyRows(table, key)
  const members = gather(keyed)
  const tooLarge = members.flatMap((rows, group) =>
    rows !== undefined && rows.length > limits.largestGroup ? [group] : [],
  )
  const finders = tooLarge.length === 0 ? [] : refine.map((part) => partTexts(table, part))
  const parted = new Parted(keyed, members, limits.largestGroup)
  for (const group of tooLarge) parted.part(group, finders)
  for (const group of parted.windowed) parted.members[group]?.sort((a, b) => table.place(a) - table.place(b))
  const sizes = tooLarge.reduce((sum, group) => sum + (members[group]?.length ?? 0), 0)
  const overflow = { key: keyed.name, groups: tooLarge.length, rows: sizes, windowed: parted.unparted, cut: keyed.cut }
  return {
    keyed: { ...keyed, codes: parted.codes, groups: parted.members.length },
    members: parted.members,
    windowed: parted.windowed,
    overflow: tooLarge.length > 0 || keyed.cut > 0 ? overflow : undefined,
  }
}

function gather({ starts, codes, groups }: KeyedRows): readonly (Int32Array | undefined)[] {
  const sizes = new Int32Array(groups)
  for (const code of codes) sizes[code] = (sizes[code] ?? 0) + 1
  const members = Array.from(sizes, (size) => (size > 1 ? new Int32Array(size) : undefined))
  const filled = new Int32Array(groups)
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const code = codes[at] ?? 0
      const rows = members[code]
      if (rows === undefined) continue
      const place = filled[code] ?? 0
      rows[place] = row
      filled[code] = place + 1
    }
  }
  return members
}

/** Groups while they are parted: a new group gets the next number, and the rows point to it. */
class Parted {
  readonly codes: Int32Array
  readonly members: (Int32Array | undefined)[]
  readonly windowed = new Set<number>()
  unparted = 0
  private readonly keyed: KeyedRows
  private readonly largest: number

  constructor(keyed: KeyedRows, members: readonly (Int32Array | undefined)[], largest: number) {
    this.keyed = keyed
    this.codes = keyed.codes.slice()
    this.members = [...members]
    this.largest = largest
  }

  part(group: number, finders: readonly TextsOf[]): void {
    const rows = this.members[group]
    if (rows === undefined || rows.length <= this.largest) return
    const [finder, ...rest] = finders
    if (finder === undefined) {
      this.windowed.add(group)
      this.unparted += rows.length
      return
    }
    const byText = Map.groupBy(rows, (row) => finder(row)[0] ?? 0)
    if (byText.size === 1) {
      this.part(group, rest)
      return
    }
    this.members[group] = undefined
    for (const some of byText.values()) this.part(this.add(group, some), rest)
  }

  private add(from: number, some: readonly number[]): number {
    const group = this.members.length
    const rows = Int32Array.from(some)
    this.members.push(rows.length > 1 ? rows : undefined)
    for (const row of rows) {
      for (let at = this.keyed.starts[row] ?? 0; at < (this.keyed.starts[row + 1] ?? 0); at++)
        if (this.codes[at] === from) this.codes[at] = group
    }
    return group
  }
}
