import type { Pools } from '../pools/open.ts'
import { inTransactionAgain } from '../pools/transaction.ts'
import { determineAndClose } from './determine-and-close.ts'
import { linkNewRecords } from './link-new.ts'

/** Records compared in one transaction. */
const PAGE = 500
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

export interface Swept {
  readonly compared: number
  /** Records whose person or standing changed. */
  readonly changed: number
}
/** A place in the order in which records were minted; a batch mints many at one moment. */
export interface SweepPlace {
  readonly mintedAt: Date
  readonly recordId: string
}
export const placeAt = (mintedAt: Date): SweepPlace => ({ mintedAt, recordId: BEFORE_ALL })

/**
 * Compares the records minted after a place and before a moment once more, one page of them. Two processes that take
 * in two readings of one person in the same moment do not see each other's record; whichever sweeps first does. A
 * pair that was decided about is left alone. `next` is absent when nothing is left.
 */
export async function sweepPage(
  pools: Pools,
  from: SweepPlace,
  until: Date,
  now: Date,
): Promise<Swept & { readonly next?: SweepPlace }> {
  return inTransactionAgain(pools.write, async (tx) => {
    const minted = await tx.query<{ record_id: string; minted_at: Date }>(
      `select record_id, minted_at from identity.record where (minted_at, record_id) > ($1, $2) and minted_at < $3
        order by minted_at, record_id limit ${PAGE}`,
      [from.mintedAt, from.recordId, until],
    )
    const ids = minted.rows.map(({ record_id }) => record_id)
    const changed = await linkNewRecords(tx, ids, now)
    await determineAndClose(tx, changed, now, { fresh: false, announce: true })
    const last = minted.rows.at(-1)
    const next = last === undefined ? {} : { next: { mintedAt: last.minted_at, recordId: last.record_id } }
    return { compared: ids.length, changed: changed.length, ...(ids.length < PAGE ? {} : next) }
  })
}

/** Compares every record minted since a moment once more, page by page. */
export async function sweepNewRecords(pools: Pools, since: Date, now: Date): Promise<Swept> {
  const afterAll = new Date(now.getTime() + 1)
  let [compared, changed] = [0, 0]
  for (let place: SweepPlace | undefined = placeAt(since); place !== undefined; ) {
    const page: Swept & { readonly next?: SweepPlace } = await sweepPage(pools, place, afterAll, now)
    compared += page.compared
    changed += page.changed
    place = page.next
  }
  return { compared, changed }
}

/**
 * Whether a bulk import is appending: it compares its own records with all others before it determines any. One that
 * was given up stays unfinished for ever, so only one that sent something within the last minute counts.
 */
export async function isImporting(pools: Pools, now: Date): Promise<boolean> {
  const found = await pools.write.query(
    `select 1 from ops.import i where i.phase <> 'done' and exists (select 1 from ops.source_health h
        where h.lane = 'bulk' and h.last_received_at > $1::timestamptz - interval '1 minute') limit 1`,
    [now],
  )
  return found.rowCount !== 0
}
