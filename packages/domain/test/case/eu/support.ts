import { type Case, type CaseEntry, type CaseEvent, newCase } from '../../../src/case/case.ts'
import { decide } from '../../../src/case/decide.ts'
import { euRd } from '../../../src/case/eu-rd/pack.ts'
import type { Facts } from '../../../src/case/fact.ts'
import type { Service } from '../../../src/case/service.ts'
import { stateXa } from '../../../src/deadline/eu/state-xa.data.ts'
import { act, broughtAnew, d } from '../toy.ts'

export const pack = euRd(stateXa)

/** A State like XA that gives a period on application only (RD 7(1)). */
export const onApplication = euRd({
  ...stateXa,
  period: {
    authority: [],
    inForce: { from: undefined, until: undefined },
    legalStatus: 'in-force',
    lastCheckedOn: undefined,
    value: { default: 30, min: 7, max: 30, onApplication: true },
  },
})
/** Steps that XA does not know, and that another State does. */
export const lawFor = (step: string): typeof pack => (step === 'period-on-application' ? onApplication : pack)

const served: Service = {
  service: 's1',
  document: 'return-decision',
  recipient: 'person',
  on: d('2026-07-01'),
  method: 'in-person',
  proof: 'proven',
  address: 'not-needed',
  undeliverable: false,
}

/** The decision served in person on a day. */
export const servedOn = (day: string): Service => ({ ...served, service: `s-${day}`, on: d(day) })

/** Facts with which nothing stands against any step. */
export const clearFacts: Facts = {
  'free-movement': 'none',
  'internal-border': 'no',
  'carve-out-facts': 'yes',
  'carve-out': 'criminal',
  instrument: 'rd',
  rebuttal: 'failed',
  'scope-clear': 'yes',
  'exit-coverage': 'sufficient',
  'correction-request': 'none',
  'child-considered': 'yes',
  'family-considered': 'yes',
  'health-considered': 'yes',
  heard: 'yes',
  'decision-form': 'complete',
  translation: 'given',
  'served-for': 'person',
  'minor-alone': 'no',
  'decided-destination': 'QA',
  'destination-kind': 'origin',
  'other-permit': 'none',
  'period-ground': 'absconding',
  'period-ground-basis': 'individual-facts',
  'period-days': 7,
  'period-from': d('2026-07-01'),
  'period-information': 'given',
  'removal-destination': 'QA',
  'barred-countries': ['QB'],
  'refoulement-claim': 'none',
  'illness-claim': 'none',
  'postponed-for': 'health',
  'procedure-completed': 'yes',
  'permit-until': d('2026-01-01'),
  'sanction-for': 'stay',
  'sanction-rule': 'precise',

  'ban-individual': 'yes',
  'ban-months': 36,
  'trafficking-permit': 'none',
  'left-member-states': 'verified',
  'legal-aid': 'none',
  'decision-served-on': d('2026-07-01'),
  'less-coercive-examined': 'yes',
  'detention-order': 'complete',
  'removal-work': 'in-hand',
  'removal-prospect': 'reasonable',
  'detention-examined-on': d('2026-10-01'),
  'extension-made': 'yes',
  'detained-since': d('2026-07-01'),
  'detention-periods': [],
  'extension-ground': 'non-cooperation',
  'judge-seized': 'yes',
  'minors-held': 'no',
  'prison-separated': 'yes',
  'prison-basis': 'art-16',
  'prison-court': 'yes',
  'go-to-state-by': d('2026-01-01'),
  'go-to-state-told': 'yes',
  'period-information-on': d('2026-01-01'),
  'protection-window-ends': d('2026-01-01'),
  'departed-on': d('2011-01-01'),
  'right-ended-on': d('2026-05-01'),
}

/** What one case differs in: regions, facts (`undefined` takes one away), whether the decision was served. */
export interface Different {
  readonly regions?: Readonly<Record<string, string>>
  readonly facts?: Readonly<Record<string, Facts[string] | undefined>>
  readonly served?: false
}

export function caseWith(of: typeof pack, different: Different = {}): Case {
  const start = newCase(of, { places: [] })
  const facts = Object.entries({ ...clearFacts, ...different.facts }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return {
    ...start,
    regions: { ...start.regions, ...different.regions },
    facts: Object.fromEntries(facts),
    services: different.served === false ? [] : [served],
  }
}

/** What clears the gates of one step, and would close those of another. */
const onlyFor: Readonly<Record<string, Facts>> = {
  'go-to-state-ordered': { 'other-permit': 'valid' },
  'border-location': { 'right-ended-on': d('2026-09-15') },
  'border-crisis-extended': { 'right-ended-on': d('2026-09-15') },
}
/** A case that differs, with what that step needs besides. */
export const caseFor = (step: string, of: typeof pack, different: Different = {}): Case =>
  caseWith(of, { ...different, facts: { ...onlyFor[step], ...different.facts } })

/** Regions of a case in which a served decision may be enforced. */
export const enforceableRegions = { stay: 'finding-made', return: 'enforceable', period: 'expired', remedy: 'decided' }

/** Asks a step by somebody whose it is, signed by two. What begins anew with it comes with it, as far as it is in the case. */
export function asks(
  type: string,
  state: Case,
  on = '2026-10-01',
  more: Partial<CaseEvent> = {},
  of = pack,
): CaseEntry {
  const row = of.transitions.find(({ event }) => event === type)
  if (row === undefined) throw new RangeError(`no step ${type}`)
  const by = { role: row.by[0] ?? '', name: 'Ode' }
  // A period is counted from the day of the act, unless a test says otherwise.
  const from = type === 'period-granted' || type === 'period-granted-after-all' ? { 'period-from': d(on) } : {}
  const facts = { ...broughtAnew(row, state.facts), ...from, ...more.facts }
  return decide(of, state, { ...act(type, on, more), by, facts }, d(on))
}

export const codesOf = (entry: CaseEntry): readonly string[] =>
  entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
