import { allRequestKinds } from '@passage/domain/redress/kinds'
import { expect, test } from 'vitest'
import { emptyDraft, missingQuestions, partOf, unanswered } from '../src/redress/draft.ts'

test('each kind that is about something not on record has a question of its own', () => {
  const kinds = allRequestKinds.filter((kind) => partOf(kind) === 'missing')
  expect(Object.fromEntries(kinds.map((kind) => [kind, missingQuestions(kind).what]))).toEqual({
    complete: 'What is missing?',
    'erase-overstay-entry': 'What happened that the record does not show?',
    evidence: 'What does your evidence show?',
  })
  expect(new Set(kinds.map((kind) => missingQuestions(kind).what)).size).toBe(kinds.length)
})

test('what has to be said first is asked for in the words of the form, and a whole request lacks nothing', () => {
  expect(unanswered(emptyDraft)).toEqual(['What is it about?'])
  expect(unanswered({ ...emptyDraft, kind: 'not-my-trip' })).toEqual(['Which line of the record?'])
  expect(unanswered({ ...emptyDraft, kind: 'correct', fact: 'a/1' })).toEqual(['Which part of it?'])
  expect(unanswered({ ...emptyDraft, kind: 'complete', fact: 'a/1', shownKind: 'ticket' })).toEqual([
    'What is missing?',
    'On which day?',
    'What it says',
  ])
  expect(unanswered({ ...emptyDraft, kind: 'statement', fact: 'a/1', field: 'on', words: ' ' })).toEqual([
    'Your statement',
  ])
  expect(unanswered({ ...emptyDraft, kind: 'not-my-trip', fact: 'a/1' })).toEqual([])
})
