import { GrowingInts } from '../blocking/growing.ts'

/** What is known of a run, side by side in memory. */
const WIDTH = 4
const [NOTE, COUNT, START, ROOM] = [0, 1, 2, 3]

/** Memory in which the values of runs lie. */
export interface RunMemory {
  /** Makes room for so many values. */
  reach(length: number): void
  copyWithin(to: number, from: number, length: number): void
}

/**
 * Many lists that grow, the values of each next to one another in memory. Says at which places they lie, and holds none of
 * them. Room that a run has grown out of goes to the next one that needs as much.
 */
export class Runs {
  private readonly heads = new GrowingInts()
  private readonly memory: RunMemory
  private end = 0
  /** Where room is free, by how much. */
  private readonly free = new Map<number, number[]>()

  constructor(memory: RunMemory) {
    this.memory = memory
  }

  /** One number more about a run, for whoever keeps it; 0 where none was noted. */
  noteOf(run: number): number {
    return this.heads.values[run * WIDTH + NOTE] ?? 0
  }

  note(run: number, note: number): void {
    this.begin(run)
    this.heads.values[run * WIDTH + NOTE] = note
  }

  countOf(run: number): number {
    return this.heads.values[run * WIDTH + COUNT] ?? 0
  }

  /** The place of its first value; the others follow. */
  startOf(run: number): number {
    return this.heads.values[run * WIDTH + START] ?? 0
  }

  /** The place for one more value at the end of a run. */
  push(run: number): number {
    this.begin(run)
    const { values } = this.heads
    const count = this.countOf(run)
    if (count === values[run * WIDTH + ROOM]) this.widen(run, count)
    values[run * WIDTH + COUNT] = count + 1
    return (values[run * WIDTH + START] as number) + count
  }

  /** Leaves a run its first values only. */
  cut(run: number, count: number): void {
    this.heads.values[run * WIDTH + COUNT] = count
  }

  /** Empties a run and gives its room to others. */
  release(run: number): void {
    const { values } = this.heads
    const room = values[run * WIDTH + ROOM] ?? 0
    if (room === 0) return
    this.giveBack(room, this.startOf(run))
    values[run * WIDTH + COUNT] = 0
    values[run * WIDTH + ROOM] = 0
  }

  private begin(run: number): void {
    if ((run + 1) * WIDTH > this.heads.length) this.heads.set((run + 1) * WIDTH - 1, 0)
  }

  /** Gives a run twice its room. */
  private widen(run: number, room: number): void {
    const wider = room === 0 ? 1 : 2 * room
    const from = this.startOf(run)
    const start = this.free.get(wider)?.pop() ?? this.end
    if (start === this.end) {
      this.end += wider
      this.memory.reach(this.end)
    }
    this.memory.copyWithin(start, from, room)
    if (room > 0) this.giveBack(room, from)
    this.heads.values[run * WIDTH + START] = start
    this.heads.values[run * WIDTH + ROOM] = wider
  }

  private giveBack(room: number, start: number): void {
    const known = this.free.get(room)
    if (known === undefined) this.free.set(room, [start])
    else known.push(start)
  }
}
