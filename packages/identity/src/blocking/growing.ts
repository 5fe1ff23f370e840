/** Whole numbers that grow in number, in typed memory. */
export class GrowingInts {
  length = 0
  values: Int32Array

  constructor(room = 1024) {
    this.values = new Int32Array(room)
  }

  push(value: number): void {
    this.reach(this.length + 1)
    this.values[this.length++] = value
  }

  /** Takes the last one away. */
  pop(): void {
    this.length--
  }

  /** Sets a place, which may lie beyond the end; between are zeros. */
  set(at: number, value: number): void {
    this.reach(at + 1)
    if (at >= this.length) this.length = at + 1
    this.values[at] = value
  }

  /** Moves what lies at some places to others. */
  copyWithin(to: number, from: number, length: number): void {
    this.values.copyWithin(to, from, from + length)
  }

  /** Makes room for so many, which are not there yet. */
  reach(length: number): void {
    if (length <= this.values.length) return
    const wider = new Int32Array(Math.max(length, 2 * this.values.length))
    wider.set(this.values)
    this.values = wider
  }
}

/** Whole numbers in memory that threads can share, so that a large file is indexed once and read by all of them. */
export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT))
}
