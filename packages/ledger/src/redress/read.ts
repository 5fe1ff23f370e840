import { dayOfInstant } from '@passage/domain/redress/clock'
import { type Dispute, disputed, type Mark } from '@passage/domain/redress/disputed'
import type { Request } from '@passage/domain/redress/request'
import { ints, texts, uuids } from '../append/binary-array.ts'
import { splitFactId } from '../entry/bodies.ts'
import { fieldKeysOf } from '../field-keys/of-session.ts'
import type { LookTx } from '../gateway/look.ts'
import { type PlacedEvent, placeRequests, readRedressEvents } from './project.ts'
import { readRedressTexts } from './protect.ts'

/** What a person's requests come to, on one day. */
export interface RedressOfPerson {
  /** In order of filing, texts read. */
  readonly requests: readonly Request[]
  /** Facts that are disputed. */
  readonly disputes: ReadonlyMap<string, Dispute>
  /** Stored answers, as `<record>/<position>`, that rest on a disputed fact. */
  readonly marks: ReadonlyMap<string, Mark>
}

/** Requests, what they dispute, and which stored answers rest on it: these carry the mark wherever they are shown. */
export async function redressOf(tx: LookTx, events: readonly PlacedEvent[], now: Date): Promise<RedressOfPerson> {
  if (events.length === 0) return { requests: [], disputes: new Map(), marks: new Map() }
  const keys = fieldKeysOf(tx)
  const placed = placeRequests(events.map((one) => ({ ...one, event: readRedressTexts(one.event, keys) })))
  const requests = placed.map(({ request }) => request).toSorted((a, b) => (a.filedAt < b.filedAt ? -1 : 1))
  const facts = requests.flatMap(({ items }) => items.map(({ fact }) => fact))
  const disputes = disputed(facts, requests, dayOfInstant(now.toISOString()))
  return { requests, disputes, marks: await marksOf(tx, disputes) }
}

/** As `redressOf`, for the records named. */
export async function readRedress(tx: LookTx, records: readonly string[], now: Date): Promise<RedressOfPerson> {
  return redressOf(tx, await readRedressEvents(tx, records), now)
}

async function marksOf(tx: LookTx, disputes: ReadonlyMap<string, Dispute>): Promise<ReadonlyMap<string, Mark>> {
  const places = [...disputes].map(([fact, { mark }]) => ({ ...splitFactId(fact), mark }))
  if (places.length === 0) return new Map()
  const found = await tx.query<{ answer: string; open: boolean }>(
    `select r.determination_stream || '/' || r.determination_seq as answer, bool_or(f.mark = 'open') as open
       from unnest($1::uuid[], $2::int[], $3::text[]) as f(stream, seq, mark)
       join ledger.relies_on r on r.fact_stream = f.stream and r.fact_seqs @> array[f.seq]
      group by 1`,
    [
      uuids(places.map(({ recordId }) => recordId)),
      ints(places.map(({ seq }) => seq)),
      texts(places.map(({ mark }) => mark)),
    ],
  )
  return new Map(found.rows.map(({ answer, open }) => [answer, open ? 'open' : 'noted']))
}

/** Something that left, to whom, and by which right. */
export interface Disclosure {
  readonly disclosure: string
  readonly recipient: string
  readonly purpose: string
  readonly authority: string
  readonly at: string
}
/** Who was told of a correction or a dispute, and when they said that they received it. */
export interface ToldOf {
  readonly notice: string
  readonly request: string
  readonly cause: string
  readonly recipient: string
  readonly at: string
  readonly acknowledgedAt?: string
}

/** What left about these records, newest first, less what law keeps back for a time. */
export async function readDisclosures(
  tx: LookTx,
  records: readonly string[],
  now: Date,
): Promise<readonly Disclosure[]> {
  const found = await tx.query<{
    disclosure_id: string
    recipient: string
    purpose: string
    authority: string
    at: Date
  }>('select * from access.disclosures_of($1::uuid[], $2)', [uuids(records), now])
  return found.rows.map(({ disclosure_id: disclosure, at, ...rest }) => ({ disclosure, ...rest, at: at.toISOString() }))
}

/** Who was told, oldest first, less what law keeps back for a time. */
export async function readTold(tx: LookTx, records: readonly string[], now: Date): Promise<readonly ToldOf[]> {
  const found = await tx.query<{
    notice_id: string
    request_id: string
    cause: string
    recipient: string
    at: Date
    acknowledged_at: Date | null
  }>('select * from access.told_of($1::uuid[], $2)', [uuids(records), now])
  return found.rows.map((row) => ({
    notice: row.notice_id,
    request: row.request_id,
    cause: row.cause,
    recipient: row.recipient,
    at: row.at.toISOString(),
    ...(row.acknowledged_at === null ? {} : { acknowledgedAt: row.acknowledged_at.toISOString() }),
  }))
}
