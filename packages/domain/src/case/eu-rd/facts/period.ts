import type { FactKind } from '../../fact.ts'
import { asked, brought, choice, found, OFFICER } from './kinds.ts'

/** Facts of the return decision and the period (art. 6 and 7). */
export const periodFacts = {
  'decided-destination': brought('country named in the decision', 'text'),
  'decided-destinations': { words: 'country of the served decision', kind: 'set' },
  'destination-kind': choice('what that country is to the person', ['origin', 'transit', 'other-consent', 'hub']),
  'other-permit': choice('a permit of another Member State', ['none', 'valid']),
  'permit-until': {
    ...brought('last day of the permit for which the decision is suspended', 'day'),
    recordedBy: OFFICER,
  },
  'go-to-state-by': brought('last day to go to the other State', 'day'),
  'go-to-state-told': found('told to go there, whole and understood', ['yes']),
  'order-risk': asked('a finding of public policy or national security'),
  'period-ground': choice('ground to refuse or shorten the period', [
    'absconding',
    'manifestly-unfounded',
    'fraudulent',
    'public-policy',
    'none',
  ]),
  'period-ground-basis': choice('on what the ground rests', [
    'individual-facts',
    'conviction-alone',
    'suspicion-alone',
  ]),
  'period-days': brought('days of the period', 'number'),
  'period-from': brought('day from which the period is counted', 'day'),
  'period-rule': found('whether the State gives a period on application only', ['on-application', 'always']),
  'period-fits-state': {
    words: 'the period lies within the bounds of the State',
    kind: 'choice',
    values: ['yes', 'no'],
  },
  'period-extended-to': brought('last day of the extended period', 'day'),
  'period-may-begin': { words: 'first day from which a period may be counted', kind: 'day' },
  'period-ends': { words: 'day after which something adverse may follow', kind: 'day' },
  'period-information': found('told that a period is given on application', ['given']),
  'period-information-on': brought('day on which that was told', 'day'),
  'period-asked-on': brought('day on which a period was asked for', 'day'),
  'period-asked-in-time': found('a period was asked for in time, and nobody has decided on it', ['yes', 'no']),
  'period-asked-until': { words: 'day until which a period may still be asked for', kind: 'day' },
} as const satisfies Record<string, FactKind>
