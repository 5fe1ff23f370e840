import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Assignment, bondsOf, faultOf } from '../../src/access/assignment.ts'

const records = ['a', 'b', 'c', 'd']
const given: Assignment = {
  assignmentId: 'n1',
  actor: 'caseworker',
  bond: 'assigned',
  purpose: 'case-work',
  records: ['a', 'b'],
  cleared: [],
  by: 'supervisor',
  from: '2026-03-01T08:00:00Z',
  until: '2026-04-01T08:00:00Z',
}
const asked = { actor: 'caseworker', purpose: 'case-work', members: ['a', 'b'], at: '2026-03-10T00:00:00Z' } as const

test.each([
  ['names no record', { records: [] }, 'assignment.no-record'],
  ['is given to oneself', { by: 'caseworker' }, 'assignment.by-oneself'],
  ['ends when it begins', { until: given.from }, 'assignment.ended-before-begun'],
  ['ends at no time', { until: 'soon' }, 'assignment.ended-before-begun'],
  ['lasts longer than 180 days', { until: '2026-08-28T08:00:01Z' }, 'assignment.too-long'],
] as const)('an assignment that %s is refused', (_, change, fault) => {
  expect(faultOf({ ...given, ...change })).toBe(fault)
})

test('an assignment of 180 days to the second is in order', () => {
  expect(faultOf({ ...given, until: '2026-08-28T08:00:00Z' })).toBeUndefined()
})

test.each([
  ['the assignment names every record', {}, ['assigned']],
  ['it is the first moment', { at: '2026-03-01T08:00:00.000Z' }, ['assigned']],
  ['the queue asks', { purpose: 'queue' }, ['assigned']],
  ['it is a moment too early', { at: '2026-03-01T07:59:59.999Z' }, []],
  ['it has just ended', { at: '2026-04-01T08:00:00Z' }, []],
  ['somebody else asks', { actor: 'auditor' }, []],
  ['another purpose is stated', { purpose: 'hearing' }, []],
  ['a link has added a record', { members: ['a', 'b', 'c'] }, []],
] as const)('bonds when %s', (_, change, bonds) => {
  expect(bondsOf([given], { ...asked, ...change })).toEqual(bonds)
})

test('two assignments together name every record; an entry of its own brings the linked one', () => {
  const further = { ...given, assignmentId: 'n2', records: ['c'] }
  expect(bondsOf([given, further], { ...asked, members: ['a', 'b', 'c'] })).toEqual(['assigned'])
})

test('a link never opens anything: more records of the person never give a bond that fewer did not', () => {
  const some = fc.uniqueArray(fc.constantFrom(...records), { minLength: 1 })
  let opened = 0
  fc.assert(
    fc.property(fc.array(some, { maxLength: 3 }), some, some, (named, before, added) => {
      const all = named.map((one, at) => ({ ...given, assignmentId: `n${at}`, records: one }))
      const bonds = bondsOf(all, { ...asked, members: before })
      const after = bondsOf(all, { ...asked, members: [...new Set([...before, ...added])] })
      opened += after.length
      return after.every((bond) => bonds.includes(bond))
    }),
  )
  expect(opened).toBeGreaterThan(0)
})
