import type { WitnessMark } from '@passage/domain/access/witness-rule'
import { type Filing, filingFault } from '@passage/domain/redress/decide'
import { futureItem } from '@passage/domain/redress/future'
import { receiptNumber } from '@passage/domain/redress/receipt'
import { refuse } from '@passage/domain/redress/refusal'
import type { Request } from '@passage/domain/redress/request'
import { canonicalText } from '@passage/tlog/canonical'
import { derivedId } from '../entry/derived-id.ts'
import type { Pools } from '../pools/open.ts'
import { homeOf, toldHome } from './not-my-trip.ts'
import { type Found, type Plan, takeStep, type Wrote } from './write.ts'

/** Who sends something in, about which record, under which key. The same key for the same thing is the same thing. */
export interface Sent {
  readonly recordId: string
  readonly by: string
  /** Idempotency key of the client. */
  readonly key: string
  /** Nobody outside vouches for the log just now. */
  readonly mark?: WitnessMark
}
/** What whoever sent something in holds in hands. */
export interface Received {
  /** Names the request. */
  readonly request: string
  /** Number of the receipt. */
  readonly receipt: string
  readonly recorded: string
  /** It had come before, and nothing was written now. */
  readonly repeated: boolean
  /** The record on which the request stands, where it is another one of the sender’s than it was sent about. */
  readonly standsOn?: string
}

/** The id that belongs to client, key and record. Receipt numbers are made from it, so that a repeat has the same number. */
export const sentId = ({ by, key, recordId }: Sent): string => derivedId('passage/redress', by, key, recordId)

/** The mark that an entry carries, where it carries one. */
export const markOf = ({ mark }: Sent): { mark?: WitnessMark } => (mark === undefined ? {} : { mark })

/** A key that came before with something else. */
export const keyReused = refuse('redress.key-reused', {
  detail: 'The same Idempotency-Key came before with other content. Nothing was written.',
  remedy: 'Send it again with a new key.',
})

/**
 * Files a request on a record. The receipt is given in the transaction in which the request is written down.
 * Undefined: no such record.
 */
export async function fileRequest(
  pools: Pools,
  sent: Sent,
  filing: Filing,
  now: Date,
): Promise<Wrote<Received> | undefined> {
  const before = await pools.write.query<{ record_id: string }>(
    'select record_id from proj.redress where request_id = $1',
    [sentId(sent)],
  )
  return takeStep(pools, before.rows[0]?.record_id ?? sent.recordId, (found) => plan(found, sent, filing, now), now)
}

function plan(found: Found, sent: Sent, filing: Filing, now: Date): Plan<Received> {
  const request = sentId(sent)
  const receipt = receiptNumber(request)
  const known = found.requests.find((one) => one.request.request === request)
  if (known !== undefined) {
    if (!isSame(known.request, filing)) return { done: { ok: false, refusal: keyReused } }
    const recorded = known.request.filedAt
    const value = { request, receipt, recorded, repeated: true, ...toldHome(found, sent, known.recordId) }
    return { done: { ok: true, value } }
  }
  if (found.requests.some(({ request: { journal } }) => journal.some((one) => one.receipt === receipt))) {
    return { done: { ok: false, refusal: keyReused } }
  }
  const refusal = filingFault(filing, found.own) ?? futureItem(filing.items, found.today)
  if (refusal !== undefined) return { done: { ok: false, refusal } }
  const jurisdiction = found.jurisdictions.get(filing.items[0]?.fact ?? '') ?? 'us'
  const recorded = now.toISOString()
  const body = { request, receipt, by: sent.by, jurisdiction, ...filing, ...markOf(sent) }
  const event = { type: 'redress-filed', recorded, body } as const
  const home = homeOf(found, sent, filing)
  return {
    write: { recordId: home, event, requestId: request },
    value: { request, receipt, recorded, repeated: false, ...toldHome(found, sent, home) },
  }
}

function isSame({ kind, items, shown, words }: Request, filing: Filing): boolean {
  const { kind: k, items: i, shown: s, words: w } = filing
  const text = (value: object): string => canonicalText(JSON.parse(JSON.stringify(value)))
  return text({ kind, items, shown, words }) === text({ kind: k, items: i, shown: s, words: w })
}
