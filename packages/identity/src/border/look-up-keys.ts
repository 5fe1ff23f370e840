import { skeletonOf } from '../compare/phonetic.ts'
import { foldedDocumentKey } from '../document.ts'
import type { IdentityAsRead } from '../identity.ts'
import { hashOf } from '../link/sample.ts'
import { foldName } from '../names.ts'
import { birthDate } from '../normalise/dates.ts'
import { formsOf, plainForm } from '../normalise/fold.ts'
import { coreWords } from '../normalise/names.ts'

/**
 * Numbers under which a reading is looked up among all others, each below 2^53. Two readings that share none are not
 * compared. Absent: the reading does not give what the key is made of.
 */
export interface LookUpKeys {
  /** The document, with characters that readers confuse made one. */
  readonly document?: number
  /**
   * Day of birth (day and month in any order) and consonants of the family name; and the same of the given name, so that swapped
   * names meet crosswise. Either is enough, however the other name is written: of a short name one letter is half. On a first of
   * January, which many share whose day is not known, the first consonant of the other name is part of it.
   */
  readonly familyDay?: number
  readonly givenDay?: number
  /** Day of birth and the consonants of every word of the name but particles, in no order: the same words, however parted. */
  readonly wholeDay?: number
  /**
   * As `familyDay`, of the first and of the last word of a family name of several, or of one with a particle: a source may
   * give one of them only. Of a family name of one word, the consonants of two other ways of writing it in Latin letters: of a
   * Cyrillic one nobody says which language's passport stands on the other record. Never the same number twice, nor that of
   * `familyDay`.
   */
  readonly firstDay?: number
  readonly lastDay?: number
}

/** The look-up keys of what was read. */
export function lookUpKeys(identity: IdentityAsRead): LookUpKeys {
  const document = identity.document === undefined ? undefined : foldedDocumentKey(identity.document)
  const day = dayOf(identity.birthDate)
  const [family, given] = namesOf(identity).map(consonants)
  const [words = [], others = []] = namesOf(identity).map(coreOf)
  const of = (name = '', other: readonly string[] = []) =>
    day === undefined || name === ''
      ? undefined
      : numberOf(`${day.text} ${name.slice(0, 4)} ${day.shared ? initialOf(other) : ''}`)
  const familyDay = of(family, others)
  const ends = [words[0], words.at(-1)].map((word = '') => consonants(word))
  const ways = words.length === 1 ? otherWays(namesOf(identity)[0] ?? '') : []
  const more = words.length === 1 ? [...ends.slice(1).filter((end) => end !== family), ...ways] : ends
  const [firstDay, lastDay] = [more[0], more[1]].map((name) => of(name, others))
  const whole = [...new Set([...words, ...others].map(consonants))].sort()
  const keys = {
    document: document === undefined ? undefined : numberOf(document),
    familyDay,
    givenDay: of(given, words),
    wholeDay: day === undefined || whole.length === 0 ? undefined : numberOf(`${day.text} ${whole.join(' ')} whole`),
    firstDay: firstDay === familyDay ? undefined : firstDay,
    lastDay: lastDay === familyDay || lastDay === firstDay ? undefined : lastDay,
  }
  return Object.fromEntries(Object.entries(keys).filter(([, key]) => key !== undefined))
}

/** Family and given name; a single name stands as the family name, wherever the source put it. */
function namesOf({ name: { family, given = '' } }: IdentityAsRead): readonly string[] {
  return foldName(family) === '' ? [given, ''] : [family, given]
}

/** The words of a part of a name without particles and titles; none where it is a filler. */
function coreOf(part = ''): readonly string[] {
  return foldName(part) === '' ? [] : coreWords(plainForm(part).split(' ')).filter((word) => word !== '')
}

/** Consonants that spellings of one name share; the name itself where it has none. */
function consonants(name: string): string {
  const folded = foldName(name)
  if (folded === '') return ''
  // Zones write Ñ as N or as NXX, and Ü as UE or as UXX.
  const plain = plainForm(name).replaceAll(' ', '').replaceAll('NXX', 'N').replaceAll('UXX', 'U')
  return skeletonOf(plain) || plain || folded
}

/** The consonants of a name as other tables write it in Latin letters, where these differ. */
function otherWays(name: string): readonly string[] {
  const own = consonants(name)
  return [...new Set(formsOf(name).map(consonants))].filter((one) => one !== own)
}

/** The first consonant of the first word; none where that word has no consonant, since sources leave out those after it. */
function initialOf([word = '']: readonly string[]): string {
  return skeletonOf(word).slice(0, 1)
}

/** A day of birth as a text, and whether it is one that many share whose day is not known. */
function dayOf(text: string | undefined): { readonly text: string; readonly shared: boolean } | undefined {
  const found = text === undefined ? undefined : birthDate(text)
  if (found === undefined) return undefined
  const { year, month, day, placeholder } = found
  return { text: [year, ...[month, day].sort((a, b) => a - b)].join('-'), shared: placeholder }
}

/** 53 bits of a text, spread evenly. Not for secrets. */
function numberOf(text: string): number {
  return hashOf(text, 1) * 2 ** 21 + (hashOf(text, 2) >>> 11)
}
