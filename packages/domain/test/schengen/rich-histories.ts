import type { Fact, History } from '../../src/facts/fact.ts'
import { type Draw, drawFrom, plus } from './draw.ts'
import { factsBeside } from './rich-facts.ts'

/** A history with everything in it that the pack reads, and the question asked about it. */
export interface RichCase {
  readonly history: History
  readonly on: string
  readonly knownAt: string
}

/** Around the days on which the law or the map changed, and after them. */
const BEGINNINGS = ['2013-05-20', '2013-09-01', '2022-10-15', '2024-01-10', '2025-08-01', '2026-02-01', '2026-05-01']
const KNOWN = '2030-01-01T00:00:00.000Z'

/**
 * The case of a seed. The plain generator stays within what its slow reference can follow; this one draws visas,
 * permits, extensions, standings, applications, evidence, corrections and contradictions as well, at random days near
 * the limits.
 */
export function richCase(seed: number): RichCase {
  const draw = drawFrom(seed)
  const facts = crossings(draw)
  facts.push(...factsBeside(draw))
  if (draw.chance(0.1) && facts.length > 0) facts.push(correction(draw, facts))
  const last = facts.findLast(({ kind }) => kind === 'departure')?.occurred.on
  const on = last === undefined || draw.chance(0.5) ? draw.near() : plus(last, draw.of(-1, 0, 1, 30, draw.upTo(300)))
  return { history: { jurisdiction: 'schengen', facts }, on, knownAt: draw.chance(0.9) ? KNOWN : `${on}T12:00:00Z` }
}

function crossings(draw: Draw): Fact[] {
  const facts: Fact[] = []
  let entry = plus(draw.of(...BEGINNINGS), draw.upTo(40))
  const count = 1 + draw.upTo(3)
  const home = draw.of({ state: 'DE' }, { state: 'FR' }, {})
  for (let i = 1; i <= count; i++) {
    const exit = plus(entry, draw.of(0, 10, 44, 45, 46, 88, 89, 90, 91, 120, draw.upTo(240)))
    const place = draw.chance(0.6) ? home : placeOf(draw)
    const record = draw.chance(0.1) ? { sourceRecord: `S${i}` } : {}
    draw.keep(entry)
    draw.keep(entry, draw.of(89, 90))
    draw.keep(exit)
    const words = ['stated', 'document-shown', 'carrier-boarded', 'carrier-booked'] as const
    const evidence = draw.chance(0.12) ? draw.of(...words) : draw.of('border-document', 'passport-stamp')
    if (draw.chance(0.93)) facts.push(crossing(draw, 'arrival', `a/${i}`, entry, { ...place, ...record, evidence }))
    if (draw.chance(0.75)) {
      const left = { ...(draw.chance(0.8) ? place : placeOf(draw)), ...record }
      const said = draw.chance(0.15) ? { evidence: draw.of(...words) } : {}
      facts.push(crossing(draw, 'departure', `d/${i}`, exit, { ...left, ...said }))
    }
    entry = plus(exit, draw.of(0, 1, 2, 30, 89, 90, 91, draw.upTo(150)))
  }
  return facts
}

/** Mostly a date. An instant is placed by the zone of its port, or on a range of days where there is none. */
function crossing(draw: Draw, kind: 'arrival' | 'departure', id: string, on: string, rest: object): Fact {
  const occurred = draw.chance(0.92) ? { on } : { at: `${on}T${draw.of('05', '13', '22')}:30:00Z` }
  const told = {
    recorded: `${plus(on, draw.of(0, 1, 40))}T08:00:00.000Z`,
    source: 'border',
    evidence: 'border-document',
  }
  return { id, kind, occurred, ...told, ...rest } as Fact
}

function placeOf(draw: Draw): object {
  return draw.of<object>(
    { state: 'DE' },
    { state: 'FR' },
    { state: 'HR' },
    { state: 'RO' },
    { state: 'BG' },
    { state: 'CY' },
    { port: 'FRA' },
    { port: 'CDG' },
    { port: 'ZZZ', state: 'DE' },
    {},
  )
}

function correction(draw: Draw, facts: readonly Fact[]): Fact {
  const corrects = draw.of(...facts).id
  const effect = draw.of(
    { effect: 'retracted' },
    { effect: 'replaced', replacement: { occurred: { on: draw.near() } } },
  )
  const told = { recorded: '2029-01-01T00:00:00.000Z', source: 'border', evidence: 'agency-act', reason: 'misread' }
  return { id: 'c/1', kind: 'correction', corrects, occurred: { on: draw.near() }, ...told, ...effect } as Fact
}
