import { describe, expect, test } from 'vitest'
import { askGate } from '../../../src/case/ask.ts'
import { type Case, type CaseEntry, type Finding, newCase, type Told } from '../../../src/case/case.ts'
import { heldOutside } from '../../../src/case/outside.ts'
import type { Gate, Pack } from '../../../src/case/pack.ts'
import { replay } from '../../../src/case/replay.ts'
import { servedOn } from '../../../src/case/served-on.ts'
import { readerOf, restsOn } from '../../../src/case/view.ts'
import { act, d, officer, toy } from '../toy.ts'

const on = d('2020-02-01')
const start = newCase(toy, { places: ['south'] })
const event = act('executed', '2020-02-01', { facts: { country: 'A' } })
const gateOf = (id: string, of: Pack = toy): Gate => {
  const found = of.gates.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const answer = (gate: Gate, state: Case) =>
  askGate(gate, { pack: toy, state, reader: readerOf(toy, state, { on, lawOf: on }, event), event })
const found = (gate: Gate, more: Partial<Finding>): Case => {
  const reader = readerOf(toy, start, { on, lawOf: on }, event)
  const finding: Finding = {
    finding: 'f1',
    gate: gate.id,
    event: 'executed',
    by: 'Lee',
    role: 'lawyer',
    on,
    reasons: 'Read.',
    restsOn: restsOn(toy, gate, reader),
    ...more,
  }
  return { ...start, findings: [finding] }
}

describe('a finding opens one gate for one kind of step', () => {
  const identity = gateOf('toy.identity')
  test('that gate and that step, while it rests on what is so', () => {
    expect(answer(identity, found(identity, {}))).toEqual({ open: true, by: 'f1' })
    expect(answer(identity, found(identity, { gate: 'toy.contested' })).open).toBe(false)
    expect(answer(identity, found(identity, { event: 'looked' })).open).toBe(false)
    expect(answer(identity, found(identity, { restsOn: '[]' })).open).toBe(false)
    expect(answer(identity, found(identity, { on: d('2020-02-02') })).open).toBe(false)
  })
  test('no finding opens a gate that the law gives to nobody', () => {
    const secret = gateOf('toy.secret')
    expect(answer(secret, found(secret, {}))).toMatchObject({ open: false, why: { why: 'unknown' } })
  })
  test('contested law is opened by a reading that is held there, and by no other', () => {
    const contested = gateOf('toy.contested')
    expect(answer(contested, found(contested, { rival: 'mild' })).open).toBe(true)
    expect(answer(contested, found(contested, { rival: 'strict' })).open).toBe(false)
    expect(answer(contested, found(contested, {})).open).toBe(false)
  })
  test('a reading under which the step is not allowed opens nothing, whoever names it', () => {
    const contested = gateOf('toy.contested')
    const closing = { ...contested, rivals: (contested.rivals ?? []).map((one) => ({ ...one, closes: true as const })) }
    expect(answer(closing, found(closing, { rival: 'mild' }))).toMatchObject({ open: false, why: { why: 'contested' } })
  })
  test('a refusal says who decides and between which readings, where anybody does', () => {
    const why = (id: string) => {
      const one = answer(gateOf(id), start)
      return one.open ? {} : one.why
    }
    expect(why('toy.identity')).toMatchObject({ decider: 'a lawyer' })
    expect(why('toy.contested')).toMatchObject({ decider: 'the legal officer', rivals: [{ id: 'mild' }] })
    expect(why('toy.secret')).not.toHaveProperty('decider')
    expect(why('toy.identity')).not.toHaveProperty('rivals')
  })
})

describe('what is about the person holds from another case', () => {
  const other = (more: Partial<Case>): Case => ({ ...start, ...more })
  const held = (personal: readonly string[], others: readonly Case[], type = 'executed', pack = toy) =>
    heldOutside({ pack, personal }, { ...event, type }, on, { bars: [], others }).map(({ code }) => code)
  const stayed = other({ regions: { order: 'none', stay: 'in-force' } })
  const claimed = other({ facts: { secret: 'made', identity: 'open' } })
  test('only gates that are about the person, and only what is known to hold there', () => {
    expect(held(['toy.secret'], [stayed, claimed])).toEqual(['toy.secret'])
    expect(held([], [stayed, claimed])).toEqual([])
    expect(held(['toy.secret', 'toy.country'], [start])).toEqual([])
    expect(held(['toy.stay'], [stayed], 'nothing')).toEqual([])
    expect(held(['toy.old'], [stayed])).toEqual([])
  })
  test('a day of that case counts to the day of the act', () => {
    expect(held(['toy.waited'], [other({ facts: { 'made-on': d('2020-01-22') } })])).toEqual([])
    expect(held(['toy.waited'], [other({ facts: { 'made-on': d('2020-01-23') } })])).toEqual(['toy.waited'])
  })
  test('a rule of another place holds nothing', () => {
    const gates = toy.gates.map((gate) => (gate.id === 'toy.secret' ? { ...gate, where: ['north'] } : gate))
    expect(held(['toy.secret'], [claimed], 'executed', { ...toy, gates })).toEqual([])
    const north = { ...claimed, forum: { places: ['north'] } }
    expect(held(['toy.secret'], [north], 'executed', { ...toy, gates })).toEqual(['toy.secret'])
  })
  test('what a lawyer found there opens it there, and holds nothing here', () => {
    const identity = gateOf('toy.identity')
    const disputed = other({ facts: { identity: 'open' } })
    expect(held(['toy.identity'], [disputed])).toEqual(['toy.identity'])
    const rests = restsOn(toy, identity, readerOf(toy, disputed, { on, lawOf: on }, event))
    const { findings } = found(identity, { restsOn: rests })
    expect(held(['toy.identity'], [{ ...disputed, findings }])).toEqual([])
  })
})

describe('deciding again says of each line whether the answer is the same', () => {
  const entry = (more: object): CaseEntry =>
    ({ event, under: { pack: 'toy', version: '1', lawOf: on }, ...more }) as CaseEntry
  const answerOf = (given: CaseEntry) => replay(toy, start, [given])[0]?.answer
  const refused = (...codes: readonly string[]) =>
    entry({ kind: 'refused', code: codes[0], failing: codes.map((code) => ({ code })) })
  test('a refusal is the same with the same reasons in the same order', () => {
    const [again] = replay(toy, start, [refused('x')])
    const codes = again?.again.kind === 'refused' ? again.again.failing.map(({ code }) => code) : []
    expect(codes.length).toBeGreaterThan(2)
    expect(answerOf(refused(...codes))).toBe('same')
    expect(answerOf(refused(...codes.slice(1)))).toBe('differs')
    expect(answerOf(refused(...codes, 'x'))).toBe('differs')
  })
  test('what was done and would be refused today differs', () => {
    expect(answerOf(entry({ kind: 'done', moved: [], sets: {}, opens: [], meets: [], breach: [] }))).toBe('differs')
  })
  test('something that was not theirs to tell is told again, not done', () => {
    const told: Told = { type: 'fact-recorded', on, by: officer, fact: 'identity', value: 'open' }
    expect(replay(toy, start, [entry({ kind: 'refused', event: told, code: 'x', failing: [] })])[0]).toMatchObject({
      answer: 'differs',
      again: { kind: 'told' },
    })
  })
})

test('a paper that is not proven to have reached everybody is served on no day', () => {
  const paper = { document: 'order', recipient: 'counsel', on, method: 'in-person', proof: 'proven' } as const
  const services = [{ ...paper, service: 's', address: 'not-needed', undeliverable: false } as const]
  const state: Case = { ...start, facts: { 'served-for': 'person' }, services }
  expect(servedOn(toy, state, 'order', readerOf(toy, state, { on, lawOf: on }))).toBeUndefined()
})
