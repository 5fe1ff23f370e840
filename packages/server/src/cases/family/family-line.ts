import { dateOf } from '@passage/domain/case/text/fact-text'
import type { RuledText } from '@passage/ledger/case/family/entries'
import type { FamilyLine } from '@passage/ledger/case/family/family-of'
import type { CaseLine as Line } from '@passage/ledger/case/read-case'
import { whoIs } from '../../records/looks.ts'
import type { CaseLine } from '../../views/case.ts'
import type { Term } from '../../views/common.ts'
import { fullDay } from '../../words/dates.ts'
import { caseLabel } from '../case-label.ts'
import { wordsOf } from '../words.ts'

type CorrectedLine = Extract<Line, { type: 'case-family-corrected' }>
type ProposedLine = Extract<Line, { type: 'case-family-proposed' }>
type FamilyShown = Pick<CaseLine, 'title' | 'by' | 'terms' | 'tone' | 'gates' | 'reasons'>

/**
 * Joining or severing as a line: by which ruling, and what it did to this case. The other case is named by its label; whoever may
 * read that case reads the rest there.
 */
export function familyShown({ type, body }: FamilyLine): FamilyShown & { readonly on: ReturnType<typeof dateOf> } {
  const { as, other, ruling, effects, writtenBy } = body
  const derivative = 'derivative' in body && body.derivative
  const what = type === 'case-family-joined' ? 'joined' : 'severed'
  const title =
    as === 'rider'
      ? `This case was ${what} ${what === 'joined' ? 'to' : 'from'} a lead`
      : `A case was ${what} ${what === 'joined' ? 'to' : 'from'} this one`
  const terms: Term[] = [
    { term: as === 'rider' ? 'Lead' : 'Rider', words: caseLabel(other), exact: true },
    ...(derivative ? [{ term: 'Relief', words: 'derived from the application of the lead' }] : []),
    ...effectTerms(effects),
    { term: 'Known from', words: ruling.source },
    ...('child' in body && body.child !== undefined
      ? [
          {
            term: 'Decided about the child',
            words: `by ${body.child.judge} on ${fullDay(dateOf(body.child.on))}`,
            aside: body.child.source,
          },
        ]
      : []),
  ]
  const by = `Ruled by ${ruling.judge}; written down by ${writers(body.signatures, writtenBy)}`
  return { on: dateOf(ruling.on), title, by, terms, tone: 'settled', gates: [] }
}

/** Both who signed, or the one who wrote it down where nothing was taken from anybody. */
const writers = (signatures: FamilyLine['body']['signatures'], writtenBy: string): string =>
  signatures === undefined ? whoIs(writtenBy) : signatures.map(({ by }) => whoIs(by)).join(' and ')

/** A wrong line that was taken back: which, why, by whom, and what that did to this case. */
export function correctedShown({ body }: CorrectedLine): FamilyShown {
  const { as, other, line, effects, why, source, writtenBy } = body
  return {
    title: 'A line about the family was withdrawn',
    by: `Withdrawn by ${writers(body.signatures, writtenBy)}`,
    reasons: why,
    terms: [
      { term: 'Replaces', words: `line ${line} of this case, which counts for nothing from here on` },
      { term: as === 'rider' ? 'Lead' : 'Rider', words: caseLabel(other), exact: true },
      ...effectTerms(effects),
      { term: 'Known from', words: source },
    ],
    tone: 'settled',
    gates: [],
  }
}

/** What one has signed and another has not: nothing was changed by it. */
export function familyProposedShown({ body }: ProposedLine): FamilyShown {
  const { other, ruled, effects, writtenBy } = body
  return {
    title: `Proposed: ${familyTitle(ruled)}`,
    by: `${whoIs(writtenBy)}. Somebody else signs it, or nothing is changed`,
    ...(ruled.what === 'withdrawn' ? { reasons: ruled.why } : {}),
    terms: [{ term: 'Lead', words: caseLabel(other), exact: true }, ...ruledTerms(ruled), ...effectTerms(effects)],
    tone: 'plain',
    gates: [],
  }
}

/** In a few words. */
export const familyTitle = (ruled: RuledText): string =>
  ruled.what === 'withdrawn' ? `line ${ruled.line} about the family is withdrawn` : `family ${ruled.what}`

/** What was said, and the paper. */
export const ruledTerms = (ruled: RuledText): Term[] =>
  ruled.what === 'withdrawn'
    ? [{ term: 'Known from', words: ruled.source }]
    : [
        { term: 'Ruled', words: `by ${ruled.ruling.judge} on ${fullDay(dateOf(ruled.ruling.on))}` },
        { term: 'Known from', words: ruled.ruling.source },
      ]

const effectTerms = (effects: FamilyLine['body']['effects']): Term[] =>
  effects.map(({ what: effect, words, rule }) => ({ term: wordsOf(effect), words, aside: rule.text }))
