import type { WitnessMark } from '../access/witness-rule.ts'
import type { IsoInstant } from '../calendar/day.ts'
import type { History } from '../facts/fact.ts'
import type { AttachedFile } from './attach.ts'
import type { ClassOfShown, FieldValue, Item, Shown } from './items.ts'
import type { RequestKind } from './kinds.ts'
import { isOpenStep, outcomeOf, type RequestState, type Step } from './steps.ts'

/** The answer to one item, by its place in the request. A refusal gives its reason. */
export type ItemAnswer =
  | {
      readonly item: number
      readonly granted: true
      readonly value?: FieldValue
      readonly evidence?: ClassOfShown
      readonly reason?: string
    }
  | { readonly item: number; readonly granted: false; readonly reason: string }

interface Said {
  readonly request: string
  readonly by: string
}
interface SaidByPerson extends Said {
  /** Number of the receipt that was given for it. */
  readonly receipt: string
  /** Nobody outside vouched for the log when it was written. */
  readonly mark?: WitnessMark
}

/** What is written down about requests, in order. Each is an entry of the record. */
export interface RedressBodies {
  readonly 'redress-filed': SaidByPerson & {
    readonly kind: RequestKind
    readonly jurisdiction: History['jurisdiction']
    readonly items: readonly Item[]
    readonly shown: readonly Shown[]
    readonly words: string
  }
  readonly 'redress-examined': Said
  /** One person would refuse it, where a refusal takes two. */
  readonly 'redress-refusal-proposed': Said & { readonly answers: readonly ItemAnswer[] }
  readonly 'redress-decided': Said & { readonly answers: readonly ItemAnswer[] }
  readonly 'redress-attached': SaidByPerson & AttachedFile
  readonly 'redress-review-asked': SaidByPerson & { readonly words: string }
  readonly 'redress-reviewed': Said & { readonly answers: readonly ItemAnswer[] }
  readonly 'redress-statement': SaidByPerson & { readonly words: string }
  readonly 'redress-withdrawn': SaidByPerson
}
export type RedressType = keyof RedressBodies
export const redressTypes = [
  'redress-filed',
  'redress-examined',
  'redress-refusal-proposed',
  'redress-decided',
  'redress-attached',
  'redress-review-asked',
  'redress-reviewed',
  'redress-statement',
  'redress-withdrawn',
] as const satisfies readonly RedressType[]
export type RedressEvent = {
  readonly [T in RedressType]: { readonly type: T; readonly recorded: IsoInstant; readonly body: RedressBodies[T] }
}[RedressType]

/** One thing that somebody did about a request, for the journal of it. */
export interface Happened {
  readonly type: RedressType
  readonly at: IsoInstant
  readonly by: string
  readonly receipt?: string
}

/** A request as it stands after everything that was written about it. */
export interface Request {
  readonly request: string
  readonly receipt: string
  readonly kind: RequestKind
  readonly jurisdiction: History['jurisdiction']
  readonly filedBy: string
  readonly filedAt: IsoInstant
  readonly items: readonly Item[]
  readonly shown: readonly Shown[]
  readonly words: string
  /** Evidence that is kept with it, in order of arrival. */
  readonly files: readonly AttachedFile[]
  readonly state: RequestState
  readonly answers: readonly ItemAnswer[]
  /** What the first of two would answer; absent where one is enough. */
  readonly proposed?: { readonly by: string; readonly answers: readonly ItemAnswer[] }
  readonly decidedBy?: string
  readonly decidedAt?: IsoInstant
  readonly reviewAskedAt?: IsoInstant
  readonly reviewWords?: string
  readonly reviewedBy?: string
  readonly reviewedAt?: IsoInstant
  readonly statement?: { readonly words: string; readonly at: IsoInstant }
  readonly journal: readonly Happened[]
}

const stepOf = {
  'redress-examined': 'examine',
  'redress-refusal-proposed': 'propose',
  'redress-decided': 'decide',
  'redress-attached': 'attach',
  'redress-review-asked': 'ask-review',
  'redress-reviewed': 'review',
  'redress-statement': 'state',
  'redress-withdrawn': 'withdraw',
} as const satisfies Record<Exclude<RedressType, 'redress-filed'>, Step>

