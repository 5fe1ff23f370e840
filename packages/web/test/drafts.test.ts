import { expect, test } from 'vitest'
import { draftsBelongTo, dropDraft, dropDrafts, keepInDraft, readDraft } from '../src/data/drafts.ts'

function newStore() {
  const held = new Map<string, string>()
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size
    },
  }
}

test('a form keeps what is typed, field by field, and forgets what is emptied or sent', () => {
  const store = newStore()
  keepInDraft(store, 'a', 'reason', 'Because')
  keepInDraft(store, 'a', 'by/name', 'Ida')
  keepInDraft(store, 'b', 'reason', 'Other')
  expect(readDraft(store, 'a')).toEqual({ reason: 'Because', 'by/name': 'Ida' })
  keepInDraft(store, 'a', 'reason', '')
  expect(readDraft(store, 'a')).toEqual({ 'by/name': 'Ida' })
  dropDraft(store, 'a')
  expect([readDraft(store, 'a'), readDraft(store, 'b')]).toEqual([{}, { reason: 'Other' }])
})

test('the same person finds it again; somebody else who signs in here finds nothing', () => {
  const store = newStore()
  draftsBelongTo(store, 'ida')
  keepInDraft(store, 'a', 'reason', 'Because')
  draftsBelongTo(store, 'ida')
  expect(readDraft(store, 'a')).toEqual({ reason: 'Because' })
  draftsBelongTo(store, 'ugo')
  expect(readDraft(store, 'a')).toEqual({})
})

test('signing out forgets everything, and leaves what is not a draft', () => {
  const store = newStore()
  store.setItem('else', '1')
  draftsBelongTo(store, 'ida')
  keepInDraft(store, 'a', 'reason', 'Because')
  keepInDraft(store, 'b', 'reason', 'Because')
  dropDrafts(store)
  expect([store.length, store.getItem('else')]).toEqual([1, '1'])
})

test('what is kept and cannot be read is nothing', () => {
  const store = newStore()
  store.setItem('passage.draft:a', '{')
  expect(readDraft(store, 'a')).toEqual({})
})
