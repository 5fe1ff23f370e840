import { type AlertKind, alerts } from '@passage/domain/access/alert'
import { ACKNOWLEDGED_WITHIN_DAYS } from '@passage/domain/redress/clock'
import { appendActorEntry } from '../access/actor-entry.ts'
import { uuids } from '../append/binary-array.ts'
import { derivedId } from '../entry/derived-id.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'

/** Who says it: the service itself, in a stream of its own. */
const SERVICE = 'passage'

interface Late {
  record_id: string
  about: string
  due: string
}

/** Raises each request that is overdue and each notice that nobody acknowledged, once for each of its due days. Returns how many. */
export async function raiseOverdue(pools: Pools, now: Date): Promise<number> {
  const requests = await pools.write.query<Late>(
    `select record_id, request_id as about, to_char(due_on, 'YYYY-MM-DD') as due from proj.redress
      where due_on < $1::date order by 3, 2`,
    [now.toISOString().slice(0, 10)],
  )
  const notices = await pools.write.query<Late>(
    // Written alike in every session: alerts take their ids from it.
    `select record_id, notice_id as about, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as due from proj.correction_notice
      where acknowledged_at is null and closed_at is null and at < $1::timestamptz - make_interval(days => $2) order by 3, 2`,
    [now, ACKNOWLEDGED_WITHIN_DAYS],
  )
  const overdue = await notYetRaised(pools, 'redress-overdue', requests.rows)
  const unheard = await notYetRaised(pools, 'notice-unacknowledged', notices.rows)
  let raised = 0
  for (const one of [...overdue, ...unheard])
    raised += await inTransactionAgain(pools.write, (tx) => tell(tx, one, now))
  return raised
}

interface ToRaise {
  readonly alert: string
  readonly kind: AlertKind
  readonly record: string
}

async function notYetRaised(pools: Pools, kind: AlertKind, late: readonly Late[]): Promise<readonly ToRaise[]> {
  const all = late.map(({ record_id, about, due }) => ({
    alert: derivedId('passage/redress-alert', kind, about, due),
    kind,
    record: record_id,
  }))
  const known = await pools.write.query<{ alert_id: string }>(
    'select alert_id from access.alert where alert_id = any($1::uuid[])',
    [uuids(all.map(({ alert }) => alert))],
  )
  const raised = new Set(known.rows.map(({ alert_id }) => alert_id))
  return all.filter(({ alert }) => !raised.has(alert))
}

/** Tells whoever may know that there is such a record. While nobody may, nothing is raised: it waits for somebody who may. */
async function tell(tx: Tx, { alert, kind, record }: ToRaise, now: Date): Promise<number> {
  const holders = await tx.query<{ actor: string }>(
    `select h.actor from (select distinct actor from access.holders_of($1, $2)) h
      where not access.is_hidden(h.actor, $3, $2) order by 1`,
    [[...alerts[kind].told], now, record],
  )
  const told = holders.rows.map(({ actor }) => actor)
  if (told.length === 0) return 0
  const body = { alert, kind, actor: SERVICE, record, told }
  const recorded = now.toISOString()
  const receipt = await appendActorEntry(tx, SERVICE, { type: 'alert', body, recorded, requestId: alert })
  await tx.query(
    `insert into access.alert (alert_id, kind, actor, record_id, told, at) values ($1, $2, $3, $4, $5, $6)
      on conflict do nothing`,
    [alert, kind, SERVICE, record, told, receipt.recorded],
  )
  return receipt.repeated ? 0 : 1
}
