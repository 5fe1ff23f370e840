import { findingRules } from '@passage/domain/finding/finding.rules'
import { type AdverseKind, refuseSigners } from '@passage/domain/finding/signers'
import { refusalOfStops } from '@passage/domain/stops/stop'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'
import { appendActorEntry } from '../access/actor-entry.ts'
import { appendEntry, type Receipt } from '../append/append.ts'
import { headsOf } from '../append/heads.ts'
import { determinePersons } from '../determine/determine-persons.ts'
import { EMPTY } from '../entry/stream.ts'
import type { Warranted } from '../finding/entries.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { refuseIfDisputed } from '../redress/adverse-use.ts'
import type { ActRefusal, AdverseAct, AdverseAnswer, AdverseOpen, AdverseRefused, Warrant, Weighed } from './act.ts'
import { conflictedAmong } from './conflicted.ts'
import { type GuardedPersons, holdPersons } from './guard.ts'
import { requireSameRequest } from './request.ts'
import { standingStopsOn } from './stop-rows.ts'

/**
 * Does an act against a person, or refuses it. The guard rows of every record of the person are held in id order, who
 * belongs to the person is read again under them, and every stop and dispute is asked; the entry cites the versions. So a
 * stop, a link, a dispute or a conflict that is committed before the act makes it refused, and one that comes at the same
 * time waits for it.
 */
export function adverseAct<K extends AdverseKind>(
  pools: Pools,
  act: AdverseAct<K>,
  warrant: Warrant<K>,
  now: Date,
): Promise<AdverseAnswer> {
  return inTransactionAgain(pools.write, async (tx) => {
    const { person, seq, earlier, weighed } = await weighIn(tx, act, now)
    if (earlier !== undefined) return { ok: true, receipt: earlier }
    if (!weighed.ok) return refuse(tx, act, person, weighed.refusal, now)
    const { signature, over, mark } = warrant
    const signatures = [...(weighed.signed ?? []), ...(signature === undefined ? [] : [signature])]
    const signers = signatures.map(({ by }) => by)
    const unfit =
      refuseSigners(act.kind, signers, await conflictedAmong(tx, person.members, signers, now)) ??
      refuseOther(over, weighed.body)
    if (unfit !== undefined) return refuse(tx, act, person, unfit, now)
    const warranted: Warranted = { guard: person.guard, signatures, ...(mark === undefined ? {} : { witness: mark }) }
    const entry = { type: act.kind, body: { ...weighed.body, ...warranted }, recorded: now.toISOString() }
    const stream = { kind: 'record', id: act.recordId } as const
    const appended = await appendEntry(tx, stream, seq, { ...entry, requestId: act.requestId })
    // Something else was said about the record since it was weighed.
    if (!appended.ok) throw Object.assign(new Error('the record changed in the same moment'), { code: '40001' })
    await determinePersons(tx, person.members, now, { fresh: false, announce: true })
    return { ok: true, receipt: appended.receipt }
  })
}

/**
 * Whether the act would be done now, before anybody is asked to sign it, and what it would say; or the receipt of the same
 * act done before. A refusal is an entry here, too.
 */
export function weighAct<K extends AdverseKind>(
  pools: Pools,
  act: AdverseAct<K>,
  now: Date,
): Promise<AdverseAnswer | AdverseOpen<K>> {
  return inTransactionAgain(pools.write, async (tx): Promise<AdverseAnswer | AdverseOpen<K>> => {
    const { person, earlier, weighed } = await weighIn(tx, act, now)
    if (earlier !== undefined) return { ok: true, receipt: earlier }
    return weighed.ok ? { ok: 'open', body: weighed.body } : refuse(tx, act, person, weighed.refusal, now)
  })
}

/** What was signed is not what would be said now. */
function refuseOther(over: object, body: object): ActRefusal | undefined {
  if (canonicalText(over as CanonicalValue) === canonicalText(body as CanonicalValue)) return undefined
  const remedy = 'Read what stands now, and sign that.'
  return { code: 'act.changed', rule: findingRules.current, title: 'It is another act than was signed', remedy }
}

interface WeighedAct<K extends AdverseKind> {
  readonly person: GuardedPersons
  /** Where the stream ended before anything was weighed. */
  readonly seq: number
  readonly earlier: Receipt | undefined
  readonly weighed: Weighed<K>
}

async function weighIn<K extends AdverseKind>(tx: Tx, act: AdverseAct<K>, now: Date): Promise<WeighedAct<K>> {
  const person = await holdPersons(tx, [act.recordId], 0)
  // The end of the stream first, then what it says: whatever is said in between takes the place that the act would get.
  const { seq } = (await headsOf(tx, [act.recordId])).get(act.recordId) ?? EMPTY
  const earlier = await receiptOf(tx, act)
  const stopped =
    refusalOfStops(await standingStopsOn(tx, person)) ??
    (await refuseIfDisputed(tx, person.members, await act.restsOn(tx), now))
  const weighed = stopped === undefined ? await act.weigh(tx) : ({ ok: false, refusal: stopped } as const)
  return { person, seq, earlier, weighed }
}

async function receiptOf<K extends AdverseKind>(
  tx: Tx,
  { recordId, requestId, kind, asked }: AdverseAct<K>,
): Promise<Receipt | undefined> {
  const found = await tx.query<{ stream_seq: number; commitment: Buffer; recorded_at: Date; body: string | null }>(
    `select stream_seq, commitment, recorded_at, body from ledger.entry
      where stream_id = $1 and request_id = $2 and type = $3`,
    [recordId, requestId, kind],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  requireSameRequest(row.body, asked)
  const [commitment, recorded] = [row.commitment.toString('hex'), row.recorded_at.toISOString()]
  return { stream: { kind: 'record', id: recordId }, seq: row.stream_seq, commitment, recorded, repeated: true }
}

async function refuse<K extends AdverseKind>(
  tx: Tx,
  { kind, recordId, actor }: AdverseAct<K>,
  { guard }: GuardedPersons,
  refusal: ActRefusal,
  now: Date,
): Promise<AdverseRefused> {
  const { code, rule, stops = [] } = refusal
  const ids = stops.map(({ stop }) => stop)
  const body = { actor, act: kind, record: recordId, code, rule: rule.id, stops: ids, guard }
  await appendActorEntry(tx, actor, { type: 'act-refused', body, recorded: now.toISOString() })
  return { ok: false, refusal }
}
