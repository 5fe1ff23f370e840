import { type Day, parseDay } from '../../../src/calendar/day.ts'
import type {
  AdmissionTerms,
  ApplicationDecided,
  ApplicationFiled,
  ProtectionGranted,
} from '../../../src/facts/authorisation.ts'
import type { Arrival, Departure } from '../../../src/facts/crossing.ts'
import type { FactEnvelope } from '../../../src/facts/envelope.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import type { Finding, Standing, StatusEvent } from '../../../src/facts/standing.ts'

/** Everything but what makes a fact its kind may be overridden. */
type Extra<F> = Partial<Omit<F, 'kind'>>

const RECORDED = '2015-01-01T00:00:00.000Z'

function envelope(prefix: string, on: string, evidence: FactEnvelope['evidence']): FactEnvelope {
  return { id: `${prefix}-${on}`, occurred: { on }, recorded: RECORDED, source: 'fixture', evidence }
}

export function arrival(on: string, extra: Extra<Arrival> = {}): Fact {
  return { ...envelope('arrival', on, 'border-document'), kind: 'arrival', ...extra }
}

export function departure(on: string, extra: Extra<Departure> = {}): Fact {
  return { ...envelope('departure', on, 'border-document'), kind: 'departure', ...extra }
}

export function terms(on: string, classOfAdmission: string, until?: string, extra: Extra<AdmissionTerms> = {}): Fact {
  const end = until === undefined ? {} : { until: until as NonNullable<AdmissionTerms['until']> }
  return {
    ...envelope('terms', on, 'border-document'),
    kind: 'admission-terms',
    class: classOfAdmission,
    ...end,
    ...extra,
  }
}

/** An in-person appointment that was kept. */
export function seen(on: string, evidence: FactEnvelope['evidence'] = 'agency-act'): Fact {
  return { ...envelope('seen', on, evidence), kind: 'presence-evidence', what: 'in-person appointment' }
}

export function filed(on: string, type: ApplicationFiled['type'], extra: Extra<ApplicationFiled> = {}): Fact {
  return {
    ...envelope(`filed-${type}`, on, 'agency-act'),
    kind: 'application-filed',
    application: type,
    type,
    ...extra,
  }
}

export function decided(
  on: string,
  application: string,
  result: ApplicationDecided['result'],
  extra: Extra<ApplicationDecided> = {},
): Fact {
  return {
    ...envelope(`decided-${application}`, on, 'agency-act'),
    kind: 'application-decided',
    application,
    result,
    ...extra,
  }
}

export function granted(on: string, protection: ProtectionGranted['protection'], until?: string): Fact {
  const end = until === undefined ? {} : { until }
  return { ...envelope(`granted-${protection}`, on, 'agency-act'), kind: 'protection-granted', protection, ...end }
}

export function grantEnded(on: string, protection: ProtectionGranted['protection']): Fact {
  return { ...envelope(`ended-${protection}`, on, 'agency-act'), kind: 'protection-ended', protection }
}

export function finding(on: string, what: Finding['finding'], by: Finding['by'] = 'benefit-decision'): Fact {
  return { ...envelope(`finding-${what}`, on, 'agency-act'), kind: 'finding', finding: what, by }
}

export function event(on: string, what: StatusEvent['event']): Fact {
  return { ...envelope(`event-${what}`, on, 'agency-act'), kind: 'status-event', event: what }
}

export function birth(born: string, id = 'birth'): Fact {
  return { ...envelope(id, born, 'border-document'), kind: 'birth', born }
}

export function proceedings(on: string): Fact {
  return { ...envelope('proceedings', on, 'agency-act'), kind: 'proceedings-began' }
}

export function standing(on: string, what: Standing['standing'], until?: string): Fact {
  const end = until === undefined ? {} : { until }
  return { ...envelope(`standing-${what}`, on, 'agency-act'), kind: 'standing', standing: what, ...end }
}

export function asked(on: string, answered: boolean): Fact {
  return { ...envelope('asked', on, 'agency-act'), kind: 'source-asked', about: 'status-and-filings', answered }
}

export function foreignEntry(on: string, state = 'CA'): Fact {
  return { ...envelope('abroad', on, 'foreign-border'), kind: 'foreign-entry', state }
}

/** The day of an ISO date that exists. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`no such day: ${text}`)
  return parsed
}
