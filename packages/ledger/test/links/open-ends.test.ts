import { sharesOf } from '@passage/domain/calendar/exits-recorded'
import type { Fact } from '@passage/domain/facts/fact'
import type { RecordEntries } from '@passage/ledger/determine/person-entries'
import { openEnds } from '@passage/ledger/links/closing/open-ends'
import { expect, test } from 'vitest'

const recordId = 'aaaaaaaa-0000-8000-8000-000000000000'
const row = { source: 's', measured: '2026-01 to 2026-06', checkedOn: '2026-11-28' }
const shareOf = sharesOf([{ port: 'JFK', share: 0.9, ...row }])

/** Somebody who arrived at a port on 1 March and may stay until a day. */
function arrived(port: string, until: string) {
  const shared = { recorded: '2026-03-01T00:00:00Z', source: 's', evidence: 'border-document' as const }
  const on = { occurred: { on: '2026-03-01' }, ...shared }
  const facts: Fact[] = [
    { kind: 'arrival', id: `${recordId}/1`, manner: 'inspected', port, ...on },
    { kind: 'admission-terms', id: `${recordId}/1.1`, arrival: `${recordId}/1`, class: 'B-2', until, ...on },
  ]
  const record: RecordEntries = {
    ...{ recordId, head: { seq: 1, commitment: undefined }, answers: [], matters: [], redress: [], erased: false },
    identity: { name: { family: 'F' }, source: 's', recorded: '' } as RecordEntries['identity'],
    facts: new Map([['us', facts]]),
  }
  return { person: recordId, members: [record] }
}

const now = new Date('2026-11-24T12:00:00Z')

test('of a stay that should be over, an exit without a record is priced by what its port leaves records of', () => {
  expect(openEnds(arrived('JFK', '2026-08-31'), now, shareOf).stays).toMatchObject([{ recorded: 0.9 }])
  expect(openEnds(arrived('USNYC', '2026-08-31'), now, shareOf).stays).toMatchObject([{ recorded: 0.9 }])
})

test('nothing is made of it while the stay may go on, at a port that nobody measured, and today at every port', () => {
  const open = [
    openEnds(arrived('JFK', '2026-11-24'), now, shareOf),
    openEnds(arrived('LAX', '2026-08-31'), now, shareOf),
    openEnds(arrived('JFK', '2026-08-31'), now),
  ]
  expect(open.map(({ stays }) => stays.length)).toEqual([1, 1, 1])
  for (const { stays } of open) expect(stays[0]).not.toHaveProperty('recorded')
})

test('a share that is none, and a port under both of its codes, are faults of the table', () => {
  expect(() => sharesOf([{ port: 'JFK', share: 1.2, ...row }])).toThrow('JFK: 1.2 is no share')
  expect(() => sharesOf([{ port: 'JFK', share: Number.NaN, ...row }])).toThrow(RangeError)
  const twice = ['JFK', 'USNYC'].map((port) => ({ port, share: 0.9, ...row }))
  expect(() => sharesOf(twice)).toThrow('USNYC stands twice')
})
