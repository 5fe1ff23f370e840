import { firstFrom } from '../blocking/pairs.ts'

/** Rows in order of their ids, of which only neighbours are compared. */
export class OrderedRows {
  private readonly rows: number[]
  private readonly isBefore: (a: number, b: number) => boolean

  constructor(rows: readonly number[], isBefore: (a: number, b: number) => boolean) {
    this.rows = [...rows].sort((a, b) => (isBefore(a, b) ? -1 : 1))
    this.isBefore = isBefore
  }

  get size(): number {
    return this.rows.length
  }

  /** Puts a row in its place and returns it. */
  insert(row: number): number {
    const place = this.placeOf(row)
    this.rows.splice(place, 0, row)
    return place
  }

  /** Takes a row away and returns those that stood within reach of it. */
  remove(row: number, reach: number): readonly number[] {
    const place = this.placeOf(row)
    this.rows.splice(place, 1)
    return this.rows.slice(Math.max(0, place - reach), place + reach)
  }

  around(place: number, reach: number): readonly number[] {
    return this.rows.slice(Math.max(0, place - reach), place + reach + 1)
  }

  /** Pairs that stood within reach of one another before a row came to its place between them. */
  parted(place: number, reach: number): readonly (readonly [number, number])[] {
    const pairs: (readonly [number, number])[] = []
    for (let before = 1; before <= reach; before++) {
      const [a, b] = [this.rows[place - before], this.rows[place + reach + 1 - before]]
      if (a !== undefined && b !== undefined) pairs.push([a, b])
    }
    return pairs
  }

  isNear(a: number, b: number, reach: number): boolean {
    return Math.abs(this.placeOf(a) - this.placeOf(b)) <= reach
  }

  private placeOf(row: number): number {
    return firstFrom(this.rows.length, (at) => !this.isBefore(this.rows[at] as number, row))
  }
}
