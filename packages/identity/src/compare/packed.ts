/** A level that is not plain at a glance: the values themselves are to be compared. */
export const UNSURE = -2

/**
 * What decides most pairs of values without looking at them: a few whole numbers for each value, side by side in memory.
 * Most pairs that are compared differ, and a glance says so for the cost of reading two places.
 */
export interface Packed<Value> {
  /** The numbers of every value, by code. */
  readonly cells: Cells
  /** Takes in the value of the next code. */
  add(value: Value): void
  /**
   * The level of two values that are not equal, by where their numbers begin in `values`, where it is certain: the same
   * as the comparator gives. Else {@link UNSURE}.
   */
  glance(values: Int32Array, i: number, j: number): number
  /**
   * The nearest level that two values which are not equal can have, as far as a glance tells; {@link UNSURE} where that is
   * the level of equal ones.
   */
  nearest(values: Int32Array, i: number, j: number): number
}

/** Whole numbers in rows of one width, which grow in number. The first row, that of code 0, stays empty. */
export class Cells {
  values: Int32Array
  readonly width: number
  private length: number

  constructor(width: number) {
    this.width = width
    this.length = width
    this.values = new Int32Array(64 * width)
  }

  push(row: readonly number[]): void {
    if (this.length + this.width > this.values.length) {
      const wider = new Int32Array(2 * this.values.length)
      wider.set(this.values)
      this.values = wider
    }
    this.values.set(row, this.length)
    this.length += this.width
  }
}
