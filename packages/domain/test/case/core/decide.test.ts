import { describe, expect, test } from 'vitest'
import { type CaseEntry, type CaseEvent, newCase } from '../../../src/case/case.ts'
import { evolve } from '../../../src/case/evolve.ts'
import { alertsOn, executable } from '../../../src/case/executable.ts'
import { act, d, officer, story, toy } from '../toy.ts'

const why = (entry: CaseEntry) =>
  entry.kind === 'refused'
    ? entry.failing.map(({ code, wayOn, reads }) => [code, wayOn, ...reads.map(({ name }) => name)])
    : entry.kind
const court = { role: 'court', name: 'C' }
const sign = (name: string, conflict: 'none' | 'declared' | 'unknown' = 'none') =>
  ({ role: 'officer', name, conflict }) as const

describe('what is asked of every step', () => {
  const made = (more: Partial<CaseEvent> = {}) => why(story(toy, []).does(act('order-made', '2020-01-01', more)))
  test('that the law knows it', () => {
    expect(made({ type: 'nothing' })).toEqual([['case.no-such-event', 'Choose a step that the law of that day knows.']])
  })
  test('that it begins where the case stands: every region that stands elsewhere is named with its state', () => {
    const looked = why(story(toy, ['south']).does(act('looked', '2020-01-01')))
    expect(looked).toEqual([['case.step-not-open', 'Now order is none. Another step comes first.', 'order']])
    const two = {
      ...toy,
      transitions: toy.transitions.map((row) =>
        row.event === 'looked'
          ? { ...row, gates: [], moves: [...row.moves.map((move) => ({ ...move, optional: false as never }))] }
          : row,
      ),
    }
    expect(why(story(two, []).does(act('looked', '2020-01-01')))).toEqual([
      ['case.step-not-open', 'Now order is none, stay is none. Another step comes first.', 'order', 'stay'],
    ])
    const bare = newCase(two, { places: [] })
    const lost = executable(two, { ...bare, regions: {} }, d('2020-01-01'), {}).reasons[0]
    expect(lost?.wayOn).toBe('Now order is unknown. Another step comes first.')
  })
  test('that it belongs to whoever does it', () => {
    expect(made({ by: court })).toEqual([['case.not-theirs', 'It is open to: officer.']])
  })
  test('that it brings what its row names, in the form that it has', () => {
    const wrong = (...names: string[]) => [
      ['case.fact-not-of-event', `Leave out or correct: ${names.join(', ')}.`, ...names],
    ]
    expect(made({ facts: { 'made-on': 'yesterday' } })).toEqual(wrong('made-on'))
    expect(made({ facts: { nowhere: 1, country: 'A' } })).toEqual(wrong('nowhere', 'country'))
    expect(made({ facts: { 'made-on': d('2020-01-01') } })).toBe('done')
    const looked = story(toy, ['south'])
    looked.does(act('order-made', '2020-01-01'))
    expect(why(looked.does(act('looked', '2020-01-02', { facts: { country: 'A' } })))).toEqual(wrong('country'))
  })
  test('two signatures of people who were asked about own interests and have none', () => {
    const two = 'Two people, who are not the same, sign it.'
    const other = 'The work goes to another person, from the beginning, who was asked about own interests.'
    const signed = (...signers: CaseEvent['signers'] & object) => made({ signers })
    expect(signed()).toEqual([['case.signatures', two]])
    expect(signed(sign('Ode'))).toEqual([['case.signatures', two]])
    expect(signed(sign('Ode'), sign('Ode'))).toEqual([['case.signatures', two]])
    // One person is not two for how the name was written, and nobody is nobody.
    expect(signed(sign('Ode'), sign(' ode '))).toEqual([['case.signatures', two]])
    expect(signed(sign('Ode'), sign(' '))).toEqual([['case.signatures', two]])
    expect(signed(sign('Ode'), sign('Uma', 'declared'))).toEqual([['case.signatures', other]])
    expect(signed(sign('Ode'), sign('Uma'), sign('Pia', 'unknown'))).toEqual([['case.signatures', other]])
    expect(signed(sign('Ode'), sign('Uma'))).toBe('done')
    const { signers: _signers, reasons: _reasons, ...bare } = act('order-made', '2020-01-01')
    expect(why(story(toy, []).does(bare))).toEqual([
      ['case.signatures', two],
      ['case.reasons', 'Say why, in words that the person can answer.'],
    ])
  })
  test('one signature where the law asks for one', () => {
    const one = {
      ...toy,
      transitions: toy.transitions.map((row) => (row.id === 'T1' ? { ...row, adverse: 1 as const } : row)),
    }
    const does = (...signers: CaseEvent['signers'] & object) =>
      why(story(one, []).does(act('order-made', '2020-01-01', { signers })))
    expect(does()).toEqual([['case.signatures', 'Whoever does it signs it.']])
    expect(does(sign('Ode'))).toBe('done')
  })
  test('a step that is against nobody needs neither signatures nor reasons', () => {
    const bare = { type: 'stay-granted', on: d('2020-01-01'), by: court, mode: 'act' } as const
    expect(story(toy, []).does(bare)).toMatchObject({ kind: 'done', opens: [], meets: [], sets: {}, breach: [] })
  })
})

