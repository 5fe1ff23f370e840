import type { Day } from '@passage/domain/calendar/day'
import type { Fact } from '@passage/domain/facts/fact'
import { dayOfInstant } from '@passage/domain/redress/clock'
import { isOpenDispute } from '@passage/domain/redress/disputed'
import type { RedressRefusal } from '@passage/domain/redress/refusal'
import type { RedressEvent, Request } from '@passage/domain/redress/request'
import { appendAll } from '../append/append-all.ts'
import { headsOf } from '../append/heads.ts'
import { personsTouched } from '../determine/members.ts'
import { type RecordEntries, readRecords } from '../determine/person-entries.ts'
import type { FactsBody } from '../entry/bodies.ts'
import { headAfter, type NewEntry, seal } from '../entry/seal.ts'
import { EMPTY } from '../entry/stream.ts'
import type { FieldKeys } from '../field-keys/encipher.ts'
import { fieldKeysOf } from '../field-keys/of-session.ts'
import { holdPersons } from '../guard-rows/guard.ts'
import { determineAndClose } from '../links/determine-and-close.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { disputeChanged } from './dispute-changed.ts'
import { keepFile } from './file-content.ts'
import { askWhose, type Bond, readBonds, waitingForReviewers } from './not-my-trip.ts'
import { placeRequests, projectRedress } from './project.ts'
import { protectRedress, readRedressTexts } from './protect.ts'
import { tellRecipients } from './tell.ts'

/** A person’s own record as a step of redress finds it, in the transaction of the step. */
export interface Found {
  readonly members: readonly string[]
  /** Every fact of every record of the person, by id. */
  readonly own: ReadonlyMap<string, Fact>
  readonly jurisdictions: ReadonlyMap<string, FactsBody['jurisdiction']>
  /** Requests with the record on which they were filed. */
  readonly requests: readonly { readonly recordId: string; readonly request: Request }[]
  /** Who may speak as the person, or for the person, by which record. */
  readonly bonds: readonly Bond[]
  /** Requests about whose a trip is that match reviewers have not answered yet. */
  readonly withReviewers: ReadonlySet<string>
  readonly keys: FieldKeys | undefined
  readonly today: Day
}

/** What a step writes: its event, in the stream of a record; and facts that granting adds, each to the record it is about. */
export interface Written {
  readonly recordId: string
  readonly event: RedressEvent
  readonly requestId?: string
  /** Content of the file that the event tells of. */
  readonly content?: Buffer
  readonly facts?: readonly { readonly recordId: string; readonly body: FactsBody }[]
}
export type Wrote<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: RedressRefusal }
/** `write`: what is to be written. `done`: it stands already, or is refused; nothing is written. */
export type Plan<T> = { readonly write: Written; readonly value: T } | { readonly done: Wrote<T> }

const READ_MODELS_FOLLOW = { fresh: false, announce: true } as const
/** Whoever files while a busy record grows begins again on the new end of its stream. */
const ATTEMPTS = 32

/**
 * Takes one step of redress: what stands is read, `plan` says what follows, and the entries, their read models, the facts
 * that were granted, the answers that these change, the dispute that opens or closes and the notices to earlier recipients
 * are one transaction. Undefined: no such record.
 */
export async function takeStep<T>(
  pools: Pools,
  recordId: string,
  plan: (found: Found) => Plan<T>,
  now: Date,
): Promise<Wrote<T> | undefined> {
  return inTransactionAgain(pools.write, (tx) => stepInside(tx, recordId, plan, now), ATTEMPTS)
}

/** As `takeStep`, in the transaction of the caller. */
export async function stepInside<T>(
  tx: Tx,
  recordId: string,
  plan: (found: Found) => Plan<T>,
  now: Date,
): Promise<Wrote<T> | undefined> {
  const found = await find(tx, recordId, now)
  if (found === undefined) return undefined
  const planned = plan(found)
  if ('done' in planned) return planned.done
  await write(tx, found, planned.write, now)
  return { ok: true, value: planned.value }
}

