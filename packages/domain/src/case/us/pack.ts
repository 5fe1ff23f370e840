import { secondary } from '../../rules/cite.ts'
import { breachAnswered, breachDuty } from '../breach.ts'
import type { Gate, Pack } from '../pack.ts'
import { usDerived } from './derived.ts'
import { usDuties } from './duties.ts'
import { usFacts } from './facts.ts'
import { bondGates } from './gates/bond.rules.ts'
import { claimGates } from './gates/claims.rules.ts'
import { countryGates } from './gates/countries.rules.ts'
import { custodyGates } from './gates/custody.rules.ts'
import { endingGates } from './gates/ending.rules.ts'
import { finalityGates } from './gates/finality.rules.ts'
import { grantEndGates } from './gates/grant-end.rules.ts'
import { hearingGates } from './gates/hearing.rules.ts'
import { leavingGates } from './gates/leaving.rules.ts'
import { noticeGates } from './gates/notice.rules.ts'
import { protectionGates } from './gates/protection.rules.ts'
import { quickGates } from './gates/quick.rules.ts'
import { recordGates } from './gates/record.rules.ts'
import { removalPeriodGates } from './gates/removal-period.rules.ts'
import { secrecyGates } from './gates/secrecy.rules.ts'
import { stayGates } from './gates/stay.rules.ts'
import { summaryGates } from './gates/summary.rules.ts'
import { voluntaryGates } from './gates/voluntary.rules.ts'
import { vulnerableGates } from './gates/vulnerable.rules.ts'
import { usRegions } from './regions.ts'
import { appealSteps } from './steps/appeal.rules.ts'
import { bondSteps } from './steps/bond.rules.ts'
import { chargingSteps } from './steps/charging.rules.ts'
import { childSteps } from './steps/child.rules.ts'
import { custodySteps } from './steps/custody.rules.ts'
import { departureBondSteps } from './steps/departure-bond.rules.ts'
import { detainerSteps } from './steps/detainer.rules.ts'
import { endingSteps } from './steps/ending.rules.ts'
import { executionSteps } from './steps/execution.rules.ts'
import { expeditedSteps } from './steps/expedited.rules.ts'
import { finalitySteps } from './steps/finality.rules.ts'
import { grantEndSteps } from './steps/grant-end.rules.ts'
import { hearingSteps } from './steps/hearing.rules.ts'
import { leavingSteps } from './steps/leaving.rules.ts'
import { motionSteps } from './steps/motion.rules.ts'
import { penaltySteps } from './steps/penalty.rules.ts'
import { reliefSteps } from './steps/relief.rules.ts'
import { removalPeriodSteps } from './steps/removal-period.rules.ts'
import { screeningSteps } from './steps/screening.rules.ts'
import { specialDangerSteps } from './steps/special-danger.rules.ts'
import { statusSteps } from './steps/status.rules.ts'
import { staySteps } from './steps/stay.rules.ts'
import { summarySteps } from './steps/summary.rules.ts'
import { terminationSteps } from './steps/termination.rules.ts'
import { voluntarySteps } from './steps/voluntary.rules.ts'

const gates: readonly Gate[] = [
  ...noticeGates,
  ...hearingGates,
  ...finalityGates,
  ...stayGates,
  ...claimGates,
  ...quickGates,
  ...summaryGates,
  ...countryGates,
  ...protectionGates,
  ...secrecyGates,
  ...vulnerableGates,
  ...voluntaryGates,
  ...leavingGates,
  ...custodyGates,
  ...bondGates,
  ...removalPeriodGates,
  ...recordGates,
  ...endingGates,
  ...grantEndGates,
]

/** Removal law of the United States: the reference jurisdiction. */
export const usPack: Pack = {
  id: 'us',
  version: '1',
  regions: usRegions,
  facts: usFacts,
  derived: usDerived,
  documents: {
    nta: {
      words: 'the notice to appear',
      matter: 'proceeding',
      withCounsel: 'counsel',
      attemptIsEnough: true,
      madeOn: 'nta-issued-on',
    },
    'hearing-notice': {
      words: 'the notice of the hearing',
      matter: 'proceeding',
      withCounsel: 'counsel',
      attemptIsEnough: true,
      madeOn: 'hearing-set-on',
    },
    order: {
      words: 'the order',
      matter: 'proceeding',
      withCounsel: 'both',
      attemptIsEnough: true,
      madeOn: 'order-made-on',
    },
    'step-notice': {
      words: 'the notice of an interview, waiver or settlement',
      matter: 'proceeding',
      withCounsel: 'counsel',
      madeOn: 'step-announced-on',
    },
    'grant-end-notice': {
      words: 'the notice of intent to end a grant',
      matter: 'proceeding',
      withCounsel: 'both',
      madeOn: 'ending-noticed-on',
    },
    'custody-review': {
      words: 'the result of the custody review',
      matter: 'custody',
      withCounsel: 'both',
      madeOn: 'custody-reviewed-on',
    },
  },
  gates,
  findingsOf: ['order-made-on', 'citizenship-claimed-on', 'class-found-on'],
  transitions: [
    ...chargingSteps,
    ...expeditedSteps,
    ...screeningSteps,
    ...summarySteps,
    ...hearingSteps,
    ...reliefSteps,
    ...grantEndSteps,
    ...endingSteps,
    ...terminationSteps,
    ...appealSteps,
    ...finalitySteps,
    ...motionSteps,
    ...staySteps,
    breachAnswered('order', ['legal-officer', 'supervisor', 'judge', 'board', 'court']),
    ...statusSteps,
    ...childSteps,
    ...custodySteps,
    ...detainerSteps,
    ...bondSteps,
    ...removalPeriodSteps,
    ...specialDangerSteps,
    ...voluntarySteps,
    ...departureBondSteps,
    ...leavingSteps,
    ...penaltySteps,
    ...executionSteps,
  ],
  duties: [...usDuties, breachDuty],
  execution: 'removed',
  permission: [secondary('8 CFR 1003.38(g)'), secondary('8 CFR 1003.17')],
  lawyers: ['legal-officer'],
}
