import { describe, expect, test } from 'vitest'
import { type CaseEntry, newCase, type Told } from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { tell } from '../../src/case/tell.ts'
import { entryFromText, entryToText } from '../../src/case/text/entry-text.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { act, d, officer } from './toy.ts'

const start = newCase(usPack, { places: ['circuit-9'] })
const on = d('2026-03-02')
const told: readonly Told[] = [
  { type: 'fact-recorded', on, by: officer, fact: 'hearing-on', value: d('2026-04-01') },
  { type: 'fact-recorded', on, by: { role: 'judge', name: 'J' }, fact: 'barred-countries', value: ['A', 'B'] },
  { type: 'fact-unknown', on, by: officer, fact: 'identity' },
  {
    type: 'service-recorded',
    on,
    by: officer,
    service: {
      service: 's',
      document: 'nta',
      recipient: 'person',
      on,
      method: 'mail',
      proof: 'attempted',
      address: 'last-given',
      undeliverable: false,
    },
  },
  {
    type: 'appearance-entered',
    on,
    by: officer,
    appearance: { appearance: 'a', counsel: 'C', scope: 'whole', enteredOn: on, endsByPermission: true },
  },
  {
    type: 'finding-signed',
    on,
    by: { role: 'legal-officer', name: 'L' },
    finding: {
      finding: 'f',
      gate: 'us.g30-correction',
      event: 'removed',
      by: 'L',
      role: 'legal-officer',
      on,
      reasons: 'why',
      facts: { 'removal-country': 'A', 'left-on': d('2026-03-05') },
    },
  },
  { type: 'forum-told', on, by: officer, forum: { places: undefined } },
]
const entries: readonly CaseEntry[] = [
  ...told.map((one) => tell(usPack, start, one, on)),
  decide(usPack, start, act('removed', '2026-03-02', { facts: { 'left-on': d('2026-03-02') } }), on),
  decide(
    usPack,
    start,
    { ...act('removed', '2026-03-02', { facts: { 'left-on': d('2026-03-02') } }), mode: 'report' },
    on,
  ),
  decide(usPack, start, act('no-such-step', '2026-03-02'), on),
]

describe('an entry as it is written down', () => {
  test('reads back as what it was, days as dates, through JSON', () => {
    expect(entries.map(({ kind }) => kind)).toContain('refused')
    expect(entries.map(({ kind }) => kind)).toContain('done')
    for (const entry of entries) {
      const text = JSON.parse(JSON.stringify(entryToText(usPack, entry)))
      expect(entryFromText(text)).toEqual(JSON.parse(JSON.stringify(entry)))
    }
  })
  test('holds no number that is a day', () => {
    const text = JSON.stringify(entries.map((entry) => entryToText(usPack, entry)))
    for (const day of ['2026-03-02', '2026-03-05', '2026-04-01']) {
      expect(text).toContain(day)
      expect(text).not.toMatch(new RegExp(`[:\\[,]${d(day)}[,}\\]]`))
    }
  })
  test('a date that does not exist is no entry', () => {
    const [first] = entries
    if (first === undefined) throw new Error('no entry')
    const text = JSON.parse(JSON.stringify(entryToText(usPack, first)).replace('2026-04-01', '2026-02-30'))
    expect(() => entryFromText(text)).toThrow(RangeError)
  })
})
