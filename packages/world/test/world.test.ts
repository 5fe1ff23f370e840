import { createHash } from 'node:crypto'
import { dayOf, formatDay } from '@passage/domain/calendar/day'
import { findPort, localDayAt } from '@passage/domain/calendar/ports'
import { describe, expect, test } from 'vitest'
import { generateWorld } from '../src/generate.ts'
import { createFeed, FEED_PER_SECOND } from '../src/live/feed.ts'
import type { WorldOptions } from '../src/options.ts'
import { rates } from '../src/rates/rates.data.ts'
import type { Delivery } from '../src/render/types.ts'
import { isCrossing } from '../src/render/types.ts'
import { trueHistory } from '../src/truth/history.ts'

const options: WorldOptions = {
  seed: 7,
  people: 6000,
  from: dayOf(2024, 11, 1),
  to: dayOf(2026, 10, 31),
  deployment: 'us',
}
const deliveries = [...generateWorld(options).deliveries()]
const people = [...generateWorld(options).people()]

function digest(all: Iterable<Delivery>): string {
  const hash = createHash('sha256')
  for (const delivery of all) hash.update(JSON.stringify(delivery))
  return hash.digest('hex')
}

describe('the same world again', () => {
  test('the same seed gives the same bytes, read twice or made twice', () => {
    const world = generateWorld(options)
    expect(digest(world.deliveries())).toBe(digest(world.deliveries()))
    expect(digest(generateWorld(options).deliveries())).toBe(digest(deliveries))
  })
  test('another seed gives another world', () => {
    expect(digest(generateWorld({ ...options, seed: 8 }).deliveries())).not.toBe(digest(deliveries))
  })
  test('no record is delivered before the one in front of it, or after the last day', () => {
    for (const [i, delivery] of deliveries.entries()) {
      const before = deliveries[i - 1]
      if (before !== undefined) {
        expect(Math.floor(before.deliveredAt / 1000)).toBeLessThanOrEqual(Math.floor(delivery.deliveredAt / 1000))
      }
    }
    expect(deliveries.at(-1)?.deliveredAt).toBeLessThan((options.to + 1) * 86_400_000)
  })
})

