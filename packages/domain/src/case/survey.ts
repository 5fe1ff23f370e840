import type { Day } from '../calendar/day.ts'
import { askGate, type GateAnswer } from './ask.ts'
import type { Case } from './case.ts'
import { movesOf } from './core-conditions.ts'
import type { Facts } from './fact.ts'
import { lawOfDay } from './law.ts'
import type { Gate, Pack, Transition } from './pack.ts'
import { readerOf } from './view.ts'

/** A gate of a step with its answer: those that hold, and those that are met. */
export interface Asked {
  readonly gate: Gate
  readonly answer: GateAnswer
}

/** Every gate of a step, in the order of its row, with its answer on that day. */
export function gatesOf(pack: Pack, state: Case, row: Transition, on: Day, facts: Facts = {}): readonly Asked[] {
  const law = lawOfDay(pack, on)
  const event = { type: row.event, on, by: { role: '', name: '' }, mode: 'act', facts } as const
  const reader = readerOf(pack, state, { on, lawOf: on }, event)
  return row.gates.flatMap((id) => {
    const gate = law.gates.get(id)
    return gate === undefined ? [] : [{ gate, answer: askGate(gate, { pack, state, reader, event }) }]
  })
}

/** Every step of the law of a day, in its order. */
export const stepsOf = (pack: Pack, on: Day): readonly Transition[] => [...lawOfDay(pack, on).byEvent.values()]

/** Whether a step begins where the case stands. Whether it is open is for its gates. */
export const beginsIn = (row: Transition, state: Case): boolean => movesOf(row, state).stuck.length === 0

/** Whether it goes on with a part of the case that has begun, rather than beginning one that may never come. */
export const goesOn = (pack: Pack, row: Transition, state: Case): boolean =>
  row.moves.some(({ region }) => state.regions[region] !== pack.regions[region]?.initial)

/** The steps that begin where the case stands, in the order of the law of that day. */
export const stepsFrom = (pack: Pack, state: Case, on: Day): readonly Transition[] =>
  stepsOf(pack, on).filter((row) => beginsIn(row, state))
