import type { RowLines } from '../link/row-lines.ts'

/** Places for different lines, a power of two; and how many are tried for one. */
const PLACES = 1024
const TRIES = 8

/**
 * What is worked out for rows, once for those that say the same: whoever crossed ten times under one passport is weighed
 * once against a new record, not ten times. A line that finds no place among those tried is worked out again.
 */
export class SameLines {
  private readonly lines: RowLines
  private readonly rows = new Int32Array(PLACES)
  private readonly found = new Float64Array(PLACES)
  /** In which turn a place was taken last. Not a whole number of 32 bits, which would come round again. */
  private readonly turns = new Float64Array(PLACES)
  private turn = 0

  constructor(lines: RowLines) {
    this.lines = lines
  }

  /** Forgets everything, which costs nothing. */
  begin(): void {
    this.turn++
  }

  /** What `work` gives for a row, or gave since the beginning for one that says the same. */
  of(row: number, work: (row: number) => number): number {
    const first = this.hash(row)
    for (let tried = 0; tried < TRIES; tried++) {
      const place = (first + tried) & (PLACES - 1)
      if (this.turns[place] !== this.turn) {
        this.turns[place] = this.turn
        this.rows[place] = row
        const found = work(row)
        this.found[place] = found
        return found
      }
      if (this.same(this.rows[place] as number, row)) return this.found[place] as number
    }
    return work(row)
  }

  /** The first number of a line is a mark and says nothing of the row. */
  private hash(row: number): number {
    const { values, width } = this.lines
    const line = this.lines.lineOf(row)
    let hash = 0
    for (let at = 1; at < width; at++) hash = Math.imul(hash ^ (values[line + at] as number), 0x9e3779b1)
    return hash ^ (hash >>> 15)
  }

  private same(a: number, b: number): boolean {
    const { values, width } = this.lines
    const [i, j] = [this.lines.lineOf(a), this.lines.lineOf(b)]
    for (let at = 1; at < width; at++) if (values[i + at] !== values[j + at]) return false
    return true
  }
}
