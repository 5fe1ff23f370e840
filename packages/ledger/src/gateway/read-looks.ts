import { uuids } from '../append/binary-array.ts'
import type { LookTx } from './look.ts'

/** One look at the person, with how often it was repeated within its quarter of an hour. */
export interface LookAtPerson {
  readonly lookId: string
  readonly actor: string
  readonly purpose: string
  readonly at: string
  readonly lastAt: string
  readonly times: number
}

/** Who looked: what is shown now, and how much is kept back for a time. The two together are all there is. */
export interface LooksAtPerson {
  readonly shown: readonly LookAtPerson[]
  /** Looks kept back by law, each counted as often as it was made. */
  readonly withheld: number
  /** RFC 3339 instant at which the last of them appears; absent: none is kept back. */
  readonly withheldUntil?: string
}

interface LookRow {
  look_id: string
  actor: string
  purpose: string
  at: Date
  last_at: Date
  times: number
  held_until: Date | null
}

/**
 * Who looked at any of the records, newest first, at most `most` for each; the look that reads this is among them.
 * Only what is about these records: neither the case nor the other records of a look, which may be another person's.
 */
export async function readLooks(
  tx: LookTx,
  records: readonly string[],
  { now, most }: { readonly now: Date; readonly most: number | undefined },
): Promise<LooksAtPerson> {
  const found = await tx.query<LookRow>({
    name: 'looks-at',
    text: `select l.look_id, l.actor, l.purpose, l.at, l.last_at, l.times, max(l.held_until) as held_until
        from unnest($1::uuid[]) as r(id) cross join lateral access.looks_at(r.id, $2, $3) l
       group by 1, 2, 3, 4, 5, 6 order by l.at desc, l.look_id`,
    values: [uuids(records), now, most ?? null],
  })
  const held = found.rows.filter(({ held_until }) => held_until !== null)
  const until = held.map(({ held_until }) => held_until?.toISOString() ?? '').sort()
  return {
    shown: found.rows.filter(({ held_until }) => held_until === null).map(lookOf),
    withheld: held.reduce((sum, { times }) => sum + times, 0),
    ...(held.length === 0 ? {} : { withheldUntil: until.at(-1) ?? '' }),
  }
}

function lookOf({ look_id, actor, purpose, at, last_at, times }: LookRow): LookAtPerson {
  return { lookId: look_id, actor, purpose, at: at.toISOString(), lastAt: last_at.toISOString(), times }
}
