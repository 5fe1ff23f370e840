import { dateOf } from '@passage/domain/case/text/fact-text'
import { familyRules } from '@passage/domain/case/us/family/family.rules'
import { familyFaults, knowsFamilies } from '@passage/domain/case/us/family/refuse-family'
import { isLoss } from '@passage/domain/case/us/family/withdraw'
import { type Relative, standingLines } from '@passage/ledger/case/family/family-of'
import type { CaseFile } from '@passage/ledger/case/read-case'
import type { RelativeRecord } from '@passage/ledger/gateway/read-family'
import { whoIs } from '../../records/looks.ts'
import type { CaseFamily, CaseRelative, FamilyWaiting } from '../../views/case-family.ts'
import type { Turn } from '../../views/turn.ts'
import { fullDay, plural, writtenInstant } from '../../words/dates.ts'
import { unfitFamily } from '../answered.ts'
import { caseLabel } from '../case-label.ts'
import type { Viewing } from '../lines.ts'
import { sentence } from '../words.ts'
import { familyTitle, ruledTerms } from './family-line.ts'

/** Who reads the family of a case, and what is theirs to do. */
export interface FamilyReader {
  readonly reader: string
  readonly today: Viewing['today']
  /** Cases of the same family that the reader may open as well. */
  readonly relatives: readonly RelativeRecord[]
  /** Those that are about the same person, by a link. */
  readonly onePerson: readonly string[]
  readonly turns: { readonly work: Turn; readonly sign: Turn }
}

/** Undefined where the law of the case knows no families. */
export function familyView(file: CaseFile, viewer: FamilyReader): CaseFamily | undefined {
  const { opened, family, waiting } = file
  if (!knowsFamilies(opened.pack)) return undefined
  const row = (relative: Relative): CaseRelative => {
    const opens = viewer.relatives.find((one) => one.case === relative.case)
    return {
      label: caseLabel(relative.case),
      since: fullDay(dateOf(relative.ruling.on)),
      relief: relative.derivative ? 'Derived from the application of the lead' : 'Of its own',
      ruling: `${relative.ruling.judge}, ${relative.ruling.source}`,
      ...(opens === undefined ? {} : { opens: { recordId: opens.record, caseId: opens.case } }),
    }
  }
  const { lead, riders } = family
  return {
    title: titleOf(file),
    own: familyRules.own.text,
    ...(lead === undefined ? {} : { lead: row(lead) }),
    riders: riders.map(row),
    ...(viewer.onePerson.length === 0 ? {} : { unsettled: unsettled() }),
    waiting: waiting.map((one) => waitingRow(one, viewer)),
    ...lastOf(file),
  }
}

function titleOf({ family: { lead, riders } }: CaseFile): string {
  if (lead !== undefined) return 'This case rides along with a lead.'
  if (riders.length === 0) return 'This case stands by itself.'
  return `${plural(riders.length, 'case rides', 'cases ride')} along with this one.`
}

const ONE_PERSON = 'family.one-person'
const unsettled = () => ({ words: familyFaults[ONE_PERSON], remedy: unfitFamily(ONE_PERSON).init.remedy ?? '' })

/** The duty that stands while lead and rider are on record as one person. It ends by itself when they are not. */
export const onePersonDuty = {
  code: ONE_PERSON,
  words: 'Say what is wrong: that lead and rider are one person, or that they are a family',
  owner: 'The agency',
  since: 'raised by a link that made them one person',
} as const

function waitingRow({ recorded, body }: CaseFile['waiting'][number], viewer: FamilyReader): FamilyWaiting {
  const { proposal, ruled, effects, other, writtenBy } = body
  const lead = viewer.relatives.find((one) => one.case === other)
  const own = writtenBy === viewer.reader
  const { sign, work } = viewer.turns
  return {
    proposal,
    title: sentence(familyTitle(ruled)),
    by: whoIs(writtenBy),
    when: writtenInstant(recorded, viewer.today),
    terms: [
      { term: 'Lead', words: caseLabel(other), exact: true },
      ...ruledTerms(ruled),
      ...(ruled.what === 'withdrawn' ? [{ term: 'Why', words: ruled.why }] : []),
    ],
    effects: effects.map(({ what, words }) => ({ words, takes: isLoss({ what }) })),
    ...(lead === undefined ? {} : { lead: { record: lead.record, case: lead.case } }),
    sign: own
      ? { may: false, why: 'You proposed it. Somebody else signs it.' }
      : sign.may && lead === undefined
        ? { may: false, why: 'Somebody signs it who works on both cases.' }
        : sign,
    end: own ? work : sign,
  }
}

/** The line of a rider that is withdrawn first, if it is wrong. */
function lastOf({ lines }: CaseFile): Pick<CaseFamily, 'last'> {
  const line = standingLines(lines).findLast(({ body }) => body.as === 'rider')
  if (line === undefined) return {}
  const words = line.type === 'case-family-joined' ? 'joined to a lead' : 'severed from a lead'
  return {
    last: { line: line.seq, words: `Line ${line.seq}: this case was ${words}`, label: caseLabel(line.body.other) },
  }
}
