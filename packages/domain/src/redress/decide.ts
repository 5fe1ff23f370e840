import type { Day } from '../calendar/day.ts'
import type { Fact } from '../facts/fact.ts'
import { reviewUntil } from './clock.ts'
import { correctableFields, type Item, isFactMissing, type Shown, takes } from './items.ts'
import { type RequestKind, requestKinds } from './kinds.ts'
import { type RedressRefusal, refuse } from './refusal.ts'
import type { ItemAnswer, Request } from './request.ts'
import { isOpenStep, type Step, states, steps } from './steps.ts'

export const MOST_ITEMS = 20
export const MOST_SHOWN = 10
/** Characters. A statement is concise by law (5 USC 552a(d)(3)). */
export const LONGEST_WORDS = 2000

/** What somebody wants to file. */
export interface Filing {
  readonly kind: RequestKind
  readonly items: readonly Item[]
  readonly shown: readonly Shown[]
  readonly words: string
}

const say = { again: 'Change it, and send it again.' } as const

/** What is wrong with a text; undefined: nothing. */
export function wordsFault(words: string, isNeeded: boolean, pointer = '/words'): RedressRefusal | undefined {
  if (isNeeded && words.trim() === '') {
    const detail = 'Say it in your own words. Nothing was written.'
    return refuse('redress.words-missing', { detail, remedy: say.again, pointer })
  }
  if (words.length <= LONGEST_WORDS && words.isWellFormed() && !words.includes('\u0000')) return undefined
  const detail = `A text has at most ${LONGEST_WORDS} characters. Nothing was written.`
  return refuse('redress.words-too-long', { detail, remedy: say.again, pointer })
}

/**
 * What is wrong with a filing; undefined: nothing. A fact of another record is answered like one that does not exist, so that
 * nobody learns what stands elsewhere.
 * @param own every fact of the person’s own record, by id
 */
export function filingFault(filing: Filing, own: ReadonlyMap<string, Fact>): RedressRefusal | undefined {
  const { kind, items, shown, words } = filing
  if (items.length === 0) {
    const detail = 'Name what on the record you mean. Nothing was written.'
    return refuse('redress.nothing-asked', { detail, remedy: say.again, pointer: '/items' })
  }
  if (items.length > MOST_ITEMS || shown.length > MOST_SHOWN) {
    const detail = `One request names at most ${MOST_ITEMS} things and ${MOST_SHOWN} pieces of evidence. Nothing was written.`
    return refuse('redress.too-much', { detail, remedy: 'File two requests.', pointer: '/items' })
  }
  for (const [index, item] of items.entries()) {
    const fault = itemFault(item, own.get(item.fact), `/items/${index}`)
    if (fault !== undefined) return fault
  }
  const inWords = wordsFault(words, !requestKinds[kind].examined)
  if (inWords !== undefined) return inWords
  for (const [index, { words: each }] of shown.entries()) {
    const fault = wordsFault(each, true, `/shown/${index}/words`)
    if (fault !== undefined) return fault
  }
  return undefined
}

function itemFault(item: Item, fact: Fact | undefined, pointer: string): RedressRefusal | undefined {
  if (fact === undefined) {
    const detail = 'A request is about what stands on the own record. Nothing was written.'
    return refuse('redress.not-of-this-record', { detail, remedy: 'Choose a line of the own record.', pointer })
  }
  if (item.what === 'missing' && !isFactMissing(item)) {
    const detail = 'A date that exists is needed, and the State for an entry abroad. Nothing was written.'
    return refuse('redress.not-a-value', { detail, remedy: say.again, pointer })
  }
  if (item.what !== 'field') return undefined
  if (!correctableFields(fact).includes(item.field)) {
    const detail = 'This line has no such field that could be corrected. Nothing was written.'
    return refuse('redress.no-such-field', { detail, remedy: say.again, pointer: `${pointer}/field` })
  }
  return item.proposed === undefined ? undefined : valueFault(fact, item.field, item.proposed, `${pointer}/proposed`)
}

function valueFault(
  fact: Fact,
  field: string,
  value: string | number | boolean,
  pointer: string,
): RedressRefusal | undefined {
  if (takes(fact, field, value)) return undefined
  const detail = `${JSON.stringify(value)} cannot stand in ${field}. Nothing was written.`
  return refuse('redress.not-a-value', { detail, remedy: say.again, pointer })
}

