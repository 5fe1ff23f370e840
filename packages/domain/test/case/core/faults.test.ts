import { describe, expect, test } from 'vitest'
import { amended, changedRows } from '../../../src/case/change/amend.ts'
import type { Condition } from '../../../src/case/condition.ts'
import { faultsOf } from '../../../src/case/faults.ts'
import type { Gate, Pack, Transition } from '../../../src/case/pack.ts'
import { toy } from '../toy.ts'

/** The sound pack with one gate or one step otherwise. */
const gate = (id: string, more: Partial<Gate>): Pack => ({
  ...toy,
  gates: toy.gates.map((one) => (one.id === id ? { ...one, ...more } : one)),
})
const step = (id: string, more: Partial<Transition>): Pack => ({
  ...toy,
  transitions: toy.transitions.map((one) => (one.id === id ? { ...one, ...more } : one)),
})
const without = <T extends object>(one: T, name: keyof T): T => {
  const { [name]: _gone, ...rest } = one
  return rest as T
}
const reads = (clear: Condition): Pack => gate('toy.stay', { clear })

describe('each fault of a pack is named, and nothing else is', () => {
  test.each<[Pack, readonly string[]]>([
    [toy, []],
    [{ ...toy, gates: [...toy.gates, toy.gates[0] as Gate] }, ['gate toy.stay stands twice']],
    [
      { ...toy, transitions: [...toy.transitions, toy.transitions[0] as Transition] },
      ['transition T1 stands twice', 'steps T1 and T1 stand on one day'],
    ],
    [
      { ...toy, regions: { ...toy.regions, lost: { group: 'order', states: ['a'], initial: 'b' } } },
      ['region lost begins in no state of its own'],
    ],
    [reads({ region: 'nowhere', in: [] }), ['gate toy.stay reads no region nowhere']],
    [reads({ region: 'stay', in: ['none', 'gone'] }), ['gate toy.stay reads no state stay=gone']],
    [reads({ served: 'letter' }), ['gate toy.stay reads no document letter']],
    [reads({ fact: 'nowhere', is: ['x'] }), ['gate toy.stay reads no fact nowhere']],
    [reads({ fact: 'identity', is: ['open', 'lost'] }), ['gate toy.stay reads no state identity=lost']],
    [reads({ fact: 'country', is: ['anything'] }), []],
    [reads({ fact: 'waited', atLeast: 1 }), []],
    [reads({ served: 'order' }), []],
    [
      reads({ all: [{ any: [{ not: { fact: 'secret', is: ['lost'] } }] }, { region: 'order', in: ['lost'] }] }),
      ['gate toy.stay reads no state secret=lost', 'gate toy.stay reads no state order=lost'],
    ],
    [gate('toy.contested', { rivals: [] }), ['gate toy.contested is contested without rivals']],
    [
      gate('toy.contested', { rivals: (toy.gates.find(({ id }) => id === 'toy.contested')?.rivals ?? []).slice(1) }),
      ['gate toy.contested is contested without rivals'],
    ],
    [
      { ...toy, gates: toy.gates.map((one) => (one.id === 'toy.contested' ? without(one, 'rivals') : one)) },
      ['gate toy.contested is contested without rivals'],
    ],
    [
      { ...toy, gates: toy.gates.map((one) => (one.id === 'toy.identity' ? without(one, 'decider') : one)) },
      ['gate toy.identity names nobody who decides'],
    ],
    [gate('toy.waited', { alert: 'nothing' }), ['gate toy.waited raises no duty nothing']],
    [step('T5', { gates: [] }), ['gate toy.north is asked by no step']],
    [step('T5', { gates: ['toy.north', 'toy.lost'] }), ['step T5 asks no gate toy.lost']],
    [
      step('T1', { moves: [{ region: 'order', from: ['none', 'lost'], to: 'gone' }] }),
      ['step T1 knows no order=lost', 'step T1 knows no order=gone'],
    ],
    [step('T1', { moves: [{ region: 'nowhere', from: '*', to: 'a' }] }), ['step T1 knows no nowhere=a']],
    [step('T1', { moves: [{ region: 'order', from: '*', to: 'same' }] }), []],
    [step('T1', { brings: ['made-on', 'nowhere'] }), ['step T1 brings no nowhere']],
    [step('T1', { sets: { country: 'A', nowhere: 'x' } }), ['step T1 sets no nowhere']],
    [step('T1', { opens: ['wait', 'lost'] }), ['step T1 knows no duty lost']],
    [step('T1', { meets: ['redress', 'lost'] }), ['step T1 knows no duty lost']],
    [step('T3', { gates: ['toy.stay'] }), ['step T3 protects and has a gate']],
    [step('T3', { adverse: 1 }), ['step T3 protects and is adverse']],
    [{ ...toy, execution: 'nothing' }, ['no row is the execution']],
  ])('%#', (pack, faults) => {
    expect(faultsOf(pack)).toEqual(faults)
  })
})

