import { formatDay } from '@passage/domain/calendar/day'
import { answersFault, stepFault, wordsFault } from '@passage/domain/redress/decide'
import { futureAnswer } from '@passage/domain/redress/future'
import { factOfGrant } from '@passage/domain/redress/items'
import { receiptNumber } from '@passage/domain/redress/receipt'
import { type RedressRefusal, refuse } from '@passage/domain/redress/refusal'
import type { ItemAnswer, RedressEvent, Request } from '@passage/domain/redress/request'
import { bothAnswers, needsSecond } from '@passage/domain/redress/second-person'
import { canonicalText } from '@passage/tlog/canonical'
import { type FactsBody, splitFactId } from '../entry/bodies.ts'
import type { Pools } from '../pools/open.ts'
import { keyReused, markOf, type Received, type Sent, sentId } from './file.ts'
import { type Found, type Plan, takeStep, type Written, type Wrote } from './write.ts'

type Placed = Found['requests'][number]
const refused = <T>(refusal: RedressRefusal): Plan<T> => ({ done: { ok: false, refusal } })
/** A request that is not on this record. */
export const unknownRequest = refuse('redress.unknown', {
  detail: 'This request is not known on this record. Nothing was changed.',
  remedy: 'Check the number of the receipt.',
})

/** What a person says about a request that was filed: asks for a review, lets a statement stand, withdraws. */
export type PersonStep =
  | { readonly step: 'ask-review'; readonly words: string }
  | { readonly step: 'state'; readonly words: string }
  | { readonly step: 'withdraw' }

/** A step of the person. It gets a receipt of its own, the same for the same key. Undefined: no such record. */
export function personStep(
  pools: Pools,
  sent: Sent & { readonly request: string },
  step: PersonStep,
  now: Date,
): Promise<Wrote<Received> | undefined> {
  return takeStep(pools, sent.recordId, (found) => planPerson(found, sent, step, now), now)
}

const typeOf = {
  'ask-review': 'redress-review-asked',
  state: 'redress-statement',
  withdraw: 'redress-withdrawn',
} as const

function planPerson(
  found: Found,
  sent: Sent & { readonly request: string },
  step: PersonStep,
  now: Date,
): Plan<Received> {
  const placed = found.requests.find(({ request }) => request.request === sent.request)
  if (placed === undefined) return refused(unknownRequest)
  const requestId = sentId(sent)
  const receipt = receiptNumber(requestId)
  const { request } = placed
  const earlier = found.requests.flatMap(({ request: one }) => one.journal).find((one) => one.receipt === receipt)
  if (earlier !== undefined) {
    const mine = request.journal.some((one) => one.receipt === receipt && one.type === typeOf[step.step])
    if (!mine || !saysTheSame(request, step)) return refused(keyReused)
    return { done: { ok: true, value: { request: request.request, receipt, recorded: earlier.at, repeated: true } } }
  }
  const words = 'words' in step ? { words: step.words } : {}
  const fault =
    stepFault(step.step, request, { by: sent.by, today: found.today }) ??
    ('words' in step ? wordsFault(step.words, step.step === 'state') : undefined)
  if (fault !== undefined) return refused(fault)
  const recorded = now.toISOString()
  const body = { request: request.request, receipt, by: sent.by, ...words, ...markOf(sent) }
  const event = { type: typeOf[step.step], recorded, body } as RedressEvent
  return {
    write: { recordId: placed.recordId, event, requestId },
    value: { request: request.request, receipt, recorded, repeated: false },
  }
}

function saysTheSame(request: Request, step: PersonStep): boolean {
  if (step.step === 'withdraw') return true
  return step.words === (step.step === 'state' ? request.statement?.words : request.reviewWords)
}

/** What staff do about a request: take it up, decide it, decide its review. */
export type StaffStep =
  | { readonly step: 'examine' }
  | { readonly step: 'decide' | 'review'; readonly answers: readonly ItemAnswer[] }

/** Where the request stands after a step. */
export interface Stepped {
  readonly request: string
  readonly recorded: string
}

/** A step of the authority. Granting appends facts to the record, and the person is determined again. Undefined: no such record. */
export function staffStep(
  pools: Pools,
  sent: { readonly recordId: string; readonly request: string; readonly by: string },
  step: StaffStep,
  now: Date,
): Promise<Wrote<Stepped> | undefined> {
  return takeStep(pools, sent.recordId, (found) => planStaff(found, sent, step, now), now)
}

