import { describe, expect, test } from 'vitest'
import { newCase } from '../../../src/case/case.ts'
import { fitsKind } from '../../../src/case/fact.ts'
import { holdsIn, lawOfDay, rivalsIn, standsOn } from '../../../src/case/law.ts'
import { gatesOf, goesOn, stepsFrom } from '../../../src/case/survey.ts'
import type { LegalStatus } from '../../../src/rules/rule.ts'
import { act, d, story, toy } from '../toy.ts'

describe('which rules are law on a day', () => {
  const days = ['2019-12-31', '2020-01-01', '2020-06-01', '2020-12-31', '2021-01-01']
  const stands = (legalStatus: LegalStatus, from?: string, until?: string) =>
    days.map((day) => standsOn({ legalStatus, inForce: { from, until } } as never, d(day)))
  test('from its first day to its last, both included', () => {
    expect(stands('in-force')).toEqual([true, true, true, true, true])
    expect(stands('in-force', '2020-01-01')).toEqual([false, true, true, true, true])
    expect(stands('in-force', undefined, '2020-12-31')).toEqual([true, true, true, true, false])
    expect(stands('in-force', '2020-01-01', '2020-12-31')).toEqual([false, true, true, true, false])
  })
  test('one that is adopted stands from its first day; without one it does not stand yet', () => {
    expect(stands('adopted')).toEqual([false, false, false, false, false])
    expect(stands('adopted', '2020-06-01')).toEqual([false, false, true, true, true])
  })
  test.each(['vacated', 'superseded'] as const)('one that is %s ended; without a last day it never stood', (status) => {
    expect(stands(status)).toEqual([false, false, false, false, false])
    expect(stands(status, undefined, '2020-01-01')).toEqual([true, true, false, false, false])
  })
  test.each(['stayed', 'contested'] as const)('one that is %s protects until somebody has decided', (status) => {
    expect(stands(status)).toEqual([true, true, true, true, true])
  })
  test('a step of another time is not known', () => {
    const [first] = toy.transitions
    const ended = { ...first, inForce: { from: undefined, until: '2019-12-31' } } as NonNullable<typeof first>
    const pack = { ...toy, transitions: [ended, ...toy.transitions.slice(1)] }
    expect(lawOfDay(pack, d('2019-12-31')).byEvent.has('order-made')).toBe(true)
    expect(lawOfDay(pack, d('2020-01-01')).byEvent.has('order-made')).toBe(false)
    expect(lawOfDay(toy, d('2020-01-01')).gates.has('toy.old')).toBe(false)
    expect(lawOfDay(toy, d('2019-12-31')).gates.has('toy.old')).toBe(true)
  })
})

describe('where a rule holds', () => {
  test('everywhere, in its places, and where the place is not known', () => {
    const holds = (where: readonly string[] | undefined, places: readonly string[] | undefined) =>
      holdsIn((where === undefined ? {} : { where }) as never, { places })
    expect(holds(undefined, [])).toBe(true)
    expect(holds(['north'], undefined)).toBe(true)
    expect(holds(['north', 'east'], ['south', 'east'])).toBe(true)
    expect(holds(['north'], ['south'])).toBe(false)
    expect(holds(['north'], [])).toBe(false)
  })
  test('readings of contested law: those held there and those of no place, or all where none is held or it is not known', () => {
    const rival = (id: string, where?: readonly string[]) =>
      ({ id, text: id, authority: [], ...(where === undefined ? {} : { where }) }) as const
    const rivals = [rival('n', ['north']), rival('s', ['south'])]
    const ids = (all: typeof rivals, places: readonly string[] | undefined) =>
      rivalsIn(all, { places }).map(({ id }) => id)
    expect(ids(rivals, ['north'])).toEqual(['n'])
    expect(ids(rivals, undefined)).toEqual(['n', 's'])
    expect(ids(rivals, ['east'])).toEqual(['n', 's'])
    expect(ids([...rivals, rival('all')], ['east'])).toEqual(['all'])
    expect(ids([...rivals, rival('all')], ['north', 'south'])).toEqual(['n', 's', 'all'])
    expect(ids([...rivals, rival('all')], undefined)).toEqual(['n', 's', 'all'])
  })
})

test('a value stands under a kind of fact only in its form', () => {
  const fits = (kind: 'choice' | 'day' | 'number' | 'text' | 'set') =>
    (['a', '', 'z', 3, 0.5, true, ['a'], []] as const).map((value) =>
      fitsKind({ words: 'w', kind, ...(kind === 'choice' ? { values: ['a', 'b'] } : {}) }, value),
    )
  const [no, yes] = [false, true]
  expect(fits('choice')).toEqual([yes, no, no, no, no, no, no, no])
  expect(fits('text')).toEqual([yes, no, yes, no, no, no, no, no])
  expect(fits('set')).toEqual([no, no, no, no, no, no, yes, yes])
  expect(fits('day')).toEqual([no, no, no, yes, no, no, no, no])
  expect(fits('number')).toEqual([no, no, no, yes, no, no, no, no])
  expect(fitsKind({ words: 'w', kind: 'choice' }, 'a')).toBe(false)
})

describe('a survey of where a case stands', () => {
  test('every gate of a step with its answer, those that are law, in their order', () => {
    const one = story(toy, ['south'])
    one.does(act('order-made', '2020-01-01', { facts: { 'made-on': d('2020-01-01') } }))
    one.facts({ identity: 'confirmed' }, '2020-01-01')
    const row = toy.transitions.find(({ event }) => event === 'executed')
    if (row === undefined) throw new Error('no execution')
    const asked = (on: string, facts?: { country: string }) =>
      gatesOf(toy, one.state(), row, d(on), facts).map(({ gate, answer }) => [gate.id, answer.open])
    expect(asked('2020-02-01')).toEqual([
      ['toy.stay', true],
      ['toy.identity', true],
      ['toy.secret', false],
      ['toy.country', false],
      ['toy.waited', true],
      ['toy.served', false],
      ['toy.contested', true],
    ])
    one.facts({ barred: ['B'] }, '2020-01-01', { role: 'judge', name: 'Jo' })
    expect(asked('2020-02-01', { country: 'A' })).toContainEqual(['toy.country', true])
    expect(asked('2020-02-01', { country: 'B' })).toContainEqual(['toy.country', false])
    expect(asked('2019-12-31')).toContainEqual(['toy.old', false])
  })
  test('the steps that begin there, in the order of the law', () => {
    const one = story(toy, [])
    const steps = () => stepsFrom(toy, one.state(), d('2020-01-01')).map(({ event }) => event)
    expect(steps()).toEqual(['order-made', 'stay-granted'])
    one.does(act('order-made', '2020-01-01'))
    expect(steps()).toEqual(['executed', 'stay-granted', 'looked'])
    expect(
      stepsFrom(toy, { ...newCase(toy, { places: [] }), regions: {} }, d('2020-01-01')).map((s) => s.event),
    ).toEqual(['stay-granted'])
  })
  test('those that go on with what has begun, and those that begin a part that may never come', () => {
    const one = story(toy, [])
    const near = () => toy.transitions.filter((row) => goesOn(toy, row, one.state())).map(({ event }) => event)
    expect(near()).toEqual([])
    one.does(act('order-made', '2020-01-01'))
    expect(near()).toContain('executed')
    expect(near()).not.toContain('stay-granted')
  })
})
