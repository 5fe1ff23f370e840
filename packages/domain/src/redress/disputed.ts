import type { Day } from '../calendar/day.ts'
import type { FactId } from '../facts/envelope.ts'
import { reviewUntil } from './clock.ts'
import { type RedressRefusal, refuse } from './refusal.ts'
import { type Request, ungranted } from './request.ts'
import { states } from './steps.ts'

/** `open`: a request about it, or the way to a review, is open. `noted`: a statement of disagreement stands beside it. */
export type Mark = 'open' | 'noted'

export const markWords: Readonly<Record<Mark, string>> = {
  open: 'Correction open',
  noted: 'Disputed: a statement stands beside it',
}

/** What a fact is disputed by. */
export interface Dispute {
  readonly mark: Mark
  /** Receipt numbers of the requests, in order of filing. */
  readonly receipts: readonly string[]
}

/** Whether something of the request still keeps what it disputes from adverse use on that day. */
export function isOpenDispute(request: Request, today: Day): boolean {
  if (states[request.state].open) return true
  const until = reviewUntil(request)
  return until !== undefined && today <= until
}

function markOf(request: Request, today: Day): Mark | undefined {
  if (isOpenDispute(request, today)) return 'open'
  return request.statement === undefined || request.state === 'withdrawn' ? undefined : 'noted'
}

/** The facts among these that are disputed on that day. What was granted is disputed no more: it is corrected. */
export function disputed(
  facts: Iterable<FactId>,
  requests: readonly Request[],
  today: Day,
): ReadonlyMap<FactId, Dispute> {
  const wanted = new Set(facts)
  const found = new Map<FactId, Dispute>()
  for (const request of requests) {
    const mark = markOf(request, today)
    if (mark === undefined) continue
    for (const id of new Set(ungranted(request).map(({ fact }) => fact))) {
      if (!wanted.has(id)) continue
      const known = found.get(id)
      found.set(id, {
        mark: mark === 'open' || known?.mark === 'open' ? 'open' : 'noted',
        receipts: [...(known?.receipts ?? []), request.receipt],
      })
    }
  }
  return found
}

/**
 * The gate that every adverse act asks with the facts that it rests on, before it is written. A statement alone does not
 * bar: it goes with the act as a notation.
 * @returns the refusal; undefined: nothing among the facts is under an open correction
 */
export function mayUseAdversely(
  facts: Iterable<FactId>,
  requests: readonly Request[],
  today: Day,
): RedressRefusal | undefined {
  const open = [...disputed(facts, requests, today)].filter(([, { mark }]) => mark === 'open')
  if (open.length === 0) return undefined
  const receipts = [...new Set(open.flatMap(([, dispute]) => dispute.receipts))]
  return refuse('disputed-not-used-adversely', {
    detail: `${open.length === 1 ? 'A fact is' : `${open.length} facts are`} disputed by ${receipts.join(', ')}. Nothing was changed.`,
    remedy:
      'A decision on the request, and after a refusal the end of the time for a review, clears it. So does a withdrawal by the person.',
  })
}
