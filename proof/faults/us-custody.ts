import { anyService, clear, type Fault, without } from './fault.ts'

/** Faults of custody in the pack of the United States. */
export const usCustodyFaults: readonly Fault[] = [
  without('custody-ninety-days', 'custody', 'custody-continued', 'us.g25-custody-review'),
  without('custody-review-served', 'years-held', 'custody-review-served', 'us.t29-review-served'),
  {
    invariant: 'us.custody-ninety-days',
    text: 'that the result of a review was served rests on the word of an officer',
    slices: ['us.years-held'],
    plant: clear('us.g25-custody-review', {
      any: [{ fact: 'custody-reviewed', is: ['done-and-served'] }, { not: { fact: 'since-final', atLeast: 90 } }],
    }),
  },
  {
    invariant: 'us.custody-review-served',
    text: 'the paper of an earlier review counts for this one',
    slices: ['us.years-held'],
    plant: anyService('custody-review'),
  },
  {
    invariant: 'us.custody-yearly',
    text: '`us.g25-custody-review` asks for one review, of any day',
    slices: ['us.years-held'],
    plant: clear('us.g25-custody-review', { fact: 'custody-reviewed', is: ['done-and-served'] }),
  },
  without('custody-six-months', 'years-held', 'custody-continued', 'us.g25-six-months'),
  without('custody-bond', 'custody', 'custody-continued', 'us.g26-release', 'us.g26-bond-order'),
  without('custody-basis', 'custody', 'custody-mandatory', 'us.g24-signed-basis'),
  without('custody-charging', 'custody', 'custody-continued', 'us.g23-charging-decision'),
  without('custody-temporary-status', 'custody-protected', 'custody-begun', 'us.g11-temporary'),
  without('custody-citizen', 'custody', 'custody-begun', 'us.g6-citizenship'),
  without('removal-period', 'custody-protected', 'removal-period-begun', 'us.t32-warrant'),
  without('release-revoked', 'custody', 'release-revoked', 'us.t30-revocation'),
  without('special-danger', 'custody', 'special-danger-begun', 'us.n18-special-danger'),
  without('period-suspended', 'years-held', 'removal-period-suspended', 'us.t28-suspension'),
]
