import { type AlertKind, alerts } from '@passage/domain/access/alert'
import { ACKNOWLEDGED_WITHIN_DAYS } from '@passage/domain/redress/clock'
import { appendActorEntry } from '../access/actor-entry.ts'
import { derivedId } from '../entry/derived-id.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'

/** Who says it: the service itself, in a stream of its own. */
const SERVICE = 'passage'
const MOST = 200

interface Late {
  record_id: string
  about: string
  due: string
}

/** Raises each request that is overdue and each notice that nobody acknowledged, once for each of its due days. Returns how many. */
export async function raiseOverdue(pools: Pools, now: Date): Promise<number> {
  const today = now.toISOString().slice(0, 10)
  const requests = await pools.write.query<Late>(
    `select record_id, request_id as about, due_on::text as due from proj.redress where due_on < $1::date
      order by due_on, request_id limit ${MOST}`,
    [today],
  )
  const notices = await pools.write.query<Late>(
    `select record_id, notice_id as about, at::text as due from proj.correction_notice
      where acknowledged_at is null and at < $1::timestamptz - make_interval(days => $2) order by at, notice_id limit ${MOST}`,
    [now, ACKNOWLEDGED_WITHIN_DAYS],
  )
  let raised = 0
  for (const late of requests.rows) raised += await raise(pools, 'redress-overdue', late, now)
  for (const late of notices.rows) raised += await raise(pools, 'notice-unacknowledged', late, now)
  return raised
}

async function raise(pools: Pools, kind: AlertKind, { record_id, about, due }: Late, now: Date): Promise<number> {
  const alert = derivedId('passage/redress-alert', kind, about, due)
  const known = await pools.write.query('select 1 from access.alert where alert_id = $1', [alert])
  if (known.rowCount === 1) return 0
  return inTransactionAgain(pools.write, (tx) => tell(tx, { alert, kind, record: record_id }, now))
}

async function tell(
  tx: Tx,
  { alert, kind, record }: { readonly alert: string; readonly kind: AlertKind; readonly record: string },
  now: Date,
): Promise<number> {
  const holders = await tx.query<{ actor: string }>('select distinct actor from access.holders_of($1, $2) order by 1', [
    [...alerts[kind].told],
    now,
  ])
  const told = holders.rows.map(({ actor }) => actor)
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
