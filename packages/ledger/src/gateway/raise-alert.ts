import { randomUUID } from 'node:crypto'
import type { AlertKind } from '@passage/domain/access/alert'
import { whoIsTold } from '../access/who-is-told.ts'
import type { Tx } from '../pools/transaction.ts'
import { appendAsReader } from './actor-end.ts'

interface Cause {
  readonly kind: AlertKind
  readonly actor: string
  readonly record?: string
  readonly at: Date
}

/**
 * Tells the holders of the roles named with the kind, in the transaction that gave cause: both stand, or neither. What was
 * done stands in the entry also where nobody is there to be told.
 */
export async function raiseAlert(tx: Tx, cause: Cause): Promise<void> {
  const { ofRecord, ofActor } = await whoIsTold(tx, cause, cause.at)
  const { record: _unnamed, ...withoutRecord } = cause
  if (ofRecord.length > 0 || ofActor.length === 0) await tell(tx, cause, ofRecord)
  if (ofActor.length > 0) await tell(tx, withoutRecord, ofActor)
}

async function tell(tx: Tx, { kind, actor, record, at }: Cause, told: readonly string[]): Promise<void> {
  const alertId = randomUUID()
  await appendAsReader(tx, actor, { type: 'alert', body: { alert: alertId, kind, actor, record, told }, now: at })
  await tx.query('select access.tell($1, $2, $3, $4, $5, $6)', [alertId, kind, actor, record ?? null, told, at])
}
