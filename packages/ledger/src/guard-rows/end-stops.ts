import type { Pools } from '../pools/open.ts'
import { inTransactionAgain } from '../pools/transaction.ts'
import { liftStopIn } from './stops.ts'

const MOST = 200

/**
 * Lifts stops whose time has run out, each by an entry of its own that counts the guards up. Until then they stand: time
 * alone opens nothing. Returns how many were lifted.
 */
export async function endStops(pools: Pools, now: Date): Promise<number> {
  const due = await pools.write.query<{ stop_id: string }>(
    `select distinct stop_id from ledger.stop where until_at <= $1 order by 1 limit ${MOST}`,
    [now],
  )
  let ended = 0
  for (const { stop_id: stop } of due.rows) {
    const lifting = {
      stop,
      authority: 'The end that it was placed with',
      reason: 'Its time has run out',
      by: 'passage',
    }
    if ((await inTransactionAgain(pools.write, (tx) => liftStopIn(tx, lifting, now))).ok) ended++
  }
  return ended
}
