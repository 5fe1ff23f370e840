import type { Day } from '../../calendar/day.ts'
import type { Case, CaseEvent } from '../case.ts'
import { movesOf } from '../core-conditions.ts'
import { executable } from '../executable.ts'
import { lawOfDay } from '../law.ts'
import type { Pack, Transition } from '../pack.ts'
import { gatesOf } from '../survey.ts'
import { changedRows } from './amend.ts'

/** Two laws that are compared: each a pack on a day. */
export interface Law {
  readonly pack: Pack
  readonly on: Day
}

/** What another law would do to one case. Nothing is executed. */
export interface Effect {
  /** Codes of what stands against the execution of the order, under each law. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Steps that could be taken, as far as gates go, under one law and not under the other. */
  readonly opened: readonly string[]
  readonly closed: readonly string[]
}

/**
 * Compares two laws over one case. Only steps that ask a row that differs are looked at, so that a change is weighed over very
 * many cases; what was worked out about the two laws is kept for all of them.
 */
export function comparison(one: Law, other: Law): (state: Case) => Effect | undefined {
  const touched = touchedEvents(one, other)
  const executionTouched = touched.includes(one.pack.execution) || touched.includes(other.pack.execution)
  return (state) => {
    const opened: string[] = []
    const closed: string[] = []
    for (const event of touched) {
      const [was, is] = [isOpen(one, state, event), isOpen(other, state, event)]
      if (!was && is) opened.push(event)
      if (was && !is) closed.push(event)
    }
    const [before, after] = executionTouched ? [standing(one, state), standing(other, state)] : [[], []]
    const same = opened.length === 0 && closed.length === 0 && before.join() === after.join()
    return same ? undefined : { before, after, opened, closed }
  }
}

const standing = ({ pack, on }: Law, state: Case): readonly string[] =>
  executable(pack, state, on, {}).reasons.map(({ code }) => code)

/** Events whose rows or gates stand in one law and not, or otherwise, in the other. */
function touchedEvents(one: Law, other: Law): readonly string[] {
  const { gates, rows } = changedRows(one.pack, other.pack)
  const [was, is] = [lawOfDay(one.pack, one.on), lawOfDay(other.pack, other.on)]
  const moved = new Set([...gates, ...[...was.gates.keys()].filter((id) => !is.gates.has(id))])
  for (const id of is.gates.keys()) if (!was.gates.has(id)) moved.add(id)
  const asks = (row: Transition | undefined): boolean => row?.gates.some((id) => moved.has(id)) ?? false
  const events = new Set([...was.byEvent.keys(), ...is.byEvent.keys()])
  return [...events].filter((event) => {
    const [before, after] = [was.byEvent.get(event), is.byEvent.get(event)]
    return before?.id !== after?.id || (after !== undefined && rows.has(after.id)) || asks(before) || asks(after)
  })
}

/** Whether a step begins here and no gate holds it, before anybody says what it would bring. */
function isOpen({ pack, on }: Law, state: Case, event: CaseEvent['type']): boolean {
  const row = lawOfDay(pack, on).byEvent.get(event)
  if (row === undefined || movesOf(row, state).stuck.length > 0) return false
  return gatesOf(pack, state, row, on).every(({ answer }) => answer.open)
}
