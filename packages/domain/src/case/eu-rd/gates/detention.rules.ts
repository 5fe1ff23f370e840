import { EVENT_DAY } from '../../condition.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateL, inState, is, notIn, sincePact } from '../make.ts'

const HELD = ['detained', 'review-due', 'extended', 'prison-exception'] as const
const NO_PROCEDURE = ['none', 'complied', 'executed', 'withdrawn', 'annulled', 'regularisation-suspended'] as const

/** Articles 13(4) and 15 to 18: detention, its limits and its place; and legal aid. */
export const detentionGates: readonly Gate[] = [
  gateH('eu.eg1-no-procedure', 'Nobody is detained for return without a return procedure.', {
    clear: notIn('return', ...NO_PROCEDURE),
    wayOn: 'There is none, where no return procedure is open.',
    law: ['RD-36'],
  }),
  gateH(
    'eu.eg20-grounds',
    'Detention needs a reasoned order, removal work in hand, a reasonable prospect of removal, and that nothing less works.',
    {
      clear: all(
        is('less-coercive-examined', 'yes'),
        is('detention-order', 'complete'),
        is('removal-work', 'in-hand'),
        is('removal-prospect', 'reasonable'),
      ),
      wayOn: 'Examine less coercive measures and the prospect of removal; give reasons in writing.',
      law: ['RD-36', 'RD-37', 'RD-39'],
    },
  ),
  gateH(
    'eu.eg20-release',
    'Somebody who is held is released at once when no reasonable prospect of removal, or a condition of detention, is left.',
    {
      clear: any(
        notIn('detention', ...HELD),
        all(
          is('removal-work', 'in-hand'),
          is('removal-prospect', 'reasonable'),
          inState('protection', 'none', 'appeal-without-right', 'finally-refused'),
          notIn('return', ...NO_PROCEDURE),
        ),
      ),
      wayOn: 'Release. Another law may allow detention, by an order of its own.',
      law: ['RD-39', 'CJ-01', 'CJ-10'],
      alert: 'eu.release',
    },
  ),
  gateH(
    'eu.ed8-review',
    'An examination of detention that is older than the interval of the State carries it no longer.',
    {
      clear: any(notIn('detention', ...HELD), { from: EVENT_DAY, to: 'detention-review-by', daysAtLeast: 0 }),
      wayOn: 'Review every condition, pleaded or not, and continue or release.',
      law: ['RD-38', 'CJ-18'],
      alert: 'eu.review-detention',
    },
  ),
  gateH('eu.detained-since', 'Detention is not counted from a day that has not come.', {
    clear: { from: 'detained-since', to: EVENT_DAY, daysAtLeast: 0 },
    wayOn: 'Name the first day on which the person was held.',
    law: ['RD-40', 'CJ-01'],
  }),
  gateL('eu.eg21-first-limit', 'Detention ends at the limit of the State, all periods under the same decision added.', {
    clear: any(
      { from: EVENT_DAY, to: 'first-limit-day', daysAtLeast: 0 },
      is('extension-ground', 'non-cooperation', 'document-delay'),
    ),
    wayOn: 'Release, or a lawyer finds a ground of article 15(6).',
    law: ['RD-40', 'RD-41', 'CJ-20', 'CJ-01'],
  }),
  gateH('eu.eg21-absolute', 'Detention never lasts longer than the absolute limit, eighteen months at most.', {
    clear: { from: EVENT_DAY, to: 'absolute-limit-day', daysAtLeast: 0 },
    wayOn: 'Release at once.',
    law: ['RD-41', 'CJ-20', 'CJ-01'],
  }),
  gateH('eu.eg21-alert', 'At the first limit somebody who is held is released, unless it was extended in time.', {
    clear: any(
      notIn('detention', 'detained', 'review-due', 'prison-exception'),
      { from: EVENT_DAY, to: 'first-limit-day', daysAtLeast: 0 },
      is('extension-made', 'yes'),
    ),
    wayOn: 'Release, or extend by a written act that a judge reviews.',
    law: ['RD-40', 'CJ-20'],
    alert: 'eu.release',
  }),
  gateH('eu.eg21-absolute-alert', 'At the absolute limit somebody who is held is released, whoever extended it.', {
    clear: any(notIn('detention', ...HELD), { from: EVENT_DAY, to: 'absolute-limit-day', daysAtLeast: 0 }),
    wayOn: 'Release at once.',
    law: ['RD-41', 'CJ-20', 'CJ-01'],
    alert: 'eu.release',
  }),
  gateH('eu.eg22-judge', 'Past the first limit a judge reviews, asked or not.', {
    clear: is('judge-seized', 'yes'),
    wayOn: 'Bring it before a judge.',
    law: ['RD-38', 'CJ-20', 'CJ-18'],
  }),
  gateH(
    'eu.eg22-extension-ground',
    'Detention is extended by a written act, for lack of cooperation or delay of documents.',
    {
      clear: all(is('extension-ground', 'non-cooperation', 'document-delay'), is('detention-order', 'complete')),
      wayOn: 'Name the ground in a written act with reasons, or release.',
      law: ['RD-41', 'CJ-04'],
    },
  ),
  gateL(
    'eu.eg23-minors',
    'Minors and families are detained as a last resort, in a separate place, with the interest of the child recorded.',
    {
      clear: any(
        is('minors-held', 'no'),
        all(is('last-resort', 'yes'), is('separate-place', 'yes'), is('child-interest', 'yes')),
      ),
      wayOn: 'Record the reasons, the place and the interest of the child; a lawyer examines them.',
      law: ['RD-43'],
    },
  ),
  gateL('eu.eg24-place', 'Prison accommodation needs separation and a basis that a court checked.', {
    clear: all(is('prison-separated', 'yes'), is('prison-basis', 'art-16', 'art-18'), is('prison-court', 'yes')),
    wayOn: 'Use a specialised facility, or have a court check the basis.',
    law: ['RD-42', 'RD-44', 'CJ-17'],
  }),
  gateH('eu.eg26-legal-aid', 'The window for an appeal does not lapse in silence while legal aid is asked for.', {
    clear: any(
      notIn('remedy', 'window-open'),
      is('legal-aid', 'decided'),
      all(is('legal-aid', 'none'), is('legal-aid-rule', 'on-request')),
    ),
    wayOn: 'Decide the request first.',
    law: ['RD-33'],
    alert: 'eu.decide-legal-aid',
  }),
  gateH('eu.border-within', 'Nobody is kept at the border when the term there is over.', {
    clear: any(notIn('border', 'no-entry', 'at-location', 'crisis-extended'), {
      from: EVENT_DAY,
      to: 'border-last-day',
      daysAtLeast: 0,
    }),
    wayOn: 'The Directive applies: end the stay at the border.',
    law: ['BP-03', 'BP-04', 'BP-06'],
    alert: 'eu.end-border-stay',
    ...sincePact,
  }),
  gateH('eu.border-from', 'The term at the border is not counted from a day that has not come.', {
    clear: { from: 'right-ended-on', to: EVENT_DAY, daysAtLeast: 0 },
    wayOn: 'Name the day on which the right to remain ended.',
    law: ['BP-03'],
    ...sincePact,
  }),
  gateH(
    'eu.border-term',
    'Twelve weeks at the border, eighteen in a crisis, pass to the Directive when they are over.',
    {
      clear: { from: 'border-last-day', to: EVENT_DAY, daysAtLeast: 1 },
      wayOn: 'Wait until the term is over.',
      law: ['BP-03', 'BP-04', 'BP-06'],
      ...sincePact,
    },
  ),
]
