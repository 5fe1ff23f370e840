import type { Day } from '@passage/domain/calendar/day'
import { foldName } from '@passage/identity/names'
import { checkDigit, documentNumber } from '@passage/identity/normalise/document-number'
import type { MatchQuestion, MatchSide } from '@passage/ledger/gateway/read-match'
import type { MatchRaw, MatchRawRow } from '../views/match.ts'
import { writtenInstant } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'
import { documentType, sourceName, stateName } from '../words/places.ts'
import { isHidden } from './match-view.ts'
import { HIDDEN } from './weigh.ts'

type Record = MatchSide['record']
interface Field {
  readonly field: string
  readonly sent: (record: Record) => string | undefined
  readonly compared: (sent: string) => string
  readonly exact: boolean
  /** It says who somebody is, or of which State. */
  readonly hides: boolean
  readonly note?: string
}

const asIs = (sent: string): string => sent
/** The control digit that belongs to a number; empty where the number has characters that the rule does not know. */
function controlDigit(number: string): string {
  const raw = documentNumber(number)?.raw ?? ''
  return /^[A-Z0-9]{1,9}$/.test(raw) ? String(checkDigit(raw)) : ''
}

const fields: readonly Field[] = [
  { field: 'Family name', sent: ({ name }) => name.family, compared: foldName, exact: false, hides: true },
  { field: 'Given names', sent: ({ name }) => name.given, compared: foldName, exact: false, hides: true },
  { field: 'Born', sent: ({ birthDate }) => birthDate, compared: asIs, exact: true, hides: false },
  {
    field: 'Document number',
    sent: ({ document }) => document?.number,
    compared: (sent) => documentNumber(sent)?.folded ?? '',
    exact: true,
    hides: false,
    note: 'for comparing, characters that readers confuse are made one (O, Q and D are 0; I and L are 1). No number is corrected.',
  },
  {
    field: 'Control digit that fits the number',
    sent: () => undefined,
    compared: controlDigit,
    exact: true,
    hides: false,
    note: 'computed here by ICAO Doc 9303, part 3. No source sends the digit that it read.',
  },
  {
    field: 'Document type',
    sent: ({ document }) => document?.type,
    compared: documentType,
    exact: false,
    hides: false,
  },
  { field: 'Issued by', sent: ({ document }) => document?.issuer, compared: stateName, exact: false, hides: true },
  { field: 'Nationality', sent: ({ nationality }) => nationality, compared: stateName, exact: false, hides: true },
  { field: 'Sex marker', sent: ({ sexMarker }) => sexMarker, compared: asIs, exact: false, hides: false },
]

/** What of a record a field is compared as; of the control digit, the number says it. */
function readingOf({ field, sent, compared }: Field, record: Record): MatchRawRow['one'] {
  const text = sent(record) ?? ''
  const basis = field === 'Control digit that fits the number' ? (record.document?.number ?? '') : text
  return { sent: text, compared: basis === '' ? '' : compared(basis) }
}

/** Both records as their sources sent them, beside what they are compared as. A sample stays blind here, too. */
export function rawView(question: MatchQuestion, reader: string, today: Day): MatchRaw {
  const [one, other] = [question.sides[0].record, question.sides[1].record]
  const hidden = isHidden(question, reader)
  const shut = { sent: HIDDEN, compared: HIDDEN }
  return {
    oneHead: recordLabel(one.recordId),
    otherHead: recordLabel(other.recordId),
    rows: fields.map((field) => ({
      field: field.field,
      ...(hidden && field.hides
        ? { one: shut, other: shut, exact: false }
        : { one: readingOf(field, one), other: readingOf(field, other), exact: field.exact }),
      ...(field.note === undefined ? {} : { note: field.note }),
    })),
    sources: [one, other].map(
      ({ recordId, firstSource, since }) =>
        `${recordLabel(recordId)}: first sent by ${sourceName(firstSource)}, known since ${writtenInstant(since, today)}.`,
    ),
    ...(hidden ? { hidden: `${HIDDEN}: names, nationality and issuer.` } : {}),
  }
}
