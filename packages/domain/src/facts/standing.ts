import type { IsoDate } from '../calendar/day.ts'
import type { FactEnvelope, StateCode } from './envelope.ts'

/**
 * Something a named decision-maker found. Only a person finds; a fact of this kind always comes from one.
 * Legal effect: `status-violation` starts the count for duration-of-status admissions; the VAWA and trafficking
 * findings lift a bar without stopping the count; `unauthorised-work` takes away tolling.
 */
export interface Finding extends FactEnvelope {
  readonly kind: 'finding'
  readonly finding:
    | 'status-violation'
    | 'unauthorised-work'
    | 'frivolous-filing'
    | 'vawa-substantial-connection'
    | 'trafficking-central-reason'
  readonly by: 'benefit-decision' | 'immigration-judge' | 'officer' | 'counsel-of-the-agency'
}

/** What happened to the purpose of stay. Moves the status axis, never by itself the count of unlawful presence. */
export interface StatusEvent extends FactEnvelope {
  readonly kind: 'status-event'
  readonly event:
    | 'programme-ended'
    | 'stopped-studying'
    | 'withdrawal-authorised'
    | 'employment-ended'
    | 'failed-status'
}

/** Birth as one source has it. Used only where a rule turns on age (8 USC 1182(a)(9)(B)(iii)(I)). */
export interface Birth extends FactEnvelope {
  readonly kind: 'birth'
  readonly born: IsoDate
}

/** Something about the person that decides whether the rules apply at all. Scope comes before arithmetic. */
export interface Standing extends FactEnvelope {
  readonly kind: 'standing'
  readonly standing:
    | 'union-citizen'
    | 'union-citizen-family'
    | 'citizen'
    | 'lawful-permanent-resident'
    | 'crew'
    | 'transit'
    | 'frontier-worker'
    | 'diplomat'
  /** For family of a Union citizen: holds a residence card under art. 10 of Directive 2004/38. Absent: not known. */
  readonly residenceCard?: boolean
  readonly until?: IsoDate
}

/** Removal proceedings began: the notice to appear was filed (8 CFR 1239.1(a)). */
export interface ProceedingsBegan extends FactEnvelope {
  readonly kind: 'proceedings-began'
}

/** A source of status data was asked. `answered: false` states its silence, so that silence is never read as "none". */
export interface SourceAsked extends FactEnvelope {
  readonly kind: 'source-asked'
  readonly about: 'status-and-filings' | 'permits' | 'departures'
  readonly answered: boolean
  readonly state?: StateCode
}
