import { determinePersons } from '../determine/determine-persons.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain } from '../pools/transaction.ts'
import { linkNewRecords } from './link-new.ts'

export interface Swept {
  readonly compared: number
  /** Records whose person or standing changed. */
  readonly changed: number
}

/**
 * Compares records minted since a moment once more. Two processes that take in two readings of one person in the same
 * moment do not see each other's record; whichever sweeps first does. Run it each few seconds, a little further back
 * than the last run; a pair that was decided about is left alone.
 */
export async function sweepNewRecords(pools: Pools, since: Date, now: Date): Promise<Swept> {
  return inTransactionAgain(pools.write, async (tx) => {
    const minted = await tx.query<{ record_id: string }>(
      'select record_id from identity.record where minted_at >= $1 order by record_id',
      [since],
    )
    const ids = minted.rows.map(({ record_id }) => record_id)
    const changed = await linkNewRecords(tx, ids, now)
    await determinePersons(tx, changed, now, { fresh: false, announce: true })
    return { compared: ids.length, changed: changed.length }
  })
}
