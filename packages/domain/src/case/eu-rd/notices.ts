import { from, type SourceId } from '../../rules/eu-return.data.ts'
import type { Authority } from '../../rules/rule.ts'

/** What the law says of the language of a notice: the floor, which the pack may go beyond. */
export type NoticeLanguage = 'on-request' | 'sheets-in-five-languages' | 'understood' | 'none'

/** A paper that the law owes: what it holds, and in what language. Whoever owes it has a duty of the same id until it was given. */
export interface EuNotice {
  readonly id: string
  readonly words: string
  readonly holds: readonly string[]
  readonly language: NoticeLanguage
  readonly authority: readonly Authority[]
  readonly law: readonly SourceId[]
}

const notice = <const Id extends string>(
  id: Id,
  words: string,
  holds: readonly string[],
  language: NoticeLanguage,
  ...law: SourceId[]
): EuNotice & { readonly id: Id } => ({ id, words, holds, language, authority: from(...law), law })

/** Notices of a return case. */
export const euNotices = [
  notice(
    'eu.n-return-decision',
    'the return decision',
    ['facts', 'law', 'destination', 'period', 'remedies'],
    'on-request',
    'RD-28',
    'RD-29',
  ),
  notice(
    'eu.n-period-refusal',
    'the refusal or cut of the period',
    ['own reasons', 'own remedy'],
    'on-request',
    'RD-15',
    'RD-28',
    'CJ-19',
  ),
  notice(
    'eu.n-ban',
    'the entry ban',
    ['own reasons', 'length', 'when it starts', 'how to ask for withdrawal'],
    'on-request',
    'RD-23',
    'RD-28',
  ),
  notice('eu.n-removal-order', 'the removal order', ['reasons', 'remedies'], 'on-request', 'RD-18', 'RD-28'),
  notice('eu.n-standard-form', 'the standard form', ['form', 'general sheets'], 'sheets-in-five-languages', 'RD-30'),
  notice('eu.n-how-to-apply', 'how to apply for a period', ['how to apply for a period'], 'understood', 'RD-11'),
  notice('eu.n-confirmation', 'the written confirmation', ['extended, or not enforced for now'], 'none', 'RD-35'),
  notice(
    'eu.n-suspended',
    'notice of the suspension',
    ['effects are suspended', 'no period runs', 'rights'],
    'understood',
    'CJ-10',
  ),
  notice(
    'eu.n-detention-order',
    'the detention order',
    ['facts', 'law', 'right to ask for review'],
    'understood',
    'RD-37',
  ),
  notice('eu.n-facility', 'the rules of the facility', ['rules', 'rights', 'contacts'], 'understood', 'RD-42'),
  notice(
    'eu.n-entry-exit',
    'what the entry/exit record shows',
    ['remaining stay', 'days over', 'how to rebut'],
    'none',
    'EES-20',
    'EES-52',
  ),
  notice('eu.n-go-to-state', 'the order to go to the other State', ['the State', 'the day'], 'understood', 'RD-08'),
] as const satisfies readonly EuNotice[]

export type EuNoticeId = (typeof euNotices)[number]['id']

/** Whether what was given holds everything that the law asks for. */
export function holdsAll({ holds }: EuNotice, given: readonly string[]): boolean {
  return holds.every((part) => given.includes(part))
}

/** Whether the language in which it was given is enough. Where translation is owed on request only, it is enough that nobody asked. */
export function languageFits({ language }: EuNotice, given: string): boolean {
  if (language === 'none') return true
  if (language === 'sheets-in-five-languages') return given === 'sheets-in-five-languages'
  return given === 'understood' || (language === 'on-request' && given === 'not-asked')
}
