import { formatDay } from '../../../src/calendar/day.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import type { Answer, Determination } from '../../../src/stay/determination.ts'
import { determine } from '../../../src/stay/determine.ts'
import { day } from './facts.ts'

export const TODAY = '2026-11-22'

export interface Asked {
  readonly asOf?: string
  readonly knownAt?: string
  readonly rulebookOn?: string
}

/** Asks the facade, with the day on which the vectors were made as default. */
export function answer(facts: readonly Fact[], question: Asked = {}): Answer {
  const asOf = day(question.asOf ?? TODAY)
  const knownAt = question.knownAt ?? `${TODAY}T12:00:00.000Z`
  const rulebook = question.rulebookOn === undefined ? {} : { rulebookOn: day(question.rulebookOn) }
  return determine({ jurisdiction: 'us', facts }, { asOf, knownAt, ...rulebook })
}

/**
 * The last stay's determination, with the questions that its own facts raise. That the source of filings and status
 * be asked goes with every late answer on these short histories; `law-records.test.ts` holds it by `withAllAsks`.
 */
export function determineLast(facts: readonly Fact[], question: Asked = {}): Determination {
  const last = withAllAsks(facts, question)
  return { ...last, asks: last.asks.filter(({ code }) => code !== 'status-source') }
}

/** The last stay's determination as it stands. */
export function withAllAsks(facts: readonly Fact[], question: Asked = {}): Determination {
  const last = answer(facts, question).determinations.at(-1)
  if (last === undefined) throw new Error('no stay')
  return last
}

/** What the vectors speak of, in their words. Undefined count: `firstAccrualDay` null. */
export function inWords(one: Determination): Record<string, unknown> {
  const up = one.unlawfulPresence
  const last = one.lastAuthorisedDay
  return {
    outcome: one.outcome,
    because: one.because,
    lastAuthorisedDay: typeof last === 'number' ? formatDay(last) : last,
    daysAfter: boundsInWords(one.daysAfterAuthorisedStay),
    firstAccrualDay: up?.firstDay === undefined ? null : formatDay(up.firstDay),
    inclDepartureDay: up === undefined ? undefined : boundsInWords(up.daysWithDepartureDay),
    exclDepartureDay: up === undefined ? undefined : boundsInWords(up.daysWithoutDepartureDay),
    barByCount_incl: up?.barByCount.withDepartureDay,
    barByCount_excl: up?.barByCount.withoutDepartureDay,
    barAttaches: up?.barAttaches,
    thresholdSensitive: up?.thresholdSensitive,
    asks: one.asks.map((ask) => ask.code),
  }
}

/** A number where both bounds agree, otherwise `[min, max]`. */
export function boundsInWords(bounds: { readonly min: number; readonly max: number | undefined }): unknown {
  return bounds.min === bounds.max ? bounds.min : [bounds.min, bounds.max]
}

/** Runs as `2026-01-01..2026-01-31 authorised`. */
export function runsInWords(one: Determination): string[] {
  return one.runs.map((run) => `${formatDay(run.from)}..${formatDay(run.to)} ${run.state}`)
}

export function readingsOf(one: Determination, code: string): string[] {
  const ask = one.asks.find((known) => known.code === code)
  return ask === undefined ? [] : ask.readings.map((read) => `${read.name} ${read.days} ${read.result}`)
}
