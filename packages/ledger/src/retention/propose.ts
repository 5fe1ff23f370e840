import { formatDay } from '@passage/domain/calendar/day'
import { appendActorEntry } from '../access/actor-entry.ts'
import { whoIsTold } from '../access/who-is-told.ts'
import { derivedId } from '../entry/derived-id.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain } from '../pools/transaction.ts'
import { dayBegunEverywhere, findDue } from './find-due.ts'

/** Who says it: the service itself, in a stream of its own. */
const SERVICE = 'passage'

/**
 * Tells those who order erasures that something is due, once a day while it is: how many stays and files, and nothing about
 * whose. It erases nothing, ever: an erasure is ordered and signed by people (`passage retention`). Where no schedule is
 * known nothing falls due, so nothing is proposed. Returns how many units are due.
 */
export async function proposeErasures(pools: Pools, now: Date): Promise<number> {
  const day = dayBegunEverywhere(now)
  const alert = derivedId('passage/erasure-due', formatDay(day))
  const known = await pools.write.query('select 1 from access.alert where alert_id = $1', [alert])
  if (known.rowCount === 1) return 0
  const { due } = await findDue(pools, day)
  if (due.length === 0) return 0
  await inTransactionAgain(pools.write, async (tx) => {
    const { ofRecord: told } = await whoIsTold(tx, { kind: 'erasure-due', actor: SERVICE }, now)
    // Nobody is there: it waits for somebody who is.
    if (told.length === 0) return
    const body = { alert, kind: 'erasure-due', actor: SERVICE, told, due: due.length }
    const recorded = now.toISOString()
    const receipt = await appendActorEntry(tx, SERVICE, { type: 'alert', body, recorded, requestId: alert })
    await tx.query(
      `insert into access.alert (alert_id, kind, actor, told, at) values ($1, 'erasure-due', $2, $3, $4)
        on conflict do nothing`,
      [alert, SERVICE, told, receipt.recorded],
    )
  })
  return due.length
}