describe('faults in time, and of duties', () => {
  const [first] = toy.transitions as readonly [Transition]
  const second = (was: Partial<Transition['inForce']>, is: Partial<Transition['inForce']>, event = first.event) => {
    const span = { from: undefined, until: undefined }
    const old = { ...first, inForce: { ...span, ...was } }
    const next = { ...first, id: 'T1b', event, inForce: { ...span, ...is } }
    return faultsOf({ ...toy, transitions: [old, ...toy.transitions.slice(1), next] })
  }
  test('two rows of one event never stand on one day; one that follows the other is sound', () => {
    const clash = ['steps T1 and T1b stand on one day']
    expect(second({}, {})).toEqual(clash)
    expect(second({ until: '2020-01-01' }, { from: '2020-01-01' })).toEqual(clash)
    expect(second({ from: '2020-01-01' }, { until: '2020-01-01' })).toEqual(clash)
    expect(second({ until: '2020-01-01' }, { from: '2020-01-02' })).toEqual([])
    expect(second({ from: '2020-01-02' }, { until: '2020-01-01' })).toEqual([])
    expect(second({ until: '2020-01-01' }, { until: '2019-01-01' })).toEqual(clash)
    expect(second({}, {}, 'noted')).toEqual([])
  })
  test('a duty is opened, is met and has a deadline that exists, where the deadlines are named', () => {
    const duties = [
      { id: 'wait', words: 'w', owner: 'agency' },
      { id: 'redress', words: 'r', owner: 'agency', deadline: 'ten' },
      { id: 'lost', words: 'l', owner: 'agency', deadline: 'gone' },
    ] as const
    expect(faultsOf({ ...toy, duties })).toEqual([])
    const lost = ['duty lost is opened by nothing', 'duty lost is met by no step', 'duty lost knows no deadline gone']
    expect(faultsOf({ ...toy, duties }, ['ten'])).toEqual(['duty wait is met by no step', ...lost])
    expect(faultsOf({ ...toy, duties: duties.slice(0, 2) }, [])).toEqual([
      'duty wait is met by no step',
      'duty redress knows no deadline ten',
    ])
  })
})

describe('a proposed change', () => {
  test('rows are replaced in part or added whole, and the version says that it is proposed', () => {
    const stay = toy.gates.find(({ id }) => id === 'toy.stay') as Gate
    const added = { ...stay, id: 'toy.more', alert: 'wait' }
    const next = amended(toy, { words: 'w', gates: [{ id: 'toy.stay', wayOn: 'Wait.' }, added] })
    if (!next.ok) throw new Error(next.faults.join())
    expect(next.pack.version).toBe('1, proposed')
    expect(next.pack.gates).toEqual([{ ...stay, wayOn: 'Wait.' }, ...toy.gates.slice(1), added])
    expect(next.pack.transitions).toEqual(toy.transitions)
    const { gates, rows } = changedRows(toy, next.pack)
    expect([[...gates], [...rows]]).toEqual([['toy.stay', 'toy.more'], []])
  })
  test('a step that is changed is said to have changed, and no other', () => {
    const next = amended(toy, { words: 'w', transitions: [{ id: 'T4', by: ['officer'] }] })
    if (!next.ok) throw new Error(next.faults.join())
    expect([...changedRows(toy, next.pack).rows]).toEqual(['T4'])
  })
  test('a row that is added in part names everything that it lacks', () => {
    const half = amended(toy, { words: 'w', gates: [{ id: 'g' }], transitions: [{ id: 't' }] })
    const rule = ['text', 'authority', 'inForce', 'legalStatus']
    expect(half).toEqual({
      ok: false,
      faults: [
        ...[...rule, 'class', 'clear', 'wayOn'].map((name) => `g has no ${name}`),
        ...[...rule, 'event', 'moves', 'gates', 'by'].map((name) => `t has no ${name}`),
      ],
    })
  })
  test('one that breaks the pack is refused with every fault', () => {
    expect(amended(toy, { words: 'w', gates: [{ id: 'toy.stay', clear: { served: 'letter' } }] })).toEqual({
      ok: false,
      faults: ['gate toy.stay reads no document letter'],
    })
  })
})
