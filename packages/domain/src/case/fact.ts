import { dayOf } from '../calendar/day.ts'

/** What a case knows under one name. A day is a number of days, as in the calendar; a set is a list without order. */
export type FactValue = string | number | boolean | readonly string[]

/** Facts by name. A name that is missing is unknown, which is never the same as no. */
export type Facts = Readonly<Record<string, FactValue>>

/** A fact that gates of a pack read. */
export interface FactKind {
  /** Short words for it, as they stand in an explanation. */
  readonly words: string
  readonly kind: 'choice' | 'day' | 'number' | 'text' | 'set'
  /** The values of a choice. `unknown` is none of them: what is unknown is not recorded. */
  readonly values?: readonly string[]
  /** Roles that may record it by itself. Absent: it comes with an event only, or is derived. */
  readonly recordedBy?: readonly string[]
  /** The end of something that a step gives: a day before that step would end it before it began. */
  readonly ahead?: true
  /** Where it is the person's to say: who may put what in the place of what. */
  readonly claim?: Claim
  /** The law that keeps it from some who read an explanation, and from whom. It is about somebody else than the reader. */
  readonly withheld?: { readonly from: readonly Audience[]; readonly citation: string }
}

/** A claim of the person. Nobody takes it back but the person and counsel; others answer it. */
export interface Claim {
  /** Values that are a claim, such as that one is open. */
  readonly made: readonly string[]
  /** Values by which the person or counsel takes it back. */
  readonly back: readonly string[]
  /** Values by which others answer it. */
  readonly answers: readonly string[]
  /** Roles that none of this binds: courts. */
  readonly free: readonly string[]
}

/** Who reads an explanation. All get the same words, less what the law withholds from one of them. */
export type Audience = 'officer' | 'cleared-officer' | 'counsel' | 'person'

/** Whether a value can stand under that kind of fact. */
export function fitsKind(kind: FactKind, value: FactValue): boolean {
  if (kind.kind === 'choice') return typeof value === 'string' && kind.values?.includes(value) === true
  if (kind.kind === 'set') return Array.isArray(value)
  if (kind.kind === 'text') return typeof value === 'string' && value !== ''
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false
  return kind.kind !== 'day' || (FIRST_DAY <= value && value <= LAST_DAY)
}

/** Days that can be written as `YYYY-MM-DD`. */
const [FIRST_DAY, LAST_DAY] = [dayOf(1, 1, 1), dayOf(9999, 12, 31)]
