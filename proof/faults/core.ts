import type { Case, CaseEvent } from '@passage/domain/case/case'
import type { Engine } from '../engine.ts'
import { NO_DEAD_END } from '../explore.ts'
import { drop, type Fault, moves, only, pack, row } from './fault.ts'

/** The core reads another event than the one that was asked. */
const misread =
  (change: (event: CaseEvent) => CaseEvent): Fault['plant'] =>
  (sound) => ({
    ...sound,
    decide: (law, state, event, lawOf) => ({
      ...sound.decide(law, state, change(event), lawOf),
      event,
    }),
  })

/** Findings are renewed by themselves whenever what they rest on changes. */
function neverLapses(sound: Engine): Engine {
  const renewed = (state: Case, event: CaseEvent): Case => ({
    ...state,
    findings: state.findings.map((finding) => {
      const by = { role: finding.role, name: finding.by }
      const told = sound.tell(sound.pack, state, { type: 'finding-signed', on: event.on, by, finding }, event.on)
      return { ...finding, restsOn: told.kind === 'told' ? (told.restsOn ?? '') : finding.restsOn }
    }),
  })
  return {
    ...sound,
    decide: (law, state, event, lawOf) => sound.decide(law, renewed(state, event), event, lawOf),
    evolve: (state, entry) => {
      const after = sound.evolve(state, entry)
      const isTold = entry.kind === 'told' && /^finding-/.test(entry.told.type)
      return isTold ? after : { ...after, findings: state.findings }
    },
  }
}

/** Faults of the core and of what every pack has. */
export const coreFaults: readonly Fault[] = [
  {
    invariant: 'core.two-people',
    text: 'an execution is signed by one',
    slices: ['us.administrative'],
    plant: row('removed', (one) => ({ ...one, adverse: 1 })),
  },
  {
    invariant: 'core.two-people',
    text: 'detention is ordered by one',
    slices: ['eu.detention'],
    plant: row('detained', (one) => ({ ...one, adverse: 1 })),
  },
  {
    invariant: 'core.no-conflict',
    text: 'nobody looks at conflicts of interest',
    slices: ['us.administrative'],
    plant: misread((event) => ({
      ...event,
      signers: (event.signers ?? []).map((signer) => ({ ...signer, conflict: 'none' as const })),
    })),
  },
  {
    invariant: 'core.signed-by-whoever-does-it',
    text: 'an order of a judge is no act against the person',
    slices: ['us.hearing'],
    plant: row('order-made', ({ adverse: _none, ...one }) => one),
  },
  {
    invariant: 'core.reasons',
    text: 'reasons are filled in where there are none',
    slices: ['us.administrative'],
    plant: misread((event) => ({ ...event, reasons: 'Other.' })),
  },
  {
    invariant: 'core.refusal-moves-nothing',
    text: 'a refusal leaves a fact behind',
    slices: ['us.finality'],
    plant: (sound) => ({
      ...sound,
      evolve: (state, entry) => {
        const after = sound.evolve(state, entry)
        return entry.kind === 'refused' ? { ...after, facts: { ...after.facts, identity: 'open' } } : after
      },
    }),
  },
  {
    invariant: 'core.report-is-never-refused',
    text: 'a report is judged like an act',
    slices: ['us.finality'],
    plant: misread((event) => ({ ...event, mode: 'act' })),
  },
  {
    invariant: 'core.breach-is-answered',
    text: 'a removal that no rule allowed is recorded, and nobody owes anything for it',
    slices: ['us.finality'],
    plant: (sound) => ({
      ...sound,
      decide: (...given) => {
        const entry = sound.decide(...given)
        return entry.kind === 'done' && entry.breach.length > 0 ? { ...entry, opens: [] } : entry
      },
    }),
  },
  {
    invariant: 'core.breach-answered-by-another',
    text: 'an answer ends what is owed whoever gives it',
    slices: ['eu.own-breach'],
    plant: row('breach-answered', ({ meets: _, ...one }) => one),
  },
  {
    invariant: 'core.telling-moves-nothing',
    text: 'a warrant makes an order final',
    slices: ['us.finality'],
    plant: (sound) => ({
      ...sound,
      evolve: (state, entry) => {
        const after = sound.evolve(state, entry)
        const warrant =
          entry.kind === 'told' && entry.told.type === 'fact-recorded' && entry.told.fact === 'language-understood'
        return warrant ? { ...after, regions: { ...after.regions, order: 'final' } } : after
      },
    }),
  },
  {
    invariant: 'core.executable-agrees',
    text: '`executable` forgets one gate of the execution',
    slices: ['us.stays'],
    plant: (sound) => ({
      ...sound,
      executable: (law, ...rest) =>
        sound.executable(drop('removed', 'us.g5-court-stay')({ ...sound, pack: law }).pack, ...rest),
    }),
  },
  {
    invariant: 'core.finding-by-a-lawyer',
    text: 'a finding of an officer counts',
    slices: ['us.claims'],
    plant: pack((law) => ({ ...law, lawyers: [...law.lawyers, 'officer'] })),
  },
  {
    invariant: 'core.finding-by-a-lawyer',
    text: 'a stay of a court can be signed away',
    slices: ['us.claims'],
    plant: pack((law) => ({
      ...law,
      gates: law.gates.map((gate) => (gate.id === 'us.g5-court-stay' ? { ...gate, class: 'L' } : gate)),
    })),
  },
  {
    invariant: 'core.finding-lapses',
    text: 'a finding stands whatever changes',
    slices: ['us.claims'],
    plant: neverLapses,
  },
  {
    invariant: 'core.done-once',
    text: 'the execution begins from every departure',
    slices: ['us.countries', 'us.administrative'],
    plant: (sound) => {
      const again = only('removed', 'departure', 'none', 'removed')(sound)
      return drop('removed', 'us.g1-final')(again)
    },
  },
  {
    invariant: NO_DEAD_END,
    text: 'no stop is taken after an execution',
    slices: ['us.administrative'],
    plant: (sound) => {
      const free = { region: 'departure', from: ['none'], to: 'same' }
      const one = moves('court-stay-granted', (all) => [...all, free])(sound)
      return moves('citizenship-claimed', (all) => [...all, free])(one)
    },
  },
]
