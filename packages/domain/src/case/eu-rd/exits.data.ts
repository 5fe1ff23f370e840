import { from, type SourceId } from '../../rules/eu-return.data.ts'
import type { Authority } from '../../rules/rule.ts'
import type { EuFact } from './facts.ts'

/** `none`: nothing follows. `may-act`, `must-decide`: an authority may, or has to, decide, after hearing. `record`: what a record shows. */
export interface Consequence {
  readonly id: string
  readonly kind: 'none' | 'may-act' | 'must-decide' | 'record' | 'duty'
  readonly words: string
  readonly authority: readonly Authority[]
  readonly restsOn: readonly EuFact[]
}

/** One way in which a case of return ends, or is left. No two share a code. */
export interface EuExit {
  readonly id: string
  readonly words: string
  readonly consequences: readonly Consequence[]
}

const LEFT = ['departed-on', 'left-member-states'] as const
const follows = (
  id: string,
  kind: Consequence['kind'],
  words: string,
  law: readonly SourceId[],
  restsOn: readonly EuFact[] = LEFT,
): Consequence => ({ id, kind, words, authority: from(...law), restsOn })

/** How a case of return is left. A ban is always an act: no exit brings one by itself. */
export const euExits = {
  'own-motion': {
    id: 'eu.ex1-own-motion',
    words: 'Left before any decision.',
    consequences: [
      follows('eu.ex1-no-ban', 'none', 'No ban under the Directive.', ['RD-23']),
      follows(
        'eu.ex1-days-shown',
        'record',
        'The entry/exit record shows days beyond the stay; a later entry may be refused.',
        ['EES-20'],
      ),
    ],
  },
  'in-period': {
    id: 'eu.ex2-in-period',
    words: 'Left within the period: the decision is complied with.',
    consequences: [
      follows(
        'eu.ex2-optional-ban',
        'may-act',
        'A ban is optional only; withdrawal or suspension is considered on proof.',
        ['RD-23', 'RD-25'],
      ),
      follows('eu.ex2-guarantee', 'duty', 'A guarantee is returned.', ['RD-14']),
    ],
  },
  'after-period': {
    id: 'eu.ex3-after-period',
    words: 'Left by oneself after the period.',
    consequences: [
      follows(
        'eu.ex3-ban-decision',
        'must-decide',
        'A ban has to be decided on, individually; it runs from departure.',
        ['RD-23', 'CJ-09'],
      ),
    ],
  },
  'removed-after-period': {
    id: 'eu.ex4-removed-after-period',
    words: 'Removed after the period.',
    consequences: [
      follows('eu.ex4-ban-decision', 'must-decide', 'A ban has to be decided on; costs follow national law.', [
        'RD-23',
        'CJ-09',
      ]),
    ],
  },
  'removed-without-period': {
    id: 'eu.ex5-removed-without-period',
    words: 'Removed where no period was granted.',
    consequences: [
      follows(
        'eu.ex5-ban-decision',
        'must-decide',
        'A ban has to be decided on; it falls if the refusal of the period was unlawful.',
        ['RD-23', 'CJ-19'],
        [...LEFT, 'period-ground', 'period-ground-basis'],
      ),
    ],
  },
  'to-state-of-permit': {
    id: 'eu.ex6-to-state-of-permit',
    words: 'Went to the Member State of the permit. That is no return.',
    consequences: [follows('eu.ex6-none', 'none', 'No return decision and no ban.', ['RD-08'], ['other-permit'])],
  },
  'taken-back': {
    id: 'eu.ex7-taken-back',
    words: 'Taken back by, or transferred to, another Member State.',
    consequences: [
      follows(
        'eu.ex7-other-state',
        'none',
        'No ban by this State; the other State decides.',
        ['RD-09', 'CJ-08', 'CJ-15'],
        [],
      ),
    ],
  },
  'border-return': {
    id: 'eu.ex8-border-return',
    words: 'Left from the border without having entered.',
    consequences: [
      follows(
        'eu.ex8-own-regime',
        'record',
        'Own rules; a refusal of entry is on record for three years.',
        ['BP-02', 'EES-34'],
        ['departed-on'],
      ),
    ],
  },
  regularised: {
    id: 'eu.ex9-regularised',
    words: 'Stays with a permit or protection: no exit.',
    consequences: [
      follows(
        'eu.ex9-ban-falls',
        'duty',
        'A ban falls with the decision, and records are corrected.',
        ['RD-10', 'RD-27', 'CJ-16'],
        [],
      ),
    ],
  },
} as const satisfies Record<string, EuExit>
