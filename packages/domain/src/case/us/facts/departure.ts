import type { FactKind } from '../../fact.ts'
import { BENCH, choice, day, LAWYERS, OFFICE, yesNo } from './kinds.ts'

/** Facts of leaving. */
export const departureFacts = {
  'person-asked': yesNo('the person asked for it', ['person', 'counsel']),
  'agreed-to-terms': yesNo('the person agreed to the terms', ['person', 'counsel']),
  'advised-before': yesNo('conditions and bond were advised before the grant, with a chance to decline', BENCH),
  'advised-in-language': yesNo('the advisals were given in a language understood', OFFICE),
  'penalties-in-order': yesNo('the order itself states the penalties', BENCH),
  'cooling-off-over': yesNo('the time to think it over has passed', OFFICE),
  'counsel-chance': yesNo('counsel was given the chance to advise', OFFICE),
  'consequences-told': yesNo('the person was told what leaving does to what is pending', OFFICE),
  'able-to-leave': yesNo('the person intends and is able to leave at once', OFFICE),
  'aggravated-felony': yesNo('an aggravated felony, or 237(a)(4)', BENCH),
  'one-year-presence': yesNo('a year of presence before the notice to appear', BENCH),
  'good-character': yesNo('five years of good moral character', BENCH),
  'means-and-intent': yesNo('means and intent to leave, clear and convincing', BENCH),
  'travel-document': yesNo('a travel document was shown', BENCH),
  'request-timely': yesNo(
    'asked before or at the master hearing at which the merits hearing was set, or the agency stipulates',
    BENCH,
  ),
  'other-relief': yesNo('other relief is still asked for', BENCH),
  'vd-bar': choice('a bar to voluntary departure', ['none', 'let-go-before', 'failed-to-leave'], [...BENCH, ...OFFICE]),
  'vd-until': { ...day('last day of voluntary departure'), ahead: true },
  'vd-granted-on': day('day of the grant of voluntary departure'),
  'vd-bond-posted': yesNo('the voluntary departure bond was posted', OFFICE),
  'vd-bond-time': choice('the time to post the voluntary departure bond', ['runs', 'over']),
  'vd-documents-time': choice('the time to show travel documents', ['runs', 'over']),
  'vd-bond-proof': yesNo('proof of the bond reached the Board in time', ['board']),
  'vd-at-no-cost': yesNo('voluntary departure costs the child nothing', BENCH),
  'left-on': day('day of departure'),
  'vd-asked-before-judge': yesNo('voluntary departure was asked for before the judge and raised in the appeal', BENCH),
  'left-in-vd': choice('left inside the voluntary departure period', ['yes', 'no']),
  'motion-in-period': choice('a motion or petition inside the period', ['yes', 'no']),
  'failed-voluntarily': yesNo('the person failed to leave of own will', LAWYERS),
  'penalty-in-writing': yesNo('the decision on the penalty names basis, amount and reasons in writing', OFFICE),
} as const satisfies Record<string, FactKind>
