import { describe, expect, test } from 'vitest'
import { type Case, type CaseEntry, newCase } from '../../../src/case/case.ts'
import { EVENT_STEP, evaluate, type Reader, readsOf } from '../../../src/case/condition.ts'
import { decide } from '../../../src/case/decide.ts'
import { evolve } from '../../../src/case/evolve.ts'
import type { FactValue } from '../../../src/case/fact.ts'
import { faultsOf } from '../../../src/case/faults.ts'
import type { Pack, Transition } from '../../../src/case/pack.ts'
import { replay } from '../../../src/case/replay.ts'
import type { Appearance, Scope } from '../../../src/case/representation.ts'
import { entryFromText, entryToText } from '../../../src/case/text/entry-text.ts'
import { act, d, toy } from '../toy.ts'

/* What is of one step alone: a condition that names it, what it uses up, what ends and what falls with it. */

const step = (more: Partial<Transition>, gates: Pack['gates'] = toy.gates): Pack => ({
  ...toy,
  facts: { ...toy.facts, steps: { words: 'steps that were named', kind: 'set' } },
  gates,
  transitions: toy.transitions.map((row) => (row.id === 'T5' ? { ...row, gates: [], ...more } : row)),
})
const made = (pack: Pack, more: Partial<Case> = {}): Case => ({
  ...newCase(pack, { places: ['south'] }),
  regions: { order: 'made', stay: 'none' },
  ...more,
})
const look = (pack: Pack, state: Case): CaseEntry => decide(pack, state, act('looked', '2020-02-01'), d('2020-02-01'))
/** It is read from its text, folds, and deciding it again says the same; without what it says, something else. */
const keeps = (pack: Pack, state: Case, entry: CaseEntry, name: 'forgets' | 'lifts' | 'ends'): void => {
  expect(entryFromText(JSON.parse(JSON.stringify(entryToText(pack, entry))))).toEqual(entry)
  expect(replay(pack, state, [entry])[0]?.answer).toBe('same')
  const { [name]: _none, ...bare } = entry as Extract<CaseEntry, { kind: 'done' }>
  expect(replay(pack, state, [bare])[0]?.answer).toBe('differs')
}

describe('a condition that names the step', () => {
  const reader = (step: string | undefined, set: FactValue | undefined): Reader => ({
    fact: (name) => (name === EVENT_STEP ? step : set),
    region: () => '',
    served: () => 'unknown',
    toldUntil: () => undefined,
  })
  test('is met by a member of the set alone, and unknown without a step or a set', () => {
    const condition = { stepIn: 'steps' }
    expect(evaluate(condition, reader('looked', ['executed', 'looked']))).toBe('yes')
    expect(evaluate(condition, reader('looked', ['executed']))).toBe('no')
    expect(evaluate(condition, reader('looked', []))).toBe('no')
    expect(evaluate(condition, reader('looked', undefined))).toBe('unknown')
    expect(evaluate(condition, reader('looked', 'looked'))).toBe('unknown')
    expect(evaluate(condition, reader(undefined, ['looked']))).toBe('unknown')
    expect(readsOf(condition)).toEqual([{ kind: 'fact', name: 'steps' }])
  })
  test('a gate asks it of the step that is asked for', () => {
    const [first] = toy.gates
    if (first === undefined) throw new RangeError('no gate')
    const pack = step({ gates: ['toy.named'] }, [
      ...toy.gates,
      { ...first, id: 'toy.named', clear: { stepIn: 'steps' } },
    ])
    expect(look(pack, made(pack, { facts: { steps: ['looked'] } })).kind).toBe('done')
    expect(look(pack, made(pack, { facts: { steps: ['executed'] } }))).toMatchObject({ code: 'toy.named' })
    expect(look(pack, made(pack))).toMatchObject({ failing: [{ why: 'unknown' }] })
  })
})

describe('what a step uses up', () => {
  const pack = step({ gates: ['toy.country'], spends: ['country'] })
  const state = made(pack, { facts: { country: 'B', barred: ['A'] } })
  test('its gates read it, and afterwards it is unknown', () => {
    const entry = look(pack, state)
    expect(entry).toMatchObject({ kind: 'done', forgets: ['country'] })
    expect(evolve(state, entry).facts).toEqual({ barred: ['A'] })
    expect(look(pack, evolve(state, entry))).toMatchObject({ kind: 'refused', code: 'toy.country' })
    keeps(pack, state, entry, 'forgets')
  })
  test('a name that is no fact is a fault of the pack', () => {
    expect(faultsOf(step({ spends: ['nowhere'] }))).toContain('step T5 spends no nowhere')
    expect(faultsOf(pack)).not.toContain('step T5 spends no country')
  })
})

describe('what falls with a step', () => {
  const duty = (id: string) => ({ duty: id, since: d('2020-01-05'), from: 'order-made' })
  const pack = step({ lifts: ['wait'], meets: [] })
  test('a duty is owed no more, and the line says that it was lifted and not met', () => {
    const state = made(pack, { duties: [duty('wait'), duty('redress')] })
    const entry = look(pack, state)
    expect(entry).toMatchObject({ kind: 'done', meets: [], lifts: ['wait'] })
    expect(evolve(state, entry).duties).toEqual([duty('redress')])
    keeps(pack, state, entry, 'lifts')
  })
  test('one that is not owed is not said to fall', () => {
    expect(look(pack, made(pack, { duties: [duty('redress')] }))).not.toHaveProperty('lifts')
  })
  test('a name that is no duty is a fault of the pack', () => {
    expect(faultsOf(step({ lifts: ['nothing'] }))).toContain('step T5 knows no duty nothing')
  })
})

describe('an appearance that ends with a step', () => {
  const appearance = (name: string, scope: Scope, more: Partial<Appearance> = {}): Appearance => ({
    appearance: name,
    counsel: 'Cy',
    scope,
    enteredOn: d('2020-01-05'),
    endsByPermission: true,
    ...more,
  })
  const pack = step({ endsScope: 'one-hearing' })
  const whole = appearance('whole', 'whole')
  const before = appearance('before', 'one-hearing', { endedOn: d('2020-01-10') })
  test('is of that reach, and had not ended', () => {
    const state = made(pack, { appearances: [whole, appearance('this', 'one-hearing'), before] })
    const entry = look(pack, state)
    expect(entry).toMatchObject({ kind: 'done', ends: ['this'] })
    const ended = appearance('this', 'one-hearing', { endedOn: d('2020-02-01') })
    expect(evolve(state, entry).appearances).toEqual([whole, ended, before])
    keeps(pack, state, entry, 'ends')
  })
  test('where none does, the line says nothing, and nothing changes', () => {
    const state = made(pack, { appearances: [whole, before] })
    expect(look(pack, state)).not.toHaveProperty('ends')
    expect(evolve(state, look(pack, state)).appearances).toBe(state.appearances)
    const plain = step({})
    expect(look(plain, made(plain, { appearances: [appearance('this', 'one-hearing')] }))).not.toHaveProperty('ends')
  })
})
