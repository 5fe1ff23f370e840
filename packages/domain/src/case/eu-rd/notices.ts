import { from, type SourceId } from '../../rules/eu-return.data.ts'
import type { Authority } from '../../rules/rule.ts'

/** A paper that the law owes: what it holds, and in what language. The pack translates without waiting where a need is on file. */
export interface EuNotice {
  readonly id: string
  readonly holds: readonly string[]
  readonly language: 'on-request' | 'sheets-in-five-languages' | 'understood' | 'clear' | 'none'
  readonly authority: readonly Authority[]
}

const notice = (
  id: string,
  holds: readonly string[],
  language: EuNotice['language'],
  ...law: SourceId[]
): EuNotice => ({
  id,
  holds,
  language,
  authority: from(...law),
})

/** Notices of a return case. The language is the floor of the law, not what the pack does. */
export const euNotices: readonly EuNotice[] = [
  notice('eu.n-return-decision', ['facts', 'law', 'destination', 'period', 'remedies'], 'on-request', 'RD-28', 'RD-29'),
  notice('eu.n-period-refusal', ['own reasons', 'own remedy'], 'on-request', 'RD-15', 'RD-28', 'CJ-19'),
  notice(
    'eu.n-ban',
    ['own reasons', 'length', 'when it starts', 'how to ask for withdrawal'],
    'on-request',
    'RD-23',
    'RD-28',
  ),
  notice('eu.n-removal-order', ['reasons', 'remedies'], 'on-request', 'RD-18', 'RD-28'),
  notice('eu.n-standard-form', ['form', 'general sheets'], 'sheets-in-five-languages', 'RD-30'),
  notice('eu.n-how-to-apply', ['how to apply for a period'], 'clear', 'RD-11'),
  notice('eu.n-confirmation', ['extended, or not enforced for now'], 'none', 'RD-35'),
  notice('eu.n-suspended', ['effects are suspended', 'no period runs', 'rights'], 'understood', 'CJ-10'),
  notice('eu.n-detention-order', ['facts', 'law', 'right to ask for review'], 'understood', 'RD-37'),
  notice('eu.n-facility', ['rules', 'rights', 'contacts'], 'understood', 'RD-42'),
  notice('eu.n-entry-exit', ['remaining stay', 'days over', 'how to rebut'], 'none', 'EES-20', 'EES-52'),
  notice('eu.n-go-to-state', ['the State', 'the day'], 'understood', 'RD-08'),
]
