import { type Day, parseDay } from '@passage/domain/calendar/day'
import { clockOf } from '@passage/domain/redress/clock'
import { evolve, type RedressEvent, type Request, redressTypes } from '@passage/domain/redress/request'
import { states } from '@passage/domain/redress/steps'
import { dates, instants, ints, texts, uuids } from '../append/binary-array.ts'
import { entryOf, splitFactId } from '../entry/bodies.ts'
import type { Tx } from '../pools/transaction.ts'

export type Cause = 'corrected' | 'corrected-on-review' | 'disputed'

/** A request with where it stands, and what of it earlier recipients are to be told. */
export interface PlacedRequest {
  readonly recordId: string
  readonly request: Request
  readonly tellings: readonly { readonly cause: Cause; readonly seq: number; readonly facts: readonly string[] }[]
}
export interface PlacedEvent {
  readonly recordId: string
  readonly seq: number
  readonly event: RedressEvent
}

const isRedress = (type: string): boolean => (redressTypes as readonly string[]).includes(type)

/** An entry about a request, read; undefined for every other entry. */
export function redressEventOf(type: string, text: string): RedressEvent | undefined {
  if (!isRedress(type)) return undefined
  const { body, recorded } = JSON.parse(text) as { body: never; recorded: string }
  return { type, recorded, body } as unknown as RedressEvent
}

/** What the granted answers of one decision corrected, or what a statement disputes. */
function tellingOf(before: Request | undefined, after: Request, { event, seq }: PlacedEvent) {
  const factsAt = (items: readonly number[]) => [...new Set(items.flatMap((at) => after.items[at]?.fact ?? []))]
  if (event.type === 'redress-decided' || event.type === 'redress-reviewed') {
    const cause: Cause = event.type === 'redress-decided' ? 'corrected' : 'corrected-on-review'
    const facts = factsAt(event.body.answers.flatMap(({ granted, item }) => (granted ? [item] : [])))
    return facts.length === 0 ? [] : [{ cause, seq, facts }]
  }
  const isStatement =
    event.type === 'redress-statement' || (event.type === 'redress-filed' && after.kind === 'statement')
  if (!isStatement || before?.statement !== undefined) return []
  const granted = new Set(after.answers.flatMap((answer) => (answer.granted ? [answer.item] : [])))
  const facts = factsAt(after.items.map((_, at) => at).filter((at) => !granted.has(at)))
  return facts.length === 0 ? [] : [{ cause: 'disputed' as const, seq, facts }]
}

/** Every request with its place. Events come in order of their stream. */
export function placeRequests(events: readonly PlacedEvent[]): readonly PlacedRequest[] {
  const placed = new Map<string, PlacedRequest>()
  for (const one of events) {
    const id = one.event.body.request
    const before = placed.get(id)
    const request = evolve(before?.request, one.event)
    if (request === undefined || request === before?.request) continue
    const tellings = [...(before?.tellings ?? []), ...tellingOf(before?.request, request, one)]
    placed.set(id, { recordId: one.recordId, request, tellings })
  }
  return [...placed.values()]
}

/** Entries about requests in these streams, in order. */
export async function readRedressEvents(tx: Pick<Tx, 'query'>, records: readonly string[]): Promise<PlacedEvent[]> {
  const found = await tx.query<{ stream_id: string; stream_seq: number; type: string; body: string }>({
    name: 'redress-events',
    text: `select stream_id, stream_seq, type, body from ledger.entry where stream_id = any($1::uuid[])
        and stream_kind = 'record' and type = any($2::text[]) and body is not null order by stream_id, stream_seq`,
    values: [uuids(records), [...redressTypes]],
  })
  return found.rows.flatMap(({ stream_id: recordId, stream_seq: seq, type, body }) => {
    const event = redressEventOf(type, body)
    return event === undefined ? [] : [{ recordId, seq, event }]
  })
}

/** The day on which an answer that is owed is due. It follows from the filing alone, so any day can be asked about. */
export function dueOf(request: Request): Day | undefined {
  if (!states[request.state].open) return undefined
  const clock = clockOf(request, 0 as Day)
  return clock === undefined ? undefined : parseDay(clock.due)
}

/** Makes the read models of the requests on these records again, from their entries. */
export async function projectRedress(tx: Tx, records: readonly string[]): Promise<void> {
  if (records.length === 0) return
  await tx.query('delete from proj.redress where record_id = any($1::uuid[])', [uuids(records)])
  await tx.query('delete from proj.correction where in_record = any($1::uuid[])', [uuids(records)])
  const placed = placeRequests(await readRedressEvents(tx, records))
  if (placed.length === 0) return
  await tx.query(
    `insert into proj.redress (record_id, request_id, receipt, kind, state, filed_at, due_on, entries)
      select r, q, n, k, s, f, d, string_to_array(w, ' ') from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[],
        $5::text[], $6::timestamptz[], $7::date[], $8::text[]) as t(r, q, n, k, s, f, d, w)`,
    [
      uuids(placed.map(({ recordId }) => recordId)),
      uuids(placed.map(({ request }) => request.request)),
      texts(placed.map(({ request }) => request.receipt)),
      texts(placed.map(({ request }) => request.kind)),
      texts(placed.map(({ request }) => request.state)),
      instants(placed.map(({ request }) => Date.parse(request.filedAt))),
      dates(placed.map(({ request }) => dueOf(request))),
      texts(placed.map(({ request }) => [...new Set(request.items.map(({ fact }) => entryOf(fact)))].join(' '))),
    ],
  )
  await writeCorrections(tx, placed)
}

async function writeCorrections(tx: Tx, placed: readonly PlacedRequest[]): Promise<void> {
  const rows = placed.flatMap(({ recordId, request, tellings }) =>
    tellings.flatMap(({ cause, seq, facts }) =>
      facts.map((fact) => ({ ...splitFactId(fact), request: request.request, cause, inRecord: recordId, inSeq: seq })),
    ),
  )
  await tx.query(
    `insert into proj.correction (record_id, request_id, cause, fact_seq, in_record, in_seq)
      select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::uuid[], $6::int[]) on conflict do nothing`,
    [
      uuids(rows.map(({ recordId }) => recordId)),
      uuids(rows.map(({ request }) => request)),
      texts(rows.map(({ cause }) => cause)),
      ints(rows.map(({ seq }) => seq)),
      uuids(rows.map(({ inRecord }) => inRecord)),
      ints(rows.map(({ inSeq }) => inSeq)),
    ],
  )
}
