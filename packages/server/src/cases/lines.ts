import type { Day } from '@passage/domain/calendar/day'
import type { CaseEvent, Told } from '@passage/domain/case/case'
import type { TimeOfPack } from '@passage/domain/case/clocks'
import type { Audience } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import { entryFromText, eventFromText } from '@passage/domain/case/text/entry-text'
import { toldFromText } from '@passage/domain/case/text/told-text'
import { withdrawnBy } from '@passage/ledger/case/family/family-of'
import type { CaseFile, CaseLine as Line } from '@passage/ledger/case/read-case'
import { whoIs } from '../records/looks.ts'
import type { CaseLine } from '../views/case.ts'
import { dayOfInstant, fullDay, writtenInstant } from '../words/dates.ts'
import { correctedShown, familyProposedShown, familyShown } from './family/family-line.ts'
import { failedRows } from './gates.ts'
import { saidBy } from './said.ts'
import { titleOfTold, toldTerms } from './told-words.ts'
import { isSecretStep, isSecretTold, known, WITHHELD } from './withheld.ts'
import { factTerms, inSentence, lawDay, lawName, roleInWords, wordsOf } from './words.ts'

/** Who reads, and on which day. */
export interface Viewing {
  readonly pack: Pack
  readonly time: TimeOfPack
  readonly audience: Audience
  readonly today: Day
}
type Shown = Pick<CaseLine, 'title' | 'by' | 'terms' | 'tone' | 'gates'> & {
  readonly on?: Day
  readonly reasons?: string
}

/** The lines of a case, newest first, as this reader may read them. */
export const linesOf = (file: CaseFile, viewing: Viewing): CaseLine[] =>
  file.lines.map((line) => marked(line, lineOf(line, viewing), withdrawnBy(file.lines))).toReversed()

/** A line that was withdrawn stays, and says so. */
function marked({ seq }: Line, shown: CaseLine, withdrawn: ReadonlyMap<number, number>): CaseLine {
  const by = withdrawn.get(seq)
  if (by === undefined) return shown
  const terms = [{ term: 'Withdrawn', words: `by line ${by}; it counts for nothing` }, ...shown.terms]
  return { ...shown, title: `${shown.title}, withdrawn`, tone: 'plain', terms }
}

function lineOf(line: Line, viewing: Viewing): CaseLine {
  const { on, ...shown } = shownOf(line, viewing)
  const { seq, type, recorded, commitment } = line
  const written = writtenInstant(recorded, viewing.today)
  const late = on !== undefined && dayOfInstant(recorded) - on > 1
  const when = on === undefined ? written : late ? `${fullDay(on)}, known since ${written}` : written
  const law =
    'under' in line.body
      ? `${lawName(line.body.under.pack)}, version ${line.body.under.version}, as of ${lawDay(line.body.under.lawOf)}`
      : ''
  return { seq, type, when, law, commitment, ...shown }
}

function shownOf(line: Line, viewing: Viewing): Shown {
  const event = 'event' in line.body ? line.body.event?.type : undefined
  if (event !== undefined && isSecretStep(viewing.pack, event, viewing.audience))
    return { ...plain, title: WITHHELD, by: 'By whom is withheld with it' }
  switch (line.type) {
    case 'case-opened':
      return { ...plain, title: 'The case was opened', by: whoIs(line.body.by), reasons: line.body.reason }
    case 'case-step':
      return stepShown(line.body, viewing)
    case 'case-told':
      return toldShown(toldFromText(line.body.told), line.body.source, line.body.writtenBy, viewing)
    case 'case-refused':
      return refusedShown(line, viewing)
    case 'case-proposed': {
      const event = eventFromText({ ...line.body.event, on: line.body.under.lawOf })
      return {
        ...eventShown(event, viewing),
        title: `Proposed: ${inSentence(event.type)}`,
        by: whoIs(line.body.writtenBy),
      }
    }
    case 'case-family-joined':
    case 'case-family-severed':
      return familyShown(line)
    case 'case-family-corrected':
      return correctedShown(line)
    case 'case-family-proposed':
      return familyProposedShown(line)
    case 'case-proposal-ended':
      return { ...plain, title: 'The proposal was taken back', by: whoIs(line.body.by), reasons: line.body.reason }
  }
}
const plain = { terms: [], tone: 'plain', gates: [] } as const satisfies Partial<Shown>

