import { icaoLatin, plainLatin } from './latin.data.ts'
import { romanised } from './romanise.ts'
import { tidyText } from './text.ts'

const PLAIN = /^[A-Z0-9 ]*$/
/** Signs within a word; the point of a Catalan double L (Gal·la) is one, and no other point in the middle. */
const JOINED = /['’`ʼʹ"]|(?<=L)·(?=L)/gu
/** How a zone may write Ü, beside UE and U. In no name does it stand for anything else. */
const ZONE_U = /UXX/g
const PARTED = /[^\p{L}\p{N}]+/gu

/** The plain form: capitals, marks dropped (Ä is A), Cyrillic and Greek in Latin letters, words parted by one blank. */
export function plainForm(raw: string): string {
  const text = tidyText(raw)
  return PLAIN.test(text) ? text : folded(romanised(text)[0] ?? '', plainLatin)
}

/**
 * Every form under which a text may stand in another record, without repeats, the plain form first: marks dropped,
 * the form of travel documents (ICAO Doc 9303-3: Ä is AE, Ø is OE), and for Cyrillic each romanisation. What a zone wrote
 * NXX for Ñ, or UXX for Ü, is in the set of both.
 * Apostrophes vanish, hyphens part words, as in machine-readable zones.
 */
export function formsOf(raw: string): readonly string[] {
  const text = tidyText(raw)
  if (PLAIN.test(text)) return text.includes('UXX') ? [text, text.replace(ZONE_U, 'U')] : [text]
  const forms = romanised(text).flatMap((form) => [folded(form, plainLatin), folded(form, icaoLatin)])
  if (text.includes('Ñ')) forms.push(folded(text.replaceAll('Ñ', 'NXX'), icaoLatin))
  return [...new Set(forms)]
}

/** The form of ICAO Doc 9303-3 as it stands in a machine-readable zone, words parted by one blank. */
export function icaoForm(raw: string): string {
  return folded(romanised(tidyText(raw))[0] ?? '', icaoLatin)
}

/** By the table twice, since a mark may hide a letter of it: Ǿ is Ø with an accent. */
function folded(text: string, table: Readonly<Record<string, string>>): string {
  const inTable = (letter: string) => table[letter] ?? letter
  return text
    .normalize('NFC')
    .replace(/\P{ASCII}/gu, inTable)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\P{ASCII}/gu, inTable)
    .replace(JOINED, '')
    .replace(PARTED, ' ')
    .trim()
}
