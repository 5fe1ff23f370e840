import type { Day } from '@passage/domain/calendar/day'
import { BORDER_MODEL } from '@passage/identity/border/border-model'
import { decideLink, type LinkReason } from '@passage/identity/decide-link'
import type { CodeSaid } from '@passage/ledger/gateway/read-basis'
import type { MatchQuestion } from '@passage/ledger/gateway/read-match'
import { LINK_RULE } from '@passage/ledger/links/link-new'
import type { MatchBasis } from '../views/match.ts'
import { writtenInstant } from '../words/dates.ts'
import { type Shown, weighed } from './weigh.ts'

const found: Readonly<Record<LinkReason, string>> = {
  'same-document': 'the document is the same',
  'document-misread': 'the document numbers differ by characters that readers confuse',
  'same-biographics': 'name and birth date are the same',
  alike: 'much is alike',
  'other-script': 'the names may be one name in two scripts, and the birth dates are the same',
  'names-left-out': 'one name may be the other with words left out, and the birth dates are the same',
  'other-document': 'the documents differ',
  'no-document': 'one of the two has no document',
  'names-agree': 'the names are the same',
  'names-alike': 'the names are nearly the same',
  'names-differ': 'the names differ',
  'birth-dates-agree': 'the birth dates are the same',
  'birth-dates-differ': 'the birth dates differ',
  'birth-date-missing': 'a birth date is missing',
  'nothing-in-common': 'the two have too little in common',
}
const isFound = (code: string): code is LinkReason => Object.hasOwn(found, code)

const saysNames = (code: LinkReason): boolean =>
  code.startsWith('names-') || code === 'same-biographics' || code === 'other-script'

/** What was found, in one order. Reasons that other records gave are none of the comparison; a sample says nothing of names. */
const findings = (reasons: readonly string[], hidden: boolean): readonly string[] =>
  reasons.flatMap((code) => (isFound(code) && !(hidden && saysNames(code)) ? [found[code]] : []))

const sentence = (words: readonly string[], hidden: boolean): string => {
  const nothing = hidden ? 'nothing that is shown in this sampled review' : 'nothing of what is compared'
  const text = words.length === 0 ? nothing : words.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/**
 * Both records weighed once more, by the model and the rule of today, beside what code found when it last spoke. Whether code
 * had linked the two is not said: whoever checks that does not know it.
 */
export function weighAgain(
  question: MatchQuestion,
  code: CodeSaid | undefined,
  { hidden, before, now, today }: Shown & { readonly now: string; readonly today: Day },
): MatchBasis['again'] {
  const [one, other] = question.sides
  const answer = decideLink(one.record, other.record)
  const is = findings(answer.reasons, hidden)
  const by = `Weighed again ${writtenInstant(now, today)}, with the model ${BORDER_MODEL}`
  const { weightWords } = weighed(question, { hidden, before })
  if (code === undefined) {
    return {
      words: `${by}. No computation had compared these two before: people asked.`,
      now: sentence(is, hidden),
      weightWords,
    }
  }
  const was = findings(code.reasons, hidden)
  const isSame = was.length === is.length && was.every((words) => is.includes(words))
  if (isSame) return { words: `${by}. The result is the same.`, same: true, now: sentence(is, hidden), weightWords }
  // Said of some samples alone it would tell those apart that code had linked.
  const saysRule = code.isQuestion && !question.sampled && code.rule !== LINK_RULE
  const rule = saysRule ? ` The rule was ${code.rule}, and is ${LINK_RULE}.` : ''
  return {
    words: `${by}. The result differs from that of ${writtenInstant(code.at, today)}.${rule}`,
    same: false,
    before: sentence(was, hidden),
    now: sentence(is, hidden),
    weightWords,
  }
}
