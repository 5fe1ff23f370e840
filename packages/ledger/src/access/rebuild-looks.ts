import { uuids } from '../append/binary-array.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { appendActorEntry } from './actor-entry.ts'

interface LookText {
  readonly look: string
  readonly actor: string
  readonly purpose: string
  readonly case?: string
  readonly records: readonly string[]
  readonly via: string
}

/** Puts rows of looks back that have an entry and no row, and the counts that entries give. */
export async function rebuildLooks(tx: Tx): Promise<void> {
  const found = await tx.query<{ body: string }>(
    `select body from ledger.entry e where stream_kind = 'actor' and type in ('look', 'look-counted') and body is not null
      order by recorded_at, stream_id, stream_seq`,
  )
  for (const { body } of found.rows) {
    const { type, body: said, recorded } = JSON.parse(body)
    if (type === 'look') await putBack(tx, said, recorded)
    else {
      await tx.query(
        `update access.look set times = greatest(times, $2), entered = greatest(entered, $2),
            last_at = greatest(last_at, $3::timestamptz) where look_id = $1`,
        [said.look, said.times, said.last],
      )
    }
  }
}

async function putBack(tx: Tx, look: LookText, recorded: string): Promise<void> {
  await tx.query(
    `insert into access.look (look_id, actor, purpose, case_ref, records, at, via)
      values ($1, $2, $3, $4, $5::uuid[], $6, $7) on conflict (look_id) do nothing`,
    [look.look, look.actor, look.purpose, look.case ?? null, uuids(look.records), recorded, look.via ?? 'direct'],
  )
}

const MOST = 500

/**
 * Writes how often looks were repeated, once their quarter of an hour is over: one entry each, in the stream of the
 * actor. Until then the count stands in the row that the answer was committed with. Returns how many were written.
 */
export async function enterCounts(pools: Pools, now: Date): Promise<number> {
  const due = await pools.write.query<{ look_id: string; actor: string }>(
    `select look_id, actor from access.look where repeated and at < $1::timestamptz - interval '30 minutes'
      order by at, look_id limit ${MOST}`,
    [now],
  )
  for (const { look_id, actor } of due.rows) {
    await inTransactionAgain(pools.write, async (tx) => {
      const counted = await tx.query<{ times: number; last_at: Date }>(
        `update access.look set entered = times, repeated = false where look_id = $1 and repeated returning times, last_at`,
        [look_id],
      )
      const row = counted.rows[0]
      if (row === undefined) return
      const body = { look: look_id, times: row.times, last: row.last_at.toISOString() }
      await appendActorEntry(tx, actor, { type: 'look-counted', body, recorded: now.toISOString() })
    })
  }
  return due.rows.length
}

/** Drops the counters of persons read before a day: a budget is for one day. */
export async function forgetPersonsRead(pools: Pools, before: Date): Promise<void> {
  await pools.write.query('delete from access.person_read where day < $1', [before.toISOString().slice(0, 10)])
}