function eventShown(event: CaseEvent, { pack, audience }: Viewing): Omit<Shown, 'title' | 'by'> {
  const facts = known(pack, audience, Object.entries(event.facts ?? {}), ([name]) => name)
  return {
    ...plain,
    on: event.on,
    terms: factTerms(pack, Object.fromEntries(facts)),
    ...(event.reasons === undefined ? {} : { reasons: event.reasons }),
  }
}

function stepShown(body: Extract<Line, { type: 'case-step' }>['body'], viewing: Viewing): Shown {
  const entry = entryFromText({ kind: 'done', ...body })
  if (entry.kind !== 'done') throw new Error('a step that was done reads as one')
  const { event, breach, moved } = entry
  const signers = (event.signers ?? []).map(({ name }) => whoIs(name)).join(' and ')
  const reported = `${roleInWords(event.by.role)}, ${event.by.name}; written down by ${whoIs(body.writtenBy)}`
  const by =
    event.mode === 'report' ? `Reported of ${reported}` : signers === '' ? whoIs(event.by.name) : `Signed by ${signers}`
  const said = saidBy(viewing.pack, event.type, event.by.role)
  return {
    ...eventShown(event, viewing),
    title: [wordsOf(event.type), said ?? [], breach.length === 0 ? [] : 'in breach'].flat().join(', '),
    by,
    terms: [
      ...eventShown(event, viewing).terms,
      ...known(viewing.pack, viewing.audience, moved, ({ region }) => region).map(({ region, from, to }) => ({
        term: wordsOf(region),
        words: `${wordsOf(from)}, now ${inSentence(to)}`,
      })),
      ...(body.source === undefined ? [] : [{ term: 'Known from', words: body.source }]),
    ],
    tone: breach.length === 0 ? 'settled' : 'unknown',
    gates: failedRows(viewing.pack, breach, viewing.audience),
  }
}

function toldShown(told: Told, source: string | undefined, writtenBy: string, viewing: Viewing): Shown {
  const terms = toldTerms(told, viewing)
  const isCounted = told.type === 'days-told'
  const who = isCounted
    ? 'Counted by the law of the case'
    : told.by.name === writtenBy
      ? whoIs(writtenBy)
      : `${told.by.name}; written down by ${whoIs(writtenBy)}`
  const shown = { ...plain, on: told.on, title: titleOfTold(told, viewing), by: who }
  if (isSecretTold(viewing.pack, told, viewing.audience)) return shown
  return {
    ...shown,
    terms: source === undefined ? terms : [...terms, { term: 'Known from', words: source }],
    ...(told.type === 'finding-signed' ? { reasons: told.finding.reasons } : {}),
  }
}

function refusedShown({ body }: Extract<Line, { type: 'case-refused' }>, viewing: Viewing): Shown {
  const entry = entryFromText({ kind: 'refused', ...body })
  if (entry.kind !== 'refused') throw new Error('a refusal reads as one')
  const { event, failing } = entry
  const what =
    'mode' in event ? eventShown(event, viewing) : { ...plain, on: event.on, terms: toldTerms(event, viewing) }
  return {
    ...what,
    title: `Refused: ${'mode' in event ? inSentence(event.type) : titleOfTold(event, viewing).toLowerCase()}`,
    by: `Tried by ${whoIs(body.writtenBy)}. Nothing was changed`,
    tone: 'unknown',
    gates: failedRows(viewing.pack, failing, viewing.audience),
  }
}