describe('people', () => {
  test('at least 14 origins of names, each with people in it', () => {
    const origins = new Map<string, number>()
    for (const { origin } of people) origins.set(origin.id, (origins.get(origin.id) ?? 0) + 1)
    expect(origins.size).toBeGreaterThanOrEqual(14)
    expect(Math.min(...origins.values())).toBeGreaterThan(30)
  })
  test('no two people hold a document with the same State and number', () => {
    const numbers = people.flatMap((person) => person.documents.map(({ issuer, number }) => `${issuer}${number}`))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
  test('stays of one person never overlap', () => {
    for (const { stays } of people) {
      for (const [i, stay] of stays.entries()) {
        if (stay.departedOn !== undefined) expect(stay.departedOn).toBeGreaterThanOrEqual(stay.arrivedOn)
        if (i > 0) expect(stay.arrivedOn).toBeGreaterThan(stays[i - 1]?.departedOn ?? Number.POSITIVE_INFINITY)
      }
    }
  })
  test('visitors to the Schengen area who leave in time never pass 90 days in 180', () => {
    const world = generateWorld({ ...options, deployment: 'schengen', people: 2000 })
    for (const { stays } of world.people()) {
      if (stays.some((stay) => stay.stayed !== 'left-in-time')) continue
      const days = new Set<number>()
      for (const { arrivedOn, departedOn } of stays) {
        for (let day: number = arrivedOn; day <= (departedOn ?? arrivedOn); day++) days.add(day)
      }
      for (const day of days) {
        let used = 0
        for (let back = 0; back < 180; back++) if (days.has(day - back)) used++
        expect(used).toBeLessThanOrEqual(90)
      }
    }
  })
})

describe('records', () => {
  test('the instant of a crossing falls on the true local day of its port', () => {
    for (const { record, truth } of deliveries) {
      if (!isCrossing(record) || truth.kind !== 'arrival') continue
      const port = findPort(record.port)
      if (port === undefined) continue
      const arrivedOn = people[truth.person]?.stays[truth.stay]?.arrivedOn
      expect(localDayAt(record.occurredAt, port.zone)).toBe(arrivedOn)
    }
  })
  test('source keys repeat only for a record that is sent twice, and then word for word', () => {
    const seen = new Map<string, string>()
    let repeated = 0
    for (const { record } of deliveries) {
      const key = `${record.source} ${record.sourceKey}`
      const text = JSON.stringify(record)
      if (seen.has(key)) repeated++
      expect(seen.get(key) ?? text).toBe(text)
      seen.set(key, text)
    }
    expect(repeated).toBeGreaterThan(20)
  })
  test('exits are captured at the stated rate of each way out', () => {
    for (const mode of ['air', 'land'] as const) {
      const left = people.flatMap(({ stays }) => stays).filter((s) => s.departureMode === mode && s.departedOn)
      expectRate(left.filter((stay) => stay.exitRecorded).length, left.length, rates.exitCapture[mode].value)
    }
  })
  test.each([
    ['transliteration', rates.transliteration.value, 0.25],
    ['name-order-swapped', rates.nameOrderSwapped.value, 1],
    ['birth-year-wrong', rates.birthYearWrong.value, 1],
  ] as const)('%s happens at no more than its rate and does happen', (error, rate, leastShare) => {
    const found = deliveries.filter(({ truth }) => truth.errors.includes(error)).length
    const spread = 4 * Math.sqrt(rate / deliveries.length)
    expect(found / deliveries.length).toBeLessThan(rate + spread)
    expect(found / deliveries.length).toBeGreaterThan(rate * leastShare - spread)
    expect(found).toBeGreaterThan(0)
  })
  test('records arrive late and out of order at the stated rates', () => {
    const late = deliveries.filter(({ deliveredAt, record, truth }) => {
      return (
        isCrossing(record) && truth.repeat === undefined && deliveredAt - Date.parse(record.reportedAt) > 86_400_000
      )
    })
    expectRate(late.length, deliveries.length, rates.daysLate.value + rates.weeksLate.value, 0.25)
  })
  test('lines about exits that did not happen are told as carriers tell them', () => {
    const lines = deliveries.filter(({ truth }) => !truth.happened)
    expect(lines.length).toBeGreaterThan(50)
    for (const { record } of lines) {
      expect(isCrossing(record) && record.evidence).toMatch(/^carrier-/)
    }
  })
  test('filings reach the record, and approvals move the last day', () => {
    const decided = deliveries.filter(({ record }) => !isCrossing(record) && record.fact.kind === 'application-decided')
    expect(decided.length).toBeGreaterThan(20)
  })
})

test('the true history holds every crossing, recorded or not', () => {
  const person = people.find(({ stays }) => stays.some((stay) => stay.departedOn !== undefined && !stay.exitRecorded))
  if (person === undefined) throw new Error('This world has no exit without a record.')
  const facts = trueHistory(person, 'us').facts
  expect(facts.filter(({ kind }) => kind === 'arrival')).toHaveLength(person.stays.length)
  const last = person.stays.find((stay) => !stay.exitRecorded && stay.departedOn !== undefined)
  expect(
    facts.some(
      ({ kind, occurred }) => kind === 'departure' && occurred.on === formatDay(last?.departedOn ?? dayOf(1970, 1, 1)),
    ),
  ).toBe(true)
})

describe('the live feed', () => {
  const start = (options.to + 1) * 86_400_000
  const feed = createFeed({ ...options, people: 500 })
  test('gives two to five records a second', () => {
    const minute = feed.between(start, start + 60_000)
    expect(minute.length / 60).toBeGreaterThanOrEqual(2)
    expect(minute.length / 60).toBeLessThanOrEqual(FEED_PER_SECOND + 2)
  })
  test('read in one go or in pieces it is the same', () => {
    const pieces = Array.from({ length: 20 }, (_, i) => feed.between(start + i * 500, start + (i + 1) * 500)).flat()
    expect(digest(pieces)).toBe(digest(feed.between(start, start + 10_000)))
  })
  test('a source key never comes back with other words', () => {
    const seen = new Map<string, string>()
    for (const { record } of feed.between(start, start + 1_800_000)) {
      const key = `${record.source} ${record.sourceKey}`
      expect(seen.get(key) ?? JSON.stringify(record)).toBe(JSON.stringify(record))
      seen.set(key, JSON.stringify(record))
    }
  })
  test('nothing is said about the future, and people leave whom it let in', () => {
    const hour = feed.between(start, start + 3_600_000)
    expect(
      hour.every(({ record, deliveredAt }) => isCrossing(record) && Date.parse(record.occurredAt) <= deliveredAt),
    ).toBe(true)
    expect(hour.filter(({ truth }) => truth.kind === 'departure').length).toBeGreaterThan(1000)
  })
})

/** Within four standard deviations of the rate, or of `share` of it where records that may err are fewer. */
function expectRate(found: number, of: number, rate: number, slack = 0): void {
  const spread = 4 * Math.sqrt((rate * (1 - rate)) / of) + rate * slack
  expect(Math.abs(found / of - rate)).toBeLessThan(spread)
}
