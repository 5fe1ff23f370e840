import { skeletonOf } from '../compare/phonetic.ts'
import { foldedDocumentKey } from '../document.ts'
import type { IdentityAsRead } from '../identity.ts'
import { hashOf } from '../link/sample.ts'
import { foldName } from '../names.ts'
import { birthDate } from '../normalise/dates.ts'
import { plainForm } from '../normalise/fold.ts'
import { coreWords } from '../normalise/names.ts'

/**
 * Numbers under which a reading is looked up among all others, each below 2^53. Two readings that share none are not
 * compared. Absent: the reading does not give what the key is made of.
 */
export interface LookUpKeys {
  /** The document, with characters that readers confuse made one. */
  readonly document?: number
  /**
   * Day of birth (day and month in any order), consonants of the family name, first consonant of the given name; and the
   * same with the names in each other's place, so that swapped names meet crosswise.
   */
  readonly familyDay?: number
  readonly givenDay?: number
  /** Day of birth and the consonants of every word of the name but particles, in no order: the same words, however parted. */
  readonly wholeDay?: number
  /**
   * As `familyDay`, of the first and of the last word of a family name of several, or of one with a particle: a source may
   * give one of them only. Never the same number twice, nor that of `familyDay`.
   */
  readonly firstDay?: number
  readonly lastDay?: number
}

/** The look-up keys of what was read. */
export function lookUpKeys(identity: IdentityAsRead): LookUpKeys {
  const document = identity.document === undefined ? undefined : foldedDocumentKey(identity.document)
  const day = dayOf(identity.birthDate)
  const [family, given] = namesOf(identity).map(consonants)
  const of = (first = '', second = '') =>
    day === undefined || first === '' ? undefined : numberOf(`${day} ${first.slice(0, 4)} ${second.slice(0, 1)}`)
  const familyDay = of(family, given)
  const words = coreOf(namesOf(identity)[0])
  const [firstDay, lastDay] = [words[0], words.at(-1)].map((word) =>
    of(word === undefined ? '' : consonants(word), given),
  )
  const whole = [...new Set(namesOf(identity).flatMap(coreOf).map(consonants))].sort()
  const keys = {
    document: document === undefined ? undefined : numberOf(document),
    familyDay,
    givenDay: of(given, family),
    wholeDay: day === undefined || whole.length === 0 ? undefined : numberOf(`${day} ${whole.join(' ')} whole`),
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
  // Zones write Ñ as N or as NXX.
  const plain = plainForm(name).replaceAll(' ', '').replaceAll('NXX', 'N')
  return skeletonOf(plain) || plain || folded
}

function dayOf(text: string | undefined): string | undefined {
  const found = text === undefined ? undefined : birthDate(text)
  if (found === undefined) return undefined
  return [found.year, ...[found.month, found.day].sort((a, b) => a - b)].join('-')
}

/** 53 bits of a text, spread evenly. Not for secrets. */
function numberOf(text: string): number {
  return hashOf(text, 1) * 2 ** 21 + (hashOf(text, 2) >>> 11)
}
