import type { Request } from '@passage/domain/redress/request'
import { ints, texts, uuids } from '../append/binary-array.ts'
import { splitFactId } from '../entry/bodies.ts'
import { fieldKeysOf } from '../field-keys/of-session.ts'
import type { LookTx } from '../gateway/look.ts'
import { placeRequests, readRedressEvents } from './project.ts'
import { readRedressTexts } from './protect.ts'

/** Every request on these records, texts read, in order of filing. */
export async function readRedress(tx: LookTx, records: readonly string[]): Promise<readonly Request[]> {
  const keys = fieldKeysOf(tx)
  const events = await readRedressEvents(tx, records)
  const placed = placeRequests(events.map((one) => ({ ...one, event: readRedressTexts(one.event, keys) })))
  return placed.map(({ request }) => request).toSorted((a, b) => (a.filedAt < b.filedAt ? -1 : 1))
}

/** Stored answers, as `<record>/<position>`, that rest on one of the facts: they carry its mark wherever they are shown. */
export async function answersOn(tx: LookTx, facts: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const places = facts.map((fact) => ({ fact, ...splitFactId(fact) }))
  const found = await tx.query<{ answer: string; facts: string[] }>(
    `select r.determination_stream || '/' || r.determination_seq as answer, array_agg(distinct f.fact) as facts
       from unnest($1::uuid[], $2::int[], $3::text[]) as f(stream, seq, fact)
       join ledger.relies_on r on r.fact_stream = f.stream and r.fact_seqs @> array[f.seq]
      group by 1`,
    [
      uuids(places.map(({ recordId }) => recordId)),
      ints(places.map(({ seq }) => seq)),
      texts(places.map(({ fact }) => fact)),
    ],
  )
  return new Map(found.rows.map((row) => [row.answer, row.facts]))
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
