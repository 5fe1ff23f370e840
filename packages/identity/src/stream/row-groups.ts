import { GrowingInts } from '../blocking/growing.ts'

/** The widest groups of a key in which rows stand, noted once for each row. Rows are noted in order of their numbers. */
export class RowGroups {
  private readonly ends = new GrowingInts()
  private readonly groups = new GrowingInts()

  /** Rows that were noted. */
  get rows(): number {
    return this.ends.length
  }

  /** Notes the groups of the next row. */
  note(groups: Iterable<number>): void {
    for (const group of groups) this.groups.push(group)
    this.ends.push(this.groups.length)
  }

  /** At which place the groups of a row begin. */
  startOf(row: number): number {
    return row === 0 ? 0 : (this.ends.values[row - 1] as number)
  }

  /** The place after the last group of a row. */
  endOf(row: number): number {
    return this.ends.values[row] as number
  }

  at(place: number): number {
    return this.groups.values[place] as number
  }

  has(row: number, group: number): boolean {
    for (let place = this.startOf(row); place < this.endOf(row); place++) if (this.at(place) === group) return true
    return false
  }
}
