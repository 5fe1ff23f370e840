import { describe, expect, test } from 'vitest'
import type { CaseEntry, Finding, Told } from '../../src/case/case.ts'
import { newCase } from '../../src/case/case.ts'
import { fold } from '../../src/case/evolve.ts'
import { alertsOn, executable } from '../../src/case/executable.ts'
import { faultsOf } from '../../src/case/faults.ts'
import { forAudience, reasonLines } from '../../src/case/refusal.ts'
import { replay } from '../../src/case/replay.ts'
import type { Service } from '../../src/case/service.ts'
import { act, d, officer, story, toy } from './toy.ts'

const judge = { role: 'judge', name: 'Jo' }
const codes = (entry: CaseEntry): readonly string[] =>
  entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
const service = (more: Partial<Service> = {}): Told => ({
  type: 'service-recorded',
  on: d('2020-01-02'),
  by: officer,
  service: {
    service: 's1',
    document: 'order',
    recipient: 'person',
    on: d('2020-01-02'),
    method: 'mail',
    proof: 'attempted',
    address: 'last-given',
    undeliverable: false,
    ...more,
  },
})
const finding = (more: Partial<Finding> = {}): Told => ({
  type: 'finding-signed',
  on: d('2020-02-01'),
  by: { role: 'lawyer', name: 'Lee' },
  finding: {
    finding: 'f1',
    gate: 'toy.identity',
    event: 'executed',
    by: 'Lee',
    role: 'lawyer',
    on: d('2020-02-01'),
    reasons: 'Proven by papers.',
    ...more,
  },
})

/** A case in which nothing stands against the execution. */
function ready(where: readonly string[] | 'unknown' = ['south']) {
  const places = where === 'unknown' ? undefined : where
  const one = story(toy, places)
  one.does(act('order-made', '2020-01-01', { facts: { 'made-on': d('2020-01-01') } }))
  one.facts({ identity: 'confirmed', secret: 'none', 'served-for': 'person' }, '2020-01-02')
  one.facts({ barred: ['B'] }, '2020-01-02', judge)
  one.told(service())
  return one
}
const execution = act('executed', '2020-02-01', { facts: { country: 'A' } })

