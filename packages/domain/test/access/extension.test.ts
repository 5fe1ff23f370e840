import { answerFault, extensionRefusal } from '@passage/domain/access/extension'
import { expect, test } from 'vitest'

const request = { actor: 't.varga', answer: undefined, holds: true, missing: ['b', 'c'] }
const extend = { by: 'p.osei', answer: 'extended', records: ['c', 'b'] } as const

test('an assignment is extended by exactly the records that were read', () => {
  expect(answerFault(request, extend)).toBeUndefined()
  expect(answerFault(request, { ...extend, records: ['b'] })).toBe('extension.changed')
  expect(answerFault(request, { ...extend, records: ['b', 'c', 'd'] })).toBe('extension.changed')
  // The link was withdrawn: there is nothing to add, whatever was read.
  expect(answerFault({ ...request, missing: [] }, { ...extend, records: [] })).toBe('extension.changed')
})

test('nobody answers the own request, an ended assignment is refused and not extended, and one answer is all', () => {
  expect(answerFault(request, { ...extend, by: 't.varga' })).toBe('extension.own-request')
  const ended = { ...request, holds: false }
  expect(answerFault(ended, extend)).toBe('extension.ended')
  expect(answerFault(ended, { ...extend, answer: 'refused', records: [] })).toBeUndefined()
  expect(answerFault({ ...request, answer: 'refused' }, extend)).toBe('extension.answered')
  expect(extensionRefusal('extension.changed')).toMatchObject({ rule: { id: 'access.link-adds-nothing' } })
})
