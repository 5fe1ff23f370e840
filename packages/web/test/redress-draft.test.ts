import { allRequestKinds } from '@passage/domain/redress/kinds'
import { expect, test } from 'vitest'
import { missingQuestions, partOf } from '../src/redress/draft.ts'

test('each kind that is about something not on record has a question of its own', () => {
  const kinds = allRequestKinds.filter((kind) => partOf(kind) === 'missing')
  expect(Object.fromEntries(kinds.map((kind) => [kind, missingQuestions(kind).what]))).toEqual({
    complete: 'What is missing?',
    'erase-overstay-entry': 'What happened that the record does not show?',
    evidence: 'What does your evidence show?',
  })
  expect(new Set(kinds.map((kind) => missingQuestions(kind).what)).size).toBe(kinds.length)
})
