import { type Day, parseDay } from '../../calendar/day.ts'
import type {
  AdmissionTerms,
  ApplicationDecided,
  ApplicationFiled,
  ProtectionEnded,
  ProtectionGranted,
} from '../../facts/authorisation.ts'
import type { ForeignEntry, PresenceEvidence } from '../../facts/crossing.ts'
import type { Birth, Finding, ProceedingsBegan, SourceAsked, Standing, StatusEvent } from '../../facts/standing.ts'
import type { AssembledHistory, DatedFact } from '../history/types.ts'

/** A filing with the decision on it, if one is on record. */
export interface Filing {
  readonly filed: DatedFact<ApplicationFiled>
  readonly decided: DatedFact<ApplicationDecided> | undefined
}

/** Everything recorded about a person but the crossings, by kind, each list in ascending day. */
export interface PersonFacts {
  readonly terms: DatedFact<AdmissionTerms>[]
  readonly filings: Filing[]
  readonly grants: DatedFact<ProtectionGranted>[]
  readonly endings: DatedFact<ProtectionEnded>[]
  readonly findings: DatedFact<Finding>[]
  readonly events: DatedFact<StatusEvent>[]
  readonly births: { readonly born: Day; readonly fact: DatedFact<Birth> }[]
  readonly standings: DatedFact<Standing>[]
  readonly proceedings: DatedFact<ProceedingsBegan>[]
  readonly presence: DatedFact<PresenceEvidence>[]
  readonly abroad: DatedFact<ForeignEntry>[]
  readonly asked: DatedFact<SourceAsked>[]
}

/** Sorts the facts by kind in one pass; kinds that say nothing about a stay in the United States are left out. */
export function personFacts(assembled: AssembledHistory): PersonFacts {
  const person: PersonFacts = {
    terms: [],
    filings: [],
    grants: [],
    endings: [],
    findings: [],
    events: [],
    births: [],
    standings: [],
    proceedings: [],
    presence: [],
    abroad: [],
    asked: [],
  }
  let filed: DatedFact<ApplicationFiled>[] | undefined
  let decided: Map<string, DatedFact<ApplicationDecided>> | undefined
  for (const other of assembled.others) {
    const dated = other.dayRange === undefined ? other : placed(other)
    if (dated.fact.kind === 'application-filed') {
      filed ??= []
      filed.push(dated as DatedFact<ApplicationFiled>)
    } else if (dated.fact.kind === 'application-decided') {
      decided ??= new Map()
      // Ascending day: the last decision on an application stands (a denial reopened and approved).
      decided.set(dated.fact.application, dated as DatedFact<ApplicationDecided>)
    } else sortIn(person, dated)
  }
  for (const one of filed ?? []) person.filings.push({ filed: one, decided: decided?.get(one.fact.application) })
  return person
}

/** Facts whose later day is the one that is better for the person; for all others it is the earlier one. */
const LATER_IS_SAFE: ReadonlySet<string> = new Set([
  'application-decided',
  'protection-ended',
  'finding',
  'status-event',
  'admission-terms',
])

/** Puts a fact that is known to the instant, but at no known place, on the day of its range that is safe. */
function placed(dated: DatedFact): DatedFact {
  if (dated.dayRange === undefined) return dated
  const { earliest, latest } = dated.dayRange
  return { ...dated, day: LATER_IS_SAFE.has(dated.fact.kind) ? latest : earliest }
}

function sortIn(person: PersonFacts, dated: DatedFact): void {
  const { fact } = dated
  switch (fact.kind) {
    case 'admission-terms':
      person.terms.push(dated as DatedFact<AdmissionTerms>)
      return
    case 'protection-granted':
      person.grants.push(dated as DatedFact<ProtectionGranted>)
      return
    case 'protection-ended':
      person.endings.push(dated as DatedFact<ProtectionEnded>)
      return
    case 'finding':
      person.findings.push(dated as DatedFact<Finding>)
      return
    case 'status-event':
      person.events.push(dated as DatedFact<StatusEvent>)
      return
    case 'birth': {
      const born = parseDay(fact.born)
      if (born !== undefined) person.births.push({ born, fact: dated as DatedFact<Birth> })
      return
    }
    case 'standing':
      person.standings.push(dated as DatedFact<Standing>)
      return
    case 'proceedings-began':
      person.proceedings.push(dated as DatedFact<ProceedingsBegan>)
      return
    case 'presence-evidence':
      person.presence.push(dated as DatedFact<PresenceEvidence>)
      return
    case 'foreign-entry':
      person.abroad.push(dated as DatedFact<ForeignEntry>)
      return
    case 'source-asked':
      person.asked.push(dated as DatedFact<SourceAsked>)
      return
    default:
      return
  }
}
