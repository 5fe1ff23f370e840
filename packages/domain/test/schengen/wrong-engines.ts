import { type Day, formatDay, parseDay } from '../../src/calendar/day.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { assemble } from '../../src/stay/history/assemble.ts'
import type { AssembledHistory, StayRecord } from '../../src/stay/history/types.ts'
import { determineSchengen } from '../../src/stay/schengen/determine.ts'
import type { Engine } from './differential.ts'

/**
 * Faults that published implementations really have, or that are easy to make. Each must be told from the engine by
 * the published cases or by the random comparison; one that is not would mean that those tests are asleep.
 */
export const wrongEngines: Readonly<Record<string, Engine>> = {
  'the exit day does not count': changed((stay) => withExit(stay, -1)),
  'the entry day does not count': changed((stay) => withEntry(stay, 1)),
  'a single stay of more than 90 days is dropped as implausible': dropped((stay) => lengthOf(stay) > 90),
  'an entry without exit is dropped': dropped((stay) => stay.end.kind !== 'departed'),
  'a missing exit is read as presence to the next entry': changed(filledToNextEntry),
  'the window has 181 days': (assembled, question) => {
    const answer = determineSchengen(assembled, question)
    const before = determineSchengen(assembled, { ...question, asOf: (question.asOf - 1) as Day })
    const rolled = before.window?.daysUsed.min ?? 0
    const used = answer.window?.daysUsed.min ?? 0
    if (answer.window === undefined) return answer
    const wider = Math.max(used, rolled)
    return { ...answer, window: { ...answer.window, daysUsed: { min: wider, max: wider } } }
  },
  'the allowance is worked out once, on the day of entry, so that days rolling off during the stay are lost': (
    assembled,
    question,
  ) => {
    const answer = determineSchengen(assembled, question)
    if (answer.window === undefined) return answer
    const left = Math.max(0, 90 - answer.window.daysUsed.min)
    return { ...answer, window: { ...answer.window, maxConsecutiveDays: { min: left, max: left } } }
  },
  'after an overstay a flat wait of 180 days is imposed': (assembled, question) => {
    const answer = determineSchengen(assembled, question)
    const late = answer.determinations.some((one) => one.outcome === 'DEPARTED_LATE')
    if (answer.window === undefined || !late) return answer
    return { ...answer, window: { ...answer.window, nextLawfulEntry: (question.asOf + 180) as Day } }
  },
  'the order of arrival of the records decides': (assembled, question) =>
    determineSchengen({ ...assembled, stays: assembled.stays.slice().reverse() }, question),
  'permits are not looked at': (assembled, question) => determineSchengen({ ...assembled, others: [] }, question),
  'no departure record is called late': (assembled, question) => {
    const answer = determineSchengen(assembled, question)
    const determinations = answer.determinations.map((one) =>
      one.outcome === 'NO_DEPARTURE_RECORD' ? ({ ...one, outcome: 'DEPARTED_LATE' } as const) : one,
    )
    return { ...answer, determinations }
  },
}

function changed(change: (stay: StayRecord, next: StayRecord | undefined) => StayRecord): Engine {
  return (assembled, question) => {
    const stays = assembled.stays.map((stay, index) => change(stay, assembled.stays[index + 1]))
    return determineSchengen({ ...assembled, stays }, question)
  }
}

function dropped(drop: (stay: StayRecord) => boolean): Engine {
  return (assembled: AssembledHistory, question) =>
    determineSchengen({ ...assembled, stays: assembled.stays.filter((stay) => !drop(stay)) }, question)
}

function withExit(stay: StayRecord, days: number): StayRecord {
  if (stay.end.kind !== 'departed') return stay
  return { ...stay, end: { ...stay.end, on: (stay.end.on + days) as Day } }
}

function withEntry(stay: StayRecord, days: number): StayRecord {
  const arrival = stay.arrival
  if (arrival?.day === undefined) return stay
  return { ...stay, arrival: { ...arrival, day: (arrival.day + days) as Day } }
}

function filledToNextEntry(stay: StayRecord, next: StayRecord | undefined): StayRecord {
  const on = next?.arrival?.day
  if (stay.end.kind !== 'left-unrecorded' || on === undefined) return stay
  const departure: Fact = {
    kind: 'departure',
    id: `${stay.id}-filled`,
    occurred: { on: formatDay(on) },
    recorded: '2026-01-01T00:00:00.000Z',
    source: 'filled',
    evidence: 'border-document',
  }
  const by = { fact: departure, day: on, dayRange: undefined, cites: [departure.id] }
  return { ...stay, end: { kind: 'departed', on, by } }
}

function lengthOf(stay: StayRecord): number {
  const from = stay.arrival?.day
  return stay.end.kind === 'departed' && from !== undefined ? stay.end.on - from + 1 : 0
}

/** Asks a wrong engine about stays typed as dates. */
export function askWrong(engine: Engine, history: Parameters<typeof assemble>[0], on: string) {
  const asOf = parseDay(on)
  if (asOf === undefined) throw new Error(`${on} is not a date`)
  return engine(assemble(history, '2030-01-01T00:00:00.000Z'), { asOf, knownAt: '2030-01-01T00:00:00.000Z' })
}
