import type { Fact } from '@passage/domain/facts/fact'
import { expect, test } from 'vitest'
import { itemWords } from '../../src/redress/fact-words.ts'

const RECORD = 'd45bd265-5f0c-4a8e-9a3e-0c5e3f0f1a11'
const OTHER = 'e45bd265-5f0c-4a8e-9a3e-0c5e3f0f1a22'
const base = { recorded: '2026-01-10T16:00:00.000Z', occurred: { on: '2026-01-10' }, source: 's' }
const arrival = { ...base, id: `${RECORD}/1`, kind: 'arrival', port: 'JFK', mode: 'air', evidence: 'border-document' }
const terms = { ...base, id: `${RECORD}/2`, kind: 'admission-terms', class: 'B-2', arrival: arrival.id }
const facts = new Map([arrival, terms].map((fact) => [fact.id, fact as unknown as Fact]))
const lines = { facts, records: new Set([RECORD]) }
const about = (fact: string, field = 'arrival') => itemWords({ what: 'field', fact, field }, lines)

test('a field that names another line says that line in words, and no id', () => {
  expect(about(terms.id).before).toBe(about(arrival.id).what)
  expect(JSON.stringify(about(terms.id))).not.toContain(RECORD)
  const alone = { facts: new Map([[terms.id, facts.get(terms.id) as Fact]]), records: new Set([RECORD]) }
  const named = itemWords({ what: 'field', fact: terms.id, field: 'arrival' }, alone)
  expect(named.before).toBe('a line that is not shown here')
})

test('a line is off the record only where its record is the person’s and holds it no more', () => {
  expect(about(`${RECORD}/9`)).toMatchObject({ what: 'A line that is not on record any more', before: 'not on record' })
  expect(about(`${OTHER}/1`)).toMatchObject({
    what: 'A line that stands on another record now',
    before: 'not shown here',
  })
})
