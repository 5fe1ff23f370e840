import { namePart } from './normalise/names.ts'

/** A name as a source gives it. `given` absent: the source has none, as for people with a single name. */
export interface NameAsRead {
  readonly family: string
  readonly given?: string
}

/** Letters that decomposition does not reach, in the plain form that carriers write. */
const plain: Readonly<Record<string, string>> = {
  ß: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ð: 'D',
  Þ: 'TH',
  Ł: 'L',
  Đ: 'D',
  İ: 'I',
}
/** Letters that travel documents write with two (ICAO Doc 9303-3), where carriers drop the mark. */
const asInDocuments: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  Å: 'AA',
  Ø: 'OE',
  Ñ: 'NXX',
  Ĳ: 'IJ',
  // Letters that decomposition does not reach, either. They are no part of `plain`: the ids of records come from that.
  ẞ: 'SS',
  Ħ: 'H',
  Ŋ: 'N',
  Ŧ: 'T',
  ĸ: 'Q',
  Ə: 'E',
}
const FILLERS = new Set(['', 'XXX', 'LNU', 'FNU'])
/** Latin text without marks needs no folding; most names arrive like this. */
const ALREADY_PLAIN = /^[A-Z]+$/

/**
 * One part of a name for comparison: capitals, no marks, letters of any script, nothing else.
 * Fillers of single-name persons (`XXX`, `LNU`, `FNU`) become empty. Folding loses; what was read is kept beside it.
 */
export function foldName(text: string): string {
  return fold(text, plain)
}

function fold(text: string, table: Readonly<Record<string, string>>): string {
  if (ALREADY_PLAIN.test(text)) return FILLERS.has(text) ? '' : text
  const capitals = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/./gu, (letter) => table[letter] ?? plain[letter] ?? letter)
  const letters = capitals.normalize('NFD').replace(/[^\p{L}]/gu, '')
  return FILLERS.has(letters) ? '' : letters
}

/** The key under which equal names are looked up: `FAMILY|GIVEN`. */
export function nameKey(name: NameAsRead): string {
  return `${foldName(name.family)}|${foldName(name.given ?? '')}`
}

/**
 * Whether two names agree: equal under either way of writing letters with marks, or the same parts in another order.
 * No similarity is weighed here; what is merely close does not agree.
 */
export function namesAgree(a: NameAsRead, b: NameAsRead): boolean {
  const formsOfB = new Set(formsOf(b))
  return formsOf(a).some((form) => formsOfB.has(form))
}

/** Whether anything of a name can be read: two of which nothing can agree, and say nothing. */
export function isNamed(name: NameAsRead): boolean {
  return formsOf(name)[0] !== NOTHING
}

const NOTHING = '|'

function formsOf(name: NameAsRead): readonly string[] {
  const parts = [name.family, name.given ?? ''].map((part) => (isFiller(part) ? '' : part))
  const forms = [plain, asInDocuments].map((table) => parts.map((part) => fold(part, table)))
  // A zone may also have written Ü as UXX.
  const ofZones = forms.map((form) => form.map((part) => part.replaceAll('UXX', 'U')))
  return [...forms, ...ofZones].map((form) => form.sort().join('|'))
}

const LONGEST_FILLER = 12
/** A name in another script is never a filler, though nothing of it may be left in Latin letters. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\P{L}]/u

/** What offices write where somebody has no such name, beside those few that {@link foldName} knows. */
function isFiller(part: string): boolean {
  return part.length <= LONGEST_FILLER && !OTHER_SCRIPT.test(part) && namePart(part) === undefined
}
