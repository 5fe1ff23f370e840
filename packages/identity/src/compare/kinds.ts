import { type BirthDate, typedDate } from '../normalise/dates.ts'
import { documentNumber } from '../normalise/document-number.ts'
import { formsOf, plainForm } from '../normalise/fold.ts'
import { namePart } from '../normalise/names.ts'
import { withoutFraction } from '../normalise/whole-number.ts'
import { isSuccessor, PackedCodes, PackedStates, statedCode, statedState } from './category.ts'
import { DATE_LEVELS, dateLevel, PackedDates } from './dates.ts'
import { EMAIL_LEVELS, type Email, emailLevel, foldEmail, readEmail } from './email.ts'
import { featuresOf, featuresOfName, type TextFeatures } from './features.ts'
import {
  IDENTIFIER_LEVELS,
  type IdentifierFeatures,
  identifierFeatures,
  identifierLevel,
  PackedIdentifiers,
} from './identifier.ts'
import type { Packed } from './packed.ts'
import { PackedTexts } from './packed-texts.ts'
import { sexCode } from './sex.ts'
import { TEXT_LEVELS, textLevel } from './text.ts'

/** What a column means. It decides how a value is folded, which levels there are and which blocking keys it gives. */
export type Kind =
  | 'given'
  | 'family'
  | 'text'
  | 'date'
  | 'identifier'
  | 'postcode'
  | 'email'
  | 'category'
  | 'sex'
  | 'nationality'

/** How values of one kind are compared. */
export interface Comparator<Value> {
  /** Names of the levels in plain words, the nearest first. */
  readonly levels: readonly string[]
  /** What stands for a value in comparison; empty where the source gives none. Equal texts are compared once. */
  fold(raw: string): string
  /** What is worked out once for each distinct value, from that alone: what came first must not matter. */
  prepare(folded: string): Value
  level(a: Value, b: Value): number
  /** A memory in which most levels are plain at a glance, where there is one for the kind. */
  pack?(): Packed<Value>
  /** A level takes longer than remembering it. */
  readonly remember?: true
}

const text: Comparator<TextFeatures> = {
  levels: TEXT_LEVELS,
  fold: (raw) => (plainForm(raw) === '' ? '' : formsKey(formsOf(raw))),
  prepare: (folded) => featuresOf(plainOfKey(folded), folded.split('|')),
  level: textLevel,
  pack: () => new PackedTexts(),
  remember: true,
}
const name: Comparator<TextFeatures> = {
  ...text,
  fold: (raw) => formsKey(namePart(raw)?.forms ?? []),
  prepare: (folded) => featuresOfName(plainOfKey(folded), folded.split('|')),
}
const date: Comparator<BirthDate> = {
  levels: DATE_LEVELS,
  fold: (raw) => {
    const text = withoutFraction(raw.slice(0, 40)).trim()
    return typedDate(text) === undefined ? '' : text
  },
  prepare: (folded) => typedDate(folded) ?? NO_DATE,
  level: dateLevel,
  pack: () => new PackedDates(),
}
const identifier: Comparator<IdentifierFeatures> = {
  levels: IDENTIFIER_LEVELS,
  fold: (raw) => documentNumber(withoutFraction(raw))?.raw ?? '',
  prepare: (folded) => identifierFeatures(documentNumber(folded) ?? { raw: folded, folded }),
  level: identifierLevel,
  pack: () => new PackedIdentifiers(),
}
const email: Comparator<Email> = {
  levels: EMAIL_LEVELS,
  fold: foldEmail,
  prepare: readEmail,
  level: emailLevel,
  remember: true,
}
const category: Comparator<string> = {
  levels: ['the same', 'different'],
  fold: statedCode,
  prepare: (folded) => folded,
  level: (a, b) => (a === b ? 0 : 1),
  pack: () => new PackedCodes(),
}
const nationality: Comparator<string> = {
  ...category,
  fold: statedState,
  levels: ['the same', 'one State has come from the other', 'different'],
  level: (a, b) => (a === b ? 0 : isSuccessor(a, b) ? 1 : 2),
  pack: () => new PackedStates(),
}
const NO_DATE: BirthDate = { year: 0, month: 0, day: 0, placeholder: true }

/** Forms of a name or another text in one, so that `Müller` and `Muller` stay two values: they share one form and not all. */
function formsKey(forms: readonly string[]): string {
  return forms.join('|')
}

/** The plain form of what was folded: names and other texts are folded to all of their forms. */
export function plainOfKey(folded: string): string {
  const end = folded.indexOf('|')
  return end < 0 ? folded : folded.slice(0, end)
}

/** The comparator of a kind. Throws on a word that is none: kinds come from files, too, which no compiler has read. */
export function comparatorOf(kind: Kind): Comparator<unknown> {
  if (!Object.hasOwn(comparators, kind))
    throw new Error(`There is no kind ${kind}. Kinds: ${Object.keys(comparators).join(', ')}.`)
  return comparators[kind]
}

const comparators = {
  given: name,
  family: name,
  text,
  date,
  identifier,
  postcode: identifier,
  email,
  category,
  sex: { ...category, fold: sexCode },
  nationality,
} as Readonly<Record<Kind, Comparator<unknown>>>
