import { standing } from '../../rules/cite.ts'
import { from } from '../../rules/eu-return.data.ts'
import { breachAnswered, breachDuty } from '../breach.ts'
import type { Pack } from '../pack.ts'

/**
 * The coming Return Regulation: adopted, without a date of application that was read. Every act under it is refused, whoever signs.
 * Its figures are not encoded.
 */
export const euRr: Pack = {
  id: 'eu-rr',
  version: '0',
  regions: { return: { group: 'return', states: ['none'], initial: 'none' } },
  facts: {},
  derived: {},
  documents: {},
  gates: [
    {
      id: 'eu.eg30-law-not-in-force',
      text: 'The Return Regulation does not apply yet: no act stands on it.',
      class: 'H',
      clear: { any: [] },
      wayOn: 'Act under the law in force, Directive 2008/115/EC.',
      authority: from('RR-13'),
      ...standing,
    },
  ],
  transitions: [
    {
      id: 'eu-rr.any',
      event: 'removal-carried-out',
      text: 'Any act under the Return Regulation.',
      authority: from('RR-13'),
      ...standing,
      moves: [{ region: 'return', from: '*', to: 'same' }],
      gates: ['eu.eg30-law-not-in-force'],
      by: ['officer'],
      adverse: 2,
    },
    // What was done under it all the same is answered for.
    breachAnswered('return', ['officer']),
  ],
  duties: [breachDuty],
  execution: 'removal-carried-out',
  lawyers: [],
}
