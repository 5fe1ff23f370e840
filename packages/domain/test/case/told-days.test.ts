import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import { type Case, newCase } from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import type { FactValue } from '../../src/case/fact.ts'
import { packOf } from '../../src/case/packs.ts'
import { tell } from '../../src/case/tell.ts'
import { entryFromText, entryToText } from '../../src/case/text/entry-text.ts'
import { type DaysToTell, daysToTell } from '../../src/case/told-days.ts'
import { act, d } from './toy.ts'
import { paper } from './us-law/table.ts'

const us = packOf('us') as NonNullable<ReturnType<typeof packOf>>
const { pack, time } = us
const at = (regions: Record<string, string>, facts: Record<string, FactValue>): Case => {
  const start = newCase(pack, { places: ['circuit-9'] })
  return { ...start, regions: { ...start.regions, ...regions }, facts: { 'served-for': 'person', ...facts } }
}
const under = { pack: 'us', version: '1', lawOf: d('2026-05-04') }
/** The case after the days were told, by way of the text that the ledger keeps. */
function told(state: Case, found: DaysToTell): Case {
  const by = { role: 'passage', name: 'passage' }
  const said = { type: 'days-told', on: d('2026-05-04'), by, ...found, because: '1' } as const
  return evolve(state, entryFromText(entryToText(pack, { kind: 'told', told: said, under })))
}
const find = (state: Case, on = '2026-05-04') => daysToTell(pack, state, time, d(on))
const words = (found: DaysToTell | undefined) =>
  found?.changes.map(({ deadline, change, before, due, counted }) =>
    [deadline, change, ...[before, due, counted].map((day) => (day === undefined ? '-' : formatDay(day)))].join(' '),
  )
const ordered = (on: string) => at({ order: 'window-open' }, { 'decided-on': d(on) })

