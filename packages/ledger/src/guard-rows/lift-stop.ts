import { personsTouched } from '../determine/members.ts'
import type { EntryText } from '../entry/bodies.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import type { StopBodies } from './entries.ts'
import { standingOn } from './stop-rows.ts'
import { type Lifting, type LiftingFault, liftStopIn, type StopLifted } from './stops.ts'

/**
 * Lifts a stop that stands on the person of a record, in a transaction of its own and by somebody else than placed it: one
 * person alone opens nothing. Whoever lifted it and asks again gets the same answer.
 */
export function liftStop(pools: Pools, recordId: string, lifting: Lifting, now: Date): Promise<StopLifted> {
  return inTransactionAgain(pools.write, async (tx): Promise<StopLifted> => {
    const fault = await faultIn(tx, recordId, lifting)
    if (fault === 'stop.not-standing' && (await liftedBefore(tx, recordId, lifting))) {
      return { ok: true, stop: lifting.stop }
    }
    return fault === undefined
      ? liftStopIn(tx, lifting, now, await membersOf(tx, recordId))
      : { ok: false, code: fault }
  })
}

/** Whether it would be lifted now, before anybody is asked to sign; undefined: it would, or was by the same person. */
export function weighLifting(pools: Pools, recordId: string, lifting: Lifting): Promise<LiftingFault | undefined> {
  return inTransactionAgain(pools.write, async (tx) => {
    const fault = await faultIn(tx, recordId, lifting)
    return fault === 'stop.not-standing' && (await liftedBefore(tx, recordId, lifting)) ? undefined : fault
  })
}

/** Every record of the person, as it stands now. */
async function membersOf(tx: Tx, recordId: string): Promise<ReadonlySet<string>> {
  const [person] = await personsTouched(tx, [recordId], 'read')
  return new Set(person?.members ?? [])
}

async function faultIn(tx: Tx, recordId: string, { stop, by }: Lifting): Promise<LiftingFault | undefined> {
  const mine = await membersOf(tx, recordId)
  const standing = (await standingOn(tx, stop)).filter((id) => mine.has(id))
  const [first] = standing
  if (first === undefined) return 'stop.not-standing'
  const placed = await said<'stop-placed'>(tx, first, 'stop-placed', stop)
  return placed?.by === by ? 'stop.same-person' : undefined
}

async function liftedBefore(tx: Tx, recordId: string, { stop, by, reason, authority }: Lifting): Promise<boolean> {
  const lifted = await said<'stop-lifted'>(tx, recordId, 'stop-lifted', stop)
  return lifted?.by === by && lifted.reason === reason && lifted.authority === authority
}

async function said<T extends keyof StopBodies>(
  tx: Tx,
  recordId: string,
  type: T,
  stop: string,
): Promise<StopBodies[T] | undefined> {
  const found = await tx.query<{ body: string }>(
    `select body from ledger.entry where stream_id = $1 and type = $2 and body is not null
        and body::jsonb -> 'body' ->> 'stop' = $3`,
    [recordId, type, stop],
  )
  const [row] = found.rows
  return row === undefined ? undefined : (JSON.parse(row.body) as EntryText<StopBodies[T]>).body
}
