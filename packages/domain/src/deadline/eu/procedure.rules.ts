import { design } from '../../rules/cite.ts'
import { sinceDirective, sincePact } from '../../rules/eu-dates.ts'
import { from } from '../../rules/eu-return.data.ts'
import type { DeadlineRule } from '../rule.ts'
import { agency, counted, days, months, regulation1182, unmoved, weeks, years } from './how-counted.ts'
import type { StateLaw } from './state-law.ts'

/** A period set by a national act is counted as the State counts; where it applies Regulation 1182/71, last days roll. */
export const countingOf = ({ computation }: StateLaw): typeof regulation1182 | typeof unmoved =>
  computation?.value === 'eu-1182-71' ? regulation1182 : unmoved

/** ED1: the period for voluntary departure, with the days that the decision names. */
export const periodRule = (amount: number, law: StateLaw): DeadlineRule => ({
  id: 'eu.ed1-period',
  text: 'The person leaves within the period that the decision grants.',
  authority: from('RD-11', 'TI-01', 'TI-02', 'TI-04'),
  term: days(amount),
  trigger: { kind: 'service', words: 'service of the decision, or the end of its suspension' },
  owner: 'person',
  ...countingOf(law),
  extension: {
    by: 'the authority',
    how: 'as far as needed: length of stay, school, family and social links (art. 7(2))',
  },
  ifMissed: 'the decision becomes enforceable, and a ban has to be decided on',
  ...sinceDirective,
})

/** ED6 to ED8: figures that only the State can give. */
export const appealRule = (amount: number, law: StateLaw): DeadlineRule => ({
  id: 'eu.ed6-appeal',
  text: 'An appeal is filed within the time of national law.',
  authority: from('RD-31'),
  term: days(amount),
  trigger: { kind: 'service', words: 'service of the decision' },
  owner: 'person',
  ...countingOf(law),
  extension: 'nobody',
  ifMissed: 'the effect of national law',
  ...sinceDirective,
})
export const speedyReviewRule = (amount: number): DeadlineRule => ({
  id: 'eu.ed7-speedy-review',
  text: 'Detention is reviewed by a judge as speedily as possible.',
  authority: from('RD-37'),
  term: days(amount),
  trigger: { kind: 'custody', words: 'beginning of detention' },
  ...agency,
  ifMissed: 'release',
})
export const intervalRule = (amount: number): DeadlineRule => ({
  id: 'eu.ed8-interval',
  text: 'Detention is reviewed at reasonable intervals.',
  authority: [...from('RD-38'), design('Where no figure is given, a task after 30 days is ours')],
  term: days(amount),
  trigger: { kind: 'custody', words: 'beginning of detention, or the last review' },
  ...agency,
  ifMissed: 'an alert',
})

/** Deadlines of the return procedure whose figure the Union gives. */
export const procedureDeadlines: readonly DeadlineRule[] = [
  {
    id: 'eu.ed3-short',
    text: 'A period under seven days, on a ground of article 7(4), is at most six days.',
    authority: from('RD-15', 'TI-01'),
    term: days(6),
    trigger: { kind: 'service', words: 'service of the decision' },
    owner: 'person',
    ...unmoved,
    extension: 'nobody',
    ifMissed: 'the decision becomes enforceable',
    ...sinceDirective,
  },
  {
    id: 'eu.ed4-border-period',
    text: 'At the border a period of at most 15 days may be granted.',
    authority: from('BP-05'),
    term: days(15),
    trigger: { kind: 'decision', words: 'refusal at the border' },
    owner: 'person',
    ...unmoved,
    extension: 'nobody',
    ifMissed: 'the border procedure goes on',
    ...sincePact,
  },
  ...(
    [
      ['eu.ed5-border', 12],
      ['eu.ed5-border-crisis', 18],
    ] as const
  ).map(
    ([id, amount]): DeadlineRule => ({
      id,
      text: `Nobody stays at a border location longer than ${amount} weeks.`,
      authority: from('BP-03', 'BP-04', 'BP-06'),
      term: weeks(amount),
      trigger: { kind: 'decision', words: 'the right to remain ends' },
      ...agency,
      ifMissed: 'the Directive applies',
      ...sincePact,
    }),
  ),
  {
    id: 'eu.ed11-ban',
    text: 'A ban runs at most five years in principle, from verified departure, and ends by itself.',
    authority: from('RD-24', 'CJ-09'),
    term: years(5),
    trigger: { kind: 'departure', words: 'verified departure from the Member States' },
    owner: 'person',
    ...counted,
    extension: 'nobody',
    ifMissed: 'the ban ends by itself, and entries elsewhere are erased',
    ...sinceDirective,
  },
  {
    id: 'eu.ed19-confirmation',
    text: 'An extension or postponement is confirmed in writing promptly; three working days are ours.',
    authority: [...from('RD-35'), design('Three working days are ours, not law')],
    term: { unit: 'business-days', amount: 3 },
    trigger: { kind: 'decision', words: 'postponement or extension' },
    ...agency,
    business: ['eu-state'],
    ifMissed: 'an alert',
  },
]

/** ED9 and ED10 as the register shows them. Their last day is given by `detentionLimit`, which adds up stretches. */
export const detentionRules = (first: number, absolute: number): readonly DeadlineRule[] =>
  (
    [
      ['eu.ed9-first-limit', first],
      ['eu.ed10-absolute', absolute],
    ] as const
  ).map(([id, amount]) => ({
    id,
    text: `Detention lasts at most ${amount} months, all stretches under the same decision added.`,
    authority: from('RD-40', 'RD-41', 'CJ-20'),
    term: months(amount),
    trigger: { kind: 'custody', words: 'first day of detention' },
    owner: 'agency',
    sense: 'latest',
    counts: 'same-day',
    extension: 'nobody',
    ifMissed: 'release at once',
    ...sinceDirective,
  }))
