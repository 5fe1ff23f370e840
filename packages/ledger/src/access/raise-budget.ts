import { randomUUID } from 'node:crypto'
import { alerts } from '@passage/domain/access/alert'
import { type RaisedBudget, type RaiseFault, raiseFault } from '@passage/domain/access/raised-budget'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import type { SignatureText } from '../sign-in/entries.ts'
import { appendActorEntry } from './actor-entry.ts'
import { projectAccess } from './project-access.ts'
import { rolesOf } from './standing.ts'
import { whoIsTold } from './who-is-told.ts'

export type RaiseRefusal = RaiseFault | 'budget.nobody-to-tell'
export type BudgetRaised =
  | { readonly ok: true; readonly told: readonly string[] }
  | { readonly ok: false; readonly fault: RaiseRefusal }

interface Raising {
  readonly by: string
  readonly now: Date
}

/** Why a budget could not be raised now, without writing: before somebody is asked to sign. */
export async function weighRaise(
  pools: Pools,
  raised: RaisedBudget,
  raising: Raising,
): Promise<RaiseRefusal | undefined> {
  const answer = await inTransactionAgain(pools.write, (tx) => weigh(tx, raised, raising))
  return answer.ok ? undefined : answer.fault
}

/**
 * Raises the budget of somebody for one day: an entry in the stream of whoever does it, and others are told in the same
 * transaction. Where there is nobody else to tell, nothing is raised.
 */
export async function raiseBudget(
  pools: Pools,
  raised: RaisedBudget,
  { by, now, signature }: Raising & { readonly signature: SignatureText },
): Promise<BudgetRaised> {
  return inTransactionAgain(pools.write, async (tx) => {
    const answer = await weigh(tx, raised, { by, now })
    if (!answer.ok) return answer
    const { told } = answer
    const entry = {
      type: 'budget-raised',
      body: { ...raised, by, told, signature },
      recorded: now.toISOString(),
    } as const
    await appendActorEntry(tx, by, entry)
    await projectAccess(tx, entry)
    await tx.query(
      `insert into access.alert (alert_id, kind, actor, told, at) values ($1, 'budget-raised', $2, $3, $4)`,
      [randomUUID(), by, told, now],
    )
    return answer
  })
}

async function weigh(tx: Tx, raised: RaisedBudget, { by, now }: Raising): Promise<BudgetRaised> {
  const [held, own] = [await rolesOf(tx, raised.actor, now), await rolesOf(tx, by, now)]
  const fault = raiseFault(raised, held, { actor: by, held: own, at: now })
  if (fault !== undefined) return { ok: false, fault }
  const { ofRecord } = await whoIsTold(tx, { kind: 'budget-raised', actor: by }, now)
  // Whoever gets it is not the second person who watches over it.
  const told = ofRecord.filter((one) => one !== raised.actor)
  return told.length < alerts['budget-raised'].fewest
    ? { ok: false, fault: 'budget.nobody-to-tell' }
    : { ok: true, told }
}
