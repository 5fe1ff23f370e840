import { sinceEntryExit } from '../../rules/eu-dates.ts'
import { from } from '../../rules/eu-return.data.ts'
import type { DeadlineRule } from '../rule.ts'
import { agency, counted, days, months, years } from './how-counted.ts'

const keep = (id: string, text: string, parts: Pick<DeadlineRule, 'term' | 'trigger'>): DeadlineRule => ({
  id,
  text,
  ...parts,
  authority: from('EES-34', 'EES-34b'),
  owner: 'agency',
  ...counted,
  extension: 'nobody',
  ifMissed: 'the record is erased, our copy too',
  ...sinceEntryExit,
})

/** ED13 to ED17: clocks of the entry/exit system. They are duties of an agency: no closed day moves them. */
export const recordDeadlines: readonly DeadlineRule[] = [
  {
    id: 'eu.ed13-answer',
    text: 'A request about the own data in the entry/exit system is answered within 45 days.',
    authority: from('EES-52'),
    term: days(45),
    trigger: { kind: 'receipt', words: 'receipt of the request' },
    ...agency,
    ...sinceEntryExit,
    ifMissed: 'supervisory authority, court',
  },
  {
    id: 'eu.ed14-check',
    text: 'The State that was asked checks within 30 days.',
    authority: from('EES-52b'),
    term: days(30),
    trigger: { kind: 'receipt', words: 'receipt of the request' },
    ...agency,
    ...sinceEntryExit,
    ifMissed: 'supervisory authority, court',
  },
  {
    id: 'eu.ed14-contact',
    text: 'A State that is not responsible contacts the responsible one within seven days.',
    authority: from('EES-52b'),
    term: days(7),
    trigger: { kind: 'receipt', words: 'receipt of the request' },
    ...agency,
    ...sinceEntryExit,
    ifMissed: 'supervisory authority, court',
  },
  {
    id: 'eu.ed14-responsible',
    text: 'The responsible State checks within 30 days of being contacted.',
    authority: from('EES-52b'),
    term: days(30),
    trigger: { kind: 'receipt', words: 'contact by the State that was asked' },
    ...agency,
    ...sinceEntryExit,
    ifMissed: 'supervisory authority, court',
  },
  {
    id: 'eu.ed15-contact',
    text: 'A State that finds an error contacts the responsible one within seven days.',
    authority: from('EES-35b'),
    term: days(7),
    trigger: { kind: 'determination', words: 'an error was found' },
    ...agency,
    ...sinceEntryExit,
    ifMissed: 'supervisory authority, court',
  },
  {
    id: 'eu.ed15-check',
    text: 'The responsible State checks within one month.',
    authority: from('EES-35b'),
    term: months(1),
    trigger: { kind: 'receipt', words: 'contact by the State that found it' },
    ...agency,
    ...sinceEntryExit,
    ifMissed: 'supervisory authority, court',
  },
  {
    id: 'eu.ed16-erase',
    text: 'Data are erased within five working days when the person becomes a citizen or gets a card.',
    authority: from('EES-35c').map((one) => ({ ...one, basis: 'memory' as const })),
    term: { unit: 'business-days', amount: 5 },
    trigger: { kind: 'change', words: 'citizenship or residence card' },
    ...agency,
    ...sinceEntryExit,
    business: ['eu-state'],
    ifMissed: 'redress',
  },
  keep('eu.ed17-record', 'A record is kept three years from exit.', {
    term: years(3),
    trigger: { kind: 'departure', words: 'exit' },
  }),
  keep('eu.ed17-no-exit', 'Without an exit, five years from the end of the authorised stay.', {
    term: years(5),
    trigger: { kind: 'schedule', words: 'end of the authorised stay' },
  }),
  keep('eu.ed17-family', 'A record of a family member is kept one year from exit.', {
    term: years(1),
    trigger: { kind: 'departure', words: 'exit' },
  }),
  keep('eu.ed17-family-no-exit', 'Of a family member without an exit, five years from the last entry.', {
    term: years(5),
    trigger: { kind: 'arrival', words: 'last entry' },
  }),
]
