import type { Day } from '../../calendar/day.ts'
import { compute } from '../../deadline/compute.ts'
import { usSurroundings } from '../../deadline/us/calendars.ts'
import { type UsDeadlineId, usDeadline } from '../../deadline/us/deadlines.ts'
import type { Reader } from '../condition.ts'
import type { FactValue } from '../fact.ts'
import type { Moment, Pack } from '../pack.ts'
import type { UsFact } from './facts.ts'
import { officerOrders } from './make.ts'

type Derive = (reader: Reader, moment: Moment) => FactValue | undefined
const dayOf = (reader: Reader, fact: UsFact): Day | undefined => {
  const value = reader.fact(fact)
  return typeof value === 'number' ? (value as Day) : undefined
}
/** Time against the person is counted from no day before what it is about was made: a day that was written down too early shortens nothing. */
const notBefore = (reader: Reader, fact: UsFact, made: UsFact): Day | undefined => {
  const [day, madeOn] = [dayOf(reader, fact), dayOf(reader, made)]
  return day === undefined || madeOn === undefined || day >= madeOn ? day : madeOn
}
const appealFrom = (reader: Reader): Day | undefined => notBefore(reader, 'decided-on', 'order-made-on')
const since =
  (fact: UsFact): Derive =>
  (reader, { on }) => {
    const day = dayOf(reader, fact)
    return day === undefined ? undefined : on - day
  }

/**
 * Whether a period still runs. Against the person it is over only after the later reading of its last day (`adverseAfter`); a power
 * of the Department ends with the earlier one (`due`).
 */
function timeOf(
  id: UsDeadlineId,
  from: UsFact | ((reader: Reader) => Day | undefined),
  end: 'adverseAfter' | 'due' = 'adverseAfter',
): Derive {
  return (reader, { on }) => {
    const began = typeof from === 'string' ? dayOf(reader, from) : from(reader)
    if (began === undefined) return undefined
    const found = compute(usDeadline(id), { entry: '', on: began }, usSurroundings({}))
    if (found.kind !== 'deadline') return undefined
    // A later day that the person was told stands, whatever is counted now.
    const told = end === 'adverseAfter' ? reader.toldUntil(id) : undefined
    return on > Math.max(found[end], told ?? found[end]) ? 'over' : 'runs'
  }
}
/** The time to appeal runs until the later reading of its last day is over. Outages are told by the deadline, not guessed here. */
const appealWindow = timeOf('us.d12-appeal', appealFrom)

/** Orders that an officer makes are final by themselves: no step says on which day besides that of the order. */
const finalOn = (reader: Reader): Day | undefined =>
  notBefore(reader, 'final-on', 'order-made-on') ??
  ((officerOrders as readonly string[]).includes(reader.region('charging'))
    ? dayOf(reader, 'order-made-on')
    : undefined)

/** Facts that follow from others, worked out each time. */
export const usDerived: Pack['derived'] = {
  'order-final-on': finalOn,
  'since-issued': since('issued-on'),
  // From the latest beginning that is known: one that is not known shortens nothing against the person.
  'since-final': (reader, { on }) => {
    const final = finalOn(reader)
    const others = (['court-final-on', 'other-custody-ended-on'] as const)
      .map((fact) => dayOf(reader, fact))
      .filter((one) => one !== undefined)
    return final === undefined ? undefined : on - Math.max(final, ...others)
  },
  // The day is known, not the hour: the whole of both days is counted.
  'hours-since-arrest': (reader, { on }) => {
    const arrested = dayOf(reader, 'arrested-on')
    return arrested === undefined ? undefined : (on - arrested + 1) * 24
  },
  'vd-documents-time': timeOf('us.d17-documents', 'vd-granted-on'),
  'vd-bond-time': timeOf('us.d20-bond', 'vd-granted-on'),
  'ending-answer-time': timeOf('us.end-answer', 'ending-served-on'),
  'adjustment-time': timeOf('us.end-within-five-years', 'adjustment-granted-on', 'due'),
  'cancellation-time': timeOf('us.end-within-five-years', 'cancellation-granted-on', 'due'),
  'bond-hold-time': timeOf('us.d26-stay-notice', 'bond-ordered-on', 'due'),
  'custody-review-time': timeOf('us.d24-review-yearly', 'custody-reviewed-on', 'due'),
  'appeal-from': appealFrom,
  'appeal-window': appealWindow,
  'days-to-hearing': (reader) => {
    const [served, hearing] = [notBefore(reader, 'nta-served-on', 'nta-issued-on'), dayOf(reader, 'hearing-on')]
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
