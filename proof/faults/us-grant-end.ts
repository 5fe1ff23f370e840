import type { Engine } from '../engine.ts'
import { anyService, clear, type Fault, row, without } from './fault.ts'

const slices = ['us.grant-end']

/** A service counts before its day. */
const anyDay = (sound: Engine): Engine => ({
  ...sound,
  decide: (law, state, event, lawOf) => {
    const services = state.services.map((one) => (one.on > event.on ? { ...one, on: event.on } : one))
    return sound.decide(law, { ...state, services }, event, lawOf)
  },
})

/** Faults of the end of a grant in the pack of the United States. */
export const usGrantEndFaults: readonly Fault[] = [
  without('grant-end', 'grant-end', 'asylum-ended-by-agency', 'us.end-notice'),
  without('grant-end', 'grant-end', 'adjustment-rescinded-by-judge', 'us.end-of-adjustment'),
  without('grant-end', 'grant-end', 'asylum-ended-by-agency', 'us.end-answer-time'),
  without('grant-end-hearing', 'grant-end', 'grant-end-heard', 'us.end-answer-time'),
  {
    invariant: 'us.grant-end',
    text: 'an asylum officer ends asylum alone',
    slices,
    plant: row('asylum-ended-by-agency', (one) => ({ ...one, adverse: 1 })),
  },
  {
    invariant: 'us.grant-end',
    text: 'an officer rescinds a status alone',
    slices,
    plant: row('adjustment-rescinded-unanswered', (one) => ({ ...one, adverse: 1 })),
  },
  {
    invariant: 'us.grant-end',
    text: 'the service of an earlier notice counts for this one',
    slices,
    plant: anyService('grant-end-notice'),
  },
  { invariant: 'us.grant-end', text: 'a service counts before the day that it names', slices, plant: anyDay },
  {
    invariant: 'us.grant-end-once',
    text: 'a notice that ended a grant is not used up',
    slices,
    plant: row('asylum-ended-by-judge', ({ spends: _, ...one }) => one),
  },
  without('grant-end-heard', 'grant-end', 'asylum-ended-by-judge', 'us.end-heard'),
  {
    invariant: 'us.grant-end-heard',
    text: '`us.end-unanswered` does not wait',
    slices,
    plant: clear('us.end-unanswered', { fact: 'ending-answer', is: ['none', 'admits'] }),
  },
  {
    invariant: 'us.grant-end-answer-kept',
    text: 'serving the notice once more takes the answer away',
    slices,
    plant: row('grant-end-notice-served', (one) => ({ ...one, sets: { ...one.sets, 'ending-answer': 'none' } })),
  },
]