describe('last days that were told', () => {
  test('one that begins is told once', () => {
    const state = ordered('2026-05-01')
    const found = find(state)
    expect(words(found)).toEqual(['us.d12-appeal first - 2026-06-01 -'])
    expect(find(told(state, found as DaysToTell))).toBeUndefined()
  })
  test('one that is counted to a later day is told again, and the later day binds', () => {
    const state = told(ordered('2026-05-01'), find(ordered('2026-05-01')) as DaysToTell)
    const moved = { ...state, facts: { ...state.facts, 'decided-on': d('2026-05-08') } }
    expect(words(find(moved))).toEqual(['us.d12-appeal later 2026-06-01 2026-06-08 -'])
  })
  test('Passage invariant 14: an earlier day than was told never binds the person, and no gate lets it', () => {
    const first = ordered('2026-05-08')
    const state = told(first, find(first) as DaysToTell)
    const corrected = { ...state, facts: { ...state.facts, 'decided-on': d('2026-05-01') } }
    const found = find(corrected)
    expect(words(found)).toEqual(['us.d12-appeal same 2026-06-08 2026-06-08 2026-06-01'])
    const after = told(corrected, found as DaysToTell)
    expect(find(after)).toBeUndefined()
    const over = (one: Case, on: string) => {
      const served = { ...one, services: [paper('order')], facts: { ...one.facts, 'language-understood': 'yes' } }
      const entry = decide(pack, served, act('appeal-time-over', on, { facts: { 'final-on': d(on) } }), d(on))
      return entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
    }
    // Counted from the corrected day alone it would be over: that is what the told day prevents.
    expect(over({ ...after, told: [] }, '2026-06-03')).toEqual([])
    expect(over(after, '2026-06-03')).toEqual(['us.d12-window-over'])
    expect(over(after, '2026-06-10')).toEqual([])
  })
  test('a duty of an agency is bound by what the law counts now', () => {
    const owed = (since: string): Case => ({
      ...at({}, {}),
      duties: [{ duty: 'us.custody-review', since: d(since), from: 'removal-period-begun' }],
    })
    const found = find(owed('2026-05-08'))
    const state = told(owed('2026-05-08'), found as DaysToTell)
    const again = find({ ...state, duties: owed('2026-05-06').duties })
    expect(again?.changes).toMatchObject([{ duty: 'us.custody-review', change: 'earlier' }])
    expect(again?.days[0]?.due).toBe(again?.days[0]?.counted)
  })
  test('one that runs no more is told, too, and begins anew with nothing of it', () => {
    const state = told(ordered('2026-05-08'), find(ordered('2026-05-08')) as DaysToTell)
    const final = { ...state, regions: { ...state.regions, order: 'rescinded' } }
    const over = find(final)
    expect(words(over)).toEqual(['us.d12-appeal over 2026-06-08 - -'])
    const again = told(final, over as DaysToTell)
    const anew = {
      ...again,
      regions: { ...again.regions, order: 'window-open' },
      facts: { 'decided-on': d('2026-05-01') },
    }
    expect(words(find(anew))).toEqual(['us.d12-appeal first - 2026-06-01 -'])
  })
  test('nobody says them: the law counts them', () => {
    const by = { role: 'officer', name: 'Ode' }
    const said = { type: 'days-told', on: d('2026-05-04'), by, days: [], changes: [], because: '1' } as const
    expect(tell(pack, ordered('2026-05-01'), said, d('2026-05-04'))).toMatchObject({
      kind: 'refused',
      code: 'case.fact-not-theirs',
    })
  })
  test('what was changed is read back from the text as it was said', () => {
    const state = told(ordered('2026-05-08'), find(ordered('2026-05-08')) as DaysToTell)
    const found = find({ ...state, facts: { ...state.facts, 'decided-on': d('2026-05-01') } }) as DaysToTell
    const by = { role: 'passage', name: 'passage' }
    const said = { type: 'days-told', on: d('2026-05-04'), by, ...found, because: '1' } as const
    expect(entryFromText(entryToText(pack, { kind: 'told', told: said, under }))).toEqual({
      kind: 'told',
      told: said,
      under,
    })
  })
  test('two clocks side by side are each their own, and one whose beginning is not known is not told', () => {
    const both = (owed: string): Case => ({
      ...ordered('2026-05-01'),
      duties: [
        { duty: 'us.custody-review', since: d(owed), from: 'removal-period-begun' },
        { duty: 'us.stay-told', since: d(owed), from: 'court-stay-granted' },
      ],
    })
    const first = find(both('2026-05-01')) as DaysToTell
    expect(first.changes.map(({ deadline, duty }) => [deadline, duty])).toEqual([
      ['us.d24-review-90', 'us.custody-review'],
      ['us.d12-appeal', undefined],
    ])
    const later = find({ ...told(both('2026-05-01'), first), duties: both('2026-05-02').duties })
    expect(later?.changes.map(({ deadline, change }) => [deadline, change])).toEqual([['us.d24-review-90', 'later']])
    expect(find(at({ order: 'window-open' }, {}))).toBeUndefined()
  })
  test('another beginning is told also where the day stays, and a day after which something may follow', () => {
    const state = told(ordered('2026-05-01'), find(ordered('2026-05-01')) as DaysToTell)
    const [day] = state.told
    const as = (change: object): Case => ({ ...state, told: [{ ...(day as NonNullable<typeof day>), ...change }] })
    expect(words(find(as({ from: d('2026-04-30') })))).toEqual(['us.d12-appeal same 2026-06-01 2026-06-01 -'])
    expect(words(find(as({ counted: d('2026-05-31') })))).toEqual(['us.d12-appeal same 2026-06-01 2026-06-01 -'])
    expect(words(find(as({ due: d('2026-05-30') })))).toEqual(['us.d12-appeal later 2026-05-30 2026-06-01 -'])
    expect(words(find(as({ adverseAfter: d('2026-05-30') })))).toEqual(['us.d12-appeal same 2026-06-01 2026-06-01 -'])
    expect(find(as({}))).toBeUndefined()
  })
  test('a duty that is owed twice has two days, each told once, and each known by its beginning', () => {
    const owed = (...since: readonly string[]): Case => ({
      ...at({}, {}),
      duties: since.map((on) => ({ duty: 'us.custody-review', since: d(on), from: 'removal-period-begun' })),
    })
    const first = find(owed('2026-05-01', '2026-05-10')) as DaysToTell
    expect(first.days).toHaveLength(2)
    const state = told(owed('2026-05-01', '2026-05-10'), first)
    expect(find(state)).toBeUndefined()
    const moved = find({ ...state, duties: owed('2026-05-01', '2026-05-12').duties })
    expect(moved?.changes).toMatchObject([{ change: 'later', before: first.days[1]?.due }])
    const one = find({ ...state, duties: owed('2026-05-10').duties })
    expect(one?.changes).toMatchObject([{ change: 'over', before: first.days[0]?.due }])
  })
})
