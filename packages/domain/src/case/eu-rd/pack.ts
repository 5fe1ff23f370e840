import type { StateLaw } from '../../deadline/eu/state-law.ts'
import { breachAnswered, breachDuty } from '../breach.ts'
import type { Pack } from '../pack.ts'
import type { Document } from '../service.ts'
import { derivedOf } from './derived.ts'
import { euDuties } from './duties.ts'
import { euFacts } from './facts.ts'
import { banGates } from './gates/ban.rules.ts'
import { detentionGates } from './gates/detention.rules.ts'
import { guaranteeGates } from './gates/guarantees.rules.ts'
import { noticeGates } from './gates/notice.rules.ts'
import { periodGates } from './gates/period.rules.ts'
import { recordGates } from './gates/record.rules.ts'
import { removalGates } from './gates/removal.rules.ts'
import { scopeGates } from './gates/scope.rules.ts'
import { euRegions } from './regions.ts'
import { banSteps } from './steps/ban.rules.ts'
import { borderSteps } from './steps/border.rules.ts'
import { decisionEndSteps } from './steps/decision-end.rules.ts'
import { detentionSteps } from './steps/detention.rules.ts'
import { dutySteps } from './steps/duty.rules.ts'
import { goToStateSteps } from './steps/go-to-state.rules.ts'
import { noticeSteps } from './steps/notice.rules.ts'
import { periodSteps } from './steps/period.rules.ts'
import { protectionSteps } from './steps/protection.rules.ts'
import { remedySteps } from './steps/remedy.rules.ts'
import { removalSteps } from './steps/removal.rules.ts'
import { returnSteps } from './steps/return-decision.rules.ts'
import { staySteps } from './steps/stay.rules.ts'

const documents: Readonly<Record<string, Document>> = {
  'return-decision': {
    words: 'the return decision',
    matter: 'proceeding',
    withCounsel: 'both',
    madeOn: 'decision-signed-on',
  },
}

/**
 * Directive 2008/115/EC as the law of a case in one Member State. A directive decides no case by itself: without the law of the
 * State the pack can be read and protects, and no adverse step of it is open.
 */
export function euRd(law: StateLaw | undefined): Pack {
  return {
    id: 'eu-rd',
    version: law === undefined ? '1' : `1+${law.state}`,
    regions: euRegions,
    facts: euFacts,
    derived: derivedOf(law),
    documents,
    gates: [
      ...scopeGates,
      ...recordGates,
      ...guaranteeGates,
      ...periodGates,
      ...removalGates,
      ...banGates,
      ...detentionGates,
      ...noticeGates,
    ],
    transitions: [
      ...staySteps,
      ...goToStateSteps,
      ...protectionSteps,
      ...returnSteps,
      ...decisionEndSteps,
      ...periodSteps,
      ...remedySteps,
      ...removalSteps,
      ...banSteps,
      ...detentionSteps,
      ...borderSteps,
      ...noticeSteps,
      ...dutySteps,
      breachAnswered('stay', ['officer', 'judge', 'court']),
    ],
    duties: [...euDuties, breachDuty],
    execution: 'removal-carried-out',
    lawyers: ['lawyer', 'legal-officer'],
    findingsOf: ['decision-signed-on'],
  }
}
