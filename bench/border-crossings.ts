/**
 * What the border asks about, on generated crossings whose truth is known: how many departures are not put beside their arrival
 * at all, by stage (no look-up key brings the two together; the frozen model weighs them too little) and origin of names, and
 * how many pairs of two persons are asked about. `node bench/border-crossings.ts [--seed 1] [--persons 88000]`. Result in
 * bench/results/border-crossings.json.
 */
import { BORDER_MODEL } from '@passage/identity/border/border-model'
import { decideLink } from '@passage/identity/decide-link'
import type { IdentityAsRead } from '@passage/identity/identity'
import type { ErrorProfile } from '@passage/world/crossings/rates.data'
import type { CrossingReading } from '@passage/world/crossings/types'
import { BorderMeetings } from './support/border-meetings.ts'
import { crossingsOf } from './support/crossing-records.ts'
import { shown } from './support/evenness.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'

const { seed, persons } = readOptions({ seed: 1, persons: 88_000 })
const STAGES = ['departures', 'linked', 'asked', 'notLookedUp', 'weighedTooLittle'] as const
type Counts = Record<(typeof STAGES)[number], number>

const figures = Object.fromEntries(
  (['alike', 'by-origin', 'strained'] as const).map((profile) => [profile, figuresOf(profile)]),
)
report('border-crossings', {
  bench: 'border-crossings',
  ...circumstances(seed),
  persons,
  model: BORDER_MODEL,
  ...figures,
})

function figuresOf(profile: ErrorProfile) {
  const { readings, truths } = crossingsOf(seed, persons, profile)
  const identities = readings.map(identityOf)
  const meetings = new BorderMeetings(identities)
  const answerOf = (a: number, b: number) =>
    decideLink(identities[a] as IdentityAsRead, identities[b] as IdentityAsRead).answer
  const [rowOf, personOf] = [new Map(readings.map(({ id }, row) => [id, row])), new Map<number, number>()]
  const byOrigin = new Map<string, Counts>()
  for (const { origin, person, entry, exit } of truths) {
    const rows = [entry, exit].map((id) => rowOf.get(id ?? '') ?? -1)
    for (const row of rows) personOf.set(row, person)
    const [a = -1, b = -1] = rows
    if (exit === undefined) continue
    const counts = byOrigin.get(origin) ?? none()
    byOrigin.set(origin, counts)
    counts.departures++
    const answer = answerOf(a, b)
    if (!meetings.meet(a, b)) counts.notLookedUp++
    else counts[answer === 'linked' ? 'linked' : answer === 'undetermined' ? 'asked' : 'weighedTooLittle']++
  }
  const ofTwo = { compared: 0, asked: 0, linked: 0 }
  meetings.forEach((a, b) => {
    if (personOf.get(a) === personOf.get(b)) return
    const answer = answerOf(a, b)
    ofTwo.compared++
    if (answer !== 'not-linked') ofTwo[answer === 'linked' ? 'linked' : 'asked']++
  })
  const all = none()
  for (const counts of byOrigin.values()) for (const stage of STAGES) all[stage] += counts[stage]
  const origins = [...byOrigin].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    records: readings.length,
    ...all,
    notAsked: notAskedOf(all),
    pairsOfTwoPersons: ofTwo,
    byOrigin: Object.fromEntries(
      origins.map(([origin, counts]) => [origin, { ...counts, notAsked: notAskedOf(counts) }]),
    ),
  }
}

function notAskedOf({ departures, notLookedUp, weighedTooLittle }: Counts) {
  return shown({ bad: notLookedUp + weighedTooLittle, all: departures })
}

/** A crossing as the ledger holds it: nationality and sex are enciphered there, and not compared. */
function identityOf({ document, issuer, family, given, born }: CrossingReading): IdentityAsRead {
  return {
    ...(document === '' ? {} : { document: { type: 'P', number: document, issuer } }),
    name: { family, ...(given === '' ? {} : { given }) },
    birthDate: born,
  }
}

function none(): Counts {
  return { departures: 0, linked: 0, asked: 0, notLookedUp: 0, weighedTooLittle: 0 }
}
