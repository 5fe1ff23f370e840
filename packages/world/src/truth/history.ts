import { formatDay } from '@passage/domain/calendar/day'
import type { Fact, History } from '@passage/domain/facts/fact'
import type { Deployment } from '../options.ts'
import type { TruePerson, TrueStay } from '../plan/types.ts'

/**
 * The history that a perfect record of this person would hold: every crossing on its true day, every filing, no error
 * and nothing late. What the engine says about it is the answer that the answer from the real records is held against.
 * The arrival of stay n has the id `n/arrival`.
 */
export function trueHistory(person: TruePerson, deployment: Deployment): History {
  return { jurisdiction: deployment, facts: person.stays.flatMap((stay, position) => factsOf(stay, position)) }
}

function factsOf(stay: TrueStay, position: number): Fact[] {
  const said = (name: string, at: number) => ({
    id: `${position}/${name}`,
    recorded: new Date(at).toISOString(),
    source: 'truth',
    evidence: 'border-biometric' as const,
  })
  const arrived = { on: formatDay(stay.arrivedOn) }
  const arrival: Fact = {
    ...said('arrival', stay.arrivedAt),
    kind: 'arrival',
    occurred: arrived,
    port: stay.arrivalPort.code,
    mode: stay.arrivalMode,
    manner: 'inspected',
    newAdmissionIssued: true,
  }
  const facts: Fact[] = [arrival]
  if (stay.admission !== undefined) {
    const until = stay.admission.until
    facts.push({
      ...said('terms', stay.arrivedAt),
      kind: 'admission-terms',
      occurred: arrived,
      arrival: arrival.id,
      class: stay.admission.class,
      until: until === 'duration-of-status' ? until : formatDay(until),
    })
  }
  facts.push(...filingFacts(stay, position))
  if (stay.departedOn !== undefined && stay.departedAt !== undefined) {
    facts.push({
      ...said('departure', stay.departedAt),
      kind: 'departure',
      occurred: { on: formatDay(stay.departedOn) },
      port: stay.departurePort.code,
      mode: stay.departureMode,
    })
  }
  return facts
}

function filingFacts(stay: TrueStay, position: number): Fact[] {
  const filing = stay.filing
  if (filing === undefined) return []
  const application = `stay-${position}`
  const said = (name: string) => ({
    id: `${position}/${name}`,
    recorded: `${formatDay(filing.filedOn)}T12:00:00Z`,
    source: 'truth',
    evidence: 'agency-act' as const,
    application,
  })
  const filed: Fact = {
    ...said('filing'),
    kind: 'application-filed',
    occurred: { on: formatDay(filing.filedOn) },
    type: 'extension-of-stay',
  }
  if (filing.decidedOn === undefined || filing.result === 'pending') return [filed]
  const decided: Fact = {
    ...said('decision'),
    kind: 'application-decided',
    occurred: { on: formatDay(filing.decidedOn) },
    result: filing.result,
    ...(filing.result === 'denied' ? { ground: 'merits' as const } : {}),
    ...(filing.until === undefined ? {} : { until: formatDay(filing.until) }),
  }
  return [filed, decided]
}
