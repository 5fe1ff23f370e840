import { GrowingInts } from '../blocking/growing.ts'
import type { Edge } from '../cluster/average-link.ts'
import { type RunMemory, Runs } from './runs.ts'

/** Weighed pairs of rows by row, in both directions, in plain memory: a million records have some ten million of them. */
export class LiveEdges {
  private readonly ends = new Ends()
  private readonly of = new Runs(this.ends)

  /** Takes in a pair that it does not have. */
  add(a: number, b: number, weight: number): void {
    this.ends.write(this.of.push(a), b, weight)
    this.ends.write(this.of.push(b), a, weight)
  }

  drop(a: number, b: number): void {
    this.dropEnd(a, b)
    this.dropEnd(b, a)
  }

  has(a: number, b: number): boolean {
    return this.of.countOf(a) < this.of.countOf(b) ? this.placeOf(a, b) >= 0 : this.placeOf(b, a) >= 0
  }

  neighbours(row: number): readonly number[] {
    const start = this.of.startOf(row)
    const end = start + this.of.countOf(row)
    const found: number[] = []
    for (let place = start; place < end; place++) found.push(this.ends.others[place] as number)
    return found
  }

  /** Gives a row the edges that another has to the rows that are asked for, and tells of each. */
  copy(from: number, to: number, isAskedFor: (row: number) => boolean, tell: (row: number) => void): void {
    const start = this.of.startOf(from)
    const end = start + this.of.countOf(from)
    for (let place = start; place < end; place++) {
      const other = this.ends.others[place] as number
      if (!isAskedFor(other)) continue
      this.add(other, to, this.ends.weights[place] as number)
      tell(other)
    }
  }

  /** Takes every edge of a row away and returns the rows at their other ends. */
  dropAll(row: number): readonly number[] {
    const others = this.neighbours(row)
    for (const other of others) this.dropEnd(other, row)
    this.of.release(row)
    return others
  }

  /** Rows that hang together with a row, itself among them; where they are more than `most`, some more than `most` of them. */
  componentOf(row: number, most: number): readonly number[] {
    const found = new Set([row])
    const { others } = this.ends
    for (const one of found) {
      const start = this.of.startOf(one)
      const end = start + this.of.countOf(one)
      for (let place = start; place < end; place++) found.add(others[place] as number)
      if (found.size > most) break
    }
    return [...found]
  }

  /** Edges among rows, each once and in order, told by the places of the rows in the list. */
  among(rows: readonly number[]): readonly Edge[] {
    const found: Edge[] = []
    const { others, weights } = this.ends
    const places = new Map(rows.map((row, place) => [row, place]))
    rows.forEach((row, a) => {
      const start = this.of.startOf(row)
      const end = start + this.of.countOf(row)
      const own: Edge[] = []
      for (let place = start; place < end; place++) {
        const b = places.get(others[place] as number) ?? -1
        if (a < b) own.push({ a, b, weight: weights[place] as number })
      }
      for (const one of own.sort((x, y) => x.b - y.b)) found.push(one)
    })
    return found
  }

  private placeOf(row: number, other: number): number {
    const start = this.of.startOf(row)
    const end = start + this.of.countOf(row)
    for (let place = start; place < end; place++) if (this.ends.others[place] === other) return place
    return -1
  }

  /** The last one takes its place: in which order they lie says nothing. */
  private dropEnd(row: number, other: number): void {
    const place = this.placeOf(row, other)
    if (place < 0) return
    const last = this.of.startOf(row) + this.of.countOf(row) - 1
    this.ends.write(place, this.ends.others[last] as number, this.ends.weights[last] as number)
    this.of.cut(row, last - this.of.startOf(row))
  }
}

/** The other ends of edges and their weights, by place. */
class Ends implements RunMemory {
  private readonly rows = new GrowingInts()
  weights = new Float64Array(1024)

  get others(): Int32Array {
    return this.rows.values
  }

  write(place: number, other: number, weight: number): void {
    this.rows.values[place] = other
    this.weights[place] = weight
  }

  reach(length: number): void {
    this.rows.reach(length)
    if (length <= this.weights.length) return
    const wider = new Float64Array(this.rows.values.length)
    wider.set(this.weights)
    this.weights = wider
  }

  copyWithin(to: number, from: number, length: number): void {
    this.rows.copyWithin(to, from, length)
    this.weights.copyWithin(to, from, from + length)
  }
}
