import { describe, expect, test } from 'vitest'
import { type CaseEntry, newCase, type Told } from '../../../src/case/case.ts'
import { decide } from '../../../src/case/decide.ts'
import { tell } from '../../../src/case/tell.ts'
import { entryFromText, entryToText, eventFromText, eventToText } from '../../../src/case/text/entry-text.ts'
import {
  dateOf,
  factsFromText,
  factsToText,
  factToText,
  readFromText,
  readToText,
} from '../../../src/case/text/fact-text.ts'
import { toldFromText, toldToText } from '../../../src/case/text/told-text.ts'
import { act, d, officer, toy } from '../toy.ts'

const on = d('2020-02-01')
const day = '2020-02-01'
const base = { on: day, by: officer }

describe('facts as they are written down', () => {
  test('a day is a date, everything else is as it is, in the order of names', () => {
    expect(factsToText(toy, { waited: 3, 'made-on': on, barred: ['B'], country: 'A' })).toEqual([
      { name: 'barred', value: ['B'] },
      { name: 'country', value: 'A' },
      { name: 'made-on', day },
      { name: 'waited', value: 3 },
    ])
    expect(factToText(toy, 'made-on', 'soon')).toEqual({ name: 'made-on', value: 'soon' })
    expect(factToText(toy, 'nowhere', 3)).toEqual({ name: 'nowhere', value: 3 })
  })
  test('reads back; what has neither value nor day was not known', () => {
    expect(factsFromText([{ name: 'made-on', day }, { name: 'country', value: 'A' }, { name: 'secret' }])).toEqual({
      'made-on': on,
      country: 'A',
    })
    expect(readToText(toy, { name: 'made-on', words: 'w', value: on })).toEqual({ name: 'made-on', day, words: 'w' })
    expect(readToText(toy, { name: 'made-on', words: 'w' })).toEqual({ name: 'made-on', words: 'w' })
    expect(readFromText({ name: 'made-on', day, words: 'w' })).toEqual({ name: 'made-on', words: 'w', value: on })
    expect(readFromText({ name: 'made-on', words: 'w' })).toEqual({ name: 'made-on', words: 'w' })
    expect(readFromText({ name: 'made-on', words: 'w' })).not.toHaveProperty('value')
  })
  test('a date that does not exist is named', () => {
    expect(() => dateOf('2020-02-30')).toThrow(new RangeError('2020-02-30 is no date'))
  })
})

describe('what is told, as it is written down and read again', () => {
  const service = {
    service: 's',
    document: 'order',
    recipient: 'person',
    on,
    method: 'mail',
    proof: 'proven',
    address: 'last-given',
    undeliverable: false,
  } as const
  const appearance = { appearance: 'a', counsel: 'C', scope: 'whole', enteredOn: on, endsByPermission: true } as const
  const finding = { finding: 'f', gate: 'g', event: 'e', by: 'L', role: 'lawyer', on, reasons: 'r' } as const
  const told = { on, by: officer }
  test.each<[Told, object]>([
    [
      { ...told, type: 'fact-recorded', fact: 'made-on', value: on },
      { ...base, type: 'fact-recorded', known: { name: 'made-on', day } },
    ],
    [
      { ...told, type: 'fact-recorded', fact: 'country', value: 'A' },
      { ...base, type: 'fact-recorded', known: { name: 'country', value: 'A' } },
    ],
    [
      { ...told, type: 'fact-unknown', fact: 'country' },
      { ...base, type: 'fact-unknown', fact: 'country' },
    ],
    [
      { ...told, type: 'service-recorded', service },
      { ...base, type: 'service-recorded', served: { ...service, on: day } },
    ],
    [
      { ...told, type: 'service-returned', service: 's' },
      { ...base, type: 'service-returned', service: 's' },
    ],
    [
      { ...told, type: 'appearance-entered', appearance },
      { ...base, type: 'appearance-entered', entered: { ...appearance, enteredOn: day } },
    ],
    [
      { ...told, type: 'appearance-ended', appearance: 'a', permittedBy: 'J' },
      { ...base, type: 'appearance-ended', appearance: 'a', permittedBy: 'J' },
    ],
    [
      { ...told, type: 'finding-signed', finding },
      { ...base, type: 'finding-signed', signed: { ...finding, on: day } },
    ],
    [
      { ...told, type: 'finding-signed', finding: { ...finding, facts: { 'made-on': on } } },
      { ...base, type: 'finding-signed', signed: { ...finding, on: day, facts: [{ name: 'made-on', day }] } },
    ],
    [
      { ...told, type: 'finding-withdrawn', finding: 'f' },
      { ...base, type: 'finding-withdrawn', finding: 'f' },
    ],
    [
      { ...told, type: 'forum-told', forum: { places: ['north'] } },
      { ...base, type: 'forum-told', forum: { places: ['north'] } },
    ],
  ])('%#', (one, text) => {
    expect(toldToText(toy, one)).toStrictEqual(text)
    expect(toldFromText(toldToText(toy, one))).toStrictEqual(one)
  })
  test('the end of an appearance is told by itself, and not written with its beginning', () => {
    const ended: Told = { ...told, type: 'appearance-entered', appearance: { ...appearance, endedOn: on } }
    expect(toldToText(toy, ended)).toMatchObject({ entered: { enteredOn: day } })
    expect(JSON.stringify(toldToText(toy, ended))).not.toContain('endedOn')
  })
  test('a fact without a value is no fact', () => {
    expect(() => toldFromText({ ...base, type: 'fact-recorded', known: { name: 'country' } })).toThrow(
      new RangeError('country has no value'),
    )
  })
})

