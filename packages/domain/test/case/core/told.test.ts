import { describe, expect, test } from 'vitest'
import type { CaseEntry, Told } from '../../../src/case/case.ts'
import { d, officer, story, toy } from '../toy.ts'

const on = d('2020-02-01')
const judge = { role: 'judge', name: 'Jo' }
const begun = () => story(toy, ['south'])
const why = (entry: CaseEntry) =>
  entry.kind === 'refused'
    ? entry.failing.map(({ code, wayOn, reads }) => [code, wayOn, ...reads.map(({ name }) => name)])
    : entry.kind
const paper = {
  service: 's1',
  document: 'order',
  recipient: 'person',
  on,
  method: 'mail',
  proof: 'attempted',
  address: 'last-given',
  undeliverable: false,
} as const
const appearance = { appearance: 'a1', counsel: 'Cy', scope: 'whole', enteredOn: on, endsByPermission: true } as const
const signed = (more: object = {}): Told => ({
  type: 'finding-signed',
  on,
  by: { role: 'lawyer', name: 'Lee' },
  finding: {
    finding: 'f1',
    gate: 'toy.identity',
    event: 'executed',
    by: 'Lee',
    role: 'lawyer',
    on,
    reasons: 'Proven by papers.',
    ...more,
  },
})

describe('what is told is refused only where it is not theirs, or names what is not there', () => {
  const record = (fact: string, value: string | number, by = officer): Told => ({
    type: 'fact-recorded',
    on,
    by,
    fact,
    value,
  })
  test('a fact: by those who may record it, who are named', () => {
    const one = begun()
    const theirs = ['case.fact-not-theirs', 'It is recorded by: officer.', 'identity']
    expect(why(one.told(record('identity', 'open', judge)))).toEqual([theirs])
    expect(why(one.told(record('identity', 'maybe')))).toEqual([theirs])
    const nobodys = (name: string) => ['case.fact-not-theirs', 'It is recorded by: nobody by itself.', name]
    expect(why(one.told(record('country', 'A')))).toEqual([nobodys('country')])
    expect(why(one.told(record('nowhere', 'A')))).toEqual([nobodys('nowhere')])
    expect(one.state().facts).toEqual({})
  })
  test('one that is derived is recorded by nobody, even where a pack would let somebody', () => {
    const waited = { ...toy.facts.waited, words: 'days', kind: 'number', recordedBy: ['officer'] } as const
    const one = story({ ...toy, facts: { ...toy.facts, waited } }, [])
    expect(one.told(record('waited', 12))).toMatchObject({ code: 'case.fact-not-theirs' })
  })
  test('that a fact is not known after all is told by those who may record it', () => {
    const one = begun()
    one.facts({ identity: 'open', secret: 'none' }, '2020-02-01')
    const unknown = (fact: string, by = officer) => one.told({ type: 'fact-unknown', on, by, fact })
    expect(why(unknown('identity', judge))).toEqual([
      ['case.fact-not-theirs', 'It is recorded by: officer.', 'identity'],
    ])
    expect(why(unknown('country'))).toEqual([
      ['case.fact-not-theirs', 'It is recorded by: nobody by itself.', 'country'],
    ])
    expect(why(unknown('nowhere'))).toMatchObject([['case.fact-not-theirs', expect.any(String), 'nowhere']])
    expect(unknown('identity').kind).toBe('told')
    expect(one.state().facts).toEqual({ secret: 'none' })
  })
  test('a service of a paper that the law knows, and the return of a service that is on record: that one and no other', () => {
    const one = begun()
    const service = (document: string, id = 's1') =>
      one.told({ type: 'service-recorded', on, by: officer, service: { ...paper, document, service: id } })
    const back = (id: string) => one.told({ type: 'service-returned', on, by: officer, service: id })
    expect(why(service('letter'))).toEqual([['case.unknown-thing', 'Record it first: letter.', 'letter']])
    expect(why(back('s1'))).toEqual([['case.unknown-thing', 'Record it first: s1.', 's1']])
    service('order')
    service('order', 's2')
    expect(why(back('s3'))).toEqual([['case.unknown-thing', 'Record it first: s3.', 's3']])
    back('s2')
    expect(one.state().services.map((s) => [s.service, s.undeliverable])).toEqual([
      ['s1', false],
      ['s2', true],
    ])
  })
  test('an appearance ends by permission where it began so; one that has ended does not end again', () => {
    const one = begun()
    const ends = (id: string, more: object = {}) =>
      one.told({ type: 'appearance-ended', on, by: officer, appearance: id, ...more })
    expect(why(ends('a1'))).toEqual([['case.unknown-thing', 'Record it first: a1.', 'a1']])
    one.told({ type: 'appearance-entered', on, by: officer, appearance })
    const free = { ...appearance, appearance: 'a2', endsByPermission: false }
    one.told({ type: 'appearance-entered', on, by: officer, appearance: free })
    expect(why(ends('a1'))).toEqual([
      ['case.permission', 'The tribunal permits the withdrawal or takes a substitute; name who did.', 'a1'],
    ])
    expect(why(ends('a1', { permittedBy: 'Judge Jo' }))).toBe('told')
    expect(one.state().appearances.map(({ endedOn }) => endedOn)).toEqual([on, undefined])
    expect(why(ends('a2'))).toBe('told')
    expect(why(ends('a2'))).toMatchObject([['case.unknown-thing', 'Record it first: a2.', 'a2']])
  })
  test('the law that asks for the permission is named where a pack knows it, and else Passage alone requires it', () => {
    const permission = [{ citation: 'a rule', kind: 'text', basis: 'memory' }] as const
    const authority = (pack: typeof toy) => {
      const one = story(pack, [])
      one.told({ type: 'appearance-entered', on, by: officer, appearance })
      const entry = one.told({ type: 'appearance-ended', on, by: officer, appearance: 'a1' })
      return entry.kind === 'refused' ? entry.failing[0]?.authority : entry.kind
    }
    expect(authority({ ...toy, permission })).toEqual(permission)
    expect(authority(toy)).toMatchObject([{ kind: 'design' }])
  })
  test('where the case stands is told and changes whose law decides', () => {
    const one = begun()
    one.told({ type: 'forum-told', on, by: officer, forum: { places: ['north'] } })
    expect(one.state().forum).toEqual({ places: ['north'] })
  })
})