function planStaff(
  found: Found,
  sent: { readonly request: string; readonly by: string },
  step: StaffStep,
  now: Date,
): Plan<Stepped> {
  const placed = found.requests.find(({ request }) => request.request === sent.request)
  if (placed === undefined) return refused(unknownRequest)
  const { request, recordId } = placed
  const again = repeated(request, sent.by, step)
  if (again !== undefined) return { done: { ok: true, value: { request: request.request, recorded: again } } }
  const fault =
    stepFault(step.step, request, { by: sent.by, today: found.today }) ??
    reviewersFault(found, placed, step) ??
    ('answers' in step
      ? (answersFault(request, step.answers, found.own) ?? futureAnswer(request, step.answers, found.today))
      : undefined)
  if (fault !== undefined) return refused(fault)
  const recorded = now.toISOString()
  const event = eventOf(request, sent.by, step, recorded)
  const facts = 'answers' in event.body && stands(event) ? grantedFacts(found, placed, event.body.answers) : []
  return { write: { recordId, event, facts }, value: { request: request.request, recorded } }
}

/** What was proposed stands only once somebody else has answered. */
const stands = ({ type }: RedressEvent): boolean => type !== 'redress-refusal-proposed'

function eventOf(request: Request, by: string, step: StaffStep, recorded: string): RedressEvent {
  const base = { request: request.request, by }
  if (step.step === 'examine') return { type: 'redress-examined', recorded, body: base }
  const { answers } = step
  if (step.step === 'review') return { type: 'redress-reviewed', recorded, body: { ...base, answers } }
  if (request.proposed !== undefined) {
    const body = { ...base, answers: bothAnswers(request.proposed.answers, answers) }
    return { type: 'redress-decided', recorded, body }
  }
  const type = needsSecond(request, answers) ? 'redress-refusal-proposed' : 'redress-decided'
  return { type, recorded, body: { ...base, answers } }
}

/** Whose trip it is on a linked record, match reviewers answer; undefined: it is not that. */
function reviewersFault(found: Found, { request, recordId }: Placed, step: StaffStep): RedressRefusal | undefined {
  if (!('answers' in step) || request.kind !== 'not-my-trip') return undefined
  const isElsewhere = (answer: ItemAnswer): boolean => {
    const item = request.items[answer.item]
    return answer.granted && item !== undefined && splitFactId(item.fact).recordId !== recordId
  }
  if (!found.withReviewers.has(request.request) && !step.answers.some(isElsewhere)) return undefined
  return refuse('redress.asked-of-reviewers', {
    detail: 'Whose trip it is, two match reviewers answer, and their answer decides the request. Nothing was changed.',
    remedy: 'The question is in the queue of the match reviewers. It is answered there.',
  })
}

/** The same step by the same person once more: it stands, and nothing is written. */
function repeated(request: Request, by: string, step: StaffStep): string | undefined {
  const last = request.journal.at(-1)
  if (last?.type === 'redress-refusal-proposed' && last.by === by && 'answers' in step)
    return isSameText(step.answers, request.proposed?.answers ?? []) ? last.at : undefined
  const type = ({ examine: 'redress-examined', decide: 'redress-decided', review: 'redress-reviewed' } as const)[
    step.step
  ]
  if (last === undefined || last.type !== type || last.by !== by) return undefined
  if (!('answers' in step)) return last.at
  // A review answers what was refused; a decision answers everything.
  if (step.answers.length < (step.step === 'decide' ? request.answers.length : 1)) return undefined
  const said = request.proposed === undefined ? step.answers : bothAnswers(request.proposed.answers, step.answers)
  return said.every((answer) => request.answers.some((one) => isSameText(one, answer))) ? last.at : undefined
}

const textOf = (value: unknown): string => canonicalText(JSON.parse(JSON.stringify(value)))
const isSameText = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other)

/** The facts that the granted answers add, each in the stream of the record that it is about. */
function grantedFacts(
  found: Found,
  { request }: Placed,
  answers: readonly ItemAnswer[],
): NonNullable<Written['facts']> {
  const said = { receipt: request.receipt, on: formatDay(found.today) }
  return answers.flatMap((answer) => {
    const item = request.items[answer.item]
    if (!answer.granted || item === undefined) return []
    const fact = factOfGrant(item, answer, said)
    const jurisdiction = found.jurisdictions.get(item.fact) ?? request.jurisdiction
    const key = `${request.receipt}.${answer.item}`
    const body: FactsBody = { facts: [fact], jurisdiction, key, lane: 'corrections' }
    return [{ recordId: splitFactId(item.fact).recordId, body }]
  })
}
