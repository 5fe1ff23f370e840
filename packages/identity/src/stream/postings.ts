import { GrowingInts } from '../blocking/growing.ts'
import { Runs } from './runs.ts'

/** One number for each row, among others. */
export interface Marks {
  readonly values: Int32Array
  /** From the mark of one row to that of the next. */
  readonly width: number
}

/** The mark of a row that was taken away. */
export const GONE = -1

/** Rows of many groups, those of one group next to one another in memory, in the order in which they were posted. */
export class Postings {
  private readonly rows = new GrowingInts()
  /** Where the rows of each group lie; its note is the size that it is said to have. */
  private readonly groups = new Runs(this.rows)

  /** How many rows a group is said to have; they may be more or fewer than are posted. */
  sizeOf(group: number): number {
    return group < 0 ? 0 : this.groups.noteOf(group)
  }

  resize(group: number, size: number): void {
    this.groups.note(group, size)
  }

  isEmpty(group: number): boolean {
    return this.groups.countOf(group) === 0
  }

  post(group: number, row: number): void {
    const place = this.groups.push(group)
    this.rows.values[place] = row
  }

  empty(group: number): void {
    this.groups.cut(group, 0)
  }

  /** Calls back for every posted row that is there, the newest first; drops those that are gone. */
  forEach(group: number, isGone: (row: number) => boolean, visit: (row: number) => void): void {
    const start = this.groups.startOf(group)
    let goneRows = 0
    for (let place = start + this.groups.countOf(group) - 1; place >= start; place--) {
      const row = this.rows.values[place] as number
      if (isGone(row)) goneRows++
      else visit(row)
    }
    if (goneRows > 0) this.drop(group, isGone)
  }

  /** Marks the posted rows that are there, the newest first, and adds those to `into` that did not have the mark. */
  gather(group: number, mark: number, marks: Marks, into: GrowingInts): void {
    const start = this.groups.startOf(group)
    const { values, width } = marks
    const { values: rows } = this.rows
    let goneRows = 0
    for (let place = start + this.groups.countOf(group) - 1; place >= start; place--) {
      const other = rows[place] as number
      const had = values[other * width] as number
      if (had === mark) continue
      if (had === GONE) {
        goneRows++
        continue
      }
      values[other * width] = mark
      into.push(other)
    }
    if (goneRows > 0) this.drop(group, (other) => values[other * width] === GONE)
  }

  private drop(group: number, isGone: (row: number) => boolean): void {
    const { values } = this.rows
    const start = this.groups.startOf(group)
    const end = start + this.groups.countOf(group)
    let kept = start
    for (let place = start; place < end; place++)
      if (!isGone(values[place] as number)) values[kept++] = values[place] as number
    this.groups.cut(group, kept - start)
  }
}
