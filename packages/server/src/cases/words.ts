import { type Day, formatDay, parseDay } from '@passage/domain/calendar/day'
import type { FactKind, FactValue } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import { packOf } from '@passage/domain/case/packs'
import type { Authority, LegalStatus } from '@passage/domain/rules/rule'
import type { Term } from '../views/common.ts'
import { fullDay } from '../words/dates.ts'

/** A code of a pack inside a sentence: `review/court-stay` is "court stay", and `vd-ended` "voluntary departure ended". */
export const inSentence = (code: string): string =>
  (code.split('/').at(-1) ?? code).replaceAll('-', ' ').replace(/\bvd\b/g, 'voluntary departure')

/** The same with a capital letter. */
export const wordsOf = (code: string): string => sentence(inSentence(code))

/** The value of a fact as somebody reads it. */
export function valueWords(kind: FactKind | undefined, value: FactValue | undefined): string {
  if (value === undefined) return 'Not known'
  if (kind?.kind === 'day' && typeof value === 'number') return fullDay(value as Day)
  if (Array.isArray(value)) return value.length === 0 ? 'None named' : value.join(', ')
  return typeof value === 'string' ? wordsOf(value) : String(value)
}

/** The value as a form sends it. */
export function valueText(kind: FactKind | undefined, value: FactValue): string {
  if (kind?.kind === 'day' && typeof value === 'number') return formatDay(value as Day)
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** A law by its name: `us` is "Removal law of the United States". */
export const lawName = (code: string): string => packOf(code)?.words ?? code

/** The day of a law, which an entry holds as YYYY-MM-DD. */
export function lawDay(on: string): string {
  const day = parseDay(on)
  return day === undefined ? on : fullDay(day)
}

/** With a capital letter. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Facts as terms, in the order in which they stand. */
export const factTerms = (pack: Pack, facts: Readonly<Record<string, FactValue>>): Term[] =>
  Object.entries(facts).map(([name, value]) => ({
    term: sentence(pack.facts[name]?.words ?? name),
    words: valueWords(pack.facts[name], value),
  }))

export const citationOf = (authority: readonly Authority[]): string =>
  authority.map(({ citation, basis }) => (basis === 'memory' ? `${citation} (from memory)` : citation)).join('; ')

const statusWords: Readonly<Record<LegalStatus, string>> = {
  'in-force': 'in force',
  stayed: 'stayed by a court',
  vacated: 'vacated',
  superseded: 'superseded',
  contested: 'contested',
  adopted: 'adopted, not yet in force',
}

/** On what a rule stands, and whether anybody has compared it with the official text. */
export function basisWords(rule: {
  readonly authority: readonly Authority[]
  readonly legalStatus: LegalStatus
  readonly lastCheckedOn: string | undefined
}): string {
  const { authority, legalStatus, lastCheckedOn } = rule
  if (authority.length === 0) return 'Its law is withheld with it'
  const own = authority.every(({ kind }) => kind === 'design') ? 'Required by Passage, by no law. ' : ''
  const checked = lastCheckedOn === undefined ? 'Not yet checked by a named person' : `Checked on ${lastCheckedOn}`
  return `${own}${checked}; ${statusWords[legalStatus]}`
}

const roleWords: Readonly<Record<string, string>> = {
  officer: 'an officer',
  supervisor: 'a supervisor',
  'legal-officer': 'legal staff',
  'asylum-officer': 'an asylum officer',
  judge: 'a judge',
  board: 'the Board',
  'attorney-general': 'the Attorney General',
  court: 'a court',
  person: 'the person',
  counsel: 'counsel',
  'children-office': 'the office for children',
  source: 'a source of records',
  'asylum-authority': 'the asylum authority',
  'other-state': 'another State',
}
export const roleInWords = (role: string): string => roleWords[role] ?? inSentence(role)
