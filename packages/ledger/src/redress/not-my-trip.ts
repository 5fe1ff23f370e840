import type { Filing } from '@passage/domain/redress/decide'
import type { RedressEvent, Request } from '@passage/domain/redress/request'
import { uuids } from '../append/binary-array.ts'
import { splitFactId } from '../entry/bodies.ts'
import { DISPUTED_BY_PERSON } from '../links/review/ask-again.ts'
import { ruleInside } from '../links/rule-inside.ts'
import type { Tx } from '../pools/transaction.ts'
import type { Found } from './write.ts'

/** Somebody who may speak as the person, or for the person, by one record. */
export interface Bond {
  readonly actor: string
  readonly record: string
}

/** Who may speak for whom the records are of, now. */
export async function readBonds(tx: Tx, members: readonly string[], now: Date): Promise<readonly Bond[]> {
  const found = await tx.query<Bond>(
    `select actor, record_id as record from access.assignment where record_id = any($1::uuid[])
        and bond in ('own', 'represents') and from_at <= $2 and until_at > $2 order by record_id, actor`,
    [uuids(members), now],
  )
  return found.rows
}

const recordsOf = (items: Filing['items']): ReadonlySet<string> =>
  new Set(items.map(({ fact }) => splitFactId(fact).recordId))

/**
 * The record on which a request stands. One that says that a trip is somebody else’s never stands with that trip, where the
 * person has another record: it would go to the other person with it.
 */
export function homeOf(
  { bonds }: { readonly bonds: readonly Bond[] },
  { recordId, by }: { readonly recordId: string; readonly by: string },
  { kind, items }: Pick<Filing, 'kind' | 'items'>,
): string {
  if (kind !== 'not-my-trip') return recordId
  const disputed = recordsOf(items)
  const own = bonds.filter(({ actor, record }) => actor === by && !disputed.has(record)).map(({ record }) => record)
  return own.includes(recordId) ? recordId : (own[0] ?? recordId)
}

/** Where a request stands, for the receipt: said where that is not where it was sent, to whoever speaks by that record. */
export function toldHome(
  { bonds }: { readonly bonds: readonly Bond[] },
  { recordId, by }: { readonly recordId: string; readonly by: string },
  home: string,
): { standsOn?: string } {
  const mayOpen = bonds.some(({ actor, record }) => actor === by && record === home)
  return home !== recordId && mayOpen ? { standsOn: home } : {}
}

/** What a filing asks, or a wish for a review asks once more. */
function askedBy(event: RedressEvent, requests: Found['requests']): Pick<Request, 'kind' | 'items'> | undefined {
  if (event.type === 'redress-filed') return event.body
  if (event.type !== 'redress-review-asked') return undefined
  return requests.find(({ request }) => request.request === event.body.request)?.request
}

/** Requests about links of these records that wait for match reviewers: nobody decides them meanwhile. */
export async function waitingForReviewers(tx: Tx, members: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await tx.query<{ request: string }>(
    `select distinct e.body::json -> 'body' -> 'by' ->> 'request' as request
       from identity.link l join ledger.entry e on e.stream_id = l.link_id and e.type = 'link-undetermined'
      where l.state = 'undetermined' and $2 = any(l.reasons)
        and (l.record_a = any($1::uuid[]) or l.record_b = any($1::uuid[]))
        and e.body::json -> 'body' -> 'by' ->> 'request' is not null`,
    [uuids(members), DISPUTED_BY_PERSON],
  )
  return new Set(found.rows.map(({ request }) => request))
}

/**
 * “This trip is not mine”: the links by which the trip’s record belongs to the person become questions for two reviewers,
 * by one entry each; and once more, for two others, when the person asks for a review. A question that is open between the
 * two already, while another link joins them, becomes the person’s: it is on hold no more, and nobody answers it alone. A trip
 * on the record that the person speaks by is no matter of links, and is examined as any request.
 */
export async function askWhose(
  tx: Tx,
  { members, requests }: Pick<Found, 'members' | 'requests'>,
  event: RedressEvent,
  home: string,
  now: Date,
): Promise<void> {
  const { body } = event
  const asked = askedBy(event, requests)
  if (asked?.kind !== 'not-my-trip') return
  const disputed = [...recordsOf(asked.items)].filter((id) => id !== home)
  if (disputed.length === 0) return
  const found = await tx.query<{ a: string; b: string }>(
    `select record_a as a, record_b as b from identity.link
      where (state = 'linked' or state = 'undetermined' and not $3 = any(reasons)) and record_a = any($1::uuid[]) and record_b = any($1::uuid[])
        and (record_a = any($2::uuid[])) <> (record_b = any($2::uuid[])) order by link_id`,
    [uuids(members), uuids(disputed), DISPUTED_BY_PERSON],
  )
  for (const { a, b } of found.rows) {
    const ruling = { records: [a, b], by: { request: body.request }, reasons: [DISPUTED_BY_PERSON] } as const
    const asked = await ruleInside(tx, 'ask-again', ruling, now)
    if (!asked.ok) throw new Error('a link that stands could not be asked again')
  }
}
