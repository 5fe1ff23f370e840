import type { Gate, Pack } from '../pack.ts'
import { usDerived } from './derived.ts'
import { usDuties } from './duties.ts'
import { usFacts } from './facts.ts'
import { claimGates } from './gates/claims.rules.ts'
import { countryGates } from './gates/countries.rules.ts'
import { custodyGates } from './gates/custody.rules.ts'
import { departureGates } from './gates/departure.rules.ts'
import { finalityGates } from './gates/finality.rules.ts'
import { noticeGates } from './gates/notice.rules.ts'
import { protectionGates } from './gates/protection.rules.ts'
import { recordGates } from './gates/record.rules.ts'
import { usRegions } from './regions.ts'
import { chargingSteps } from './steps/charging.rules.ts'
import { custodySteps } from './steps/custody.rules.ts'
import { departureSteps } from './steps/departure.rules.ts'
import { proceedingSteps } from './steps/proceeding.rules.ts'
import { protectionSteps } from './steps/protection.rules.ts'
import { reviewSteps } from './steps/review.rules.ts'

const gates: readonly Gate[] = [
  ...noticeGates,
  ...finalityGates,
  ...claimGates,
  ...countryGates,
  ...protectionGates,
  ...departureGates,
  ...custodyGates,
  ...recordGates,
]

/** Removal law of the United States: the reference jurisdiction. */
export const usPack: Pack = {
  id: 'us',
  version: '1',
  regions: usRegions,
  facts: usFacts,
  derived: usDerived,
  documents: {
    nta: { words: 'the notice to appear', matter: 'proceeding', withCounsel: 'counsel', attemptIsEnough: true },
    'hearing-notice': {
      words: 'the notice of the hearing',
      matter: 'proceeding',
      withCounsel: 'counsel',
      attemptIsEnough: true,
    },
    order: { words: 'the order', matter: 'proceeding', withCounsel: 'both', attemptIsEnough: true },
    'custody-review': { words: 'the result of the custody review', matter: 'custody', withCounsel: 'both' },
  },
  gates,
  transitions: [
    ...chargingSteps,
    ...proceedingSteps,
    ...reviewSteps,
    ...protectionSteps,
    ...custodySteps,
    ...departureSteps,
  ],
  duties: usDuties,
  execution: 'removed',
  lawyers: ['legal-officer'],
}
