import { describe, expect, test } from 'vitest'
import { type Case, type CaseEntry, newCase } from '../../../src/case/case.ts'
import { decide } from '../../../src/case/decide.ts'
import { evolve } from '../../../src/case/evolve.ts'
import { executable } from '../../../src/case/executable.ts'
import { faultsOf } from '../../../src/case/faults.ts'
import type { Pack, Transition } from '../../../src/case/pack.ts'
import { replay } from '../../../src/case/replay.ts'
import { servedOn } from '../../../src/case/served-on.ts'
import { tell } from '../../../src/case/tell.ts'
import { entryFromText, entryToText } from '../../../src/case/text/entry-text.ts'
import { readerOf } from '../../../src/case/view.ts'
import { act, d, officer, toy } from '../toy.ts'

/* What begins anew with a step is neither read by its gates nor known afterwards; a finding ends with what it rests on. */

const step = (id: string, more: Partial<Transition>): Pack => ({
  ...toy,
  transitions: toy.transitions.map((row) => (row.id === id ? { ...row, ...more } : row)),
})
const court = { role: 'court', name: 'C' }
const lawyer = { role: 'lawyer', name: 'Lee' }
const made = (pack: Pack, facts: Case['facts']): Case => ({
  ...newCase(pack, { places: ['south'] }),
  regions: { order: 'made', stay: 'none' },
  facts,
})
const looked = step('T5', { gates: ['toy.country'], brings: ['country'], anew: ['country', 'identity'] })
const look = (state: Case, facts = {}): CaseEntry =>
  decide(looked, state, act('looked', '2020-02-01', { facts }), d('2020-02-01'))

describe('facts that begin anew with a step', () => {
  const state = made(looked, { country: 'B', barred: ['A'], identity: 'confirmed', secret: 'none' })
  test('its gates read only what it brings, and what it does not bring is unknown afterwards', () => {
    expect(look(state)).toMatchObject({ kind: 'refused', code: 'toy.country' })
    expect(look(state, { country: 'A' })).toMatchObject({ kind: 'refused', code: 'toy.country' })
    const entry = look(state, { country: 'C' })
    expect(entry).toMatchObject({ kind: 'done', forgets: ['identity'] })
    expect(evolve(state, entry).facts).toEqual({ country: 'C', barred: ['A'], secret: 'none' })
    // Another step still reads what is known of the case.
    const { reasons } = executable(looked, state, d('2020-02-01'), {})
    expect(reasons.map(({ code }) => code)).not.toContain('toy.country')
  })
  test('what was not known is not forgotten, and a case that forgets nothing says nothing of it', () => {
    const bare = made(looked, { barred: ['A'] })
    expect(look(bare, { country: 'C' })).not.toHaveProperty('forgets')
  })
  test('it is written down, and deciding again compares it', () => {
    const entry = look(state, { country: 'C' })
    expect(entryFromText(JSON.parse(JSON.stringify(entryToText(looked, entry))))).toEqual(entry)
    expect(replay(looked, state, [entry])[0]?.answer).toBe('same')
    const { forgets: _none, ...kept } = entry as Extract<CaseEntry, { kind: 'done' }>
    expect(replay(looked, state, [kept])[0]?.answer).toBe('differs')
  })
  test('a name that is no fact, or that the step sets as well, is a fault of the pack; so is a day nobody knows', () => {
    expect(faultsOf(step('T5', { anew: ['nowhere'] }))).toEqual(['step T5 begins no nowhere anew'])
    expect(faultsOf(step('T5', { anew: ['secret'], sets: { secret: 'made' } }))).toEqual([
      'step T5 begins no secret anew',
    ])
    expect(faultsOf(step('T5', { setsDay: 'nowhere' }))).toEqual(['step T5 sets no nowhere'])
    expect(faultsOf(step('T5', { anew: ['secret'], setsDay: 'made-on' }))).toEqual([])
  })
})

describe('a day that a step moves later only', () => {
  const moves = step('T5', { gates: [], brings: ['made-on', 'country'], later: ['made-on'] })
  const sets = (facts: Case['facts'], brought: Case['facts']) => {
    const entry = decide(moves, made(moves, facts), act('looked', '2020-02-01', { facts: brought }), d('2020-02-01'))
    return entry.kind === 'done' ? entry.sets : entry
  }
  const [early, late] = [d('2020-01-01'), d('2020-01-15')]
  test('an earlier one that is brought takes nothing away; other facts are what is brought', () => {
    expect(sets({ 'made-on': late, country: 'B' }, { 'made-on': early, country: 'A' })).toEqual({
      'made-on': late,
      country: 'A',
    })
    expect(sets({ 'made-on': early }, { 'made-on': late })).toEqual({ 'made-on': late })
    expect(sets({}, { 'made-on': early })).toEqual({ 'made-on': early })
    expect(sets({ 'made-on': late }, {})).toEqual({})
  })
  test('one that is no day, or that the step does not bring, is a fault of the pack', () => {
    expect(faultsOf(step('T5', { brings: ['country'], later: ['country'] }))).toEqual([
      'step T5 moves no country later',
    ])
    expect(faultsOf(step('T5', { later: ['made-on'] }))).toEqual(['step T5 moves no made-on later'])
    expect(faultsOf(step('T5', { brings: ['made-on'], later: ['made-on'] }))).toEqual([])
  })
})