describe('the core', () => {
  test('a sound pack has no faults, and planted ones are named', () => {
    expect(faultsOf(toy)).toEqual([])
    const [first] = toy.gates
    const wrong = {
      ...toy,
      gates: [...toy.gates, { ...toy.gates[1], id: 'toy.none', clear: { fact: 'identty', is: ['x'] } }],
      execution: 'x',
    } as typeof toy
    expect(faultsOf(wrong)).toEqual([
      'gate toy.none reads no fact identty',
      'gate toy.none is asked by no step',
      'no row is the execution',
    ])
    expect(faultsOf({ ...toy, gates: [...toy.gates, first as never] })).toContain('gate toy.stay stands twice')
  })
  test('the good path is open', () => {
    const one = ready()
    expect(executable(toy, one.state(), d('2020-02-01'), { country: 'A' })).toEqual({
      executable: true,
      reasons: [],
      findings: [],
    })
    expect(one.does(execution)).toMatchObject({ kind: 'done', opens: ['redress'], breach: [] })
    expect(one.state().regions).toEqual({ order: 'executed', stay: 'none' })
    expect(one.state().duties).toMatchObject([{ duty: 'redress', from: 'executed' }])
  })
  test('a stay refuses, everything that stands against it is named, and the refusal is an entry', () => {
    const one = ready()
    one.does({ ...act('stay-granted', '2020-01-20'), by: { role: 'court', name: 'C' } })
    const entry = one.does(act('executed', '2020-01-05', { facts: { country: 'B' } }))
    expect(codes(entry)).toEqual(['toy.stay', 'toy.country', 'toy.waited'])
    expect(one.state()).toMatchObject({ refusals: 1, regions: { order: 'made' } })
  })
  test('unknown is never satisfied', () => {
    const one = story(toy, ['south'])
    one.does(act('order-made', '2020-01-01', { facts: { 'made-on': d('2020-01-01') } }))
    const entry = one.does(execution)
    expect(codes(entry)).toEqual(['toy.identity', 'toy.secret', 'toy.country', 'toy.served', 'toy.contested'])
    expect(entry).toMatchObject({
      failing: [
        { why: 'no-finding' },
        { why: 'unknown' },
        { why: 'unknown' },
        { why: 'unknown' },
        { why: 'contested' },
      ],
    })
  })
  test('a finding of a lawyer opens L, and lapses when what it rests on changes', () => {
    const one = ready()
    one.told({ type: 'fact-unknown', on: d('2020-01-03'), by: officer, fact: 'identity' })
    expect(codes(one.does(execution))).toEqual(['toy.identity', 'toy.contested'])
    expect(one.told(finding({ role: 'officer' }))).toMatchObject({ code: 'case.not-a-lawyer' })
    expect(one.told(finding({ gate: 'toy.stay' }))).toMatchObject({ code: 'case.not-a-lawyer' })
    expect(one.told(finding()).kind).toBe('told')
    expect(codes(one.does(execution))).toEqual(['toy.contested'])
    expect(one.told(finding({ finding: 'f2', gate: 'toy.contested', rival: 'strict' }))).toMatchObject({
      code: 'case.rival-not-named',
    })
    one.told(finding({ finding: 'f2', gate: 'toy.contested', rival: 'mild' }))
    const through = one.does(execution)
    expect(through).toMatchObject({ kind: 'done', findings: ['f1', 'f2'] })
    const other = ready()
    other.told({ type: 'fact-unknown', on: d('2020-01-03'), by: officer, fact: 'identity' })
    other.told(finding())
    other.facts({ identity: 'open' }, '2020-02-01')
    expect(codes(other.does(execution))).toContain('toy.identity')
  })
  test('contested law names only the readings that are held in the forum, and all where it is not known', () => {
    const rivals = (places: readonly string[] | 'unknown') => {
      const one = ready(places)
      one.facts({ identity: 'open' }, '2020-01-03')
      const entry = one.does(execution)
      return entry.kind === 'refused' ? entry.failing.flatMap(({ rivals: all = [] }) => all.map(({ id }) => id)) : []
    }
    expect([rivals(['south']), rivals('unknown'), rivals(['east'])]).toEqual([
      ['mild'],
      ['strict', 'mild'],
      ['strict', 'mild'],
    ])
  })
  test('two people without a conflict, and reasons', () => {
    const one = story(toy, [])
    const made = (more: object) => codes(one.does({ ...act('order-made', '2020-01-01'), ...more }))
    const ode = { role: 'officer', name: 'Ode', conflict: 'none' }
    expect(made({ signers: [ode, ode] })).toEqual(['case.signatures'])
    expect(made({ signers: [ode, { ...ode, name: 'Uma', conflict: 'unknown' }, { ...ode, name: 'Pia' }] })).toEqual([
      'case.signatures',
    ])
    expect(made({ reasons: ' ' })).toEqual(['case.reasons'])
    expect(made({ facts: { country: 'A' } })).toEqual(['case.fact-not-of-event'])
    expect(made({ by: { role: 'person', name: 'P' } })).toEqual(['case.not-theirs'])
    expect(made({ type: 'nothing' })).toEqual(['case.no-such-event'])
    expect(codes(one.does(act('looked', '2020-01-01')))).toEqual(['case.step-not-open', 'toy.north'].slice(0, 1))
  })
  test('a report is kept with what stood against it, and never refused', () => {
    const one = ready()
    one.does({ ...act('stay-granted', '2020-01-20'), by: { role: 'court', name: 'C' } })
    const entry = one.does({ ...execution, mode: 'report', by: { role: 'source', name: 'border' }, signers: [] })
    expect(entry).toMatchObject({ kind: 'done', moved: [{ region: 'order', to: 'executed' }] })
    expect(one.state().breaches[0]?.failing).toContain('toy.stay')
  })
  test('service: what came back, wrong address, counsel left out, and a second one that cures', () => {
    const served = (...told: readonly Told[]) => {
      const one = story(toy, [])
      one.facts({ 'served-for': 'person' }, '2020-01-01')
      for (const each of told) one.told(each)
      const { reasons } = executable(toy, one.state(), d('2020-03-01'), {})
      return reasons.find(({ code }) => code === 'toy.served')?.why ?? 'served'
    }
    const counsel = (scope: 'whole' | 'limited' | 'custody'): Told => ({
      type: 'appearance-entered',
      on: d('2020-01-01'),
      by: officer,
      appearance: { appearance: 'a', counsel: 'K', scope, enteredOn: d('2020-01-01'), endsByPermission: true },
    })
    const back: Told = { type: 'service-returned', on: d('2020-01-09'), by: officer, service: 's1' }
    expect(served()).toBe('unknown')
    expect(served(service())).toBe('served')
    expect(served(service({ address: 'other' }))).toBe('holds')
    expect(served(service(), back)).toBe('holds')
    expect(served(service(), back, service({ service: 's2', on: d('2020-01-20') }))).toBe('served')
    expect(served(counsel('whole'), service())).toBe('holds')
    expect(served(counsel('limited'), service())).toBe('served')
    expect(served(counsel('custody'), service())).toBe('served')
    expect(served(counsel('whole'), service({ recipient: 'counsel', proof: 'proven', address: 'not-needed' }))).toBe(
      'served',
    )
    const leaves: Told = { type: 'appearance-ended', on: d('2020-01-01'), by: officer, appearance: 'a' }
    expect(served(counsel('whole'), leaves, service())).toBe('holds')
    expect(served(counsel('whole'), { ...leaves, permittedBy: 'Board' }, service())).toBe('served')
  })
  test('everybody reads the same words, less what the law withholds from one reader', () => {
    const one = ready()
    one.facts({ secret: 'made' }, '2020-01-03')
    const { reasons } = executable(toy, one.state(), d('2020-02-01'), { country: 'A' })
    expect(forAudience(toy, reasons, 'counsel')).toEqual(reasons)
    expect(forAudience(toy, reasons, 'person')).toEqual(reasons)
    const seen = forAudience(toy, reasons, 'officer')
    expect(seen).toHaveLength(reasons.length)
    expect(reasonLines(seen).join('\n')).not.toMatch(/claim of somebody|toy.secret|1367/)
    expect(reasonLines(reasons)).toContain('  a claim of somebody else: made')
  })
  test('the law of the day decides, and a replay gives the same answer', () => {
    const one = ready()
    expect(codes(one.does(execution, d('2019-06-01')))).toEqual(['toy.old'])
    one.does(execution)
    expect(replay(toy, newCase(toy, { places: ['south'] }), one.entries).every(({ answer }) => answer === 'same')).toBe(
      true,
    )
    expect(fold(newCase(toy, { places: ['south'] }), one.entries)).toEqual(one.state())
    const without = { ...toy, gates: toy.gates.filter(({ id }) => id !== 'toy.old') }
    expect(replay(without, newCase(toy, { places: ['south'] }), one.entries).map(({ answer }) => answer)).toContain(
      'differs',
    )
  })
  test('a gate that is tied to a place holds there, and where the place is not known', () => {
    const looked = (places: readonly string[] | 'unknown') => codes(ready(places).does(act('looked', '2020-02-01')))
    expect([looked(['south']), looked(['north']), looked('unknown')]).toEqual([[], ['toy.north'], ['toy.north']])
  })
  test('an alert is raised whatever is asked for', () => {
    const one = ready()
    expect(alertsOn(toy, one.state(), d('2020-01-05')).map(({ code }) => code)).toEqual(['toy.waited'])
    expect(alertsOn(toy, one.state(), d('2020-01-11'))).toEqual([])
  })
  test('a fact is recorded by whoever may record it', () => {
    const one = story(toy, [])
    const told = (fact: string, value: string) =>
      one.told({ type: 'fact-recorded', on: d('2020-01-01'), by: officer, fact, value })
    expect(told('barred', 'x')).toMatchObject({ code: 'case.fact-not-theirs' })
    expect(told('waited', 'x')).toMatchObject({ code: 'case.fact-not-theirs' })
    expect(told('identity', 'maybe')).toMatchObject({ code: 'case.fact-not-theirs' })
    expect(told('identity', 'open')).toMatchObject({ kind: 'told' })
  })
})
