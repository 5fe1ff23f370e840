import { GrowingInts } from '../blocking/growing.ts'

/** What is known of a group, side by side in memory. */
const WIDTH = 4
const [SIZE, POSTED, START, ROOM] = [0, 1, 2, 3]

/** One number for each row, among others. */
export interface Marks {
  readonly values: Int32Array
  /** From the mark of one row to that of the next. */
  readonly width: number
}

/** The mark of a row that was taken away. */
export const GONE = -1

/**
 * Rows of many groups, those of one group next to one another in memory, in the order in which they were posted. Room
 * that a group has grown out of goes to the next group that needs as much.
 */
export class Postings {
  private readonly groups = new GrowingInts()
  private readonly rows = new GrowingInts()
  /** Where room is free, by how much. */
  private readonly free = new Map<number, number[]>()

  /** How many rows a group is said to have; they may be more or fewer than are posted. */
  sizeOf(group: number): number {
    return group < 0 ? 0 : (this.groups.values[group * WIDTH + SIZE] ?? 0)
  }

  resize(group: number, size: number): void {
    this.groups.set(group * WIDTH + ROOM, this.groups.values[group * WIDTH + ROOM] ?? 0)
    this.groups.set(group * WIDTH + SIZE, size)
  }

  isEmpty(group: number): boolean {
    return (this.groups.values[group * WIDTH + POSTED] ?? 0) === 0
  }

  post(group: number, row: number): void {
    const at = group * WIDTH
    const posted = this.groups.values[at + POSTED] as number
    if (posted === this.groups.values[at + ROOM]) this.move(at, posted)
    this.rows.values[(this.groups.values[at + START] as number) + posted] = row
    this.groups.values[at + POSTED] = posted + 1
  }

  empty(group: number): void {
    this.groups.values[group * WIDTH + POSTED] = 0
  }

  /** Calls back for every posted row that is there, the newest first; drops those that are gone. */
  forEach(group: number, isGone: (row: number) => boolean, visit: (row: number) => void): void {
    const at = group * WIDTH
    const start = this.groups.values[at + START] ?? 0
    let goneRows = 0
    for (let place = start + (this.groups.values[at + POSTED] ?? 0) - 1; place >= start; place--) {
      const row = this.rows.values[place] as number
      if (isGone(row)) goneRows++
      else visit(row)
    }
    if (goneRows > 0) this.drop(at, isGone)
  }

  /** Marks with `row` the posted rows that are there, the newest first, and adds those to `into` that were not so marked. */
  gather(group: number, row: number, marks: Marks, into: GrowingInts): void {
    const at = group * WIDTH
    const start = this.groups.values[at + START] as number
    const { values, width } = marks
    const { values: rows } = this.rows
    let goneRows = 0
    for (let place = start + (this.groups.values[at + POSTED] as number) - 1; place >= start; place--) {
      const other = rows[place] as number
      const mark = values[other * width] as number
      if (mark === row) continue
      if (mark === GONE) {
        goneRows++
        continue
      }
      values[other * width] = row
      into.push(other)
    }
    if (goneRows > 0) this.drop(at, (other) => values[other * width] === GONE)
  }

  private drop(at: number, isGone: (row: number) => boolean): void {
    const { values } = this.rows
    const start = this.groups.values[at + START] as number
    let kept = start
    for (let place = start; place < start + (this.groups.values[at + POSTED] as number); place++)
      if (!isGone(values[place] as number)) values[kept++] = values[place] as number
    this.groups.values[at + POSTED] = kept - start
  }

  /** Gives a group twice its room. */
  private move(at: number, room: number): void {
    const wider = room === 0 ? 1 : 2 * room
    const from = this.groups.values[at + START] as number
    const start = this.free.get(wider)?.pop() ?? this.rows.length
    if (start === this.rows.length) this.rows.set(start + wider - 1, 0)
    this.rows.values.copyWithin(start, from, from + room)
    if (room > 0) this.giveBack(room, from)
    this.groups.values[at + START] = start
    this.groups.values[at + ROOM] = wider
  }

  private giveBack(room: number, start: number): void {
    const known = this.free.get(room)
    if (known === undefined) this.free.set(room, [start])
    else known.push(start)
  }
}
