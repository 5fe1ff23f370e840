import { type Day, dayOf, parseDay } from '../../calendar/day.ts'
import { calendarOf } from '../closed-days.ts'
import type { Held } from '../eu/detention.ts'
import type { Term } from '../rule.ts'
import type { DeadlineQuestion } from './question.ts'

/** A question as it is typed, or stands in an address. */
export interface QuestionText {
  readonly on: string
  readonly at?: string
  readonly state?: string
  readonly byMail?: boolean
  readonly extended?: string
  readonly closed?: readonly string[]
  readonly outage?: readonly string[]
  readonly announced?: string
  readonly period?: string
  readonly held?: readonly string[]
}
/** What cannot be read, and what it should be. */
export interface Unread {
  readonly kind: 'unread'
  readonly part: keyof QuestionText
  readonly given: string
  readonly wanted: string
}

const units = ['days', 'business-days', 'weeks', 'months', 'years'] as const
const COUNT = /^[1-9]\d{0,3}$/
const countOf = (text: string): number | undefined => (COUNT.test(text) ? Number(text) : undefined)

function minuteOf(text: string): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

function termOf(text: string): Term | undefined {
  const [amount = '', unit = '', more] = text.trim().split(/\s+/)
  const named = units.find((one) => one === unit || one === `${unit}s`)
  const count = countOf(amount)
  return named === undefined || count === undefined || more !== undefined ? undefined : { unit: named, amount: count }
}

function spanOf(text: string): (Held & { readonly to: Day }) | undefined {
  const [from, to, more] = text.split('..').map(parseDay)
  if (from === undefined || to === undefined || more !== undefined || text.split('..').length > 2) return undefined
  return from <= to ? { from, to } : undefined
}

const DATE = 'a date that exists, such as 2026-03-02'
const SPAN = 'a first and a last day, the earlier one first, such as 2026-03-02..2026-03-05'
const readers = {
  on: { read: parseDay, wanted: DATE },
  at: { read: minuteOf, wanted: 'a time of day, such as 16:30' },
  extended: { read: termOf, wanted: `an amount and one of ${units.join(', ')}, such as 30 days` },
  closed: { read: parseDay, wanted: DATE },
  outage: { read: spanOf, wanted: SPAN },
  announced: { read: parseDay, wanted: DATE },
  period: { read: countOf, wanted: 'a number of days from 1 on' },
  held: { read: spanOf, wanted: SPAN },
} as const
type Part = keyof typeof readers

/** Every part of a question, said or not. */
type Said = { readonly [K in keyof DeadlineQuestion]-?: DeadlineQuestion[K] | undefined }

/** Reads a question, or says what of it cannot be read. */
export function readQuestion(id: string, text: QuestionText): DeadlineQuestion | Unread {
  const unread = firstUnread(text)
  if (unread !== undefined) return unread
  const { state, byMail, at, extended, announced, outage, closed, period, held } = text
  const announcedOn = announced === undefined ? undefined : parseDay(announced)
  const question: Said = {
    id,
    on: parseDay(text.on),
    state,
    byMail,
    minute: at === undefined ? undefined : minuteOf(at),
    extended: extended === undefined ? undefined : termOf(extended),
    outages: outage?.flatMap((one) => {
      const span = spanOf(one)
      return span === undefined ? [] : [{ system: 'the filing system', from: span.from, until: span.to, announcedOn }]
    }),
    clerkClosed: closed === undefined ? undefined : closedDays(closed),
    periodDays: period === undefined ? undefined : countOf(period),
    held: held?.flatMap((one) => spanOf(one) ?? []),
  }
  const said = Object.entries(question).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as unknown as DeadlineQuestion
}

function firstUnread(text: QuestionText): Unread | undefined {
  for (const part of Object.keys(readers) as Part[]) {
    const { read, wanted } = readers[part]
    const given = [text[part] ?? []].flat()
    const bad = given.find((one) => read(one) === undefined)
    if (bad !== undefined) return { kind: 'unread', part, given: bad, wanted }
  }
  return undefined
}

function closedDays(given: readonly string[]) {
  const named = given.flatMap((one) => {
    const day = parseDay(one)
    return day === undefined ? [] : [[day, 'the clerk could not be reached'] as const]
  })
  const whole = { from: dayOf(1900, 1, 1), until: dayOf(2199, 12, 31), substitutes: false }
  return calendarOf('us-clerk-closed', 'told', named, whole)
}