describe('what a step does', () => {
  test('it moves regions that it names, from where they stand, and says so; one that stays is not moved', () => {
    const one = story(toy, ['south'])
    one.does(act('order-made', '2020-01-01'))
    one.does(act('stay-granted', '2020-01-02', { by: court }))
    expect(one.does(act('stay-granted', '2020-01-03', { by: court }))).toMatchObject({ kind: 'done', moved: [] })
    const looked = one.does(act('looked', '2020-01-04'))
    expect(looked).toMatchObject({ moved: [{ region: 'stay', from: 'in-force', to: 'none' }] })
    expect(one.does(act('looked', '2020-01-05'))).toMatchObject({ kind: 'done', moved: [] })
    expect(one.state().regions).toEqual({ order: 'made', stay: 'none' })
  })
  test('a region that the case does not know begins no step that names a state', () => {
    const one = newCase(toy, { places: [] })
    const { reasons } = executable(toy, { ...one, regions: { stay: 'none' } }, d('2020-01-01'), {})
    expect(reasons[0]).toMatchObject({ code: 'case.step-not-open' })
  })
  test('what the row sets stands over what the event brings; duties are opened once more and met', () => {
    const set = {
      ...toy,
      transitions: toy.transitions.map((row) =>
        row.id === 'T3' ? { ...row, brings: ['country'], sets: { country: 'B' }, opens: ['wait', 'redress'] } : row,
      ),
    }
    const one = story(set, ['south'])
    one.does(act('order-made', '2020-01-01'))
    one.does(act('stay-granted', '2020-01-02', { by: court, facts: { country: 'A' } }))
    expect(one.state().facts).toEqual({ country: 'B' })
    expect(one.state().duties).toEqual([
      { duty: 'wait', since: d('2020-01-02'), from: 'stay-granted' },
      { duty: 'redress', since: d('2020-01-02'), from: 'stay-granted' },
    ])
    expect(one.does(act('looked', '2020-01-03'))).toMatchObject({ kind: 'done', meets: ['redress'] })
    expect(one.state().duties.map(({ duty }) => duty)).toEqual(['wait'])
  })
  test('entries and refusals are counted; a refusal changes nothing else, and a breach is kept with its day', () => {
    const one = story(toy, ['south'])
    const before = one.state()
    one.does(act('executed', '2020-01-01'))
    expect(one.state()).toEqual({ ...before, entries: 1, refusals: 1 })
    one.does({ ...act('order-made', '2020-01-02'), mode: 'report', signers: [] })
    expect(one.state().breaches).toEqual([
      { event: 'order-made', on: d('2020-01-02'), failing: ['case.signatures'], by: ['Ode'] },
    ])
    one.does(act('stay-granted', '2020-01-03', { by: court }))
    expect(one.state()).toMatchObject({ entries: 3, refusals: 1 })
    expect(one.state().breaches).toHaveLength(1)
    expect(one.state().regions).toEqual({ order: 'made', stay: 'in-force' })
  })
  test('an old entry folds to what it says, whatever the tables say today', () => {
    const one = newCase(toy, { places: [] })
    const entry = {
      kind: 'done',
      event: act('order-made', '2020-01-01'),
      under: { pack: 'toy', version: '0', lawOf: d('2020-01-01') },
      transition: 'T0',
      moved: [{ region: 'order', from: 'none', to: 'older-state' }],
      sets: {},
      opens: [],
      meets: [],
      findings: [],
      breach: [],
    } as const
    expect(evolve(one, entry)).toMatchObject({ regions: { order: 'older-state', stay: 'none' }, facts: {} })
  })
})

describe('whether an order may be executed', () => {
  test('where the law knows no execution it may not, and says so', () => {
    const none = { ...toy, execution: 'nothing' }
    const found = executable(none, newCase(none, { places: [] }), d('2020-01-01'), {})
    expect(found).toMatchObject({
      executable: false,
      reasons: [{ code: 'case.no-such-event', wayOn: 'The law of that day knows no execution of an order.' }],
      findings: [],
    })
  })
  test('where the case does not stand there, that comes first, and everything else is named after it', () => {
    const found = executable(toy, newCase(toy, { places: [] }), d('2020-01-01'), { country: 'A' })
    expect(found.executable).toBe(false)
    expect(found.reasons.map(({ code, reads }) => [code, reads[0]?.name]).slice(0, 2)).toEqual([
      ['case.step-not-open', 'order'],
      ['toy.identity', 'identity'],
    ])
    expect(found.reasons[0]?.wayOn).toBe('Now order is none. Another step comes first.')
  })
  test('findings on which a yes would rest are named', () => {
    const one = story(toy, ['south'])
    one.told({
      type: 'finding-signed',
      on: d('2020-01-01'),
      by: { role: 'lawyer', name: 'Lee' },
      finding: {
        finding: 'f1',
        gate: 'toy.identity',
        event: 'executed',
        by: 'Lee',
        role: 'lawyer',
        on: d('2020-01-01'),
        reasons: 'Read.',
      },
    })
    expect(executable(toy, one.state(), d('2020-01-02'), {}).findings).toEqual(['f1'])
  })
  test('a law of another day than the act is asked as of that day', () => {
    const one = story(toy, ['south'])
    const old = (lawOf?: string) =>
      executable(toy, one.state(), d('2020-02-01'), {}, lawOf === undefined ? undefined : d(lawOf)).reasons.some(
        ({ code }) => code === 'toy.old',
      )
    expect([old(), old('2019-12-31'), old('2020-01-01')]).toEqual([false, true, false])
  })
  test('an alert is a gate that raises a duty, and no other gate', () => {
    const one = story(toy, [])
    one.does(act('order-made', '2020-01-01', { by: officer, facts: { 'made-on': d('2020-01-01') } }))
    expect(alertsOn(toy, one.state(), d('2020-01-02')).map(({ code }) => code)).toEqual(['toy.waited'])
  })
})