/** What the answers come to for the whole request: a later answer stands in place of a refusal, and what was granted stays. */
function answered(request: Request, answers: readonly ItemAnswer[]): readonly ItemAnswer[] {
  const all = new Map(request.answers.map((answer) => [answer.item, answer]))
  for (const answer of answers) if (all.get(answer.item)?.granted !== true) all.set(answer.item, answer)
  return [...all.values()].toSorted((a, b) => a.item - b.item)
}

function decided(request: Request, answers: readonly ItemAnswer[]): Pick<Request, 'answers'> & { outcome: string } {
  const all = answered(request, answers)
  return { answers: all, outcome: outcomeOf(all.filter(({ granted }) => granted).length, request.items.length) }
}

/** The first event of a request. */
function opened({ recorded, body }: Extract<RedressEvent, { type: 'redress-filed' }>): Request {
  const isStatement = body.kind === 'statement'
  return {
    request: body.request,
    receipt: body.receipt,
    kind: body.kind,
    jurisdiction: body.jurisdiction,
    filedBy: body.by,
    filedAt: recorded,
    items: body.items,
    shown: body.shown,
    words: body.words,
    files: [],
    state: isStatement ? 'noted' : 'received',
    answers: [],
    ...(isStatement ? { statement: { words: body.words, at: recorded } } : {}),
    journal: [{ type: 'redress-filed', at: recorded, by: body.by, receipt: body.receipt }],
  }
}

function stepped(request: Request, event: Exclude<RedressEvent, { type: 'redress-filed' }>): Partial<Request> {
  switch (event.type) {
    case 'redress-examined':
      return { state: 'in-examination' }
    case 'redress-refusal-proposed':
      return { state: 'refusal-proposed', proposed: { by: event.body.by, answers: event.body.answers } }
    case 'redress-decided': {
      const { answers, outcome } = decided(request, event.body.answers)
      return { answers, state: outcome as RequestState, decidedBy: event.body.by, decidedAt: event.recorded }
    }
    case 'redress-attached': {
      const { file, kind, name, type, bytes, sha256 } = event.body
      return { files: [...request.files, { file, kind, name, type, bytes, sha256 }] }
    }
    case 'redress-review-asked':
      return { state: 'review-asked', reviewAskedAt: event.recorded, reviewWords: event.body.words }
    case 'redress-reviewed': {
      const { answers, outcome } = decided(request, event.body.answers)
      const state = `${outcome}-on-review` as RequestState
      return { answers, state, reviewedBy: event.body.by, reviewedAt: event.recorded }
    }
    case 'redress-statement':
      return { statement: { words: event.body.words, at: event.recorded } }
    case 'redress-withdrawn':
      return { state: 'withdrawn' }
  }
}

/**
 * The request after one more event. An event whose step is not open is no step: it changes nothing, so that the order
 * of entries alone decides what stands.
 */
export function evolve(request: Request | undefined, event: RedressEvent): Request | undefined {
  if (event.type === 'redress-filed') return request ?? opened(event)
  if (request === undefined || !isOpenStep(stepOf[event.type], request.state)) return request
  const { by } = event.body
  const receipt = 'receipt' in event.body ? { receipt: event.body.receipt } : {}
  const happened: Happened = { type: event.type, at: event.recorded, by, ...receipt }
  return { ...request, ...stepped(request, event), journal: [...request.journal, happened] }
}

/** Every request that the entries of a person tell of, in order of filing. Events come in order within each request. */
export function foldRequests(events: readonly RedressEvent[]): readonly Request[] {
  const requests = new Map<string, Request>()
  for (const event of events) {
    const after = evolve(requests.get(event.body.request), event)
    if (after !== undefined) requests.set(event.body.request, after)
  }
  return [...requests.values()].toSorted((a, b) => (a.filedAt < b.filedAt ? -1 : a.filedAt > b.filedAt ? 1 : 0))
}

/** Items that were asked and not granted, or not yet. */
export function ungranted({ items, answers }: Pick<Request, 'items' | 'answers'>): readonly Item[] {
  const granted = new Set(answers.filter((answer) => answer.granted).map(({ item }) => item))
  return items.filter((_, index) => !granted.has(index))
}
