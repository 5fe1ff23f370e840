import { describe, expect, test } from 'vitest'
import type { Fact, History } from '../../src/facts/fact.ts'
import { digest } from '../../src/rulebook/digest.ts'
import { assemble } from '../../src/stay/history/assemble.ts'
import { orderDay } from '../../src/stay/history/crossing-days.ts'
import { endedBy, lastPossibleDay } from '../../src/stay/history/evidence.ts'
import { manySources } from './many-sources.ts'

const KNOWN = '2026-11-24T00:00:00.000Z'
const HISTORIES = 800
const seeds = Array.from({ length: HISTORIES }, (_, i) => i + 1)
const JURISDICTIONS: readonly History['jurisdiction'][] = ['us', 'schengen']

const assembled = (facts: readonly Fact[], jurisdiction: History['jurisdiction'] = 'us', knownAt = KNOWN) =>
  assemble({ jurisdiction, facts }, knownAt)

/*
 * What is put together from the records, to the last fact cited, as digests of twenty histories each. A change here can
 * change answers: see the golden answers of the two jurisdictions. After reading what changed, and only then:
 * npx vitest run --project unit packages/domain/test/history/many-sources.test.ts -u
 */
test('what is put together from the records of many sources has not changed', async () => {
  const lines: string[] = []
  for (const jurisdiction of JURISDICTIONS) {
    for (let from = 1; from <= HISTORIES; from += 20) {
      const twenty = seeds.slice(from - 1, from + 19).map((seed) => assembled(manySources(seed), jurisdiction))
      lines.push(`${jurisdiction} ${from} ${digest(JSON.stringify(twenty))}`)
    }
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/many-sources.txt')
})

describe('for any history', () => {
  test('the order in which the records come never matters', () => {
    const differing = seeds.filter((seed) => {
      // A repeated id is the one that came first, so where two facts share one their order is part of the question.
      const facts = distinct(manySources(seed))
      return JSON.stringify(assembled(facts)) !== JSON.stringify(assembled(facts.toReversed()))
    })
    expect(differing).toEqual([])
  })

  test('nothing is dropped: each crossing that stands is cited by a stay', () => {
    const dropped = seeds.flatMap((seed) => {
      const facts = distinct(manySources(seed))
      const { stays } = assembled(facts)
      const cited = new Set(stays.flatMap(idsIn))
      const corrected = new Set(facts.map((fact) => (fact.kind === 'correction' ? fact.corrects : '')))
      return facts
        .filter(({ kind, id }) => (kind === 'arrival' || kind === 'departure') && !corrected.has(id))
        .filter(({ id }) => !cited.has(id))
        .map(({ id }) => `${seed}: ${id}`)
    })
    expect(dropped).toEqual([])
  })

  test('no stay ends before it begins', () => {
    const wrong = seeds.filter((seed) => {
      const { stays } = assembled(distinct(manySources(seed)))
      return stays.some((stay) => {
        const from = stay.arrival === undefined ? undefined : orderDay(stay.arrival)
        const last = lastPossibleDay(stay.end)
        return from !== undefined && last !== undefined && last < from
      })
    })
    expect(wrong).toEqual([])
  })

  test('what becomes known later changes nothing that was said before', () => {
    const later = (fact: Fact, i: number): Fact => ({ ...fact, id: `later/${i}`, recorded: '2026-11-25T00:00:00.000Z' })
    const differing = seeds.filter((seed) => {
      const facts = manySources(seed)
      const more = [...manySources(seed + HISTORIES).map(later), ...facts]
      return JSON.stringify(assembled(facts)) !== JSON.stringify(assembled(more))
    })
    expect(differing).toEqual([])
  })

  test('a correction of everything that is itself retracted leaves the stays as they were', () => {
    const differing = seeds.filter((seed) => {
      const facts = distinct(manySources(seed)).filter(({ kind }) => kind !== 'correction')
      const taken = facts.flatMap((fact, i): Fact[] => [retract(`c/${i}`, fact.id), retract(`d/${i}`, `c/${i}`)])
      return JSON.stringify(assembled(facts)) !== JSON.stringify(assembled([...taken, ...facts]))
    })
    expect(differing).toEqual([])
  })
})

function distinct(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()]
}

function retract(id: string, corrects: string): Fact {
  const envelope = { recorded: '2026-11-01T00:00:00.000Z', source: 'agency', evidence: 'agency-act' } as const
  return { kind: 'correction', id, corrects, effect: 'retracted', reason: 'test', occurred: {}, ...envelope }
}

/** Every fact id that a stay speaks of. */
function idsIn(stay: ReturnType<typeof assembled>['stays'][number]): readonly string[] {
  return [
    stay.id,
    ...(stay.arrival?.cites ?? []),
    ...endedBy(stay.end),
    ...stay.unconfirmedDepartures.flatMap(({ cites }) => cites),
    ...stay.contradictions.flatMap(({ facts }) => facts),
  ]
}