/** Who wants to take a step, and on which day. */
export interface Stepping {
  readonly by: string
  readonly today: Day
}

/** Why a step of this request is not open to somebody; undefined: it is. */
export function stepFault(step: Step, request: Request, { by, today }: Stepping): RedressRefusal | undefined {
  if (!isOpenStep(step, request.state)) {
    const from = steps[step].from.map((state) => states[state].words).join(', ')
    const detail = `The request is: ${states[request.state].words}. To ${steps[step].words} it must be: ${from}. Nothing was changed.`
    return refuse('redress.step-not-open', {
      detail,
      remedy: 'Read the request again, and take the step that is open.',
    })
  }
  if (step === 'ask-review') return reviewTimeFault(request, today)
  if (step === 'decide' && request.proposed?.by === by) {
    const detail = 'You proposed to refuse it, and a refusal of this takes two. Nothing was changed.'
    return refuse('redress.second-needed', { detail, remedy: 'Another caseworker reads it, and answers.' })
  }
  const before = [request.decidedBy, request.proposed?.by]
  return step === 'review' && before.includes(by)
    ? refuse('redress.same-person', {
        detail: 'Whoever decided the request does not decide its review. Nothing was changed.',
        remedy: 'Another supervisor decides it.',
      })
    : undefined
}

function reviewTimeFault(request: Request, today: Day): RedressRefusal | undefined {
  const until = reviewUntil(request)
  if (until === undefined || today <= until) return undefined
  return refuse('redress.review-too-late', {
    detail: 'A review can be asked for within 30 days of the decision. Nothing was changed.',
    remedy: 'File a new request, with what speaks for it; or let a statement of disagreement stand beside it.',
  })
}

/**
 * What is wrong with the answers of a decision; undefined: nothing. Every item that is still open is answered once, and every
 * refusal says why.
 * @param own every fact of the person’s own record, by id
 */
export function answersFault(
  request: Request,
  answers: readonly ItemAnswer[],
  own: ReadonlyMap<string, Fact>,
): RedressRefusal | undefined {
  const granted = new Set(request.answers.filter((answer) => answer.granted).map(({ item }) => item))
  const owed = request.items.map((_, index) => index).filter((index) => !granted.has(index))
  const given = answers.map(({ item }) => item).toSorted((a, b) => a - b)
  if (given.length !== owed.length || given.some((item, at) => item !== owed[at])) {
    const detail = 'Each thing that was asked, and not granted before, is answered once. Nothing was changed.'
    return refuse('redress.unanswered', { detail, remedy: 'Answer each of them.', pointer: '/answers' })
  }
  for (const [at, answer] of answers.entries()) {
    const fault = answerFault(request, answer, own, `/answers/${at}`)
    if (fault !== undefined) return fault
  }
  return undefined
}

function answerFault(
  request: Request,
  answer: ItemAnswer,
  own: ReadonlyMap<string, Fact>,
  pointer: string,
): RedressRefusal | undefined {
  if (!answer.granted && answer.reason.trim() === '') {
    const detail = 'Say why, for each thing that is refused. Nothing was changed.'
    return refuse('redress.reasons-missing', { detail, remedy: 'Write the reason.', pointer: `${pointer}/reason` })
  }
  const long = wordsFault(answer.reason ?? '', false, `${pointer}/reason`)
  const item = request.items[answer.item]
  if (answer.granted && item !== undefined && !own.has(item.fact)) {
    const detail = 'This line is not on the record of this person any more. Nothing was changed.'
    return refuse('redress.not-of-this-record', {
      detail,
      remedy: 'Refuse it, and say whose record it is now.',
      pointer,
    })
  }
  if (long !== undefined || !answer.granted || item?.what !== 'field') return long
  const value = answer.value ?? item.proposed
  const fact = own.get(item.fact)
  if (value !== undefined && fact !== undefined) return valueFault(fact, item.field, value, `${pointer}/value`)
  const detail = 'The request proposed no value, so the decision gives one. Nothing was changed.'
  return refuse('redress.not-a-value', { detail, remedy: 'Say what the field is to say.', pointer: `${pointer}/value` })
}
