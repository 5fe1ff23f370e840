import type { Fact } from '@passage/domain/facts/fact'
import { type LinkedPair, personsOf } from '@passage/identity/persons'
import { newAnswers } from '@passage/ledger/determine/answer-person'
import type { RecordEntries } from '@passage/ledger/determine/person-entries'
import { splitFactId } from '@passage/ledger/entry/bodies'
import { personRows } from '@passage/ledger/project/person-rows'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/**
 * Merge, then split, restores every answer byte for byte: the same pure functions that run on the database, over
 * 10,000 random record sets. Records are answered, two of their persons are merged by one link, answered, split by
 * taking the link away, and answered again. Entries are only ever added, as in the ledger.
 */
const SETS = 10_000
const NOW = new Date('2026-11-24T12:00:00Z')
const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter.repeat(8)}-0000-8000-8000-000000000000`)

interface Crossing {
  readonly record: number
  readonly kind: 'arrival' | 'departure'
  readonly day: number
  readonly length: number
}
const crossing = fc.record<Crossing>({
  record: fc.nat({ max: ids.length - 1 }),
  kind: fc.constantFrom('arrival', 'departure'),
  day: fc.nat({ max: 900 }),
  length: fc.nat({ max: 200 }),
})
const pair = fc.tuple(fc.nat({ max: ids.length - 1 }), fc.nat({ max: ids.length - 1 })).filter(([a, b]) => a !== b)
const scene = fc.record({
  jurisdiction: fc.constantFrom('us' as const, 'schengen' as const),
  crossings: fc.array(crossing, { minLength: 1, maxLength: 8 }),
  standing: fc.array(pair, { maxLength: 2 }),
  merged: pair,
})

const date = (day: number) => new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
const port = { us: 'JFK', schengen: 'CDG' }

function recordsOf({ crossings, jurisdiction }: { crossings: readonly Crossing[]; jurisdiction: 'us' | 'schengen' }) {
  return ids.map((recordId, index): RecordEntries => {
    const facts = crossings
      .filter(({ record }) => record === index)
      .flatMap((one, at): Fact[] => {
        const shared = {
          occurred: { on: date(one.day) },
          recorded: '2026-11-01T00:00:00Z',
          source: 's',
          evidence: 'border-document' as const,
          port: port[jurisdiction],
        }
        const id = `${recordId}/${at + 1}`
        if (one.kind === 'departure') return [{ kind: 'departure', id, ...shared }]
        const { port: _port, ...terms } = shared
        return [
          { kind: 'arrival', id, manner: 'inspected', ...shared },
          {
            kind: 'admission-terms',
            id: `${id}.1`,
            arrival: id,
            class: 'B-2',
            until: date(one.day + one.length),
            ...terms,
          },
        ]
      })
    const identity = { name: { family: 'F' }, source: 's', recorded: '' } as RecordEntries['identity']
    return {
      recordId,
      head: { seq: 100, commitment: undefined },
      identity,
      facts: new Map([[jurisdiction, facts]]),
      answers: [],
      matters: [],
      redress: [],
      erased: false,
    }
  })
}

/** Answers every person under the links given, adds what is new to the records, and returns the read models. */
function answerAll(records: readonly RecordEntries[], links: readonly LinkedPair[]): readonly unknown[] {
  const persons = personsOf(links)
  const groups = Map.groupBy(records, ({ recordId }) => persons.get(recordId) ?? recordId)
  return [...groups].map(([personId, members]) => {
    for (const { type, body } of newAnswers({ members, identityOpen: false }, NOW)) {
      const record = members.find(({ recordId }) => recordId === splitFactId(body.stay).recordId)
      if (record === undefined) throw new Error('an answer about a stranger')
      record.head = { seq: record.head.seq + 1, commitment: undefined }
      record.answers.push({ recordId: record.recordId, seq: record.head.seq, recorded: NOW.toISOString(), body })
      expect(type).toBe('determination' in body ? 'determination' : 'stay-withdrawn')
    }
    const { stays, tasks } = personRows(
      { personId, members: members.map(({ recordId }) => recordId), open: [], checks: [] },
      members,
    )
    return {
      personId,
      stays: stays
        .map((stay) => [stay.recordId, stay.stayKey, stay.nextChange, canonical(stay.body.determination)])
        .sort(),
      tasks: tasks.map(({ taskId, kind, reason, dueOn }) => [taskId, kind, reason, dueOn]).sort(),
    }
  })
}

/** A stored answer comes back in canonical order; one just given does not. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort())
      : member,
  )
}

test(`merge then split restores every answer over ${SETS} record sets`, () => {
  let changed = 0
  fc.assert(
    fc.property(scene, (one) => {
      const records = recordsOf(one)
      const link = ([a, b]: [number, number]): LinkedPair => ({ a: ids[a] ?? '', b: ids[b] ?? '' })
      const standing = one.standing.map(link)
      const before = answerAll(records, standing)
      const facts = JSON.stringify(records.map((record) => [...record.facts]))
      const merged = answerAll(records, [...standing, link(one.merged)])
      if (JSON.stringify(merged) !== JSON.stringify(before)) changed++
      expect(answerAll(records, standing)).toEqual(before)
      expect(JSON.stringify(records.map((record) => [...record.facts]))).toBe(facts)
    }),
    { numRuns: SETS, seed: 20261124 },
  )
  // A property about merging says nothing when merging changes nothing.
  expect(changed).toBeGreaterThan(SETS / 4)
})
