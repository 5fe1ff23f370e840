import { type Day, formatDay, parseDay } from '../../calendar/day.ts'
import type { Facts, FactValue } from '../fact.ts'
import type { Pack } from '../pack.ts'
import type { ReadValue } from '../refusal.ts'

/** A fact of a case as it is written down: a day as a date, everything else as it is. It says itself which of the two it is. */
export interface FactText {
  readonly name: string
  readonly value?: string | number | boolean | readonly string[]
  /** ISO date. */
  readonly day?: string
}

/** What a gate read, as it is written down. Neither value nor day: it was not known. */
export interface ReadText extends FactText {
  readonly words: string
}

/** Facts in the order of their names. */
export const factsToText = (pack: Pack, facts: Facts): readonly FactText[] =>
  Object.keys(facts)
    .toSorted()
    .map((name) => factToText(pack, name, facts[name] as FactValue))

export function factToText(pack: Pack, name: string, value: FactValue): FactText {
  const isDay = pack.facts[name]?.kind === 'day' && typeof value === 'number'
  return isDay ? { name, day: formatDay(value as Day) } : { name, value }
}

export const readToText = (pack: Pack, { name, words, value }: ReadValue): ReadText =>
  value === undefined ? { name, words } : { ...factToText(pack, name, value), words }

export const factsFromText = (facts: readonly FactText[]): Facts =>
  Object.fromEntries(
    facts.flatMap((fact) => {
      const value = valueIn(fact)
      return value === undefined ? [] : [[fact.name, value]]
    }),
  )

export function readFromText({ words, ...fact }: ReadText): ReadValue {
  const value = valueIn(fact)
  return value === undefined ? { name: fact.name, words } : { name: fact.name, words, value }
}

/**
 * The value of a fact that was written down; undefined: it was not known.
 * @throws RangeError for a date that does not exist
 */
export const valueIn = ({ value, day }: Omit<FactText, 'name'>): FactValue | undefined =>
  day === undefined ? value : dateOf(day)

/** @throws RangeError for a date that does not exist: what the ledger holds was checked when it was written */
export function dateOf(date: string): Day {
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`${date} is no date`)
  return day
}
