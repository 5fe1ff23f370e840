import { EVENT_DAY } from '../../condition.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateL, is, notIn, sincePact } from '../make.ts'

/** Articles 13(4) and 15 to 18: detention, its limits and its place; and legal aid. */
export const detentionGates: readonly Gate[] = [
  gateH('eu.eg1-no-procedure', 'Nobody is detained for return without a return procedure.', {
    clear: notIn('return', 'none', 'complied', 'executed', 'withdrawn', 'annulled', 'regularisation-suspended'),
    wayOn: 'There is none, where no return procedure is open.',
    law: ['RD-36'],
  }),
  gateH('eu.eg20-grounds', 'Detention needs a reasoned order, removal work in hand, and that nothing less works.', {
    clear: all(is('less-coercive-examined', 'yes'), is('detention-order', 'complete'), is('removal-work', 'in-hand')),
    wayOn: 'Examine less coercive measures; give reasons in writing.',
    law: ['RD-36', 'RD-37', 'RD-39'],
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
      all(is('extension-ground', 'non-cooperation', 'document-delay'), is('judge-seized', 'yes')),
    ),
    wayOn: 'Release, or extend by a written act that a judge reviews.',
    law: ['RD-40', 'CJ-20'],
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
