import { describe, expect, test } from 'vitest'
import { type CaseEntry, newCase } from '../../../src/case/case.ts'
import { comparison } from '../../../src/case/change/effect.ts'
import { clocksOf, namedDaysOf, type TimeOfPack } from '../../../src/case/clocks.ts'
import type { Pack } from '../../../src/case/pack.ts'
import { allPacks, dayInForce, packOf } from '../../../src/case/packs.ts'
import { replay } from '../../../src/case/replay.ts'
import { usDeadline } from '../../../src/deadline/us/deadlines.ts'
import { act, d, story, toy } from '../toy.ts'

const on = d('2020-02-03')
const court = { role: 'court', name: 'C' }
const { rolls: _rolls, ...plain } = usDeadline('us.d12-appeal')
const rule = { ...plain, id: 'ten', term: { unit: 'days', amount: 10 } } as const
const pack: Pack = {
  ...toy,
  duties: [
    { id: 'wait', words: 'wait', owner: 'agency' },
    { id: 'redress', words: 'put right', owner: 'agency', deadline: 'ten' },
  ],
}
const seen: (readonly string[])[] = []
const time: TimeOfPack = {
  clocks: [
    { deadline: 'ten', from: { fact: 'made-on' }, while: { region: 'stay', in: ['none'] } },
    { deadline: 'served', from: { served: 'order' }, while: { region: 'order', in: ['none'] } },
    { deadline: 'nobody', from: { fact: 'made-on' }, while: { fact: 'identity', is: ['open'] } },
    { deadline: 'odd', from: { fact: 'country' }, while: { region: 'stay', in: ['none'] } },
  ],
  named: [
    { fact: 'made-on', words: 'until then', while: { region: 'stay', in: ['none'] } },
    { fact: 'country', words: 'never', while: { region: 'stay', in: ['in-force'] } },
    { fact: 'barred', words: 'not known', while: { fact: 'identity', is: ['open'] } },
  ],
  ruleOf: (id) => (id === 'ten' || id === 'served' || id === 'odd' ? { ...rule, id } : undefined),
  around: (places) => {
    seen.push(places)
    return { calendars: {}, outages: [] }
  },
}
const start = newCase(pack, { places: ['south'] })
const shown = (state: typeof start) =>
  clocksOf(pack, state, time, on).map(({ deadline, rule: known, duty, from, found }) => [
    deadline,
    known?.id,
    duty,
    from,
    found?.kind === 'deadline' ? found.due : found?.kind,
  ])

describe('clocks of a case', () => {
  const facts = { 'made-on': d('2020-01-01') }
  const paper = {
    service: 's1',
    document: 'order',
    recipient: 'person',
    on: d('2020-01-10'),
    method: 'in-person',
    proof: 'proven',
    address: 'not-needed',
    undeliverable: false,
  } as const
  test('run from a fact or from proven service, while that is so; one whose beginning is not a day does not run', () => {
    const state = { ...start, facts: { ...facts, country: 'A', 'served-for': 'person' }, services: [paper] }
    expect(shown(state)).toEqual([
      ['ten', 'ten', undefined, d('2020-01-01'), d('2020-01-11')],
      ['served', 'served', undefined, d('2020-01-10'), d('2020-01-20')],
      ['odd', 'odd', undefined, undefined, undefined],
    ])
    expect(shown({ ...state, regions: { order: 'made', stay: 'in-force' } })).toEqual([])
    expect(seen.at(-1)).toEqual(['south'])
    shown({ ...start, forum: { places: undefined } })
    expect(seen.at(-1)).toEqual([])
  })
  test('one whose law is not known says from when, and not until when', () => {
    const state = { ...start, facts: { ...facts, identity: 'open' }, regions: { order: 'made', stay: 'in-force' } }
    expect(shown(state)).toEqual([['nobody', undefined, undefined, d('2020-01-01'), undefined]])
    const [clock] = clocksOf(pack, { ...state, facts: { identity: 'open' } }, time, on)
    expect(clock).toEqual({ deadline: 'nobody' })
  })
  test('an open duty has its own, from what opened it, and stands for the clock of the same deadline', () => {
    const duties = [
      { duty: 'redress', since: d('2020-01-15'), from: 'executed' },
      { duty: 'wait', since: d('2020-01-16'), from: 'executed' },
      { duty: 'nowhere', since: d('2020-01-17'), from: 'executed' },
    ]
    expect(shown({ ...start, facts, duties })).toEqual([
      ['ten', 'ten', 'redress', d('2020-01-15'), d('2020-01-25')],
      ['served', 'served', undefined, undefined, undefined],
      ['odd', 'odd', undefined, undefined, undefined],
    ])
  })
  test('days that somebody named are shown while they matter; what is no day is not known', () => {
    const named = (state: typeof start) => namedDaysOf(pack, state, time, on).map(({ words, day }) => [words, day])
    expect(named({ ...start, facts: { ...facts, barred: ['B'], identity: 'open' } })).toEqual([
      ['until then', d('2020-01-01')],
      ['not known', undefined],
    ])
    expect(named(start)).toEqual([['until then', undefined]])
  })
})

