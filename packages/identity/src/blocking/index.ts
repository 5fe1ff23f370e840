import type { WholeTable } from '../link/table.ts'
import { keyRows, partTexts, type TextsOf } from './groups.ts'
import { GrowingInts, sharedInts } from './growing.ts'
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

/**
 * The rows of one key in groups that are small enough: plain numbers, in memory that threads can share. Rows that are
 * alone under a text are in no group.
 */
export interface BlockIndex {
  readonly name: string
  /** Where the groups of each row begin in `codes`; one longer than the rows. */
  readonly starts: Int32Array
  /** Groups of the rows, each once within a row. */
  readonly codes: Int32Array
  /** Where each group begins and ends in `members`. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Rows by group, ascending, but in order of their ids where only neighbours are compared. */
  readonly members: Int32Array
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
  const parted = new Parted(keyed.starts, keyed.codes, keyed.groups, limits.largestGroup)
  const tooLarge = parted.tooLarge()
  const finders = tooLarge.length === 0 ? [] : refine.map((part) => partTexts(table, part))
  const sizes = tooLarge.reduce((sum, group) => sum + parted.sizeOf(group), 0)
  for (const group of tooLarge) parted.part(group, finders)
  for (const group of parted.windowed) parted.membersOf(group).sort((a, b) => table.place(a) - table.place(b))
  const overflow = { key: keyed.name, groups: tooLarge.length, rows: sizes, windowed: parted.unparted, cut: keyed.cut }
  return {
    name: keyed.name,
    ...parted.arrays(),
    windowed: parted.windowed,
    overflow: tooLarge.length > 0 || keyed.cut > 0 ? overflow : undefined,
  }
}

/** Groups while they are parted: each part gets the next number, and the rows point to it. */
class Parted {
  readonly windowed = new Set<number>()
  unparted = 0
  private readonly starts: Int32Array
  private readonly codes: Int32Array
  private readonly members: Int32Array
  private readonly from: GrowingInts
  private readonly to: GrowingInts
  private readonly largest: number

  constructor(starts: Int32Array, codes: Int32Array, groups: number, largest: number) {
    const { newNumbers, sizes } = groupsOfMore(codes, groups)
    this.largest = largest
    this.starts = sharedInts(starts.length)
    this.from = new GrowingInts(sizes.length)
    this.to = new GrowingInts(sizes.length)
    let sum = 0
    for (const size of sizes) {
      this.from.push(sum)
      this.to.push(sum)
      sum += size
    }
    this.codes = sharedInts(sum)
    this.members = sharedInts(sum)
    let at = 0
    for (let row = 0; row + 1 < starts.length; row++) {
      for (let old = starts[row] as number; old < (starts[row + 1] as number); old++) {
        const group = newNumbers[codes[old] as number] as number
        if (group < 0) continue
        this.codes[at++] = group
        const place = this.to.values[group] as number
        this.members[place] = row
        this.to.values[group] = place + 1
      }
      this.starts[row + 1] = at
    }
  }

  tooLarge(): readonly number[] {
    return Array.from({ length: this.from.length }, (_, group) => group).filter(
      (group) => this.sizeOf(group) > this.largest,
    )
  }

  sizeOf(group: number): number {
    return (this.to.values[group] as number) - (this.from.values[group] as number)
  }

  membersOf(group: number): Int32Array {
    return this.members.subarray(this.from.values[group], this.to.values[group])
  }

  part(group: number, finders: readonly TextsOf[]): void {
    const rows = this.membersOf(group)
    if (rows.length <= this.largest) return
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
    let from = this.from.values[group] as number
    this.to.values[group] = from
    for (const some of byText.values()) {
      const part = this.add(group, some, from)
      from += some.length
      this.part(part, rest)
    }
  }

  arrays(): Pick<BlockIndex, 'starts' | 'codes' | 'from' | 'to' | 'members'> {
    const { starts, codes, members } = this
    const [from, to] = [sharedInts(this.from.length), sharedInts(this.to.length)]
    from.set(this.from.values.subarray(0, from.length))
    to.set(this.to.values.subarray(0, to.length))
    return { starts, codes, from, to, members }
  }

  private add(of: number, some: readonly number[], from: number): number {
    const group = this.from.length
    this.from.push(from)
    this.to.push(from + some.length)
    this.members.set(some, from)
    for (const row of some) {
      for (let at = this.starts[row] as number; at < (this.starts[row + 1] as number); at++)
        if (this.codes[at] === of) this.codes[at] = group
    }
    return group
  }
}

/** New numbers for the groups of two rows or more, -1 for the others; and how many rows they have. */
function groupsOfMore(codes: Int32Array, groups: number): { newNumbers: Int32Array; sizes: readonly number[] } {
  const newNumbers = new Int32Array(groups)
  for (const code of codes) newNumbers[code] = (newNumbers[code] as number) + 1
  const sizes: number[] = []
  for (let group = 0; group < groups; group++) {
    const size = newNumbers[group] as number
    newNumbers[group] = size > 1 ? sizes.push(size) - 1 : -1
  }
  return { newNumbers, sizes }
}
