import { findPort } from '@passage/domain/calendar/ports'
import type { Fact } from '@passage/domain/facts/fact'
import { fieldOf, type Item } from '@passage/domain/redress/items'
import { splitFactId } from '@passage/ledger/entry/bodies'
import { formatDay, fullDay, occurredDay, parseDay } from '../words/dates.ts'
import { wordsOf } from '../words/facts.ts'
import { portName, stateName } from '../words/places.ts'

/** The lines that requests are about: those of the person, by id, and which records are the person’s. */
export interface LinesOf {
  readonly facts: ReadonlyMap<string, Fact>
  readonly records: ReadonlySet<string>
}

const zoneOf = (fact: Fact): string | undefined => ('port' in fact && fact.port ? findPort(fact.port)?.zone : undefined)

/** The day of a fact as it is shown, or undefined. */
const dayOf = (fact: Fact) => occurredDay(fact.occurred, zoneOf(fact))

/** A line of the record in one phrase: what, when, where. */
export function lineWords(fact: Fact): string {
  const day = dayOf(fact)
  const place = 'port' in fact && fact.port !== undefined ? `, ${portName(fact.port)}` : ''
  return `${wordsOf(fact).title}${day === undefined ? '' : `, ${fullDay(day)}`}${place}`
}

const named: Readonly<Record<string, string>> = {
  on: 'Day',
  port: 'Port',
  state: 'State',
  mode: 'Way of travel',
  from: 'Coming from',
  class: 'Class',
  until: 'Until',
  born: 'Date of birth',
  newAdmissionIssued: 'New admission record issued',
}

/** A field of a fact in words. */
export function fieldWords(field: string): string {
  const spaced = field.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  return named[field] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

const lineId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\//
const noLines: ReadonlyMap<string, Fact> = new Map()

/**
 * A value as people read it: days written out, ports and States by name, and another line of the record as that line.
 * @param facts the lines that may be named, by id
 */
export function valueWords(field: string, value: unknown, facts: ReadonlyMap<string, Fact> = noLines): string {
  if (value === undefined) return 'not on record'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = String(value)
  const line = facts.get(text)
  if (line !== undefined) return lineWords(line)
  if (lineId.test(text)) return 'a line that is not shown here'
  const day = parseDay(text)
  if (day !== undefined) return fullDay(day)
  if (field === 'port') return portName(text)
  return ['state', 'from', 'issuer', 'destination'].includes(field) ? stateName(text) : text
}

/** What a field of the fact says, as first recorded: an ISO date for the day, else the value. */
export function saidIn(fact: Fact, field: string): unknown {
  if (field !== 'on') return fieldOf(fact, field)
  const day = dayOf(fact)
  return day === undefined ? undefined : formatDay(day)
}

const missingWords = {
  departure: 'A departure',
  'foreign-entry': 'An entry into another State',
  'presence-evidence': 'Being here on a day',
} as const

/** What is missing, by kind. */
export const missingChoices = Object.entries(missingWords).map(([code, words]) => ({ code, words }))

/**
 * The line that is meant, in words. One that is not among the lines of the person is on another record now, since links
 * opened; unless its record is one of the person’s (`records`), where it was erased.
 */
function meant({ fact: id }: Item, fact: Fact | undefined, records: ReadonlySet<string>): string {
  if (fact !== undefined) return lineWords(fact)
  return records.has(splitFactId(id).recordId)
    ? 'A line that is not on record any more'
    : 'A line that stands on another record now'
}

/** The parts of one thing that was asked: about what, which field, what stood there, what is asked for. */
export function itemWords(
  item: Item,
  { facts, records }: LinesOf,
): { what: string; field: string; before: string; asked: string } {
  const fact = facts.get(item.fact)
  const what = meant(item, fact, records)
  if (item.what === 'fact')
    return { what, field: 'Whole line', before: 'on record', asked: 'not this person, or it never happened' }
  if (item.what === 'missing') {
    const place =
      item.place === undefined ? '' : `, ${valueWords(item.kind === 'departure' ? 'port' : 'state', item.place)}`
    return {
      what,
      field: missingWords[item.kind],
      before: 'not on record',
      asked: `${valueWords('on', item.on)}${place}`,
    }
  }
  const isElsewhere = !records.has(splitFactId(item.fact).recordId)
  const missing = isElsewhere ? 'not shown here' : 'not on record'
  const before = fact === undefined ? missing : valueWords(item.field, saidIn(fact, item.field), facts)
  const asked = item.proposed === undefined ? 'something else' : valueWords(item.field, item.proposed, facts)
  return { what, field: fieldWords(item.field), before, asked }
}
