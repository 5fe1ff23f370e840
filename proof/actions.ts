import type { Day } from '@passage/domain/calendar/day'
import { formatDay, parseDay } from '@passage/domain/calendar/day'
import type { Case, CaseEvent, Finding, Signer, Told } from '@passage/domain/case/case'
import type { Facts, FactValue } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import type { Appearance } from '@passage/domain/case/representation'
import type { Service } from '@passage/domain/case/service'
import type { Action } from './slice.ts'

type Marks = Pick<Action, 'is' | 'probe' | 'when'>

/** A date that is known to exist. */
export function d(date: string): Day {
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`not a date: ${date}`)
  return day
}

const signer = (name: string, conflict: Signer['conflict'] = 'none'): Signer => ({ role: 'officer', name, conflict })
const TWO: readonly Signer[] = [signer('Ode'), signer('Uma')]

/** An event that somebody acts out: signed by two without a conflict, with reasons. */
export const event = (type: string, role: string, on: Day, facts: Facts = {}): CaseEvent => ({
  type,
  on,
  by: { role, name: 'Ode' },
  mode: 'act',
  facts,
  signers: TWO,
  reasons: 'As the record shows.',
})
const words = (facts: Facts): string =>
  Object.entries(facts)
    .map(([name, value]) => ` ${name}=${wordOf(name, value)}`)
    .join('')
/** A day is written as a date. */
const wordOf = (name: string, value: FactValue): string =>
  typeof value === 'number' && /-(on|until|since|from|to)$/.test(name) ? formatDay(value as Day) : String(value)

export const act = (type: string, role: string, facts: Facts = {}, marks: Marks = {}): Action => ({
  id: `${role}: ${type}${words(facts)}`,
  make: (on) => event(type, role, on, facts),
  ...marks,
})

/** What a source says has happened: nobody signed it. */
export const report = (type: string, facts: Facts = {}, marks: Marks = {}): Action => ({
  id: `source reports: ${type}${words(facts)}`,
  make: (on) => ({ type, on, by: { role: 'source', name: 'Border' }, mode: 'report', facts }),
  ...marks,
})

/** Ways of signing that are not two people without a conflict: nobody, one, the same twice, a conflict declared or never asked about. */
const WRONG: readonly (readonly [string, readonly Signer[]])[] = [
  ['signed by nobody', []],
  ['signed by one', [signer('Ode')]],
  ['signed twice by the same', [signer('Ode'), signer('Ode')]],
  ['signed by one with a conflict', [signer('Ode'), signer('Uma', 'declared')]],
  ['signed by one who was not asked', [signer('Ode'), signer('Uma', 'unknown')]],
  ['signed by two and one with a conflict', [...TWO, signer('Pia', 'declared')]],
]

/** The same act, signed wrongly in every way, and once without reasons. */
export const wronglySigned = (type: string, role: string, facts: Facts = {}): readonly Action[] => [
  ...WRONG.map(
    ([how, signers]): Action => ({
      id: `${role}: ${type}${words(facts)}, ${how}`,
      make: (on) => ({ ...event(type, role, on, facts), signers }),
    }),
  ),
  {
    id: `${role}: ${type}${words(facts)}, without reasons`,
    make: (on) => ({ ...event(type, role, on, facts), reasons: ' ' }),
  },
]

/** A fact is recorded with each of these values, or taken back. */
export function fact(name: string, role: string, ...values: readonly (FactValue | undefined)[]): readonly Action[] {
  return values.map((value) => ({
    id: value === undefined ? `${role}: ${name} is not known` : `${role}: ${name}=${String(value)}`,
    make: (on): Told =>
      value === undefined
        ? { type: 'fact-unknown', on, by: { role, name: 'Ode' }, fact: name }
        : { type: 'fact-recorded', on, by: { role, name: 'Ode' }, fact: name, value },
    when: (state) => JSON.stringify(state.facts[name]) !== JSON.stringify(value),
  }))
}

/** A paper is served once in this way. */
export const serve = (service: Service): Action => ({
  id: `${service.document} served: ${service.service}`,
  make: (on) => ({ type: 'service-recorded', on, by: { role: 'officer', name: 'Ode' }, service }),
  when: (state) => !state.services.some((one) => one.service === service.service),
})
/** It comes back. */
export const comesBack = (service: string): Action => ({
  id: `${service} comes back`,
  make: (on) => ({ type: 'service-returned', on, by: { role: 'officer', name: 'Ode' }, service }),
  when: (state) => state.services.some((one) => one.service === service && !one.undeliverable),
})
export const paper = (document: string, how: 'in-person' | 'mail' | 'wrong-address', on: Day): Service => ({
  service: `${document}-${how}`,
  document,
  recipient: 'person',
  on,
  method: how === 'in-person' ? 'in-person' : 'mail',
  proof: how === 'in-person' ? 'proven' : 'attempted',
  address: how === 'in-person' ? 'not-needed' : how === 'mail' ? 'last-given' : 'other',
  undeliverable: false,
})
/** The same paper, handed to counsel. */
export const toCounsel = (document: string, on: Day): Service => ({
  ...paper(document, 'in-person', on),
  service: `${document}-counsel`,
  recipient: 'counsel',
})

/** Counsel appears for the whole case. */
export const appears = (enteredOn: Day): Action => {
  const appearance: Appearance = {
    appearance: 'a1',
    counsel: 'Cy',
    scope: 'whole',
    enteredOn,
    endsByPermission: true,
  }
  return {
    id: 'counsel appears',
    make: (on) => ({ type: 'appearance-entered', on, by: { role: 'counsel', name: 'Cy' }, appearance }),
    when: (state: Case) => state.appearances.length === 0,
  }
}

/** A lawyer signs a finding on a gate for one kind of step, if it does not stand yet. `role` may be somebody who is no lawyer. */
export function sign(
  gate: string,
  type: string,
  more: Partial<Pick<Finding, 'rival' | 'facts' | 'role'>> = {},
): Action {
  const { role = 'legal-officer', ...rest } = more
  const finding = `${gate} for ${type}${role === 'legal-officer' ? '' : ` by ${role}`}`
  return {
    id: `${role} signs: ${finding}${more.rival === undefined ? '' : ` (${more.rival})`}`,
    make: (on) => ({
      type: 'finding-signed',
      on,
      by: { role, name: 'Lee' },
      finding: { finding, gate, event: type, by: 'Lee', role, on, reasons: 'Read.', ...rest },
    }),
    when: (state) => !state.findings.some((one) => one.finding === finding),
  }
}

/** The acts of a slice against the person that are not tried wrongly signed yet, each signed by one fewer than it takes. */
export function oneFewer(pack: Pack, actions: readonly Action[], day: Day): readonly Action[] {
  return actions.flatMap((action) => {
    const asked = action.make(day)
    const takes = pack.transitions.find((row) => row.event === asked.type)?.adverse
    const tried = actions.some(({ id }) => id.startsWith(`${action.id}, signed by`))
    if (!('mode' in asked) || asked.mode !== 'act' || takes === undefined || tried || action.id.includes(', '))
      return []
    const signers = TWO.slice(0, takes - 1)
    return [
      {
        id: `${action.id}, signed by ${takes === 2 ? 'one' : 'nobody'}`,
        make: (on: Day): CaseEvent => ({ ...(action.make(on) as CaseEvent), signers }),
        probe: true as const,
      },
    ]
  })
}
