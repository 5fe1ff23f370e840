import { type Day, formatDay } from '@passage/domain/calendar/day'
import type { Pools } from '../pools/open.ts'

/** How many stand in a state, how many of them are late, and since when the oldest. */
export interface Counted {
  readonly state: string
  readonly count: number
  readonly late: number
  readonly oldest: string
}

/** Counts of requests and of notices; no record is read, and those whose existence is secret are not counted. */
export async function countRedress(
  pools: Pools,
  today: Day,
): Promise<{ readonly requests: readonly Counted[]; readonly notices: readonly Counted[] }> {
  const found = await pools.read.query<{ what: string; state: string; n: string; late: string; oldest: Date }>(
    'select what, state, n, late, oldest from access.redress_counts($1::date)',
    [formatDay(today)],
  )
  const rows = (what: string): readonly Counted[] =>
    found.rows
      .filter((row) => row.what === what)
      .map(({ state, n, late, oldest }) => ({
        state,
        count: Number(n),
        late: Number(late),
        oldest: oldest.toISOString(),
      }))
  return { requests: rows('request'), notices: rows('notice') }
}
