import { parseDay } from '@passage/domain/calendar/day'
import { pick, type Random } from '../draw/random.ts'
import { type FullName, otherRomanisation } from '../names/full-name.ts'
import { mrzForm } from '../names/mrz.ts'
import type { TrueDocument } from '../plan/types.ts'
import type { Traveller } from './person.ts'
import { type ErrorProfile, errorRate, type ReadingRates } from './rates.data.ts'
import type { Channel, CrossingReading } from './types.ts'

/** Room for a name in the machine-readable zone of a passport, and in the lists of some carriers. */
const ROOM = { mrz: 39, manifest: 20 } as const
const LOOK_ALIKE = ['0OQD', '1IL', '2Z', '5S', '8B', '6G']
/** Spellings that sound alike, as somebody who hears a name writes it. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['PH', 'F'],
  ['C', 'K'],
  ['Y', 'I'],
  ['EE', 'I'],
  ['OU', 'U'],
  ['V', 'W'],
  ['Z', 'S'],
  ['J', 'Y'],
  ['O', 'U'],
  ['E', 'I'],
]

type Biographics = Pick<CrossingReading, 'given' | 'family' | 'born' | 'sex' | 'nationality' | 'document' | 'issuer'>

/** What a channel wrote down of a person who showed a document. */
export function readTraveller(
  random: Random,
  person: Traveller,
  shown: TrueDocument,
  channel: Channel,
  profile: ErrorProfile,
): Biographics {
  const happens = (what: keyof ReadingRates) => random.chance(errorRate(profile, channel, person.origin.id, what))
  const name = happens('otherRomanisation') ? spelledAgain(random, person, profile) : person.name
  const { given, family } = nameAsRead(random, name, channel, happens)
  return {
    given,
    family,
    born: birthAsRead(random, person.born, happens),
    sex: happens('noSex') ? '' : person.sex,
    nationality: shown.issuer,
    document: happens('noNumber') ? '' : happens('misreadNumber') ? misread(random, shown.number) : shown.number,
    issuer: shown.issuer,
  }
}

type Happens = (what: keyof ReadingRates) => boolean

/**
 * The name as another office writes it. Where errors are to fall on all alike, a name that no office writes otherwise in
 * capitals is written as it sounds: else the origins of which this world knows many spellings would have more errors.
 */
function spelledAgain(random: Random, { name, origin }: Traveller, profile: ErrorProfile): FullName {
  const parts = ['family', 'given'] as const
  for (const part of parts) {
    const other = otherRomanisation(random, origin, name[part])
    const shows = other !== undefined && mrzForm(other) !== mrzForm(name[part])
    if (other !== undefined && (shows || profile === 'by-origin')) return { ...name, [part]: other }
  }
  return profile === 'by-origin' ? name : { ...name, family: heard(random, mrzForm(name.family)) }
}

function nameAsRead(random: Random, name: FullName, channel: Channel, happens: Happens) {
  let given = mrzForm(name.given)
  let family = mrzForm(name.family)
  if (happens('secondNameDropped')) given = given.split(' ')[0] ?? given
  if (happens('joinedWords')) given = given.replaceAll(' ', '')
  if (happens('misspelt'))
    [given, family] = random.chance(0.5) ? [heard(random, given), family] : [given, heard(random, family)]
  if (happens('swappedNames') && given !== '') [given, family] = [family, given]
  const room = channel === 'mrz' ? ROOM.mrz : happens('cutName') ? ROOM.manifest : ROOM.mrz
  family = family.slice(0, room - 1)
  return { family, given: given.slice(0, Math.max(1, room - 2 - family.length)) }
}

function birthAsRead(random: Random, born: string, happens: Happens): string {
  if (happens('wrongDigit')) return otherDigit(random, born)
  const [year = '', month = '', day = ''] = born.split('-')
  if (happens('wrongYear')) return `${Number(year) + (random.chance(0.5) ? 1 : -1)}-${month}-${day}`
  return happens('swappedDay') && Number(day) <= 12 ? `${year}-${day}-${month}` : born
}

/** Places of a date of which a digit may be typed wrongly; nobody is written down as of another century. */
const TYPED = [2, 3, 5, 6, 8, 9]
const DIGITS = 10
/** A form takes days of the calendar only: what it refuses is typed once more. */
const TRIES = 8

function otherDigit(random: Random, born: string): string {
  for (let typed = 0; typed < TRIES; typed++) {
    const at = pick(random, TYPED)
    const other = born.slice(0, at) + random.below(DIGITS) + born.slice(at + 1)
    if (other !== born && parseDay(other) !== undefined) return other
  }
  return born
}

function misread(random: Random, number: string): string {
  const places = [...number].flatMap((letter, at) => (LOOK_ALIKE.some((some) => some.includes(letter)) ? [at] : []))
  if (places.length === 0) return number
  const at = pick(random, places)
  const others = (LOOK_ALIKE.find((some) => some.includes(number[at] ?? '')) ?? '').replace(number[at] ?? '', '')
  return number.slice(0, at) + (others[random.below(others.length)] ?? '') + number.slice(at + 1)
}

function heard(random: Random, name: string): string {
  const ways = SOUNDS.flatMap(([one, other]) => [
    ...(name.includes(one) ? [name.replace(one, other)] : []),
    ...(name.includes(other) ? [name.replace(other, one)] : []),
  ])
  if (ways.length > 0 && random.chance(0.7)) return pick(random, ways)
  const at = random.below(Math.max(1, name.length))
  return random.chance(0.5)
    ? name.slice(0, at) + name.slice(at + 1)
    : name.slice(0, at) + (name[at] ?? '') + name.slice(at)
}
