import { pickWeighted, type Random, randomFor } from '../draw/random.ts'
import { householdOf, makeTraveller, type Traveller } from './person.ts'
import { captureRate, type ErrorProfile, manualAtLand, otherDocuments, tripRates, wayShare } from './rates.data.ts'
import { readTraveller } from './read.ts'
import type { Channel, CrossingTrip, Way } from './types.ts'

const DAY = 24 * 60
/** The world lasts two years; stays are authorised for ninety days. */
const WORLD_DAYS = 730
const AUTHORISED_DAYS = 90
const TRIPS = 21
const WAYS: readonly Way[] = ['air', 'sea', 'land']
const PLANES_A_DAY = 24

/** Every trip of one person: what was written down, and what is true. Most make one or two, some five. */
export function tripsOf(seed: number, index: number, profile: ErrorProfile): readonly CrossingTrip[] {
  const person = makeTraveller(seed, index)
  const random = randomFor(seed, person.together ? householdOf(index) : index, TRIPS + (person.together ? 1 : 0))
  const own = randomFor(seed, index, TRIPS + 2)
  const trips: CrossingTrip[] = []
  let day = random.below(200)
  const count = 1 + pickWeighted(random, [50, 25, 12, 8, 5])
  for (let which = 0; which < count && day < WORLD_DAYS; which++) {
    const planned = planTrip(random, day)
    trips.push(writeTrip(own, person, which, planned, profile))
    if (planned.leftAt === undefined) break
    day = Math.floor(planned.leftAt / DAY) + 5 + random.below(150)
  }
  return trips
}

interface PlannedTrip {
  readonly at: number
  readonly wayIn: Way
  readonly wayOut: Way
  readonly until: number
  readonly leftAt: number | undefined
}

function planTrip(random: Random, day: number): PlannedTrip {
  const wayIn =
    WAYS[
      pickWeighted(
        random,
        WAYS.map((way) => wayShare[way]),
      )
    ] ?? 'air'
  const wayOut = random.chance(tripRates.otherWay) ? (wayIn === 'land' ? 'air' : 'land') : wayIn
  const at = day * DAY + minuteOf(random)
  const until = (day + AUTHORISED_DAYS) * DAY
  const x = random.next()
  const stayed = x < tripRates.late ? AUTHORISED_DAYS + 1 + random.below(200) : stayLength(random)
  const never = x >= tripRates.late && x < tripRates.late + tripRates.never
  return { at, wayIn, wayOut, until, leftAt: never ? undefined : (day + stayed) * DAY + minuteOf(random) }
}

/** Most stay one or two weeks. */
function stayLength(random: Random): number {
  const length = 1 + Math.floor(-Math.log(1 - random.next()) * 14)
  return Math.min(length, AUTHORISED_DAYS - 1)
}

/** Whole hours of arrival, so that many cross at the same minute. */
function minuteOf(random: Random): number {
  return Math.floor((random.below(PLANES_A_DAY) * DAY) / PLANES_A_DAY)
}

function writeTrip(
  random: Random,
  person: Traveller,
  which: number,
  { at, wayIn, wayOut, until, leftAt }: PlannedTrip,
  profile: ErrorProfile,
): CrossingTrip {
  const [current, renewed, second] = person.documents
  const x = random.next()
  const share = otherDocuments(profile)
  const shown = x < share.renewed ? renewed : x < share.renewed + share.second ? second : current
  const name = `${person.index}.${which}`
  const read = (direction: 'entry' | 'exit', when: number, way: Way) => {
    const channel = channelOf(random, direction, way)
    const document = direction === 'entry' ? current : shown
    const what = readTraveller(random, person, document, channel, profile)
    return { id: idOf(name, direction), direction, at: when, way, channel, ...what }
  }
  const entry = read('entry', at, wayIn)
  const recorded = leftAt !== undefined && random.chance(captureRate[wayOut])
  const exit = recorded ? read('exit', leftAt, wayOut) : undefined
  return {
    readings: exit === undefined ? [entry] : [entry, exit],
    truth: { person: person.index, origin: person.origin.id, entry: entry.id, exit: exit?.id, leftAt, until },
  }
}

/** Ids say nothing: in order of a hash, so that records of one person do not stand together. */
function idOf(name: string, direction: string): string {
  const random = randomFor(Number(name.replace('.', '')) >>> 0, direction === 'entry' ? 1 : 2, 31)
  return `${random.below(0x7fffffff).toString(36).padStart(6, '0')}-${name}${direction === 'entry' ? 'a' : 'b'}`
}

function channelOf(random: Random, direction: 'entry' | 'exit', way: Way): Channel {
  if (way === 'land') return random.chance(manualAtLand) ? 'manual' : 'mrz'
  return direction === 'entry' ? 'mrz' : 'manifest'
}