describe('a finding of a lawyer', () => {
  const noGate = [
    'case.not-a-lawyer',
    'No finding opens that gate for that step; what would clear it stands with the gate.',
  ]
  const noLawyer = ['case.not-a-lawyer', 'It is signed, by name and with reasons, by: lawyer.']
  test.each<[string, object, readonly string[]]>([
    ['a gate that nobody opens', { gate: 'toy.stay' }, noGate],
    ['a gate that there is not', { gate: 'toy.nowhere' }, noGate],
    ['a gate that the step does not ask', { event: 'order-made' }, noGate],
    ['a step that there is not', { event: 'nothing' }, noGate],
    ['somebody who is no lawyer', { role: 'officer' }, noLawyer],
    ['a lawyer without a name', { by: ' ' }, noLawyer],
    ['no reasons', { reasons: ' ' }, noLawyer],
    ['contested law without a reading', { gate: 'toy.contested' }, ['case.rival-not-named', 'The readings are: mild.']],
    [
      'a reading that is not held there',
      { gate: 'toy.contested', rival: 'strict' },
      ['case.rival-not-named', 'The readings are: mild.'],
    ],
  ])('is not taken from %s', (_words, more, reason) => {
    const one = begun()
    expect(why(one.told(signed(more)))).toEqual([reason])
    expect(one.state().findings).toEqual([])
  })
  test('is written down with what its gate read then, and is withdrawn by name', () => {
    const one = begun()
    one.facts({ identity: 'open' }, '2020-02-01')
    expect(one.told(signed())).toMatchObject({ kind: 'told', restsOn: '[["identity","open"]]' })
    one.told(signed({ finding: 'f2', gate: 'toy.contested', rival: 'mild' }))
    expect(one.state().findings).toMatchObject([{ finding: 'f1', restsOn: '[["identity","open"]]' }, { finding: 'f2' }])
    const withdrawn = (finding: string) =>
      one.told({ type: 'finding-withdrawn', on, by: { role: 'lawyer', name: 'Lee' }, finding })
    expect(why(withdrawn('f9'))).toEqual([['case.unknown-thing', 'Record it first: f9.', 'f9']])
    withdrawn('f1')
    expect(one.state().findings.map(({ finding }) => finding)).toEqual(['f2'])
    expect(why(withdrawn('f1'))).toMatchObject([['case.unknown-thing', 'Record it first: f1.', 'f1']])
  })
  test('nothing but a finding rests on anything', () => {
    expect(begun().told({ type: 'forum-told', on, by: officer, forum: { places: [] } })).not.toHaveProperty('restsOn')
  })
  test('a finding about one country is none about another, and is none for a day before it was signed', () => {
    const gates = toy.gates.map((gate) =>
      gate.id === 'toy.country' ? { ...gate, class: 'L' as const, decider: 'a lawyer' } : gate,
    )
    const one = story({ ...toy, gates }, ['south'])
    one.told(signed({ gate: 'toy.country', facts: { country: 'A' } }))
    const asks = (country: string, date: string) => {
      const event = { type: 'executed', on: d(date), by: officer, mode: 'act', facts: { country } } as const
      const entry = one.does(event)
      return entry.kind === 'refused' && entry.failing.some(({ code }) => code === 'toy.country')
    }
    expect([asks('A', '2020-02-01'), asks('B', '2020-02-01'), asks('A', '2020-01-31')]).toEqual([false, true, true])
  })
})
