import { expect, test } from 'vitest'
import { allFlags, compartments } from '../../src/access/flags.ts'
import { questionOf, type Standing } from '../../src/access/question.ts'
import { purposeMissing, purposeNotPermitted, refusalOf, unknownRecord } from '../../src/access/refusal.ts'

const standing: Standing = {
  recordId: 'a',
  members: ['a'],
  known: true,
  relations: [],
  flags: [],
  cleared: [],
  conflict: false,
  partlyAssigned: false,
  canary: false,
}
const no = (...policies: string[]) => ({ allowed: false, policies })

test.each(compartments)('what is %s and what does not exist are refused with one and the same value', (flag) => {
  const absent = refusalOf({ ...standing, known: false }, no(), 'enquiry')
  expect(absent).toBe(unknownRecord)
  for (const conflict of [false, true])
    for (const partlyAssigned of [false, true])
      for (const policies of [[], [`${flag}-unless-cleared`], ['conflict-goes-to-another', 'child-not-by-search']]) {
        const secret = { ...standing, flags: [...allFlags, flag], conflict, partlyAssigned }
        expect(refusalOf(secret, no(...policies), 'enquiry')).toBe(unknownRecord)
      }
  // Cleared for the flag, and still barred by it: the same.
  const cleared = { ...standing, flags: [flag], cleared: [flag] }
  expect(refusalOf(cleared, no(`${flag}-unless-cleared`), 'enquiry')).toBe(unknownRecord)
})

test.each([
  ['access.conflict', {}, ['conflict-goes-to-another']],
  ['access.child', { flags: ['minor'] }, ['child-not-by-search']],
  ['access.link-added', { partlyAssigned: true }, []],
  ['access.not-assigned', {}, []],
] as const)('%s', (code, change, policies) => {
  expect(refusalOf({ ...standing, ...change }, no(...policies), 'case-work').code).toBe(code)
})

test('whoever is outside the authority does not learn that there is a record which is not theirs', () => {
  for (const purpose of ['own-record', 'exchange'] as const)
    for (const policies of [[], ['conflict-goes-to-another'], ['child-not-by-partner']])
      for (const relations of [[], ['recipient'], ['assigned']] as const)
        expect(refusalOf({ ...standing, relations, conflict: true }, no(...policies), purpose)).toBe(unknownRecord)
  const child = { ...standing, relations: ['agreement'], flags: ['minor'] } as const
  expect(refusalOf(child, no('child-not-by-partner'), 'exchange')).toBe(unknownRecord)
  // What is theirs they know of: what they may not do there is said as it is.
  for (const [purpose, relation] of [
    ['own-record', 'own'],
    ['own-record', 'represents'],
    ['exchange', 'agreement'],
  ] as const)
    expect(refusalOf({ ...standing, relations: [relation] }, no(), purpose).code).toBe('access.not-assigned')
  expect(refusalOf({ ...standing, partlyAssigned: true }, no(), 'own-record').code).toBe('access.link-added')
})

test('a partner does not learn that a record is of a child', () => {
  expect(refusalOf({ ...standing, flags: ['minor'] }, no('child-not-by-partner'), 'exchange')).toEqual(
    refusalOf(standing, no(), 'exchange'),
  )
})

test('what to state instead is said with the purposes of the caller’s own roles only', () => {
  expect(purposeMissing(['auditor']).remedy).toContain('audit, statistics')
  expect(purposeNotPermitted('hearing').detail).toContain('Preparation of a hearing')
})

test('a remedy is one that the reader’s role has', () => {
  for (const role of ['operator', 'security'] as const) {
    expect(purposeMissing([role]).remedy, role).toBe(
      'Your role opens no record of a person. Ask somebody whose role does.',
    )
  }
  expect(purposeNotPermitted('queue', ['person']).remedy).toBe('Choose “One’s own record”: that is open to you.')
  expect(purposeNotPermitted('queue', ['partner']).remedy).not.toContain('supervisor')
  expect(purposeNotPermitted('hearing', ['caseworker']).remedy).toContain('Ask your supervisor')
  expect(unknownRecord.remedy).not.toContain('Find a person')
})

test('a question holds who asks and how they stand, and nothing else of the record', () => {
  const asked = { roles: ['caseworker'], operation: 'get', purpose: 'case-work' } as const
  expect(questionOf(asked, standing)).toEqual({ ...asked, relations: [], flags: [], cleared: [], conflict: false })
})
