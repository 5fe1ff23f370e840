import { randomUUID } from 'node:crypto'
import { alerts, EMERGENCY_TOLD_AFTER_HOURS } from '@passage/domain/access/alert'
import { EMERGENCY_MINUTES } from '@passage/domain/access/relations'
import type { Receipt } from '../append/append.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { appendActorEntry } from './actor-entry.ts'
import type { AccessEntry } from './entries.ts'
import { projectAccess } from './project-access.ts'

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
    const told = await toTell(tx, actor, now)
    if (told === undefined) return { ok: false, fault: 'access.nobody-to-tell' }
    const recorded = now.toISOString()
    const until = later(now, EMERGENCY_MINUTES * 60_000)
    const personSees = later(now, EMERGENCY_TOLD_AFTER_HOURS * 3_600_000)
    const body = { record, actor, justification, until, told, personSees, withholdingId: randomUUID() }
    const entry: AccessEntry = { type: 'glass-broken', body, recorded }
    const receipt = await appendActorEntry(tx, actor, entry)
    await projectAccess(tx, entry)
    await tx.query(
      `insert into access.alert (alert_id, kind, actor, record_id, told, at) values ($1, 'broken-glass', $2, $3, $4, $5)`,
      [randomUUID(), actor, record, told, now],
    )
    return { ok: true, receipt, until, told }
  })
}

/** Everybody who is told: at least two people, and the actor is none of them. */
async function toTell(tx: Tx, actor: string, now: Date): Promise<readonly string[] | undefined> {
  const found = await tx.query<{ actor: string }>('select distinct actor from access.holders_of($1, $2) order by 1', [
    [...alerts['broken-glass'].told],
    now,
  ])
  const others = found.rows.map((row) => row.actor).filter((one) => one !== actor)
  return others.length < 2 ? undefined : others
}
