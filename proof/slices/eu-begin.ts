import { euRd } from '@passage/domain/case/eu-rd/pack'
import { stateXa } from '@passage/domain/deadline/eu/state-xa.data'
import { act, d, event, paper } from '../actions.ts'
import type { Engine } from '../engine.ts'
import { Grown } from '../grow.ts'
import type { Action } from '../slice.ts'

/** The pack with the invented law of the fictional State XA. */
export const EU = euRd(stateXa)
/** The same pack where no State has said anything. */
export const EU_BARE = euRd(undefined)

export const FOUND = d('2026-07-01')
export const LEFT = d('2026-09-01')

/** A stay is looked at; nothing is doubtful. */
export function met(engine: Engine): Grown {
  return new Grown(engine, []).facts('officer', FOUND, {
    'served-for': 'person',
    'free-movement': 'none',
    rebuttal: 'failed',
    'scope-clear': 'yes',
    'exit-coverage': 'sufficient',
    'correction-request': 'none',
    'child-considered': 'yes',
    'family-considered': 'yes',
    'health-considered': 'yes',
    'decision-form': 'complete',
    translation: 'not-asked',
    'minor-alone': 'no',
    'other-permit': 'none',
    'refoulement-claim': 'none',
    'illness-claim': 'none',
    'barred-countries': ['QB'],
    'legal-aid': 'none',
    heard: 'yes',
  })
}

export const decided = { 'decided-destination': 'QA', 'destination-kind': 'origin', instrument: 'rd' } as const

/** A stay without right was found, a decision signed and served, and a period of fourteen days runs. */
export function served(engine: Engine): Grown {
  return met(engine)
    .does(event('stay-finding-signed', 'officer', FOUND))
    .does(event('person-heard', 'officer', FOUND))
    .does(event('return-decision-signed', 'officer', FOUND, decided))
    .told({
      type: 'service-recorded',
      on: FOUND,
      by: { role: 'officer', name: 'Ode' },
      service: paper('return-decision', 'in-person', FOUND),
    })
    .does(event('return-decision-served', 'officer', FOUND))
    .facts('officer', FOUND, { 'legal-aid': 'none' })
}
export const granted = (engine: Engine): Grown =>
  served(engine).does(event('period-granted', 'officer', FOUND, { 'period-days': 14, 'period-from': FOUND }))
/** The period is over; the window for a remedy is still open. */
export const over = (engine: Engine): Grown => granted(engine).does(event('period-over', 'officer', LEFT))

export const toQa = {
  'removal-destination': 'QA',
  'departed-on': LEFT,
  'left-member-states': 'verified',
} as const

/** Asked in every state of every slice of this pack; not followed where the slice has no room. */
export const euWays: readonly Action[] = [
  act('protection-applied', 'person', {}, { is: 'stop', probe: true }),
  act('free-movement-shown', 'court', {}, { is: 'stop', probe: true }),
  act('permit-granted', 'court', {}, { is: 'redress', probe: true }),
  act('protection-granted', 'court', {}, { is: 'redress', probe: true }),
  act('return-decision-annulled', 'court', {}, { is: 'redress', probe: true }),
  act('ban-withdrawn', 'court', {}, { probe: true }),
  act('released', 'court', {}, { probe: true }),
  act('appeal-suspends', 'person', {}, { probe: true }),
]
export const euWaysWithout = (...types: readonly string[]): readonly Action[] =>
  euWays.filter(({ make }) => !types.includes(make(FOUND).type))
