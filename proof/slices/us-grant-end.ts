import { act, comesBack, d, event, fact, paper, serve, wronglySigned } from '../actions.ts'
import type { Action, Slice } from '../slice.ts'
import { ways } from './us-always.ts'
import { caseOf, docketed, HEARING, toldOfStep, US } from './us-begin.ts'

const LATER = d('2026-02-20')
const OVER = d('2026-03-20')
const PAPER = 'grant-end-notice'
const ASYLUM = { 'ending-grant': 'asylum', 'ending-ground': 'fraud' } as const
const STATUS = { 'ending-grant': 'adjustment', 'ending-ground': 'not-eligible' } as const
const ANSWERS = ['admits', 'contests', 'hearing-asked'] as const

/** Somebody says that the notice was served on a day that is still to come. */
const early: Action = serve({ ...paper(PAPER, 'in-person', OVER), service: 'of-a-day-to-come' })

/** The end of a grant of asylum and of adjustment, from the notice to the act and back. */
export const grantEnd: Slice = {
  id: 'us.grant-end',
  pack: US,
  words:
    'In a circuit in which the Department may end asylum by itself: notice, service, answer, hearing and end of asylum and of an adjustment, by the Department and by a judge; set aside, and noticed again.',
  begin: caseOf((engine) =>
    toldOfStep(docketed(engine))
      .told({ type: 'forum-told', on: HEARING, by: { role: 'officer', name: 'Ode' }, forum: { places: ['circuit-2'] } })
      .does(
        event('step-announced', 'judge', HEARING, { 'announced-steps': ['grant-end-interviewed', 'grant-end-heard'] }),
      )
      .told({
        type: 'service-recorded',
        on: HEARING,
        by: { role: 'officer', name: 'Ode' },
        service: { ...paper('step-notice', 'in-person', HEARING), service: 'of-the-hearing' },
      })
      .does(event('asylum-filed', 'person', HEARING))
      .does(event('asylum-granted', 'judge', HEARING))
      .does(event('adjustment-filed', 'person', HEARING))
      .does(event('adjustment-granted', 'judge', HEARING)),
  ),
  varies: {
    regions: ['relief/asylum', 'relief/adjustment'],
    facts: {
      'ending-grant': ['asylum', 'adjustment'],
      'ending-ground': ['fraud', 'not-eligible'],
      'ending-noticed-on': [HEARING, LATER, OVER],
      'ending-served-on': [HEARING, LATER, OVER],
      'ending-answer': ['none', ...ANSWERS],
      'ending-heard': ['yes'],
      'ending-proof': ['met'],
      'announced-steps': [['grant-end-interviewed', 'grant-end-heard']],
    },
    days: [HEARING, LATER, OVER],
  },
  actions: [
    act('grant-end-noticed', 'officer', ASYLUM),
    act('grant-end-noticed', 'officer', STATUS),
    ...wronglySigned('grant-end-noticed', 'officer', ASYLUM),
    serve(paper(PAPER, 'in-person', HEARING)),
    early,
    comesBack(`${PAPER}-in-person`),
    act('grant-end-notice-served', 'officer'),
    ...ANSWERS.map((answer) => act('grant-end-answered', 'person', { 'ending-answer': answer })),
    act('grant-end-interviewed', 'asylum-officer'),
    act('grant-end-heard', 'judge'),
    ...fact('ending-proof', 'judge', 'met'),
    act('asylum-ended-by-agency', 'asylum-officer'),
    ...wronglySigned('asylum-ended-by-agency', 'asylum-officer').map((one) => ({ ...one, probe: true as const })),
    act('asylum-ended-by-judge', 'judge'),
    ...wronglySigned('asylum-ended-by-judge', 'judge').map((one) => ({ ...one, probe: true as const })),
    act('adjustment-rescinded-unanswered', 'officer'),
    ...wronglySigned('adjustment-rescinded-unanswered', 'officer').map((one) => ({ ...one, probe: true as const })),
    act('adjustment-rescinded-by-judge', 'judge'),
    act('asylum-restored', 'board'),
    act('adjustment-restored', 'board'),
    ...ways,
  ],
  leavesOut:
    'Cancellation, which goes the way of adjustment; withholding and the Convention, which a judge ends by the same gates; five years, an order that ends a status, claims and corrections.',
}
