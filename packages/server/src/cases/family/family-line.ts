import { dateOf } from '@passage/domain/case/text/fact-text'
import type { CaseLine as Line } from '@passage/ledger/case/read-case'
import { whoIs } from '../../records/looks.ts'
import type { CaseLine } from '../../views/case.ts'
import type { Term } from '../../views/common.ts'
import { fullDay } from '../../words/dates.ts'
import { caseLabel } from '../case-label.ts'
import { wordsOf } from '../words.ts'

type FamilyLine = Extract<Line, { type: 'case-family-joined' | 'case-family-severed' }>

/**
 * Joining or severing as a line: by which ruling, and what it did to this case. The other case is named by its label; whoever may
 * read that case reads the rest there.
 */
export function familyShown({ type, body }: FamilyLine): Pick<CaseLine, 'title' | 'by' | 'terms' | 'tone' | 'gates'> & {
  readonly on: ReturnType<typeof dateOf>
} {
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
    ...effects.map(({ what: effect, words, rule }) => ({ term: wordsOf(effect), words, aside: rule.text })),
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
  const by = `Ruled by ${ruling.judge}; written down by ${whoIs(writtenBy)}`
  return { on: dateOf(ruling.on), title, by, terms, tone: 'settled', gates: [] }
}
