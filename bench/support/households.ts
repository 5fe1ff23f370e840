import type { Random } from '@passage/world/draw/random'

/** Counts of households, row after row: what is counted hangs together within a household, not between two. */
export class Households {
  readonly width: number
  private values = new Int32Array(1024)
  private readonly rowOf = new Map<number, number>()

  constructor(width: number) {
    this.width = width
  }

  get size(): number {
    return this.rowOf.size
  }

  /** Adds counts to those of a household. */
  add(household: number, counts: readonly number[]): void {
    const row = this.rowOf.get(household) ?? this.rowOf.size
    this.rowOf.set(household, row)
    if ((row + 1) * this.width > this.values.length) {
      const wider = new Int32Array(2 * this.values.length)
      wider.set(this.values)
      this.values = wider
    }
    for (let at = 0; at < this.width; at++) this.values[row * this.width + at] = this.at(row, at) + (counts[at] ?? 0)
  }

  /** Adds the counts of so many households, drawn with repeats, to sums. */
  draw(random: Random, households: number, into: Float64Array): void {
    for (let drawn = 0; drawn < households; drawn++) this.addRow(random.below(this.size), into)
  }

  /** Adds the counts of all households to sums. */
  total(into: Float64Array): void {
    for (let row = 0; row < this.size; row++) this.addRow(row, into)
  }

  /** All households of several, as if they were one group. */
  static pooled(groups: readonly Households[], width: number): Households {
    const all = new Households(width)
    for (const group of groups)
      for (let row = 0; row < group.size; row++)
        all.add(
          all.size,
          Array.from({ length: width }, (_, at) => group.at(row, at)),
        )
    return all
  }

  private at(row: number, column: number): number {
    return this.values[row * this.width + column] ?? 0
  }

  private addRow(row: number, into: Float64Array): void {
    const { values, width } = this
    for (let at = 0, from = row * width; at < width; at++)
      into[at] = (into[at] as number) + (values[from + at] as number)
  }
}