describe('a finding ends with what it rests on', () => {
  const start = made(toy, { identity: 'open', country: 'B' })
  const on = d('2020-02-01')
  const signed = (pack: Pack, state: Case): Case => {
    const finding = { gate: 'toy.identity', event: 'executed', by: 'Lee', role: 'lawyer', on, reasons: 'Read.' }
    return evolve(
      state,
      tell(pack, state, { type: 'finding-signed', on, by: lawyer, finding: { ...finding, finding: 'f' } }, on),
    )
  }
  const identity = (state: Case, value: string) =>
    evolve(state, tell(toy, state, { type: 'fact-recorded', on, by: officer, fact: 'identity', value }, on))
  test('it does not come back when the old value does', () => {
    const found = signed(toy, start)
    expect(found.findings).toHaveLength(1)
    expect(identity(found, 'open').findings).toHaveLength(1)
    expect(identity(identity(found, 'confirmed'), 'open').findings).toEqual([])
    const unknown = { type: 'fact-unknown', on, by: officer, fact: 'identity' } as const
    expect(evolve(found, tell(toy, found, unknown, on)).findings).toEqual([])
  })
  test('what changes beside it leaves it, and so does what the step itself will bring', () => {
    const found = signed(toy, start)
    const stayed = evolve(found, decide(toy, found, act('stay-granted', '2020-02-01', { by: court }), on))
    expect(stayed.findings).toHaveLength(1)
    const rests = { ...found, findings: found.findings.map((one) => ({ ...one, restsOn: '[["country","A"]]' })) }
    expect(identity(rests, 'confirmed').findings).toHaveLength(1)
    const brings = step('T5', { gates: [], brings: ['country'] })
    const brought = (country: string) =>
      evolve(rests, decide(brings, rests, act('looked', '2020-02-01', { facts: { country } }), on)).findings
    expect(brought('A')).toHaveLength(1)
    expect(brought('C')).toEqual([])
  })
  test('one that rests on nothing that can be read stands until it is withdrawn', () => {
    const found = {
      ...signed(toy, start),
      findings: signed(toy, start).findings.map((one) => ({ ...one, restsOn: '' })),
    }
    expect(identity(found, 'confirmed').findings).toHaveLength(1)
  })
  test('another order of the same day is another order: the order of entries tells', () => {
    const day = '2020-01-01'
    const again = step('T1', { moves: [{ region: 'order', from: '*', to: 'made' }], brings: [], setsDay: 'made-on' })
    const paper = { words: 'the order', matter: 'proceeding', withCounsel: 'counsel', madeOn: 'made-on' } as const
    const pack = {
      ...again,
      findingsOf: ['made-on'],
      documents: { order: paper },
    }
    const make = (state: Case, by: Pack = pack) => decide(by, state, act('order-made', day), d(day))
    const service = {
      service: 's1',
      document: 'order',
      recipient: 'person',
      on: d(day),
      method: 'in-person',
      proof: 'proven',
      address: 'not-needed',
      undeliverable: false,
    } as const
    const start = made(pack, { identity: 'open', country: 'B', 'served-for': 'person' })
    const once = evolve(start, make(start))
    const told = { type: 'service-recorded', on: d(day), by: officer, service } as const
    const serves = (state: Case, name: string) =>
      evolve(state, tell(pack, state, { ...told, service: { ...service, service: name } }, d(day)))
    const ready = signed(pack, serves(once, 's1'))
    const reader = (state: Case) => readerOf(pack, state, { on, lawOf: on })
    expect([reader(ready).served('order'), ready.findings.length]).toEqual(['yes', 1])
    expect(servedOn(pack, ready, 'order', reader(ready))).toBe(d(day))

    const entry = make(ready)
    expect(entry).toMatchObject({ begins: ['made-on', 'order'] })
    expect(entryFromText(JSON.parse(JSON.stringify(entryToText(pack, entry))))).toEqual(entry)
    const second = evolve(ready, entry)
    expect([reader(second).served('order'), second.findings.length]).toEqual(['unknown', 0])
    const both = serves(second, 's2')
    expect(reader(both).served('order')).toBe('yes')
    expect(both.services.map(({ earlier }) => earlier)).toEqual([true, undefined])
    // A service of a later day is not of an earlier paper, whatever came to be known first.
    const late = { ...ready, services: [{ ...service, on: d('2020-01-02') }] }
    expect(reader(evolve(late, make(late))).served('order')).toBe('yes')
    const mailed = { ...ready, services: [{ ...service, document: 'letter' }] }
    expect(evolve(mailed, make(mailed)).services).toEqual(mailed.services)
    // A day on which nothing rests begins nothing, and a case of before such entries folds as it did.
    expect(make(ready, again)).not.toHaveProperty('begins')
    const { begins: _none, ...old } = entry as Extract<CaseEntry, { kind: 'done' }>
    expect(evolve(ready, old).services).toBe(ready.services)
    // What came before the second order proves no day of its service either.
    const far = { ...both, services: [{ ...service, on: d('2020-03-01'), earlier: true as const }, ...both.services] }
    expect(servedOn(pack, far, 'order', reader(far))).toBe(d(day))
  })
  test('it is about one order: another day of it is another order', () => {
    const pack = { ...toy, findingsOf: ['made-on'] }
    const found = signed(pack, { ...start, facts: { ...start.facts, 'made-on': d('2020-01-01') } })
    const codes = (state: Case) => executable(pack, state, on, {}).reasons.map(({ code }) => code)
    expect(codes(found)).not.toContain('toy.identity')
    expect(codes({ ...found, facts: { ...found.facts, 'made-on': d('2020-01-15') } })).toContain('toy.identity')
  })
})
