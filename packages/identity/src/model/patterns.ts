import type { Layout } from './layout.ts'

/** How often each combination of outcomes was seen: all that estimating needs to know about millions of pairs. */
export class Patterns {
  private readonly counts = new Map<number, number>()
  private readonly strides: readonly number[]
  readonly layouts: readonly Layout[]
  /** Pairs seen. */
  total = 0

  constructor(layouts: readonly Layout[]) {
    this.layouts = layouts
    let stride = 1
    this.strides = layouts.map(({ size }) => {
      const own = stride
      stride *= size
      return own
    })
    if (stride > Number.MAX_SAFE_INTEGER) throw new Error('More comparisons than one model can hold.')
  }

  add(outcomes: Int32Array): void {
    let number = 0
    for (let at = 0; at < this.strides.length; at++) number += (outcomes[at] as number) * (this.strides[at] as number)
    this.counts.set(number, (this.counts.get(number) ?? 0) + 1)
    this.total++
  }

  /** Every pattern once, in order of its number, so that sums come out the same whatever the pairs' order. */
  list(): readonly Pattern[] {
    const numbers = [...this.counts].sort(([a], [b]) => a - b)
    return numbers.map(([number, count]) => ({ count, outcomes: this.read(number) }))
  }

  private read(number: number): Int32Array {
    return Int32Array.from(this.layouts, ({ size }, at) => Math.floor(number / (this.strides[at] ?? 1)) % size)
  }
}

/** A combination of outcomes and the number of pairs that show it. */
export interface Pattern {
  readonly outcomes: Int32Array
  readonly count: number
}
