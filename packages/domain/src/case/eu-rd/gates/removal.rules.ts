import { from } from '../../../rules/eu-return.data.ts'
import { EVENT_DAY } from '../../condition.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateX, inState, is, notIn } from '../make.ts'

/** Articles 8 to 10 and 13: what stands against a removal. */
export const removalGates: readonly Gate[] = [
  gateH('eu.eg1-no-decision', 'No removal and no ban without a return decision that was signed and served.', {
    clear: all(
      { served: 'return-decision' },
      inState('return', 'served', 'suspended', 'enforceable', 'complied', 'executed'),
    ),
    wayOn: 'A return decision is signed and served.',
    law: ['RD-07', 'RD-16', 'RD-28'],
  }),
  gateH(
    'eu.eg4-right-to-remain',
    'While there is a right to remain, no period runs, nothing is enforced and nobody is detained for return.',
    {
      clear: inState('protection', 'none', 'appeal-without-right', 'finally-refused'),
      wayOn: 'The application is decided, and window and appeal with a right to remain are over.',
      law: ['CJ-10'],
    },
  ),
  gateH(
    'eu.eg4-window',
    'A refusal of protection does not stand before the window against it is over, or a court has decided.',
    {
      clear: any(notIn('protection', 'refused-window-open'), {
        from: 'protection-window-ends',
        to: EVENT_DAY,
        daysAtLeast: 1,
      }),
      wayOn: 'Wait until the day after the last day that the refusal names.',
      law: ['CJ-10'],
    },
  ),
  gateH(
    'eu.eg5-refoulement',
    'Nobody is removed to a country from which a bar protects, or while such a claim is not examined.',
    {
      clear: all(
        { fact: 'removal-destination', notInSet: 'barred-countries' },
        is('refoulement-claim', 'none', 'examined'),
      ),
      wayOn: 'The claim is examined; which countries are barred is recorded, also where none is.',
      law: ['RD-06', 'RD-20'],
    },
  ),
  gateH('eu.eg6-suspension', 'Nobody is removed while a remedy suspends.', {
    clear: all(
      notIn('remedy', 'pending-suspensive-automatic', 'pending-suspensive-granted'),
      any(
        notIn('remedy', 'pending-not-suspensive'),
        is('appeal-effect', 'on-request', 'none'),
        is('suspension-ruled', 'yes'),
      ),
    ),
    wayOn: 'The court decides, or ends the suspension.',
    law: ['RD-20', 'RD-32'],
  }),
  gateH(
    'eu.eg7-illness',
    'With an arguable claim of grave illness nobody is removed before the appeal is decided, and basic needs are met.',
    {
      clear: any(
        is('illness-claim', 'none', 'not-arguable'),
        inState('remedy', 'decided', 'window-closed', 'pending-second-instance'),
      ),
      wayOn: 'The court decides the appeal.',
      law: ['CJ-05'],
    },
  ),
  gateH(
    'eu.eg7-basic-needs',
    'Whoever appeals with an arguable claim of grave illness has basic needs met meanwhile.',
    {
      clear: any(
        notIn('remedy', 'pending-not-suspensive', 'pending-suspensive-automatic', 'pending-suspensive-granted'),
        is('illness-claim', 'none', 'not-arguable'),
        is('basic-needs', 'met'),
      ),
      wayOn: 'Provide for basic needs, and record that.',
      law: ['CJ-05'],
      alert: 'eu.basic-needs',
    },
  ),
  gateH('eu.removal-order', 'Where the State orders removal by a separate act, nobody is removed without it.', {
    clear: any(is('removal-order-rule', 'combined'), is('removal-order', 'made')),
    wayOn: 'Make and give the separate order, with its own remedy.',
    law: ['RD-18'],
  }),
  gateX(
    'eu.eg8-not-suspensive',
    'Whether somebody may be removed in the window, or during the first appeal, although a claim touches refoulement is contested.',
    {
      clear: any(
        inState('remedy', 'decided', 'window-closed', 'pending-second-instance'),
        is('refoulement-claim', 'none'),
        is('suspension-ruled', 'yes'),
      ),
      wayOn: 'A court rules on suspension, or the window is over.',
      law: ['RD-31', 'RD-32'],
      rivals: [
        {
          id: 'suspended-in-window',
          text: 'All effects are suspended in the window of the first appeal.',
          authority: from('CJ-10'),
          closes: true,
        },
        {
          id: 'text-of-article-13',
          text: 'Article 13(2) alone obliges nobody to let an appeal suspend. Of a claim against removal it says nothing.',
          authority: from('RD-32'),
          closes: true,
        },
      ],
    },
  ),
  gateX(
    'eu.eg8-second-instance',
    'Whether somebody may be removed during a further appeal although a claim touches refoulement hangs on the law of the State: by memory of the answer there is no duty to suspend.',
    {
      clear: any(
        notIn('remedy', 'pending-second-instance'),
        is('refoulement-claim', 'none'),
        is('suspension-ruled', 'yes'),
      ),
      wayOn: 'The court rules on suspension, or decides the further appeal.',
      law: ['RD-31', 'CJ-11'],
      rivals: [
        {
          id: 'effective-remedy',
          text: 'An effective remedy suspends at each instance.',
          authority: from('RD-31'),
          closes: true,
        },
        {
          id: 'no-duty-at-second-instance',
          text: 'There is no duty to suspend at second instance.',
          authority: from('CJ-11'),
        },
      ],
    },
  ),
  gateH('eu.eg15-destination', 'Removal is to the country of the served decision; another one needs a new decision.', {
    clear: { fact: 'removal-destination', inSet: 'decided-destinations' },
    wayOn: 'Make and serve a new decision, with its own remedy.',
    law: ['CJ-12'],
  }),
]
