import type { Day } from '../../calendar/day.ts'
import { compute } from '../../deadline/compute.ts'
import { usSurroundings } from '../../deadline/us/calendars.ts'
import { usDeadline } from '../../deadline/us/deadlines.ts'
import type { Reader } from '../condition.ts'
import type { FactValue } from '../fact.ts'
import type { Moment, Pack } from '../pack.ts'
import type { UsFact } from './facts.ts'

type Derive = (reader: Reader, moment: Moment) => FactValue | undefined
const dayOf = (reader: Reader, fact: UsFact): Day | undefined => {
  const value = reader.fact(fact)
  return typeof value === 'number' ? (value as Day) : undefined
}
const since =
  (fact: UsFact): Derive =>
  (reader, { on }) => {
    const day = dayOf(reader, fact)
    return day === undefined ? undefined : on - day
  }

/** The time to appeal runs until the later reading of its last day is over. Outages are told by the deadline, not guessed here. */
const appealWindow: Derive = (reader, { on }) => {
  const decided = dayOf(reader, 'decided-on')
  if (decided === undefined) return undefined
  const found = compute(usDeadline('us.d12-appeal'), { entry: '', on: decided }, usSurroundings({}))
  if (found.kind !== 'deadline') return undefined
  return on > found.adverseAfter ? 'over' : 'runs'
}

/** Facts that follow from others, worked out each time. */
export const usDerived: Pack['derived'] = {
  'since-issued': since('issued-on'),
  'since-final': since('final-on'),
  'appeal-window': appealWindow,
  'days-to-hearing': (reader) => {
    const [served, hearing] = [dayOf(reader, 'nta-served-on'), dayOf(reader, 'hearing-on')]
    return served === undefined || hearing === undefined ? undefined : hearing - served
  },
  'left-in-vd': (reader) => {
    const [left, until] = [dayOf(reader, 'left-on'), dayOf(reader, 'vd-until')]
    return left === undefined || until === undefined ? undefined : left <= until ? 'yes' : 'no'
  },
  'motion-in-period': (reader, { on }) => {
    const until = dayOf(reader, 'vd-until')
    return until === undefined ? undefined : on <= until ? 'yes' : 'no'
  },
} satisfies Partial<Record<UsFact, Derive>>
