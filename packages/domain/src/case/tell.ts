import type { Day } from '../calendar/day.ts'
import type { Case, CaseEntry, CaseEvent, Told, UnderLaw } from './case.ts'
import { refusedWord } from './claim.ts'
import { failedCore } from './core-conditions.ts'
import { fitsKind } from './fact.ts'
import { lawOfDay, rivalsIn } from './law.ts'
import type { Pack } from './pack.ts'
import type { FailedGate } from './refusal.ts'
import { readerOf, restsOn } from './view.ts'

/**
 * Writes down something that is told about a case: a fact, a service or its return, an appearance or its end, a finding. It moves
 * nothing by itself. It is refused only where it is not theirs to tell, or names what is not there.
 */
export function tell(pack: Pack, state: Case, told: Told, lawOf: Day): CaseEntry {
  const under: UnderLaw = { pack: pack.id, version: pack.version, lawOf }
  const failed = checks[told.type](pack, state, told as never, lawOf)
  if (failed !== undefined) return { kind: 'refused', event: told, under, code: failed.code, failing: [failed] }
  const rests = told.type === 'finding-signed' ? restsOf(pack, state, told, lawOf) : undefined
  return { kind: 'told', told, under, ...(rests === undefined ? {} : { restsOn: rests }) }
}

type Check<T extends Told['type']> = (
  pack: Pack,
  state: Case,
  told: Extract<Told, { type: T }>,
  lawOf: Day,
) => FailedGate | undefined

const checks: { readonly [T in Told['type']]: Check<T> } = {
  'fact-recorded': (pack, state, told) => {
    const { fact, value, by } = told
    const kind = pack.facts[fact]
    const theirs = kind?.recordedBy?.includes(by.role) === true && pack.derived[fact] === undefined
    if (kind !== undefined && theirs && fitsKind(kind, value)) return takenBack(pack, state, told)
    return failedCore('factNotTheirs', `It is recorded by: ${kind?.recordedBy?.join(', ') ?? 'nobody by itself'}.`, [
      fact,
    ])
  },
  'fact-unknown': (pack, state, told) => {
    const { fact, by } = told
    const roles = pack.facts[fact]?.recordedBy
    if (roles?.includes(by.role) === true) return takenBack(pack, state, told)
    return failedCore('factNotTheirs', `It is recorded by: ${roles?.join(', ') ?? 'nobody by itself'}.`, [fact])
  },
  'service-recorded': (pack, _state, { service }) =>
    Object.hasOwn(pack.documents, service.document) ? undefined : unknownThing(service.document),
  'service-returned': (_pack, state, { service }) =>
    state.services.some((one) => one.service === service) ? undefined : unknownThing(service),
  'appearance-entered': () => undefined,
  'appearance-ended': (pack, state, { appearance, permittedBy }) => {
    const found = state.appearances.find((one) => one.appearance === appearance && one.endedOn === undefined)
    if (found === undefined) return unknownThing(appearance)
    if (!found.endsByPermission || permittedBy !== undefined) return undefined
    const wayOn = 'The tribunal permits the withdrawal or takes a substitute; name who did.'
    const failed = failedCore('permission', wayOn, [appearance])
    return pack.permission === undefined ? failed : { ...failed, authority: pack.permission }
  },
  'finding-signed': checkFinding,
  'finding-withdrawn': (_pack, state, { finding }) =>
    state.findings.some((one) => one.finding === finding) ? undefined : unknownThing(finding),
  'forum-told': () => undefined,
  // Never by somebody: the day that binds is counted, not said.
  'days-told': () => failedCore('factNotTheirs', 'Last days are counted by the law of the case.', []),
}

function takenBack(
  pack: Pack,
  state: Case,
  told: Extract<Told, { type: 'fact-recorded' | 'fact-unknown' }>,
): FailedGate | undefined {
  const wayOn = refusedWord(pack, state, told)
  return wayOn === undefined ? undefined : failedCore('personsWord', wayOn, [told.fact])
}

const unknownThing = (name: string): FailedGate => failedCore('unknownThing', `Record it first: ${name}.`, [name])

function checkFinding(
  pack: Pack,
  state: Case,
  { finding }: Extract<Told, { type: 'finding-signed' }>,
  lawOf: Day,
): FailedGate | undefined {
  const law = lawOfDay(pack, lawOf)
  const gate = law.gates.get(finding.gate)
  const opened = law.byEvent.get(finding.event)?.gates.includes(finding.gate) === true
  if (gate === undefined || gate.class === 'H' || !opened) {
    return failedCore(
      'notALawyer',
      'No finding opens that gate for that step; what would clear it stands with the gate.',
    )
  }
  if (!pack.lawyers.includes(finding.role) || finding.by.trim() === '' || finding.reasons.trim() === '') {
    return failedCore('notALawyer', `It is signed, by name and with reasons, by: ${pack.lawyers.join(', ')}.`)
  }
  const rivals = rivalsIn(gate.rivals ?? [], state.forum).map(({ id }) => id)
  if (gate.class === 'X' && (finding.rival === undefined || !rivals.includes(finding.rival))) {
    return failedCore('rivalNotNamed', `The readings are: ${rivals.join(', ')}.`)
  }
  return undefined
}

function restsOf(
  pack: Pack,
  state: Case,
  { finding, on }: Extract<Told, { type: 'finding-signed' }>,
  lawOf: Day,
): string | undefined {
  const gate = lawOfDay(pack, lawOf).gates.get(finding.gate)
  if (gate === undefined) return undefined
  const facts = finding.facts ?? {}
  const event: CaseEvent = { type: finding.event, on, by: { role: finding.role, name: finding.by }, mode: 'act', facts }
  return restsOn(pack, gate, readerOf(pack, state, { on, lawOf }, event))
}