describe('lines of a case, as they are written down and read again', () => {
  const start = newCase(toy, { places: ['south'] })
  const under = { pack: 'toy', version: '1', lawOf: day }
  const { signers, reasons } = act('order-made', day)
  const event = { type: 'order-made', on: day, by: officer, mode: 'act', signers, reasons }
  const back = (entry: CaseEntry) => expect(entryFromText(entryToText(toy, entry))).toStrictEqual(entry)
  test('a step that was done', () => {
    const entry = decide(toy, start, act('order-made', day, { facts: { 'made-on': on } }), on)
    expect(entryToText(toy, entry)).toEqual({
      kind: 'done',
      event: { ...event, facts: [{ name: 'made-on', day }] },
      under,
      transition: 'T1',
      moved: [{ region: 'order', from: 'none', to: 'made' }],
      sets: [{ name: 'made-on', day }],
      opens: [],
      meets: [],
      findings: [],
      breach: [],
    })
    back(entry)
  })
  test('one that was reported, with everything that stood against it as it was said then', () => {
    const known = { ...start, facts: { 'made-on': on } }
    const entry = decide(toy, known, { ...act('executed', day, { facts: { country: 'A' } }), mode: 'report' }, on)
    const text = entryToText(toy, entry)
    if (text.kind !== 'done') throw new Error(text.kind)
    expect(text.breach.map(({ code }) => code)).toContain('toy.country')
    expect(text.breach.find(({ code }) => code === 'toy.country')?.reads).toEqual([
      { name: 'country', value: 'A', words: 'country' },
      { name: 'barred', words: 'countries that are ruled out' },
    ])
    back(entry)
  })
  test('what was told, and on what it rests', () => {
    const finding = { finding: 'f', gate: 'toy.identity', event: 'executed', by: 'L', role: 'lawyer', on, reasons: 'r' }
    const entry = tell(toy, start, { type: 'finding-signed', on, by: officer, finding }, on)
    expect(entryToText(toy, entry)).toMatchObject({ kind: 'told', under, restsOn: '[["identity",null]]' })
    back(entry)
  })
  test('a step that was refused, and something that was not theirs to tell', () => {
    const step = decide(toy, start, act('looked', day), on)
    expect(entryToText(toy, step)).toMatchObject({
      kind: 'refused',
      event: { ...event, type: 'looked' },
      under,
      code: 'case.step-not-open',
      failing: [{ code: 'case.step-not-open', reads: [{ name: 'order', words: 'order' }] }],
    })
    expect(entryToText(toy, step)).not.toHaveProperty('told')
    const telling = tell(toy, start, { type: 'fact-unknown', on, by: officer, fact: 'country' }, on)
    const text = entryToText(toy, telling)
    expect(text).toMatchObject({ kind: 'refused', told: { on: day, fact: 'country' }, code: 'case.fact-not-theirs' })
    expect(text).not.toHaveProperty('event')
    for (const entry of [step, telling]) back(entry)
  })
  test('an event without facts has none, and a refusal of nothing is none', () => {
    expect(eventToText(toy, act('looked', day))).not.toHaveProperty('facts')
    expect(eventFromText(eventToText(toy, act('looked', day)))).toStrictEqual(act('looked', day))
    expect(() => entryFromText({ kind: 'refused', under, code: 'x', failing: [] })).toThrow(
      new RangeError('a refusal names what was refused'),
    )
  })
})
