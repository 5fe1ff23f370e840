import { randomUUID } from 'node:crypto'
import { alerts, EMERGENCY_TOLD_AFTER_HOURS } from '@passage/domain/access/alert'
import { EMERGENCY_MINUTES } from '@passage/domain/access/relations'
import type { Receipt } from '../append/append.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { appendActorEntry } from './actor-entry.ts'
import type { AccessEntry } from './entries.ts'
import { projectAccess } from './project-access.ts'
import { whoIsTold } from './who-is-told.ts'

export type GlassBroken =
  | { readonly ok: true; readonly receipt: Receipt; readonly until: string; readonly told: readonly string[] }
  | { readonly ok: false; readonly fault: 'access.nobody-to-tell' }

const later = (at: Date, ms: number): string => new Date(at.getTime() + ms).toISOString()

/**
 * Opens a record for a quarter of an hour and tells two other people, in one transaction: where there are not two to
 * tell, nothing opens. The person sees the looks of that time when the delay has passed, and their number at once.
 */
export async function breakGlass(
  pools: Pools,
  asked: { readonly actor: string; readonly record: string; readonly justification: string },
  now: Date,
): Promise<GlassBroken> {
  const { actor, record, justification } = asked
  return inTransactionAgain(pools.write, async (tx) => {
    const { ofRecord, ofActor } = await whoIsTold(tx, { kind: 'broken-glass', actor, record }, now)
    const told = [...ofRecord, ...ofActor].toSorted()
    if (told.length < alerts['broken-glass'].fewest) return { ok: false, fault: 'access.nobody-to-tell' }
    const recorded = now.toISOString()
    const until = later(now, EMERGENCY_MINUTES * 60_000)
    const personSees = later(now, EMERGENCY_TOLD_AFTER_HOURS * 3_600_000)
    const body = { record, actor, justification, until, told, personSees, withholdingId: randomUUID() }
    const entry: AccessEntry = { type: 'glass-broken', body, recorded }
    const receipt = await appendActorEntry(tx, actor, entry)
    await projectAccess(tx, entry)
    await tellOf(tx, { actor, record, told: ofRecord }, now)
    await tellOf(tx, { actor, record: null, told: ofActor }, now)
    return { ok: true, receipt, until, told }
  })
}

async function tellOf(
  tx: Tx,
  of: { readonly actor: string; readonly record: string | null; readonly told: readonly string[] },
  now: Date,
): Promise<void> {
  if (of.told.length === 0) return
  await tx.query(
    `insert into access.alert (alert_id, kind, actor, record_id, told, at) values ($1, 'broken-glass', $2, $3, $4, $5)`,
    [randomUUID(), of.actor, of.record, of.told, now],
  )
}
