import { type Day, parseDay } from '../../calendar/day.ts'
import { firstCountedDay } from './bars.rule.ts'
import { fixedPeriodAdoptedOn } from './fixed-period.rule.ts'
import type { Frame } from './frames.ts'
import type { Measured, StayCase } from './measured.ts'
import type { Measure } from './outcome.ts'
import { FAR } from './span.ts'

type Add = (day: number | undefined) => void

/** Days on which a span, a status, a known exit or a standing begins or has just ended, after `asOf`, ascending. */
export function turningDays(one: StayCase, { measure, from }: Measured): readonly Day[] {
  const { frame, person, authorised } = one
  const days: number[] = []
  const { asOf } = measure.position
  const addUpTo = (last: Day, day: number | undefined): void => {
    if (day !== undefined && day > asOf && day < FAR && day <= last && !days.includes(day)) days.push(day)
  }
  const add: Add = (day) => addUpTo(frame.last, day)
  // Where the day of leaving is not known, scope is asked of the day of the question.
  const lastOfScope = isEndKnown(frame) ? frame.last : FAR
  const { status } = authorised
  for (const last of [status.lastDay, status.lastDayIfCountedFromEvent]) {
    add(last)
    if (last !== undefined) add(last + 1)
  }
  for (const { day, fact } of person.standings) {
    addUpTo(lastOfScope, day)
    const until = fact.until === undefined ? undefined : parseDay(fact.until)
    if (until !== undefined) addUpTo(lastOfScope, until + 1)
  }
  add(from)
  addMeasure(measure, add)
  addStay(frame, add)
  add(firstCountedDay)
  add(fixedPeriodAdoptedOn)
  return days.sort((a, b) => a - b) as Day[]
}

function isEndKnown({ stay: { end } }: Frame): boolean {
  return end.kind === 'open' || end.kind === 'departed' || end.notBefore === end.notAfter
}

function addMeasure({ spans, admission }: Measure, add: Add): void {
  for (const span of spans) {
    add(span.from)
    add(span.to + 1)
    if (span.other === undefined) continue
    add(span.other.from)
    add(span.other.to + 1)
  }
  for (const { from, to } of admission.unknown) {
    add(from)
    add(to + 1)
  }
  add(admission.withoutAdmissionTo + 1)
}

function addStay({ stay, latestStart }: Frame, add: Add): void {
  add(latestStart)
  add(latestStart + 1)
  for (const { day } of stay.seenOn) {
    add(day)
    add(day + 1)
  }
  if (stay.end.kind === 'departed') add(stay.end.on)
  else if (stay.end.kind !== 'open') {
    add(stay.end.notBefore)
    add(stay.end.notBefore + 1)
    add(stay.end.notAfter)
  }
}
