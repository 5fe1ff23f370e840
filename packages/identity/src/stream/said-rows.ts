import type { RowLines } from '../link/row-lines.ts'
import type { GrowingTable } from './growing-table.ts'

/** A place holds the hash of a line and the number of its row, counted from 1; 0 where nothing stands. */
const WIDTH = 2

/**
 * Rows of a table to which more are added, each line once: whoever crosses ten times under one passport says one thing ten
 * times, and is looked up, weighed and kept under keys as one row. Open addressing in typed memory.
 */
export class SaidRows {
  private places = new Int32Array(1024 * WIDTH)
  private taken = 0
  private readonly table: GrowingTable
  private readonly lines: RowLines
  private readonly isGone: (row: number) => boolean

  constructor(table: GrowingTable, lines: RowLines, isGone: (row: number) => boolean) {
    this.table = table
    this.lines = lines
    this.isGone = isGone
  }

  /**
   * The row that says what the last row of the table says. That row itself where there is none, or where nobody says it any
   * more; else it is taken back.
   */
  settle(last: number): number {
    this.lines.reach(last + 1)
    const hash = this.hashOf(last)
    const at = this.placeOf(hash, last)
    const before = (this.places[at + 1] as number) - 1
    if (before >= 0 && !this.isGone(before)) {
      this.lines.cut(last)
      this.table.dropLast()
      return before
    }
    this.places[at] = hash
    this.places[at + 1] = last + 1
    if (before < 0 && ++this.taken * WIDTH * 2 > this.places.length) this.grow()
    return last
  }

  private placeOf(hash: number, row: number): number {
    const end = this.places.length - WIDTH
    let at = (hash * WIDTH) & end
    for (let found = this.places[at + 1] as number; found !== 0; found = this.places[at + 1] as number) {
      if (this.places[at] === hash && this.isSame(found - 1, row)) return at
      at = (at + WIDTH) & end
    }
    return at
  }

  /** Lines are compared no more: they were all different when they came. */
  private grow(): void {
    const { places } = this
    this.places = new Int32Array(2 * places.length)
    const end = this.places.length - WIDTH
    for (let from = 0; from < places.length; from += WIDTH) {
      const [hash, row] = [places[from] as number, places[from + 1] as number]
      if (row === 0) continue
      let at = (hash * WIDTH) & end
      while (this.places[at + 1] !== 0) at = (at + WIDTH) & end
      this.places[at] = hash
      this.places[at + 1] = row
    }
  }

  /** The first number of a line is a mark and says nothing of the row. */
  private hashOf(row: number): number {
    const { values, width } = this.lines
    const line = this.lines.lineOf(row)
    let hash = this.table.side(row) ?? 0
    for (let at = 1; at < width; at++) hash = Math.imul(hash ^ (values[line + at] as number), 0x9e3779b1)
    return hash ^ (hash >>> 15)
  }

  private isSame(a: number, b: number): boolean {
    const { values, width } = this.lines
    const [i, j] = [this.lines.lineOf(a), this.lines.lineOf(b)]
    for (let at = 1; at < width; at++) if (values[i + at] !== values[j + at]) return false
    return this.table.side(a) === this.table.side(b)
  }
}
