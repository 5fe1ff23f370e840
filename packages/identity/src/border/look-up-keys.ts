import { skeletonOf } from '../compare/phonetic.ts'
import { foldedDocumentKey } from '../document.ts'
import type { IdentityAsRead } from '../identity.ts'
import { hashOf } from '../link/sample.ts'
import { foldName } from '../names.ts'
import { birthDate } from '../normalise/dates.ts'
import { plainForm } from '../normalise/fold.ts'

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
}

/** The look-up keys of what was read. */
export function lookUpKeys(identity: IdentityAsRead): LookUpKeys {
  const document = identity.document === undefined ? undefined : foldedDocumentKey(identity.document)
  const day = dayOf(identity.birthDate)
  const [family, given] = namesOf(identity).map(consonants)
  const of = (first = '', second = '') =>
    day === undefined || first === '' ? undefined : numberOf(`${day} ${first.slice(0, 4)} ${second.slice(0, 1)}`)
  const keys = {
    document: document === undefined ? undefined : numberOf(document),
    familyDay: of(family, given),
    givenDay: of(given, family),
  }
  return Object.fromEntries(Object.entries(keys).filter(([, key]) => key !== undefined))
}

/** Family and given name; a single name stands as the family name, wherever the source put it. */
function namesOf({ name: { family, given = '' } }: IdentityAsRead): readonly string[] {
  return foldName(family) === '' ? [given, ''] : [family, given]
}

/** Consonants that spellings of one name share; the name itself where it has none. */
function consonants(name: string): string {
  const folded = foldName(name)
  if (folded === '') return ''
  const plain = plainForm(name).replaceAll(' ', '')
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
