import { act, fact } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { EU, LEFT, over } from './eu-begin.ts'

const SPEAKING = ['person', 'counsel'] as const

/** Who may say what of a claim of the person: it is claimed, answered and taken back, by everybody who could try. */
export const word: Slice = {
  id: 'eu.word',
  pack: EU,
  words:
    'Claims of the person, said, answered, taken back and overwritten by whoever tries, also by a step; and a removal meanwhile.',
  begin: (engine) => over(engine).state,
  varies: {
    regions: [],
    facts: {
      'free-movement': ['none', 'claimed', 'shown'],
      'refoulement-claim': ['none', 'open', 'examined'],
      translation: ['not-asked', 'given', 'asked', 'not-needed'],
    },
    said: ['free-movement', 'refoulement-claim', 'translation'],
    days: [LEFT],
  },
  actions: [
    ...[...SPEAKING, 'officer', 'court'].flatMap((role) => [
      ...fact('free-movement', role, 'none', 'claimed', 'shown', undefined),
      ...fact('refoulement-claim', role, 'none', 'open', 'examined', undefined),
      ...fact('translation', role, 'not-asked', 'given', 'asked', undefined),
    ]),
    act('translation-asked', 'person', {}, { is: 'redress' }),
    act('translation-given', 'officer'),
    act('removal-scheduled', 'officer', { 'removal-destination': 'QA' }, { probe: true }),
    act('suspension-granted', 'court', {}, { is: 'stop', probe: true }),
  ],
  leavesOut: 'Illness, correction of records and rebuttal, which are claims of the same kind.',
}
