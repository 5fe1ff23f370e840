import { describe, expect, test } from 'vitest'
import { newCase } from '../../../src/case/case.ts'
import { failedBar } from '../../../src/case/outside.ts'
import { type FailedGate, forAudience, reasonLines } from '../../../src/case/refusal.ts'
import { servedOn } from '../../../src/case/served-on.ts'
import type { Service } from '../../../src/case/service.ts'
import { readerOf, readValues, restsOn } from '../../../src/case/view.ts'
import { stopRules } from '../../../src/stops/stops.rules.ts'
import { act, d, story, toy } from '../toy.ts'

const on = d('2020-02-01')
const failed = (more: Partial<FailedGate> = {}): FailedGate => ({
  code: 'g',
  class: 'H',
  why: 'holds',
  text: 'It is so.',
  authority: [{ citation: '8 USC 1', kind: 'text', basis: 'read' }],
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
  reads: [{ name: 'identity', words: 'identity' }],
  wayOn: 'Clear it.',
  ...more,
})

describe('reasons as lines', () => {
  test('code and text, what was read, on what it stands, who decides, and the way on', () => {
    expect(reasonLines([failed()])).toEqual([
      'g: It is so.',
      '  identity: not known',
      '  8 USC 1; in-force; not yet checked by a named human',
      '  Clear it.',
    ])
    const rivals = [
      { id: 'a', text: 'Strict.', authority: [], where: ['north', 'east'] },
      { id: 'b', text: 'Mild.', authority: [] },
    ]
    const more = failed({
      authority: [
        { citation: '8 USC 1', kind: 'text', basis: 'memory' },
        { citation: 'a design', kind: 'design', basis: 'read' },
      ],
      lastCheckedOn: '2026-01-02',
      legalStatus: 'contested',
      reads: [{ name: 'identity', words: 'identity', value: ['a', 'b'] }],
      rivals,
      decider: 'a lawyer',
    })
    expect(reasonLines([more])).toEqual([
      'g: It is so.',
      '  identity: a,b',
      '  one reading (north, east): Strict.',
      '  one reading: Mild.',
      '  8 USC 1 (from memory); a design; contested; checked on 2026-01-02',
      '  decided by: a lawyer',
      '  Clear it.',
    ])
  })
  test('what no law requires says that Passage requires it, and a law that is withheld is not named', () => {
    const own = failed({ authority: [{ citation: 'a design', kind: 'design', basis: 'read' }], reads: [] })
    expect(reasonLines([own])[1]).toBe(
      '  Passage requires this, no law does; in-force; not yet checked by a named human',
    )
    expect(reasonLines([failed({ authority: [], reads: [] })])[1]).toBe('  its law is withheld with it')
  })
})

describe('what the law withholds from a reader', () => {
  const secret = failed({
    code: 'toy.secret',
    reads: [
      { name: 'identity', words: 'identity' },
      { name: 'secret', words: 'a claim', value: 'made' },
    ],
    decider: 'a lawyer',
    rivals: [],
  })
  test('only that it is withheld is said, and nothing by which it could be guessed', () => {
    const [seen] = forAudience(toy, [secret], 'officer')
    expect(seen).toEqual({
      code: 'case.withheld',
      class: 'H',
      why: 'holds',
      text: 'A further rule stands against this step. The law does not let it be named to this reader.',
      authority: [],
      legalStatus: 'in-force',
      lastCheckedOn: undefined,
      reads: [],
      wayOn: 'Somebody who is cleared for it can say more, and decides whether it is cleared.',
    })
  })
  test('a reader from whom nothing is withheld gets it whole, and so does everybody what is no secret', () => {
    for (const reader of ['cleared-officer', 'counsel', 'person'] as const)
      expect(forAudience(toy, [secret], reader)).toEqual([secret])
    expect(forAudience(toy, [failed()], 'officer')).toEqual([failed()])
    expect(forAudience(toy, [failed({ reads: [{ name: 'nowhere', words: 'w' }] })], 'officer')).toHaveLength(1)
  })
})

