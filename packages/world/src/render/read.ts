import { civilOf, type Day, formatDay } from '@passage/domain/calendar/day'
import { type Random, randomFor } from '../draw/random.ts'
import { otherRomanisation } from '../names/full-name.ts'
import { mrzForm } from '../names/mrz.ts'
import type { TruePerson } from '../plan/types.ts'
import { rates } from '../rates/rates.data.ts'
import type { ReadingError, RenderedDocument, RenderedName } from './types.ts'

const READING = 3
/** Characters that readers take for one another. */
const LOOK_ALIKE = ['0OQD', '1IL', '2Z', '5S', '8B', '6G']
/** Family and given names share 39 characters in the machine-readable zone; some carriers keep fewer. */
const TRUNCATED = 12

export interface Reading {
  readonly document: RenderedDocument
  readonly name: RenderedName
  readonly birthDate: string
  readonly errors: ReadingError[]
}

/** What one source read about a person, with the errors of that one reading. A repeat of a record reads the same. */
export function readPerson(seed: number, person: TruePerson, which: number, ordinal: number): Reading {
  const random = randomFor(seed, person.index, READING * 1000 + ordinal)
  const errors: ReadingError[] = []
  const document = person.documents[which] ?? person.documents[0]
  if (document === undefined) throw new Error(`Person ${person.index} holds no document.`)
  return {
    document: { ...document, number: readNumber(random, document.number, errors) },
    name: readName(random, person, errors),
    birthDate: readBirth(random, person.born, errors),
    errors,
  }
}

function readNumber(random: Random, number: string, errors: ReadingError[]): string {
  if (!random.chance(rates.documentMisread.value)) return number
  const start = random.below(number.length)
  for (let step = 0; step < number.length; step++) {
    const at = (start + step) % number.length
    const group = LOOK_ALIKE.find((letters) => letters.includes(number[at] ?? ''))
    if (group === undefined) continue
    const others = group.replace(number[at] ?? '', '')
    errors.push('document-misread')
    return number.slice(0, at) + others[random.below(others.length)] + number.slice(at + 1)
  }
  return number
}

function readName(random: Random, person: TruePerson, errors: ReadingError[]): RenderedName {
  let { family, given } = person.name
  if (random.chance(rates.transliteration.value)) {
    const other = otherRomanisation(random, person.origin, family)
    const otherGiven = other === undefined ? otherRomanisation(random, person.origin, given) : undefined
    if (other !== undefined || otherGiven !== undefined) errors.push('transliteration')
    family = other ?? family
    given = otherGiven ?? given
  }
  if (random.chance(rates.visualForm.value)) {
    if (mrzForm(family) !== family.toUpperCase() || mrzForm(given) !== given.toUpperCase()) errors.push('visual-form')
    return nameOf(family, given)
  }
  family = mrzForm(family)
  given = mrzForm(given)
  if (given !== '' && random.chance(rates.nameOrderSwapped.value)) {
    errors.push('name-order-swapped')
    return { family: given, given: family }
  }
  if (family.length + given.length > TRUNCATED && random.chance(rates.nameTruncated.value)) {
    errors.push('name-truncated')
    return { family: family.slice(0, TRUNCATED), given: given.slice(0, Math.max(1, TRUNCATED - family.length)) }
  }
  return nameOf(family, given)
}

function nameOf(family: string, given: string): RenderedName {
  return given === '' ? { family } : { family, given }
}

function readBirth(random: Random, born: Day, errors: ReadingError[]): string {
  const text = formatDay(born)
  if (random.chance(rates.dayMonthSwapped.value)) {
    const { year, month, date } = civilOf(born)
    if (date > 12 || date === month) return text
    errors.push('day-month-swapped')
    return `${year}-${String(date).padStart(2, '0')}-${String(month).padStart(2, '0')}`
  }
  if (random.chance(rates.birthYearWrong.value)) {
    errors.push('birth-year-wrong')
    return `${Number(text.slice(0, 4)) + (random.chance(0.5) ? 1 : -1)}${text.slice(4)}`.replace(/-02-29$/, '-02-28')
  }
  return text
}
