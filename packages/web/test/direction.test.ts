import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Why } from '../src/api/types.ts'
import { RuleRows, Sentences, Terms } from '../src/parts/parts.tsx'
import { CompareTable } from '../src/person/compare.tsx'
import { DayLedger } from '../src/person/day-ledger.tsx'
import { Documents } from '../src/person/documents.tsx'
import { PersonHead } from '../src/person/head.tsx'

/** Everything that stands inside an isolate is taken out; what is left may turn round in a mirrored page. */
const outsideIsolates = (html: string): string =>
  html.replaceAll(/<bdi dir="ltr"[\s\S]*?<\/bdi>/g, '').replaceAll(/<[^>]+>/g, ' ')

const pill = { code: 'WITHIN', words: 'Within', tone: 'settled' } as const
const why: Why = {
  stayId: 's',
  determination: 3,
  pill,
  title: 'Why',
  lead: 'Lead.',
  comparisons: [],
  rules: [],
  asks: [],
  wouldChange: [],
  days: [
    {
      from: '2026-01-01',
      to: '2026-01-31',
      words: 'January',
      days: 31,
      state: 'authorised',
      stateWords: 'Authorised',
      rules: ['us.x'],
      facts: [],
    },
  ],
  rulebook: 'r',
  rulebookWords: 'rulebook r',
  factsAt: '',
  factsAtWords: '',
}
const file = {
  recordId: 'r',
  recordLabel: 'PSG-AAAA-BBBB',
  version: '1',
  name: 'Somebody',
  facts: [{ term: 'Record', words: 'PSG-AAAA-BBBB', exact: true }],
  tone: 'plain' as const,
  corrections: { open: 0 },
  months: [],
  stays: [],
  documents: [
    {
      recordId: 'r',
      recordLabel: 'PSG-AAAA-BBBB',
      number: 'L898902C3',
      issuer: 'Utopia',
      type: 'Passport',
      name: 'X',
      linked: 'This',
    },
  ],
  looks: [],
  readWords: '',
}

describe('ids, numbers and codes keep their direction on a mirrored page', () => {
  test.each([
    ['the head', createElement(PersonHead, { file, heading: { current: null } }), /PSG-/],
    ['documents', createElement(Documents, { file }), /L898902C3|PSG-/],
    ['the day ledger', createElement(DayLedger, { why }), /\b31\b|us\.x/],
    ['facts', createElement(Terms, { terms: [{ term: 'Record', words: 'PSG-1', exact: true }] }), /PSG-/],
    [
      'rules',
      createElement(RuleRows, { rules: [{ id: 'us.date-certain', sentence: 'S', citation: '', state: 'met' }] }),
      /us\.date/,
    ],
    [
      'the comparison',
      createElement(CompareTable, {
        comparison: {
          oneHead: 'A',
          otherHead: 'B',
          otherRecord: 'r',
          rows: [{ field: 'Document', one: 'L89', other: 'L88', result: '1 character', tone: 'unknown', exact: true }],
        },
      }),
      /L8/,
    ],
  ])('%s', (_name, element, exact) => {
    const html = renderToStaticMarkup(element)
    expect(html).toMatch(/<bdi dir="ltr"/)
    expect(outsideIsolates(html)).not.toMatch(exact)
  })
})

test('a character that differs is marked, and only that one', () => {
  const rows = [
    { field: 'Document', one: 'L898', other: 'L888', result: '1 character', tone: 'unknown', exact: true },
  ] as const
  const comparison = { oneHead: 'A', otherHead: 'B', otherRecord: 'r', rows: [...rows] }
  const marks = renderToStaticMarkup(createElement(CompareTable, { comparison })).match(/<mark>.<\/mark>/g)
  expect(marks).toEqual(['<mark>9</mark>', '<mark>8</mark>'])
})

test('a break falls between sentences, and dates do not end one', () => {
  const html = renderToStaticMarkup(
    createElement('p', undefined, createElement(Sentences, { text: 'Ended on 3 May 2026. No record.' })),
  )
  expect(html).toBe('<p><span>Ended on 3 May 2026.</span> <span>No record.</span></p>')
})
