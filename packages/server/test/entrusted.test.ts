import { parseDay } from '@passage/domain/calendar/day'
import { type EntrustedInput, entrustedList } from '@passage/server/entrusted/list-view'
import { expect, test } from 'vitest'

const [first, second] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
const until = new Date('2026-12-24T00:00:00Z')
const given = [{ recordId: first, bond: 'assigned', caseRef: undefined, until }] as const
const today = parseDay('2026-11-26') ?? 0
const page = (more: Partial<EntrustedInput>) =>
  entrustedList({
    purpose: 'case-work',
    given,
    names: new Map(),
    after: undefined,
    next: undefined,
    today: today as EntrustedInput['today'],
    ...more,
  })

test('a page on which nothing may be read says so of the page alone, while there are others', () => {
  const none = 'No record on this page is open to you for this purpose.'
  expect(page({ next: second })).toMatchObject({
    title: none,
    lead: ['The list goes on with the next page.'],
    next: second,
  })
  expect(page({ after: second })).toMatchObject({ title: none, lead: ['It is the last page.'], rows: [] })
})

test('only the whole list says that nothing is open; what may be read is listed', () => {
  expect(page({}).title).toBe('No record is open to you for this purpose.')
  const listed = page({ names: new Map([[first, { family: 'Okafor' }]]), next: second })
  expect([listed.title, listed.rows.length]).toEqual(['Assigned to you', 1])
})
