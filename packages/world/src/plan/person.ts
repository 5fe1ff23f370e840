import { addDays, type Day, dayOf } from '@passage/domain/calendar/day'
import { pickWeighted, type Random, randomFor } from '../draw/random.ts'
import { drawName, origins } from '../names/full-name.ts'
import type { WorldOptions } from '../options.ts'
import { rates } from '../rates/rates.data.ts'
import { DOCUMENTS_A_PERSON, passportOf } from './documents.ts'
import { foreignNationality } from './routes.ts'
import { planStays } from './stays.ts'
import type { TrueDocument, TruePerson } from './types.ts'

const PERSON = 1
const originWeights = origins.map((origin) => origin.weight)
/** Age on the first day of the world. */
const OLDEST_DAYS = 80 * 365
const NOT_STATED = 0.003

/** The person with this index, as they truly are: the same for the same options, whoever else was made before. */
export function makePerson(options: WorldOptions, index: number): TruePerson {
  const random = randomFor(options.seed, index, PERSON)
  const origin = origins[pickWeighted(random, originWeights)]
  if (origin === undefined) throw new Error('There are no origins of names.')
  const sex = random.chance(NOT_STATED) ? 'X' : random.chance(0.5) ? 'F' : 'M'
  const name = drawName(random, origin, sex)
  const nationality = foreignNationality(random, options.deployment, origin.nationalities)
  const { stays, newDocuments } = planStays(
    random,
    options,
    nationality,
    secondNationality(random, options, nationality),
  )
  const documents: TrueDocument[] = newDocuments.map((issuer, which) =>
    passportOf(issuer, index, Math.min(which, DOCUMENTS_A_PERSON - 1)),
  )
  return { index, origin, name, sex, born: bornBefore(random, options.from), nationality, documents, stays }
}

const SECOND = ['CA', 'GB', 'AU', 'BR', 'IL', 'MX', 'TR']

/** A dual national's other State, never the same and never one that the deployment does not admit as visitors. */
function secondNationality(random: Random, options: WorldOptions, first: string): string | undefined {
  if (!random.chance(rates.dualNational.value)) return undefined
  return foreignNationality(
    random,
    options.deployment,
    SECOND.filter((state) => state !== first),
  )
}

function bornBefore(random: Random, day: Day): Day {
  const age = Math.floor((1 - Math.sqrt(random.next())) * 0.2 * OLDEST_DAYS + random.next() * 0.75 * OLDEST_DAYS)
  const earliest = dayOf(1930, 1, 1)
  return Math.max(earliest, addDays(day, -age - 30)) as Day
}
