import { pick, type Random, randomFor } from '../draw/random.ts'
import { drawName, type FullName, origins } from '../names/full-name.ts'
import type { Origin } from '../names/origin.ts'
import { passportOf } from '../plan/documents.ts'
import type { TrueDocument } from '../plan/types.ts'
import { householdRates } from './rates.data.ts'

/** Somebody who crosses, as they truly are. */
export interface Traveller {
  readonly index: number
  readonly origin: Origin
  readonly name: FullName
  readonly sex: 'F' | 'M'
  /** `YYYY-MM-DD`. */
  readonly born: string
  readonly nationality: string
  /** First document, the one that renews it, and that of another nationality. */
  readonly documents: readonly [TrueDocument, TrueDocument, TrueDocument]
  /** Members of a household who travel together cross at the same minutes. */
  readonly together: boolean
}

const MEMBERS = 4
const HOUSEHOLD = 11
const PERSON = 12

/** Number of the household of a person. */
export function householdOf(index: number): number {
  return Math.floor(index / MEMBERS)
}

/** The person with this index: the same for the same seed, whoever else is made. Every origin has as many. */
export function makeTraveller(seed: number, index: number): Traveller {
  const household = householdOf(index)
  const [shared, own] = [randomFor(seed, household, HOUSEHOLD), randomFor(seed, index, PERSON)]
  const origin = origins[household % origins.length] as Origin
  const first = drawn(shared, origin)
  const likeness = shared.next()
  const together = shared.chance(householdRates.together)
  const sex = own.chance(0.5) ? 'F' : 'M'
  const alone = { name: drawName(own, origin, sex), sex, born: drawBirth(own) } as const
  const who = index % MEMBERS < 2 ? alike(likeness, index % MEMBERS, first, alone) : alone
  const nationality = pick(shared, origin.nationalities)
  const second = ['CA', 'GB', 'AU', 'BR', 'MX', 'TR'].find((state) => state !== nationality) ?? 'CA'
  const passport = (issuer: string, which: number) => passportOf(issuer, index, which)
  return {
    index,
    origin,
    ...who,
    name: together && index % MEMBERS >= 2 ? { ...who.name, family: first.name.family } : who.name,
    nationality,
    documents: [passport(nationality, 0), passport(nationality, 1), passport(second, 2)],
    together,
  }
}

type Who = Pick<Traveller, 'name' | 'sex' | 'born'>

/** The first two of some households are hard to tell apart: twins, a father and his son, siblings of one birthday. */
function alike(likeness: number, member: number, first: Who, alone: Who): Who {
  const { twins, sameName, siblings } = householdRates
  if (likeness < twins) return member === 0 ? first : { ...first, name: { ...alone.name, family: first.name.family } }
  if (likeness < twins + sameName) return member === 0 ? first : { ...first, born: yearsLater(first.born, 28) }
  if (likeness >= twins + sameName + siblings) return alone
  const younger = { ...alone, name: { ...alone.name, family: first.name.family }, born: yearsLater(first.born, 3) }
  return member === 0 ? first : younger
}

function drawn(random: Random, origin: Origin): Who {
  const sex = random.chance(0.5) ? 'F' : 'M'
  return { name: drawName(random, origin, sex), sex, born: drawBirth(random) }
}

function drawBirth(random: Random): string {
  const unknownDay = random.chance(0.01)
  const [year, month, day] = [1940 + random.below(65), 1 + random.below(12), 1 + random.below(28)]
  return unknownDay ? `${year}-01-01` : `${year}-${two(month)}-${two(day)}`
}

function yearsLater(born: string, years: number): string {
  return `${Number(born.slice(0, 4)) + years}${born.slice(4)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
