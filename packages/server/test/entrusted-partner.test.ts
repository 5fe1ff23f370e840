import { parseDay } from '@passage/domain/calendar/day'
import { entrustedList } from '@passage/server/entrusted/list-view'
import { expect, test } from 'vitest'

test('a partner, who is given no list, is not told that no record is open', () => {
  const today = parseDay('2026-11-24')
  if (today === undefined) throw new Error('no day')
  const none = { given: [], names: new Map(), after: undefined, next: undefined, today }
  const partner = entrustedList({ ...none, purpose: 'exchange' })
  expect(partner.title).toBe('You open records by their number.')
  expect(partner.lead.join(' ')).not.toContain('supervisor')
  expect(entrustedList({ ...none, purpose: 'hearing' }).title).toBe('No record is open to you for this purpose.')
})
