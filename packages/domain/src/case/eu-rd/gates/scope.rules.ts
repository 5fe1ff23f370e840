import { EVENT_DAY } from '../../condition.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateL, inState, is, notIn } from '../make.ts'

/** Article 2: to whom the Directive applies; and the national layer without which it decides no case. */
export const scopeGates: readonly Gate[] = [
  gateH(
    'eu.national-law',
    'A directive decides no case by itself: without the parameters of the State nothing adverse is done.',
    {
      clear: { not: is('national-law', '') },
      wayOn: 'The parameters of the State are recorded, each with its authority.',
      law: ['RD-00', 'RD-45'],
    },
  ),
  gateL(
    'eu.eg13-free-movement',
    'While a right of free movement, or a claim to it, is unresolved, nothing adverse is done.',
    {
      clear: is('free-movement', 'none'),
      wayOn: 'The claim is examined. Whoever enjoys free movement is outside the Directive.',
      law: ['RD-03'],
    },
  ),
  gateL('eu.eg14-carve-out', 'A case is left out of the Directive only where the State opted out and the facts fit.', {
    clear: all(is('scope-opt-out', 'yes'), is('internal-border', 'no'), is('carve-out-facts', 'yes')),
    wayOn: 'A lawyer examines the opt-out of the State, the border and the facts.',
    law: ['RD-02', 'CJ-08', 'CJ-16'],
  }),
  gateH('eu.eg30-law-not-in-force', 'An act that cites a law which does not apply yet is refused.', {
    clear: is('instrument', 'rd', 'border-procedure'),
    wayOn: 'Cite the law in force. The Return Regulation has no date of application that was read.',
    law: ['RR-13'],
  }),
  gateH('eu.ex10-hub', 'A return hub in a third country is refused until a reviewed rule exists.', {
    clear: is('destination-kind', 'origin', 'transit', 'other-consent'),
    wayOn: 'Name a country of return that the Directive knows.',
    law: ['RR-11'],
  }),
  gateL('eu.eg16-criminal-detour', 'Prison or a fine does not take the place of the return procedure.', {
    clear: all(
      any(is('procedure-completed', 'yes'), inState('return', 'complied', 'executed')),
      is('sanction-rule', 'precise'),
    ),
    wayOn: 'The return procedure is completed first; a lawyer examines what is left, and whether the rule is precise.',
    law: ['CJ-02', 'CJ-03', 'CJ-08', 'CJ-06', 'CJ-13'],
  }),
  gateH(
    'eu.eg16-breach-of-ban',
    'Nobody is punished for breach of a ban that does not run: whoever never left breaks none.',
    {
      clear: any(is('sanction-for', 'stay'), inState('ban', 'running')),
      wayOn: 'There is none while the person has not left the Member States.',
      law: ['CJ-09', 'CJ-13'],
    },
  ),
  gateH('eu.eg11-other-permit', 'Whoever holds a permit of another Member State is first ordered to go there.', {
    clear: any(is('other-permit', 'none'), inState('go-to-state', 'not-complied'), is('order-risk', 'yes')),
    wayOn:
      'Order the person to go there; only if that is not complied with, or a risk is found, a decision may follow.',
    law: ['RD-08'],
  }),
  gateH(
    'eu.eg11-permit-held',
    'Only whoever has a permit, or protection, of another Member State is ordered to go there.',
    {
      clear: any(is('other-permit', 'valid'), inState('protection', 'protected-in-other-state')),
      wayOn: 'There is none without a right to stay in that State.',
      law: ['RD-08', 'CJ-15'],
    },
  ),
  gateH(
    'eu.ed12-day',
    'The order to go to another State is not complied with when it was told and its day is over, or a risk was found.',
    {
      clear: any(
        is('order-risk', 'yes'),
        all(is('go-to-state-told', 'yes'), { from: 'go-to-state-by', to: EVENT_DAY, daysAtLeast: 1 }),
      ),
      wayOn: 'Give the order in a language understood, and wait until the day after.',
      law: ['RD-08'],
    },
  ),
  gateH(
    'eu.eg12-refugee-elsewhere',
    'No return decision is made, or carried out, against somebody whom another State protects.',
    {
      clear: notIn('protection', 'protected-in-other-state'),
      wayOn: 'The transfer to that State is prepared; it is no return.',
      law: ['CJ-15'],
    },
  ),
]
