import type { RaisedBudget } from '@passage/domain/access/raised-budget'
import { actorStreamId } from '../entry/derived-id.ts'
import type { Pools } from '../pools/open.ts'

/** A budget as it was raised, by whom and when. */
export interface Raised extends RaisedBudget {
  readonly by: string
  /** RFC 3339. */
  readonly recorded: string
}

const dayMs = 86_400_000

interface EntryText {
  readonly recorded: string
  readonly body: RaisedBudget & { readonly by: string }
}

/** A budget is raised for a day, or for the next one: whatever holds now or later was written since yesterday. */
const sinceYesterday = (now: Date): Date => new Date(now.getTime() - 2 * dayMs)

/**
 * Budgets that are raised for today (UTC) or later, by name and day. Who raised them stands in the streams of those whose
 * act others were told of; of two for the same day the later one holds.
 */
export async function listRaised(pools: Pools, now: Date): Promise<readonly Raised[]> {
  const since = sinceYesterday(now)
  const raisers = await pools.write.query<{ actor: string }>(
    `select distinct actor from access.alert where kind = 'budget-raised' and at >= $1`,
    [since],
  )
  const found = await pools.write.query<{ body: string }>(
    `select body from ledger.entry where stream_id = any($1::uuid[]) and type = 'budget-raised' and body is not null
        and (body::jsonb ->> 'recorded')::timestamptz >= $2 order by body::jsonb ->> 'recorded'`,
    [raisers.rows.map(({ actor }) => actorStreamId(actor)), since],
  )
  const today = now.toISOString().slice(0, 10)
  const latest = new Map<string, Raised>()
  for (const row of found.rows) {
    const { body, recorded } = JSON.parse(row.body) as EntryText
    const { actor, day, persons, reason, by } = body
    if (day >= today) latest.set(JSON.stringify([actor, day]), { actor, day, persons, reason, by, recorded })
  }
  return [...latest.values()].toSorted((a, b) => (`${a.actor} ${a.day}` < `${b.actor} ${b.day}` ? -1 : 1))
}
