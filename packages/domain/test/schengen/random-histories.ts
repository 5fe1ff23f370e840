import type { Fact, History } from '../../src/facts/fact.ts'
import type { ReferenceHistory, ReferenceStay } from './reference.ts'

/** A small generator of pseudo-random numbers (mulberry32): the same seed gives the same histories everywhere. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const DAY_MS = 86_400_000
const START = Date.UTC(2022, 5, 1) / DAY_MS
const iso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
const STATES = ['DE', 'DE', 'HR', 'RO', undefined] as const

/** A random history in the reference's own form and the day to ask about: long stays, gaps, missing exits, permits. */
export function randomHistory(random: () => number): { history: ReferenceHistory; on: string } {
  const upTo = (n: number): number => Math.floor(random() * n)
  const stays: ReferenceStay[] = []
  let day = START + upTo(700)
  const count = 1 + upTo(5)
  for (let i = 0; i < count; i++) {
    const long = random() < 0.15
    // After a missing exit a same-day trip could as well be the exit and a new entry: two true readings, so not here.
    const shortest = stays.at(-1)?.exit === undefined && i > 0 ? 1 : 0
    const length = long ? 80 + upTo(160) : random() < 0.2 ? shortest : shortest + upTo(60)
    const last = i === count - 1
    const missing = random() < (last ? 0.25 : 0.1)
    stays.push({
      entry: iso(day),
      exit: missing ? undefined : iso(day + length),
      state: STATES[upTo(STATES.length)],
    })
    day += length + 1 + (random() < 0.3 ? upTo(5) : upTo(150))
  }
  const permits = random() < 0.15 ? [permit(upTo)] : []
  const end = stays.at(-1)
  const lastEntry = Math.round(Date.parse(`${end?.entry}T00:00:00Z`) / DAY_MS)
  return { history: { stays, permits }, on: iso(lastEntry + upTo(250)) }
}

function permit(upTo: (n: number) => number): { from: string; until: string } {
  const from = START + upTo(900)
  return { from: iso(from), until: iso(from + 30 + upTo(200)) }
}

/** The same history as facts: each stay with an exit is one entry/exit record of its source. */
export function asFacts(reference: ReferenceHistory): History {
  const facts: Fact[] = []
  const common = { recorded: '2026-01-01T00:00:00.000Z', source: 'border', evidence: 'border-document' } as const
  reference.stays.forEach((stay, index) => {
    const place = stay.state === undefined ? {} : { state: stay.state }
    facts.push({ kind: 'arrival', id: `r/${index * 2 + 1}`, occurred: { on: stay.entry }, ...common, ...place })
    if (stay.exit !== undefined) {
      facts.push({ kind: 'departure', id: `r/${index * 2 + 2}`, occurred: { on: stay.exit }, ...common, ...place })
    }
  })
  reference.permits.forEach((one, index) => {
    const id = `p/${index + 1}`
    const given = { from: one.from, until: one.until, issuer: 'DE' } as const
    facts.push({ kind: 'permit', permit: 'residence-permit', id, occurred: { on: one.from }, ...given, ...common })
  })
  return { jurisdiction: 'schengen', facts }
}