describe('deciding again', () => {
  const start2 = newCase(toy, { places: ['south'] })
  const answers = (of: Pack, entries: readonly CaseEntry[]) =>
    replay(of, start2, entries).map(({ index, answer }) => `${index} ${answer}`)
  const change = (id: string, more: object): Pack => ({
    ...toy,
    transitions: toy.transitions.map((row) => (row.id === id ? { ...row, ...more } : row)),
  })
  const one = story(toy, ['south'])
  one.does(act('order-made', '2020-01-01', { facts: { 'made-on': d('2020-01-01') } }))
  one.facts({ identity: 'open' }, '2020-01-02')
  one.does(act('executed', '2020-01-03', { facts: { country: 'A' } }))
  one.told({ type: 'fact-unknown', on, by: court, fact: 'identity' })
  one.does(act('stay-granted', '2020-01-04', { by: court }))
  const { entries } = one
  test('the same law gives the same answers, step by step, beside what was given', () => {
    expect(entries.map(({ kind }) => kind)).toEqual(['done', 'told', 'refused', 'refused', 'done'])
    expect(answers(toy, entries)).toEqual(['0 same', '1 same', '2 same', '3 same', '4 same'])
    const [first] = replay(toy, start2, entries)
    expect(first).toMatchObject({ given: entries[0], again: entries[0] })
  })
  test('another law differs where it would have refused, moved, set or said otherwise, and what was given stands', () => {
    expect(answers(change('T1', { by: ['judge'] }), entries)).toEqual([
      '0 differs',
      '1 same',
      '2 same',
      '3 same',
      '4 same',
    ])
    expect(answers(change('T3', { moves: [{ region: 'stay', from: '*', to: 'none' }] }), entries)[4]).toBe('4 differs')
    expect(answers(change('T3', { sets: { country: 'B' } }), entries)[4]).toBe('4 differs')
    expect(answers(change('T2', { gates: ['toy.stay'] }), entries)[2]).toBe('2 differs')
    const facts = { ...toy.facts, identity: { ...toy.facts.identity, recordedBy: ['court'] } as never }
    expect(answers({ ...toy, facts }, entries)).toEqual(['0 same', '1 differs', '2 same', '3 differs', '4 same'])
  })
})

