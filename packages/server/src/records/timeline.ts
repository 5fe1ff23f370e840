import { type Day, formatDay } from '@passage/domain/calendar/day'
import { findPort } from '@passage/domain/calendar/ports'
import type { AdmissionTerms } from '@passage/domain/facts/authorisation'
import type { Fact } from '@passage/domain/facts/fact'
import { markWords } from '@passage/domain/redress/disputed'
import type { Moment, Month } from '../views/person.ts'
import {
  dayOfInstant,
  fullDay,
  localTime,
  occurredDay,
  parseDay,
  plural,
  writtenDay,
  writtenInstant,
  writtenMonth,
} from '../words/dates.ts'
import { evidenceWords, modeOf } from '../words/evidence.ts'
import { wordsOf } from '../words/facts.ts'
import { portName, sourceName } from '../words/places.ts'
import { linkMoments } from './link-moments.ts'
import type { PersonData, StayNow } from './person-data.ts'
import { toneOf } from './tones.ts'

interface Placed {
  readonly day: Day
  readonly order: string
  readonly moment: Moment
}

const borderKinds = new Set([
  'arrival',
  'departure',
  'foreign-entry',
  'presence-evidence',
  'correction',
  'admission-terms',
])
const zoneOf = (fact: Fact): string | undefined => ('port' in fact && fact.port ? findPort(fact.port)?.zone : undefined)
const numberOf = (day: Day): string => String(Number(formatDay(day).slice(8)))

function placeLine(fact: Fact): string[] {
  if (fact.kind !== 'arrival' && fact.kind !== 'departure') return []
  const parts = [
    fact.port === undefined ? undefined : portName(fact.port),
    fact.mode === undefined ? undefined : modeOf(fact.mode),
  ].filter((part) => part !== undefined)
  const zone = zoneOf(fact)
  if (fact.occurred.at !== undefined && zone !== undefined) parts.push(`${localTime(fact.occurred.at, zone)} there`)
  return parts.length === 0 ? [] : [`${parts.join(', ')}.`]
}

/** Both times, wherever we came to know a fact later than the day on which it happened. */
function sourceLine(fact: Fact, day: Day, today: Day): string {
  const known = dayOfInstant(fact.recorded)
  const late = known - day
  const who = `${evidenceWords[fact.evidence]}, ${sourceName(fact.source)}.`
  if (late < 2) return `${who} Known to us since ${writtenInstant(fact.recorded, today)}.`
  return `${who} Happened ${writtenDay(day, today)}. Known to us since ${writtenDay(known, today)}, ${plural(late, 'day')} after.`
}

/** Terms that came with an arrival stand in its line: one event, one moment. */
function termsOf(facts: readonly Fact[]): Map<string, AdmissionTerms> {
  const terms = new Map<string, AdmissionTerms>()
  for (const fact of facts)
    if (fact.kind === 'admission-terms' && fact.arrival !== undefined) terms.set(fact.arrival, fact)
  return terms
}

/** What is said beside a disputed fact: the mark, and the statements of disagreement, as the person wrote them. */
function disputeLines({ file: { redress } }: PersonData, facts: readonly (Fact | undefined)[]): string[] {
  const disputes = facts.flatMap((fact) => (fact === undefined ? [] : (redress.disputes.get(fact.id) ?? [])))
  const receipts = new Set(disputes.flatMap((dispute) => dispute.receipts))
  const stated = redress.requests.filter(({ receipt }) => receipts.has(receipt))
  return [
    ...new Set(disputes.map(({ mark }) => `${markWords[mark]}.`)),
    ...stated.flatMap(({ statement }) => (statement === undefined ? [] : [`“${statement.words}”`])),
  ]
}

function factMoment(data: PersonData, fact: Fact, terms: AdmissionTerms | undefined, today: Day): Placed | undefined {
  const day = occurredDay(fact.occurred, zoneOf(fact))
  if (day === undefined) return undefined
  const { title, line } = wordsOf(fact)
  const admitted = terms === undefined ? undefined : wordsOf(terms)
  const moment: Moment = {
    id: fact.id,
    day: numberOf(day),
    on: formatDay(day),
    group: borderKinds.has(fact.kind) ? 'border' : 'decisions',
    marker: fact.evidence === 'carrier-booked' || fact.evidence === 'stated' ? 'unknown' : 'fact',
    title:
      admitted === undefined ? title : `${title}, ${admitted.title.charAt(0).toLowerCase()}${admitted.title.slice(1)}`,
    lines: [
      ...(admitted?.line === undefined ? [] : [`${admitted.line}.`]),
      ...(line === undefined ? [] : [`${line}.`]),
      ...placeLine(fact),
      ...disputeLines(data, [fact, terms]),
    ],
    source: sourceLine(fact, day, today),
    chosen: false,
  }
  return { day, order: `${fact.recorded} ${fact.id}`, moment }
}

function answerMoment(stay: StayNow, chosen: boolean): Placed {
  const day = dayOfInstant(stay.answer.recorded)
  const moment: Moment = {
    id: `${stay.stayId} answer ${stay.answer.number}`,
    day: numberOf(day),
    on: formatDay(day),
    group: 'decisions',
    marker: toneOf(stay.explained.pill.code) === 'unknown' ? 'unknown' : 'act',
    title: stay.explained.pill.words,
    lines: [stay.explained.lead, ...(stay.mark === undefined ? [] : [`${stay.mark}.`])],
    source: `Answer ${stay.answer.number}, about ${fullDay(parseDay(stay.answer.asOf) ?? day)}. Set by rule, not by a person. It changes when the facts change.`,
    chosen,
  }
  return { day, order: `${stay.answer.recorded} ${stay.answer.number}`, moment }
}

/** Everything on record by month, newest first. `answers`: every stored answer, older ones too. */
export function timelineOf(
  data: PersonData,
  answers: readonly StayNow[],
  chosen: StayNow | undefined,
  today: Day,
): Month[] {
  const { facts } = data.file
  const terms = termsOf(facts)
  const arrivals = new Set(facts.filter((fact) => fact.kind === 'arrival').map((fact) => fact.id))
  const placed = facts
    .filter((fact) => fact.kind !== 'birth')
    .filter((fact) => !(fact.kind === 'admission-terms' && fact.arrival !== undefined && arrivals.has(fact.arrival)))
    .map((fact) => factMoment(data, fact, terms.get(fact.id), today))
    .filter((each) => each !== undefined)
  for (const answer of answers) {
    placed.push(answerMoment(answer, chosen?.stayId === answer.stayId && chosen.answer.number === answer.answer.number))
  }
  placed.push(...linkMoments(data.file.links, data.own === true))
  placed.sort((a, b) => b.day - a.day || (a.order < b.order ? 1 : -1))
  const months: Month[] = []
  for (const { day, moment } of placed) {
    const words = writtenMonth(day)
    const last = months.at(-1)
    if (last?.words === words) last.moments.push(moment)
    else months.push({ words, moments: [moment] })
  }
  return months
}
