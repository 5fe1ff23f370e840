import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'

const DECISION_GATES = [
  'eu.national-law',
  'eu.eg13-free-movement',
  'eu.eg10-triad',
  'eu.eg27-heard',
  'eu.eg9-minor-decision',
  'eu.eg11-other-permit',
  'eu.eg12-refugee-elsewhere',
  'eu.eg29-correction',
  'eu.eg30-law-not-in-force',
  'eu.ex10-hub',
] as const
const DECISION_FACTS = ['decided-destination', 'destination-kind', 'instrument'] as const

/** Steps 10 to 14, articles 6 and 12: the return decision, from hearing to service. */
export const returnSteps: readonly Transition[] = [
  step('eu.t10-heard', 'person-heard', 'The person was heard in person or in writing.', {
    law: ['RD-06'],
    by: ['officer'],
    protective: true,
    moves: [move('return', ['hearing-due'], 'heard')],
    sets: { heard: 'yes' },
  }),
  step(
    'eu.t10-decision',
    'return-decision-signed',
    'A return decision is signed: destination, period, reasons, remedies.',
    {
      law: ['RD-04', 'RD-07', 'RD-28'],
      by: ['officer'],
      adverse: 2,
      moves: [move('stay', ['finding-made'], 'same'), move('return', ['heard', 'amended'], 'decided')],
      gates: [...DECISION_GATES, 'eu.eg4-right-to-remain'],
      brings: DECISION_FACTS,
      setsDay: 'decision-signed-on',
      opens: ['eu.serve-decision', 'eu.n-return-decision', 'eu.n-standard-form'],
    },
  ),
  step('eu.t11-reception', 'reception-examined', 'Reception of a minor alone in the country of return was examined.', {
    law: ['RD-22', 'CJ-14'],
    by: ['officer'],
    protective: true,
    moves: [move('return', '*', 'same')],
    brings: ['reception-examined', 'reception-adequate'],
  }),
  step(
    'eu.t12-with-refusal',
    'return-decision-with-refusal',
    'A decision goes with the refusal of asylum; all its effects are suspended.',
    {
      law: ['CJ-10'],
      by: ['officer', 'asylum-authority'],
      adverse: 2,
      moves: [
        move('protection', ['application-pending', 'none'], 'refused-window-open'),
        move('return', ['none', 'hearing-due', 'heard'], 'suspended'),
        move('period', ['none'], 'not-started'),
      ],
      gates: DECISION_GATES,
      brings: [...DECISION_FACTS, 'protection-window-ends'],
      anew: ['protection-window-ends'],
      setsDay: 'decision-signed-on',
      opens: ['eu.serve-decision', 'eu.tell-effects-suspended', 'eu.n-return-decision', 'eu.n-suspended'],
    },
  ),
  step(
    'eu.t13-served',
    'return-decision-served',
    'The decision was served in due form; the window for a remedy opens.',
    {
      law: ['RD-28', 'RD-31'],
      by: ['officer', 'source'],
      moves: [
        { region: 'return', from: ['decided'], to: 'served' },
        // Nobody has a remedy against it before: also where a right to remain ended first.
        { region: 'return', from: ['suspended', 'served'], to: 'same' },
        move('remedy', ['none', 'decided', 'window-closed'], 'window-open'),
      ],
      gates: ['eu.eg25-form'],
      setsDay: 'decision-served-on',
      // A window that opens has no ruling, no answer about legal aid and no care of an appeal before.
      anew: ['suspension-ruled', 'legal-aid', 'basic-needs'],
      meets: ['eu.serve-decision'],
    },
  ),
  step('eu.t14-translation', 'translation-asked', 'A translation of the main elements is asked for.', {
    law: ['RD-29'],
    by: ['person', 'counsel', 'officer'],
    protective: true,
    moves: [move('return', '*', 'same')],
    sets: { translation: 'asked' },
    opens: ['eu.translate'],
  }),
  step('eu.t14-translated', 'translation-given', 'The translation was given.', {
    law: ['RD-29'],
    by: ['officer'],
    protective: true,
    moves: [move('return', '*', 'same')],
    sets: { translation: 'given' },
    meets: ['eu.translate'],
  }),
]