describe('what another law would do to a case', () => {
  const made = story(toy, ['south'])
  made.does(act('order-made', '2020-01-01', { facts: { 'made-on': d('2020-01-01') } }))
  const effect = (more: Partial<Pack>, state = made.state(), day = on) =>
    comparison({ pack: toy, on: day }, { pack: { ...toy, ...more }, on: day })(state)
  const gates = (id: string, more: object) => toy.gates.map((one) => (one.id === id ? { ...one, ...more } : one))
  const rows = (id: string, more: object) => toy.transitions.map((one) => (one.id === id ? { ...one, ...more } : one))
  test('nothing, where nothing that the case asks differs', () => {
    expect(effect({})).toBeUndefined()
    expect(effect({ gates: gates('toy.old', { wayOn: 'Other.' }) })).toBeUndefined()
    expect(effect({ transitions: rows('T4', { by: ['officer'] }) })).toBeUndefined()
  })
  test('what stands against the execution before and after, where that differs', () => {
    const found = effect({ gates: gates('toy.waited', { clear: { fact: 'waited', atLeast: 99 } }) })
    expect(found?.before).not.toContain('toy.waited')
    expect(found?.after).toEqual([
      ...(found?.before.slice(0, 3) ?? []),
      'toy.waited',
      ...(found?.before.slice(3) ?? []),
    ])
    expect(found).toMatchObject({ opened: [], closed: [] })
  })
  test('a step that a gate holds now is closed, and one that it held is open', () => {
    const held = { gates: ['toy.stay'] }
    const stayed = { ...made.state(), regions: { order: 'made', stay: 'in-force' } }
    expect(effect({ transitions: rows('T4', held) }, stayed)).toEqual({
      before: [],
      after: [],
      opened: [],
      closed: ['stay-ended'],
    })
    const back = comparison({ pack: { ...toy, transitions: rows('T4', held) }, on }, { pack: toy, on })
    expect(back(stayed)).toEqual({ before: [], after: [], opened: ['stay-ended'], closed: [] })
  })
  test('a step that is new is open, one that is gone is closed', () => {
    const [, , , , last] = toy.transitions
    const added = { ...last, id: 'T6', event: 'noted', gates: [] } as NonNullable<typeof last>
    expect(effect({ transitions: [...toy.transitions, added] })).toMatchObject({ opened: ['noted'], closed: [] })
    const gone = { legalStatus: 'vacated', inForce: { from: undefined, until: '2020-01-31' } }
    expect(effect({ transitions: rows('T3', gone) })).toMatchObject({ opened: [], closed: ['stay-granted'] })
    expect(effect({ transitions: rows('T3', gone) }, made.state(), d('2020-01-31'))).toBeUndefined()
  })
  test('the same pack on another day is another law', () => {
    const ended = (day: string) =>
      comparison({ pack: toy, on: d(day) }, { pack: toy, on: d('2020-02-03') })(made.state())
    expect(ended('2019-12-31')?.before).toContain('toy.old')
    expect(ended('2019-12-31')?.after).not.toContain('toy.old')
    const back = comparison({ pack: toy, on: d('2020-02-03') }, { pack: toy, on: d('2019-12-31') })(made.state())
    expect(back?.after).toContain('toy.old')
  })
})

describe('the procedures that there are', () => {
  test('are found by name, and by no other name', () => {
    expect(allPacks).toEqual(expect.arrayContaining(['us', 'eu-rd', 'eu-rd:XA']))
    for (const name of allPacks) expect(packOf(name)?.words.length, name).toBeGreaterThan(10)
    expect([packOf('nowhere'), packOf('constructor')]).toEqual([undefined, undefined])
  })
  test('a day that is not over in the outermost region or in Samoa is not over', () => {
    const last = (name: string, at: string) => {
      const head = packOf(name)
      return head === undefined ? undefined : dayInForce(head, Date.parse(at))
    }
    for (const name of ['eu-rd', 'eu-rd:XA']) {
      expect(last(name, '2026-11-24T03:59:59Z')).toBe(d('2026-11-23'))
      expect(last(name, '2026-11-24T04:00:00Z')).toBe(d('2026-11-24'))
    }
    expect(last('us', '2026-11-24T10:59:59Z')).toBe(d('2026-11-23'))
  })
  test('calendars are those of the State where the case stands; a State that is not known has none', () => {
    const names = (places: readonly string[]) => Object.keys(packOf('us')?.time.around(places).calendars ?? {})
    expect(names(['circuit-9', 'state-CA'])).toContain('us-state')
    expect(names(['circuit-9'])).not.toContain('us-state')
    expect(packOf('eu-rd')?.time.around([])).toEqual({ calendars: {}, outages: [] })
    expect(Object.keys(packOf('eu-rd:XA')?.time.around([]).calendars ?? {}).length).toBeGreaterThan(0)
  })
  test('an empty case stands at the beginning of every region, and nothing is known', () => {
    expect(newCase(toy, { places: ['south'] })).toEqual({
      pack: 'toy',
      forum: { places: ['south'] },
      regions: { order: 'none', stay: 'none' },
      facts: {},
      said: {},
      services: [],
      appearances: [],
      findings: [],
      duties: [],
      told: [],
      breaches: [],
      entries: 0,
      refusals: 0,
    })
  })
})
