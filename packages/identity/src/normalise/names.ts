import { formsOf, plainForm } from './fold.ts'

/** What offices write where a person has no such name. None of them is a name; `NA` is one, in Korea and elsewhere. */
const FILLERS: ReadonlySet<string> = new Set([
  'FNU',
  'LNU',
  'XXX',
  'XXXX',
  'NFN',
  'NLN',
  'NMN',
  'UNKNOWN',
  'NULL',
  'N A',
])

/** Words that go with a name and that sources leave out, join or move. Never dropped when nothing else is left. */
const PARTICLES: ReadonlySet<string> = new Set(
  'AL EL UL AD AS AZ AN AR ASH BIN BEN BINT IBN BTE ABU DE DEL DELA DELLA DELLE DI DA DAS DO DOS DU D L LA LE LES LOS LAS VAN VON VOM ZU ZUR DEN DER HET TEN TER Y E AF AV'.split(
    ' ',
  ),
)

/** Titles and suffixes that are no part of a name. */
const TITLES: ReadonlySet<string> = new Set(
  'MR MRS MS MISS DR PROF SIR DAME LORD LADY REV HON SR JR II III IV ENG PRESIDENT PRAESIDENT PRASIDENT GENERAL SHEIKH SHAIKH'.split(
    ' ',
  ),
)

/** A part of a name for comparison. Empty `words`: the source gives none. */
export interface NamePart {
  /** Words of the plain form, fillers gone. */
  readonly words: readonly string[]
  /** Every form of the part, the plain form first; empty where there is no name. */
  readonly forms: readonly string[]
}

/** A part of a name, or undefined for an empty one and for a filler of single-name persons (`FNU`, `LNU`, `XXX`). */
export function namePart(raw: string): NamePart | undefined {
  const plain = plainForm(raw)
  if (plain === '' || FILLERS.has(plain)) return undefined
  return { words: plain.split(' '), forms: formsOf(raw) }
}

/** The words that carry a name: particles and titles gone, all of them kept where nothing else would be left. */
export function coreWords(words: readonly string[]): readonly string[] {
  const core = words.filter((word) => !PARTICLES.has(word) && !TITLES.has(word))
  return core.length > 0 ? core : words
}

/**
 * The words without the particles of two letters or more: sources leave these out. A single letter may be an initial, and
 * a generational suffix tells father from son, so that both stay.
 */
export function withoutParticles(words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => word.length < 2 || !PARTICLES.has(word))
  return rest.length > 0 ? rest : words
}

/**
 * A full name in one field, as `[family, given]` where the source parts them by a comma, else undefined: which word
 * is the family name is not guessed.
 */
export function splitAtComma(raw: string): readonly [family: string, given: string] | undefined {
  const [family, given, ...more] = raw.split(',')
  if (family === undefined || given === undefined || more.length > 0) return undefined
  return [family, given]
}

/**
 * A full name in one field in two parts that can be compared one by one: as {@link splitAtComma} where there is a comma, else
 * the last word with the particles before it, and what stands before them. This is no finding about which is the family
 * name: names that a source gives the other way round agree as swapped ones.
 */
export function partsOfFullName(raw: string): { readonly first: string; readonly last: string } {
  const parted = splitAtComma(raw)
  if (parted !== undefined) return { first: parted[1].trim(), last: parted[0].trim() }
  const words = raw.split(/\s+/).filter((word) => word !== '' && !TITLES.has(bare(word)))
  let from = words.length - 1
  while (from > 1 && PARTICLES.has(bare(words[from - 1] ?? ''))) from--
  return { first: words.slice(0, Math.max(0, from)).join(' '), last: words.slice(Math.max(0, from)).join(' ') }
}

function bare(word: string): string {
  return word.replace(/\.$/, '').toUpperCase()
}
