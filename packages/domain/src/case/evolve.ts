import type { Day } from '../calendar/day.ts'
import { namesOf } from './breach.ts'
import type { Case, CaseEntry, Told } from './case.ts'
import { saidAfter, saidByStep } from './claim.ts'
import type { Facts } from './fact.ts'
import { lapsed } from './finding.ts'

type Done = Extract<CaseEntry, { kind: 'done' }>

/**
 * The case after one more entry. The entry says how regions moved, so that an old case folds to the same state for ever, whatever
 * the tables say today.
 */
export function evolve(state: Case, entry: CaseEntry): Case {
  const counted = { ...state, entries: state.entries + 1 }
  if (entry.kind === 'refused') return { ...counted, refusals: state.refusals + 1 }
  const after =
    entry.kind === 'done' ? evolveDone(counted, entry) : evolveTold(counted, entry.told, entry.restsOn ?? '')
  return lapsed(state, after, entry.kind === 'done' ? entry.begins : undefined)
}

/** Folds entries in their order. */
export function fold(start: Case, entries: readonly CaseEntry[]): Case {
  return entries.reduce(evolve, start)
}

function evolveDone(state: Case, entry: Done): Case {
  const { event, moved, sets, forgets = [], begins = [], opens, meets, lifts = [], ends = [], breach } = entry
  const regions = moved.length === 0 ? state.regions : movedTo(state.regions, moved)
  const kept = state.duties.filter(({ duty }) => !meets.includes(duty) && !lifts.includes(duty))
  const opened = opens.map((duty) => ({ duty, since: event.on, from: event.type }))
  const failing = breach.map(({ code }) => code)
  return {
    ...state,
    regions,
    services: begins.length === 0 ? state.services : earlierOf(state.services, begins, event.on),
    facts:
      Object.keys(sets).length + forgets.length === 0 ? state.facts : { ...without(state.facts, forgets), ...sets },
    said: saidByStep(
      without(
        state.said,
        forgets.filter((name) => answered(state, name)),
      ),
      event,
      sets,
    ),
    duties: [...kept, ...opened],
    appearances: ends.length === 0 ? state.appearances : endedOn(state.appearances, ends, event.on),
    breaches:
      failing.length === 0
        ? state.breaches
        : [...state.breaches, { event: event.type, on: event.on, failing, by: namesOf(event) }],
  }
}

/** What the person claims and nobody has answered is asked about still, whatever begins anew. */
const answered = ({ said, facts }: Case, name: string): boolean => facts[name] !== said[name]

/** Services of that day that stand in entries before the paper was made: the order of entries tells, never a time of day. */
const earlierOf = (services: Case['services'], begins: readonly string[], on: Day): Case['services'] =>
  services.map((one) => (begins.includes(one.document) && one.on === on ? { ...one, earlier: true as const } : one))

const endedOn = (all: Case['appearances'], ended: readonly string[], on: Day): Case['appearances'] =>
  all.map((one) => (ended.includes(one.appearance) ? { ...one, endedOn: on } : one))

const without = (facts: Facts, forgets: readonly string[]): Facts =>
  forgets.length === 0 ? facts : Object.fromEntries(Object.entries(facts).filter(([name]) => !forgets.includes(name)))

function movedTo(from: Case['regions'], moved: Done['moved']): Case['regions'] {
  const regions: Record<string, string> = { ...from }
  for (const { region, to } of moved) regions[region] = to
  return regions
}

function evolveTold(state: Case, told: Told, restsOn: string): Case {
  switch (told.type) {
    case 'fact-recorded':
      return { ...state, facts: { ...state.facts, [told.fact]: told.value }, said: saidAfter(state.said, told) }
    case 'fact-unknown': {
      const { [told.fact]: _gone, ...facts } = state.facts
      return { ...state, facts, said: saidAfter(state.said, told) }
    }
    case 'service-recorded':
      return { ...state, services: [...state.services, told.service] }
    case 'service-returned':
      return {
        ...state,
        services: state.services.map((one) => (one.service === told.service ? { ...one, undeliverable: true } : one)),
      }
    case 'appearance-entered':
      return { ...state, appearances: [...state.appearances, told.appearance] }
    case 'appearance-ended':
      return {
        ...state,
        appearances: endedOn(state.appearances, [told.appearance], told.on),
      }
    case 'finding-signed':
      return { ...state, findings: [...state.findings, { ...told.finding, restsOn }] }
    case 'finding-withdrawn':
      return { ...state, findings: state.findings.filter(({ finding }) => finding !== told.finding) }
    case 'forum-told':
      return { ...state, forum: told.forum }
    case 'days-told':
      return { ...state, told: told.days }
  }
}
