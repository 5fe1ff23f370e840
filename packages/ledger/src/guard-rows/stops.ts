import type { StopKind } from '@passage/domain/stops/stop'
import { headsOf } from '../append/heads.ts'
import { derivedId } from '../entry/derived-id.ts'
import { EMPTY } from '../entry/stream.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import type { SignatureText } from '../sign-in/entries.ts'
import { holdPersons } from './guard.ts'
import { requireSameRequest } from './request.ts'
import { say } from './say.ts'
import { forgetStop, standingOn, writeStop } from './stop-rows.ts'

/** A stop that somebody places on the person of a record. */
export interface NewStop {
  /** UUID, chosen by the caller: the same id again is the same stop. */
  readonly stop: string
  readonly kind: StopKind
  readonly recordId: string
  /** The provision, the order or the request. */
  readonly authority: string
  readonly reason: string
  readonly by: string
  /** RFC 3339, UTC. Until an entry says that it ended, the stop stands. */
  readonly until?: string
}
export type StopPlaced =
  | { readonly ok: true; readonly stop: string; readonly repeated: boolean }
  | { readonly ok: false; readonly code: StopFault }

/** `stop.over`: it would have ended before it began. */
export type StopFault = 'stop.unknown-record' | 'stop.over'

export interface Lifting {
  readonly stop: string
  readonly authority: string
  readonly reason: string
  readonly by: string
  readonly signature?: SignatureText
}
export type StopLifted =
  | { readonly ok: true; readonly stop: string }
  | { readonly ok: false; readonly code: LiftingFault }
export type LiftingFault = 'stop.not-standing' | 'stop.same-person'

/**
 * Places a stop, inside the caller's transaction: from its commit on no adverse act about the person is committed. It is
 * written into the stream of every record of the person, so that none gets rid of it by a link that is undone later.
 * Run it in `inTransactionAgain`: a person that changes in the same moment makes the transaction begin again.
 * @throws RequestReused where the same id stands for another stop
 */
export async function placeStopIn(tx: Tx, given: NewStop, now: Date): Promise<StopPlaced> {
  const { recordId, ...stop } = given
  const { guard, members } = await holdPersons(tx, [recordId], 1)
  const heads = await headsOf(tx, members)
  if ((heads.get(recordId) ?? EMPTY).seq === 0) return { ok: false, code: 'stop.unknown-record' }
  const earlier = await tx.query<{ body: string | null }>(
    'select body from ledger.entry where stream_id = $1 and request_id = $2',
    [recordId, stop.stop],
  )
  if (earlier.rows[0] !== undefined) {
    requireSameRequest(earlier.rows[0].body, { ...stop, until: stop.until })
    return { ok: true, stop: stop.stop, repeated: true }
  }
  if (stop.until !== undefined && !(Date.parse(stop.until) > now.getTime())) return { ok: false, code: 'stop.over' }
  await say(tx, members, { type: 'stop-placed', body: { ...stop, guard }, requestId: stop.stop }, now)
  await writeStop(tx, members, stop)
  return { ok: true, stop: stop.stop, repeated: false }
}

/**
 * Lifts a stop inside the caller's transaction, and counts the guards up.
 * @param among lifts it where it stands on these records alone: where a link was undone it may stand on somebody else, too.
 * Absent: wherever it stands, as when its time has run out
 */
export async function liftStopIn(
  tx: Tx,
  lifting: Lifting,
  now: Date,
  among?: ReadonlySet<string>,
): Promise<StopLifted> {
  const standing = async () => (await standingOn(tx, lifting.stop)).filter((id) => among?.has(id) ?? true)
  const before = await standing()
  if (before.length === 0) return { ok: false, code: 'stop.not-standing' }
  const { guard } = await holdPersons(tx, before, 1)
  const records = await standing()
  if (records.length === 0) return { ok: false, code: 'stop.not-standing' }
  const requestId = derivedId('passage/stop-lifted', lifting.stop)
  await say(tx, records, { type: 'stop-lifted', body: { ...lifting, guard }, requestId }, now)
  await forgetStop(tx, lifting.stop, records)
  return { ok: true, stop: lifting.stop }
}

/** `placeStopIn`, in a transaction of its own. Protective: it asks no witness and waits for nobody. */
export function placeStop(pools: Pools, stop: NewStop, now: Date): Promise<StopPlaced> {
  return inTransactionAgain(pools.write, (tx) => placeStopIn(tx, stop, now))
}
