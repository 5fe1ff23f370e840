import { type Day, parseDay } from '@passage/domain/calendar/day'
import type { Actor, CaseEvent, Told } from '@passage/domain/case/case'
import type { Facts, FactValue } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import { Refused } from '../app/problem.ts'
import { mayBeReported, rowOf } from './roles.ts'
import type { FactIn, StepBody, ToldBody } from './schemas.ts'

/** Who sends it, as what, and on which day it is. */
export interface Sender {
  readonly by: Actor
  readonly today: Day
  /** An id for what is new, such as a service; derived from the request. */
  readonly newId: string
}

const unfit = (detail: string, remedy: string): Refused =>
  new Refused({
    status: 422,
    code: 'case.unfit',
    title: 'This cannot be read as a step of the case',
    detail: `${detail} Nothing was changed.`,
    remedy,
  })

/** A day that was sent; the schema lets through dates that do not exist. */
function dayIn(text: string, what: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw unfit(`${what} ${text} is no date that exists.`, 'Give the day as YYYY-MM-DD.')
  return day
}

/** A day on which something was so: never one that has not come. */
export function pastDay(text: string | undefined, today: Day, what: string): Day {
  const day = text === undefined ? today : dayIn(text, what)
  if (day > today) throw unfit(`${what} is in the future.`, 'Write down what has happened, on the day on which it did.')
  return day
}

function valueOfFact({ name, value, day }: FactIn): FactValue {
  if (day !== undefined) return dayIn(day, name)
  if (value === undefined) throw unfit(`${name} has no value.`, 'Give a value, or a day.')
  return value
}

export const factsIn = (facts: readonly FactIn[] | undefined): Facts | undefined =>
  facts === undefined ? undefined : Object.fromEntries(facts.map((fact) => [fact.name, valueOfFact(fact)]))

/** The step that was sent: an act is the sender’s own, what is reported names whose it was. */
export function eventIn(pack: Pack, body: StepBody, { by, today }: Sender): Omit<CaseEvent, 'signers'> {
  const facts = factsIn(body.facts)
  const base = {
    type: body.event,
    mode: body.mode,
    ...(facts === undefined ? {} : { facts }),
    ...(body.reasons === undefined ? {} : { reasons: body.reasons }),
  }
  if (body.mode === 'act') return { ...base, on: today, by }
  const reported = reporterIn(pack, body)
  return { ...base, on: pastDay(body.on, today, 'The day of the step'), by: reported }
}

/** Whose act is reported, by which paper. A report about the own authority says whose act it was all the same. */
function reporterIn(pack: Pack, { event, by, source }: StepBody): Actor {
  if (source === undefined) throw unfit('A report names the paper or message that it is known from.', 'Give `source`.')
  if (by === undefined) throw unfit('A report names whose act it was.', 'Give `by` with role and name.')
  const row = rowOf(pack, event)
  if (row !== undefined && !row.by.includes(by.role)) {
    throw unfit(`It is no step of ${by.role}.`, `Whose it is: ${row.by.join(', ')}.`)
  }
  return by
}

/** What was told, with ids for what is new. What others say is theirs, and names the paper; own roles are not lent. */
export function toldIn(body: ToldBody, { by: sender, today, newId }: Sender): Told {
  if (body.by !== undefined && (!mayBeReported(body.by.role) || body.source === undefined)) {
    throw unfit(
      'What somebody else says is written down with its paper, and never as another officer.',
      'Give `source`, and a role outside the own authority.',
    )
  }
  const base = { on: pastDay(body.on, today, 'The day'), by: body.by ?? sender }
  switch (body.type) {
    case 'fact-recorded':
      return { ...base, type: body.type, fact: body.fact.name, value: valueOfFact(body.fact) }
    case 'service-recorded': {
      const { document, recipient, method, proof, address, servedOn } = body
      const on = pastDay(servedOn, today, 'The day of service')
      const service = { service: newId, document, recipient, on, method, proof, address, undeliverable: false }
      return { ...base, type: body.type, service }
    }
    case 'appearance-entered': {
      const { counsel, scope, endsByPermission } = body
      const appearance = { appearance: newId, counsel, scope, endsByPermission, enteredOn: base.on }
      return { ...base, type: body.type, appearance }
    }
    case 'finding-signed': {
      const { gate, event, reasons, rival } = body
      const facts = factsIn(body.facts)
      const { role, name } = sender
      const finding = { finding: newId, gate, event, by: name, role, on: today, reasons }
      const more = { ...(facts === undefined ? {} : { facts }), ...(rival === undefined ? {} : { rival }) }
      return { on: today, by: sender, type: body.type, finding: { ...finding, ...more } }
    }
    case 'appearance-ended': {
      const permitted = body.permittedBy === undefined ? {} : { permittedBy: body.permittedBy }
      return { ...base, type: body.type, appearance: body.appearance, ...permitted }
    }
    case 'forum-told':
      return { ...base, type: body.type, forum: { places: body.places } }
    case 'fact-unknown':
      return { ...base, type: body.type, fact: body.fact }
    case 'service-returned':
      return { ...base, type: body.type, service: body.service }
    case 'finding-withdrawn':
      return { ...base, type: body.type, finding: body.finding }
  }
}
