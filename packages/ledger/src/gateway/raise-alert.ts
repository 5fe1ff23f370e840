import { randomUUID } from 'node:crypto'
import { type AlertKind, alerts } from '@passage/domain/access/alert'
import type { Tx } from '../pools/transaction.ts'
import { appendAsReader } from './actor-end.ts'

/** Tells the holders of the roles named with the kind, in the transaction that gave cause: both stand, or neither. */
export async function raiseAlert(
  tx: Tx,
  told: { readonly kind: AlertKind; readonly actor: string; readonly record?: string; readonly at: Date },
): Promise<void> {
  const { kind, actor, record, at } = told
  const holders = await tx.query<{ actor: string }>('select distinct actor from access.holders_of($1, $2) order by 1', [
    [...alerts[kind].told],
    at,
  ])
  const whom = holders.rows.map((row) => row.actor).filter((one) => one !== actor)
  const alertId = randomUUID()
  const body = { alert: alertId, kind, actor, record, told: whom }
  await appendAsReader(tx, actor, { type: 'alert', body, now: at })
  await tx.query('select access.tell($1, $2, $3, $4, $5, $6)', [alertId, kind, actor, record ?? null, whom, at])
}