test('a bar from outside is said as the gates of the case are', () => {
  const rule = stopRules.courtStay
  expect(failedBar({ code: 'stop.x', rule, remedy: 'Wait.', stands: [{ name: 'x', words: 'a stop' }] })).toEqual({
    code: 'stop.x',
    class: 'core',
    why: 'holds',
    text: rule.text,
    authority: rule.authority,
    legalStatus: rule.legalStatus,
    lastCheckedOn: rule.lastCheckedOn,
    reads: [{ name: 'x', words: 'a stop' }],
    wayOn: 'Wait.',
  })
})

describe('what a gate reads of a case', () => {
  const gateOf = (id: string) => {
    const found = toy.gates.find((one) => one.id === id)
    if (found === undefined) throw new Error(id)
    return found
  }
  const paper: Service = {
    service: 's1',
    document: 'order',
    recipient: 'person',
    on: d('2020-01-10'),
    method: 'in-person',
    proof: 'proven',
    address: 'not-needed',
    undeliverable: false,
  }
  const stateWith = (services: readonly Service[]) => {
    const one = story(toy, ['south'])
    one.facts({ 'served-for': 'person' }, '2020-01-01')
    return { ...one.state(), services }
  }
  test('values that are known with their words, and what is not known without a value', () => {
    const state = stateWith([])
    const reader = readerOf(toy, state, { on, lawOf: on }, act('executed', '2020-02-01', { facts: { country: 'A' } }))
    expect(readValues(toy, gateOf('toy.stay'), reader)).toEqual([{ name: 'stay', words: 'stay', value: 'none' }])
    expect(readValues(toy, gateOf('toy.country'), reader)).toEqual([
      { name: 'country', words: 'country', value: 'A' },
      { name: 'barred', words: 'countries that are ruled out' },
    ])
    const words = 'proof that the order was served'
    expect(readValues(toy, gateOf('toy.served'), reader)).toEqual([{ name: 'order', words }])
    const served = readerOf(toy, stateWith([paper]), { on, lawOf: on })
    expect(readValues(toy, gateOf('toy.served'), served)).toEqual([{ name: 'order', words, value: 'yes' }])
    expect(restsOn(toy, gateOf('toy.country'), reader)).toBe('[["country","A"],["barred",null]]')
    const odd = { ...gateOf('toy.stay'), clear: { all: [{ served: 'letter' }, { fact: 'odd', is: ['x'] }] } } as const
    expect(readValues(toy, odd, reader)).toEqual([
      { name: 'letter', words: 'proof that letter was served' },
      { name: 'odd', words: 'odd' },
    ])
  })
  test('the event stands before what is on record; what is derived is neither told nor brought; a region that is lost is none', () => {
    const state = { ...stateWith([]), facts: { country: 'B', waited: 99, 'made-on': d('2020-01-22') } }
    const reader = readerOf(toy, state, { on, lawOf: on }, act('executed', '2020-02-01', { facts: { country: 'A' } }))
    expect([reader.fact('country'), reader.fact('waited'), reader.fact('event-day')]).toEqual(['A', 10, on])
    expect(readerOf(toy, state, { on, lawOf: on }).fact('country')).toBe('B')
    expect([reader.region('order'), reader.region('nowhere')]).toEqual(['none', ''])
    expect(reader.served('letter')).toBe('unknown')
  })
  test('who is served for the person is not known: no service proves anything', () => {
    const state = { ...newCase(toy, { places: [] }), services: [paper] }
    expect(readerOf(toy, state, { on, lawOf: on }).served('order')).toBe('unknown')
  })
  test('a paper counts as served on the day of its last good service, and on none while that is not proven', () => {
    const day = (services: readonly Service[], document = 'order') => {
      const state = stateWith(services)
      return servedOn(toy, state, document, readerOf(toy, state, { on, lawOf: on }))
    }
    const at = (date: string, more: Partial<Service> = {}) => ({ ...paper, on: d(date), ...more })
    expect(day([])).toBeUndefined()
    expect(day([paper], 'letter')).toBeUndefined()
    expect(day([at('2020-01-10'), at('2020-01-12'), at('2020-01-11')])).toBe(d('2020-01-12'))
    const others = [
      at('2020-01-20', { undeliverable: true }),
      at('2020-01-21', { proof: 'none' }),
      at('2020-01-22', { document: 'nta' }),
    ]
    expect(day([paper, ...others])).toBe(d('2020-01-10'))
    expect(day(others.slice(0, 2))).toBeUndefined()
  })
})
