import type { Case } from '@passage/domain/case/case'
import { usPack } from '@passage/domain/case/us/pack'
import { d, event, paper } from '../actions.ts'
import type { Engine } from '../engine.ts'
import { Grown } from '../grow.ts'
import type { Slice } from '../slice.ts'

export const US = usPack
/** Days of the story that every slice of this pack begins with. */
export const FILED = d('2026-01-05')
/** The day of the hearing and of the order. */
export const HEARING = d('2026-02-02')
export const FINAL = d('2026-03-09')

/** Somebody is met, charged and served; nothing is doubtful. */
export function charged(engine: Engine): Grown {
  return new Grown(engine, ['circuit-9'])
    .facts('officer', FILED, {
      'served-for': 'person',
      identity: 'confirmed-by-two',
      'correction-open': 'no',
      'citizenship-asked': 'yes',
      'language-needed': 'no',
      'nta-handed': 'in-person',
      'protected-place': 'no',
      'in-care-of': 'no',
      'bond-paid': 'no',
      'bond-stay': 'none',
    })
    .facts('legal-officer', FILED, {
      'sole-source-barred': 'no',
      'confidential-filing': 'none',
      'class-order': 'no',
    })
    .does(event('encountered', 'officer', FILED, { 'entry-class': 'without-admission' }))
}

/** Some facts are not known any more. */
export const without = (grown: Grown, ...facts: readonly string[]): Grown =>
  facts.reduce((now, fact) => {
    const role = US.facts[fact]?.recordedBy?.[0] ?? ''
    return now.told({ type: 'fact-unknown', on: FILED, by: { role, name: 'Ode' }, fact })
  }, grown)

/** Steps that the notice of a slice announces. Each of them uses the notice up. */
export const ANNOUNCED = ['fear-negative', 'stipulated-order-made', 'vd-requested'] as const

/** Nobody represents the person, who was told of the step: nothing hangs on who was there. */
export const toldOfStep = (grown: Grown): Grown =>
  without(grown, 'counsel-present')
    .does(event('step-announced', 'officer', FILED, { 'announced-steps': [...ANNOUNCED] }))
    .told({
      type: 'service-recorded',
      on: FILED,
      by: { role: 'officer', name: 'Ode' },
      service: paper('step-notice', 'in-person', FILED),
    })

/** The case is before a judge, and a hearing is set. */
export function docketed(engine: Engine): Grown {
  return charged(engine)
    .does(event('nta-issued', 'officer', FILED))
    .told({
      type: 'service-recorded',
      on: FILED,
      by: { role: 'officer', name: 'Ode' },
      service: paper('nta', 'in-person', FILED),
    })
    .does(event('nta-served', 'officer', FILED, { 'nta-served-on': FILED }))
    .does(event('nta-filed', 'officer', FILED))
    .does(event('hearing-set', 'judge', FILED, { 'hearing-on': HEARING }))
    .facts('officer', FILED, { 'counsel-present': 'yes' })
    .facts('judge', FILED, {
      'hearing-advisals': 'yes',
      'country-asked': 'yes',
      'good-cause': 'yes',
      'continued-for': 'person',
    })
}

/** The hearing was held and removal was ordered; the time to appeal runs. */
export function ordered(engine: Engine): Grown {
  return docketed(engine)
    .does(event('hearing-held', 'judge', HEARING))
    .facts('judge', HEARING, { 'designated-countries': ['A'], 'barred-countries': ['B'] })
    .does(event('order-made', 'judge', HEARING, { 'decided-on': HEARING }))
    .told({
      type: 'service-recorded',
      on: HEARING,
      by: { role: 'officer', name: 'Ode' },
      service: paper('order', 'in-person', HEARING),
    })
    .facts('officer', HEARING, { 'language-understood': 'yes' })
}

/** The order is final; nobody has signed a warrant. */
export function final(engine: Engine): Grown {
  return ordered(engine).does(event('appeal-time-over', 'officer', FINAL, { 'final-on': FINAL }))
}

/** The order is final, a warrant was signed, and nothing stands against its execution. */
export function ready(engine: Engine): Grown {
  return final(engine).does(event('removal-warrant-signed', 'officer', FINAL))
}

export const caseOf =
  (grow: (engine: Engine) => Grown): Slice['begin'] =>
  (engine: Engine): Case =>
    grow(engine).state
