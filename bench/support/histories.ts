import { type Day, dayOf, formatDay } from '@passage/domain/calendar/day'
import type { Fact, History } from '@passage/domain/facts/fact'

/** A small seeded generator (mulberry32): numbers in [0, 1). */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const FIRST_DAY = dayOf(2016, 1, 1)
const RECORDED = '2020-01-01T00:00:00.000Z'

/** A history of arrivals, departures and, in the United States, admission terms, as intake records them. */
export function crossingHistory(jurisdiction: 'us' | 'schengen', crossings: number, seed: number): History {
  const next = random(seed)
  const facts: Fact[] = []
  let day = FIRST_DAY + Math.floor(next() * 365)
  const state = jurisdiction === 'us' ? 'US' : 'FR'
  for (let i = 0; i < crossings / 2; i++) {
    const stayed = 1 + Math.floor(next() * 30)
    facts.push(crossing('arrival', day, facts.length, state))
    if (jurisdiction === 'us') facts.push(terms(day, facts.length))
    facts.push(crossing('departure', day + stayed, facts.length, state))
    day += stayed + 1 + Math.floor(next() * 20)
  }
  return { jurisdiction, facts }
}

function crossing(kind: 'arrival' | 'departure', day: number, index: number, state: string): Fact {
  const id = `1f0e8a52-7c41-4a0f-9b7e-2f6f0d9c7e11/${index}`
  const occurred = { on: formatDay(day as Day) }
  return { kind, id, occurred, recorded: RECORDED, source: 'border', evidence: 'border-document', state }
}

function terms(day: number, index: number): Fact {
  return {
    kind: 'admission-terms',
    id: `1f0e8a52-7c41-4a0f-9b7e-2f6f0d9c7e11/${index}`,
    occurred: { on: formatDay(day as Day) },
    recorded: RECORDED,
    source: 'border',
    evidence: 'border-document',
    class: 'B-2',
    until: formatDay((day + 179) as Day),
  }
}