async function find(tx: Tx, recordId: string, now: Date): Promise<Found | undefined> {
  if (((await headsOf(tx, [recordId])).get(recordId) ?? EMPTY).seq === 0) return undefined
  // The guards first, as with acts and links: whoever holds them is waited for, and nobody waits for the other way round.
  await holdPersons(tx, [recordId], 0)
  const [person] = await personsTouched(tx, [recordId])
  const members = person?.members ?? []
  const records = [...(await readRecords(tx, members)).values()]
  if (!records.some((one) => one.recordId === recordId && one.head.seq > 0)) return undefined
  const facts = records.flatMap((record) => [...record.facts])
  return {
    members,
    own: new Map(facts.flatMap(([, list]) => list).map((fact) => [fact.id, fact])),
    jurisdictions: new Map(facts.flatMap(([jurisdiction, list]) => list.map(({ id }) => [id, jurisdiction] as const))),
    requests: requestsOf(records, fieldKeysOf(tx)),
    bonds: await readBonds(tx, members, now),
    withReviewers: await waitingForReviewers(tx, members),
    keys: fieldKeysOf(tx),
    today: dayOfInstant(now.toISOString()),
  }
}

/** The requests on these records with where each stands, texts read. */
function requestsOf(records: readonly RecordEntries[], keys: FieldKeys | undefined): Found['requests'] {
  const events = records.flatMap(({ redress }) => redress)
  return placeRequests(events.map((one) => ({ ...one, event: readRedressTexts(one.event, keys) })))
}

async function write(tx: Tx, found: Found, written: Written, now: Date): Promise<void> {
  const { event, recordId, facts = [] } = written
  const recorded = now.toISOString()
  const { body } = protectRedress({ ...event, recorded }, found.keys)
  const added = facts.map((one) => ({ recordId: one.recordId, entry: { type: 'facts', body: one.body, recorded } }))
  const requestId = written.requestId === undefined ? {} : { requestId: written.requestId }
  const seq = await append(tx, [...added, { recordId, entry: { type: event.type, body, recorded, ...requestId } }])
  if (written.content !== undefined) await keepFile(tx, { recordId, seq }, written.content)
  const { members } = found
  await askWhose(tx, found, event, recordId, now)
  await projectRedress(tx, members)
  await determineAndClose(tx, members, now, READ_MODELS_FOLLOW)
  await hear(tx, found, event, now)
  await tellRecipients(tx, members, now)
}

/** Appends, and gives the position of the last. */
async function append(
  tx: Tx,
  entries: readonly { readonly recordId: string; readonly entry: NewEntry }[],
): Promise<number> {
  const heads = await headsOf(tx, [...new Set(entries.map(({ recordId }) => recordId))])
  const sealed = entries.map(({ recordId, entry }) => {
    const one = seal({ kind: 'record', id: recordId }, heads.get(recordId) ?? EMPTY, entry)
    heads.set(recordId, headAfter(one))
    return one
  })
  await appendAll(tx, sealed)
  return sealed.at(-1)?.seq ?? 0
}

/** Says whether the step opened or closed a dispute. */
async function hear(tx: Tx, found: Found, event: RedressEvent, now: Date): Promise<void> {
  const id = event.body.request
  const before = found.requests.find(({ request }) => request.request === id)?.request
  const after = requestsOf([...(await readRecords(tx, found.members)).values()], found.keys).find(
    ({ request }) => request.request === id,
  )?.request
  if (after === undefined) return
  const was = before !== undefined && isOpenDispute(before, found.today)
  const is = isOpenDispute(after, found.today)
  if (was === is) return
  const facts = [...new Set(after.items.map(({ fact }) => fact))]
  await disputeChanged(tx, { change: is ? 'opened' : 'closed', request: id, facts, members: found.members, at: now })
}
