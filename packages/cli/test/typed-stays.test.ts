import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
beforeAll(() => {
  scratch = makeScratch()
})
afterAll(() => scratch.remove())

describe('stays typed as dates', () => {
  test('determine says what a calculator says: days used and left, last lawful day, next lawful entry', async () => {
    const ran = await passage(['determine', '--stay', '2026-01-01..2026-03-31', '--as-of', '2026-06-30'])
    expect(ran.code).toBe(0)
    expect(ran.out).toBe(
      [
        'stay-1/1  2026-01-01 to 2026-03-31  until 2026-03-31  DEPARTED_ON_TIME',
        'Window 2026-01-02 to 2026-06-30: 89 of 90 days used, 1 left',
        '  Present from 2026-06-30 without a break: lawful until 2026-09-27 (90 days)',
        '  Absent after 2026-06-30: next lawful entry 2026-07-01 for up to 90 days',
        '',
      ].join('\n'),
    )
    expect(ran.err).toContain('Why: passage explain --stay 2026-01-01..2026-03-31 --as-of 2026-06-30\n')
  })
  test('what it says to type for the reasons asks the same question: day, knowledge, rules and law', async () => {
    const question = ['--as-of', '2026-06-30', '--known-at', '2026-06-30T12:00:00Z', '--rulebook-on', '2026-06-01']
    const asked = ['--stay', '2026-01-01..2026-03-31', ...question, '--jurisdiction', 'schengen']
    const ran = await passage(['determine', ...asked])
    const [, typed = ''] = /Why: passage (explain .*)\n/.exec(ran.err) ?? []
    expect(typed.split(' ')).toEqual(['explain', ...asked])
    expect((await passage(typed.split(' '))).out).toContain('Window 2026-01-02 to 2026-06-30')
  })
  test('after too long a stay it names the day from which entry is lawful again', async () => {
    const ran = await passage(['determine', '--stay', '2026-01-01..2026-04-15', '--as-of', '2026-04-15'])
    expect(ran.out).toContain('DEPARTED_LATE  15 days after')
    expect(ran.out).toContain('105 of 90 days used, 0 left')
    expect(ran.out).toContain('that day would be beyond the 90')
    expect(ran.out).toContain('next lawful entry 2026-07-15')
  })
  test('a missing exit is a range, never a number', async () => {
    const ran = await passage([
      'determine',
      '--stay',
      '2026-01-10..',
      '--stay',
      '2026-06-01..',
      '--as-of',
      '2026-06-05',
    ])
    expect(ran.out).toContain('6 to 147 of 90 days used, 0 to 84 left')
  })
  test('the State decides from when days count', async () => {
    const used = async (stay: string) =>
      (await passage(['determine', '--stay', stay, '--as-of', '2024-04-30'])).out.match(/: (\d+) of 90/)?.[1]
    expect([await used('2024-03-01..2024-04-09@RO'), await used('2024-03-01..2024-04-09@DE')]).toEqual(['10', '40'])
  })
  test('explain takes the same form; --jurisdiction names another law', async () => {
    const ran = await passage(['explain', '--stay', '2026-01-01..2026-04-15', '--as-of', '2026-06-30'])
    expect(ran.out).toMatch(/Departed after the authorised stay[\s\S]*art\. 6\(1\)[\s\S]*Window 2026-01-02/)
    const us = await passage(['determine', '--stay', '2026-01-01..', '--jurisdiction', 'us', '--as-of', '2026-02-01'])
    expect([us.code, us.out]).toEqual([0, expect.not.stringContaining('Window')])
  })
  test.each([
    ['2026-02-30..', /2026-02-30 is not a date that exists/],
    ['2026-03-01..2026-02-01', /the exit comes before the entry/],
    ['2026-03-01..@de', /"de" is not a State/],
    ['2026-03-01', /is not a stay/],
    ['..2026-03-01', /is not a stay/],
  ])('%s: words and exit code 2', async (stay, words) => {
    const ran = await passage(['determine', '--stay', stay])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toMatch(words)
  })
  test('neither file nor stay, and both, are wrong use', async () => {
    expect(await passage(['determine'])).toMatchObject({ code: 2, err: expect.stringContaining('nothing to work on') })
    const file = scratch.put('none.json', '{"jurisdiction":"schengen","facts":[]}')
    const both = await passage(['determine', file, '--stay', '2026-01-01..'])
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('not both')])
  })
  test('with a file, explain --stay names a stay by its id, and says when there is none', async () => {
    const arrival = { kind: 'arrival', occurred: { on: '2026-01-01' }, evidence: 'border-document' }
    const file = scratch.put('one.json', JSON.stringify({ jurisdiction: 'schengen', facts: [arrival] }))
    const named = await passage(['explain', file, '--stay', 'f1', '--as-of', '2026-02-01'])
    expect([named.code, named.out]).toEqual([0, expect.stringContaining('f1  Within')])
    const none = await passage(['explain', file, '--stay', 'f9', '--as-of', '2026-02-01'])
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('is named f9')])
  })
})
