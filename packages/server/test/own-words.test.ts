import { isThemself } from '@passage/server/access/reader'
import { linkMoments } from '@passage/server/records/link-moments'
import { expect, test } from 'vitest'

const user = (roles: string[]) => ({ id: 'x', name: 'X', roles }) as unknown as Parameters<typeof isThemself>[0]['user']

test('“you” is the person who reads the own record, and neither who represents them nor who works on it', () => {
  expect(isThemself({ user: user(['person']), purpose: 'own-record' })).toBe(true)
  expect(isThemself({ user: user(['representative']), purpose: 'own-record' })).toBe(false)
  expect(isThemself({ user: user(['person']), purpose: 'enquiry' })).toBe(false)
})

const link = (type: string) => ({
  linkId: 'l',
  records: ['a', 'b'] as const,
  state: 'linked' as const,
  reasons: [],
  decidedAt: '2026-11-23T09:10:00.000Z',
  words: [],
  history: [{ seq: 1, type, recorded: '2026-11-23T09:10:00.000Z', by: { signers: ['d.halvorsen'] }, reasons: [] }],
})
const said = (type: string, own: boolean): string => linkMoments([link(type)], own)[0]?.moment.lines.join(' ') ?? ''

test('what was found of two records is said to the person as “yours”, and to others as “of this person”', () => {
  for (const type of ['link', 'link-apart', 'link-withdrawn']) {
    expect(said(type, true)).toMatch(/yours/)
    expect(said(type, false)).toMatch(/of this person/)
    expect(said(type, false)).not.toMatch(/\byou(rs?)?\b/)
  }
})
