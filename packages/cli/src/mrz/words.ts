import { type MrzCheck, type MrzReading, mrzDate } from '@passage/identity/normalise/mrz'

/** Years that a document is at most valid ahead of the day of reading: a date of expiry later than that is of the last century. */
const LONGEST = 20

/** A reading in words, a line for each field: what was read, the day that a date stands for, and what its digit says. */
export function readingLines(reading: MrzReading, today: string): readonly string[] {
  const { format, code, issuer, number, nationality, family, given, mayBeCut, born, sex, expires, optional } = reading
  const furthest = `${Number(today.slice(0, 4)) + LONGEST}${today.slice(4)}`
  const of = (what: MrzCheck['of']) => reading.checks.find((check) => check.of === what)
  return [
    line('Format', format),
    line('Document', code),
    line('Issued by', issuer),
    line('Number', number, of('document number')),
    line('Nationality', nationality),
    line('Family name', family),
    line('Given names', given === '' ? 'none: a person of one name' : given),
    ...(mayBeCut ? [line('', 'The name fills its room to the end: some of it may be missing.')] : []),
    line('Born', dated(born, today), of('birth date')),
    line('Sex', sex === '' ? 'not stated' : sex),
    line('Valid until', dated(expires, furthest), of('expiry')),
    ...optional
      .filter((text) => text !== '')
      .map((text, at) => line('Optional', text, at === 0 ? of('optional data') : undefined)),
    ...wholeLine(of('whole')),
  ]
}

function wholeLine(check: MrzCheck | undefined): readonly string[] {
  return check === undefined ? [] : [line('All together', '', check)]
}

function line(field: string, value: string, check?: MrzCheck): string {
  return `${field.padEnd(13)} ${value.padEnd(check === undefined ? 0 : 24)} ${checkWords(check)}`.trimEnd()
}

function checkWords(check: MrzCheck | undefined): string {
  if (check?.holds === undefined) return ''
  const { holds, others } = check
  if (others.length === 0) return holds ? 'check digit holds' : 'CHECK DIGIT DOES NOT HOLD'
  const some = others.map((text) => text.replace(/<+$/, '')).join(', ')
  return holds ? `check digit holds; it would for ${some}, too` : `CHECK DIGIT DOES NOT HOLD; it would for ${some}`
}

/** Digits as read, and the day that they stand for; the century is not in the zone. */
function dated(text: string, latest: string): string {
  return `${text}  ${mrzDate(text, latest) ?? 'no day'}`
}
