import type { Day } from '../calendar/day.ts'
import { askGates } from './ask.ts'
import type { Case, CaseEvent } from './case.ts'
import { failedCore, movesOf } from './core-conditions.ts'
import type { Facts } from './fact.ts'
import { lawOfDay } from './law.ts'
import type { Pack } from './pack.ts'
import type { FailedGate } from './refusal.ts'
import { readerOf } from './view.ts'

/** Whether the order may be executed on a day, with every reason why not. Derived each time, never stored. */
export interface Executable {
  readonly executable: boolean
  /** Everything that stands against it, not only the first. */
  readonly reasons: readonly FailedGate[]
  /** Findings on which a yes would rest. */
  readonly findings: readonly string[]
}

/** @param facts what the execution itself would bring, such as the country */
export function executable(pack: Pack, state: Case, on: Day, facts: Facts, lawOf: Day = on): Executable {
  const law = lawOfDay(pack, lawOf)
  const row = law.byEvent.get(pack.execution)
  if (row === undefined) {
    const reasons = [failedCore('noSuchEvent', 'The law of that day knows no execution of an order.')]
    return { executable: false, reasons, findings: [] }
  }
  const event: CaseEvent = { type: row.event, on, by: { role: '', name: '' }, mode: 'act', facts }
  const reader = readerOf(pack, state, { on, lawOf }, event)
  const { failing, findings } = askGates(row.gates, law, { pack, state, reader, event })
  const { stuck } = movesOf(row, state)
  const now = stuck.map((region) => `${region} is ${state.regions[region] ?? 'unknown'}`).join(', ')
  const begins = stuck.length === 0 ? [] : [failedCore('stepNotOpen', `Now ${now}. Another step comes first.`, stuck)]
  const reasons = [...begins, ...failing]
  return { executable: reasons.length === 0, reasons, findings }
}

/** Duties that gates raise by themselves on a day: what an agency owes, whether or not anybody asks for a step. */
export function alertsOn(pack: Pack, state: Case, on: Day, lawOf: Day = on): readonly FailedGate[] {
  const law = lawOfDay(pack, lawOf)
  const alerting = [...law.gates.values()].filter(({ alert }) => alert !== undefined).map(({ id }) => id)
  const reader = readerOf(pack, state, { on, lawOf })
  return askGates(alerting, law, { pack, state, reader, event: { type: '', on } }).failing
}
