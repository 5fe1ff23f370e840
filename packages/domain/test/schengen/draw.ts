import { formatDay, parseDay } from '../../src/calendar/day.ts'
import { generator } from './random-histories.ts'

/** Draws from one seed. Days are drawn near days that matter, so that both sides of a limit come up often. */
export interface Draw {
  /** 0 to `n` - 1. */
  upTo(n: number): number
  chance(p: number): boolean
  of<T>(...values: readonly T[]): T
  /** One of the days kept so far, or the day before or after it, or any day of the years around. */
  near(): string
  /** Keeps a day as one that matters, moved by so many days. */
  keep(day: string, moved?: number): string
}

export function drawFrom(seed: number): Draw {
  const random = generator(seed)
  const days: number[] = []
  const upTo = (n: number): number => Math.floor(random() * n)
  const of = <T>(...values: readonly T[]): T => values[upTo(values.length)] as T
  return {
    upTo,
    of,
    chance: (p) => random() < p,
    near: () => plus('1970-01-01', of(...days) + of(0, 0, 0, -1, 1, -1, 1, upTo(60) - 30, upTo(300) - 100)),
    keep: (day, moved = 0) => {
      const kept = plus(day, moved)
      days.push(serial(kept))
      return kept
    },
  }
}

/** The date so many days later. */
export function plus(date: string, days: number): string {
  return formatDay((serial(date) + days) as never)
}

function serial(date: string): number {
  const day = parseDay(date)
  if (day === undefined) throw new Error(`${date} is not a date`)
  return day
}
