import { type Day, parseDay } from '../../src/calendar/day.ts'
import {
  type Actor,
  type Case,
  type CaseEntry,
  type CaseEvent,
  newCase,
  type Signer,
  type Told,
} from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import type { Facts } from '../../src/case/fact.ts'
import type { Gate, Pack, Transition } from '../../src/case/pack.ts'
import { tell } from '../../src/case/tell.ts'

/** A date that is known to exist. */
export function d(date: string): Day {
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`not a date: ${date}`)
  return day
}

const common = {
  authority: [{ citation: 'none', kind: 'design', basis: 'read' }],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const
const gate = (one: Pick<Gate, 'id' | 'class' | 'clear'> & Partial<Gate>): Gate => ({
  text: `Rule ${one.id}.`,
  wayOn: 'Clear it.',
  ...common,
  ...one,
})
const row = (one: Pick<Transition, 'id' | 'event' | 'moves'> & Partial<Transition>): Transition => ({
  text: `Step ${one.id}.`,
  gates: [],
  by: ['officer'],
  ...common,
  ...one,
})

/** A small procedure of no country: an order, a stay, an execution. */
export const toy: Pack = {
  id: 'toy',
  version: '1',
  regions: {
    order: { group: 'order', states: ['none', 'made', 'executed'], initial: 'none' },
    stay: { group: 'review', states: ['none', 'in-force'], initial: 'none' },
  },
  facts: {
    identity: { words: 'identity', kind: 'choice', values: ['confirmed', 'open'], recordedBy: ['officer'] },
    secret: {
      words: 'a claim of somebody else',
      kind: 'choice',
      values: ['none', 'made'],
      recordedBy: ['officer'],
      withheld: { from: ['officer'], citation: '8 USC 1367(a)(2)' },
    },
    country: { words: 'country', kind: 'text' },
    barred: { words: 'countries that are ruled out', kind: 'set', recordedBy: ['judge'] },
    'made-on': { words: 'day of the order', kind: 'day' },
    waited: { words: 'days since the order', kind: 'number' },
    'served-for': { words: 'who is served', kind: 'choice', values: ['person', 'adult'], recordedBy: ['officer'] },
  },
  derived: {
    waited: ({ fact }, { on }) => {
      const made = fact('made-on')
      return typeof made === 'number' ? on - made : undefined
    },
  },
  documents: { order: { words: 'the order', matter: 'proceeding', withCounsel: 'counsel', attemptIsEnough: true } },
  gates: [
    gate({ id: 'toy.stay', class: 'H', clear: { region: 'stay', in: ['none'] } }),
    gate({ id: 'toy.identity', class: 'L', clear: { fact: 'identity', is: ['confirmed'] }, decider: 'a lawyer' }),
    gate({ id: 'toy.secret', class: 'H', clear: { fact: 'secret', is: ['none'] } }),
    gate({ id: 'toy.country', class: 'H', clear: { fact: 'country', notInSet: 'barred' } }),
    gate({ id: 'toy.waited', class: 'H', clear: { fact: 'waited', atLeast: 10 }, alert: 'wait' }),
    gate({ id: 'toy.served', class: 'H', clear: { served: 'order' } }),
    gate({
      id: 'toy.contested',
      class: 'X',
      clear: { not: { fact: 'identity', is: ['open'] } },
      decider: 'the legal officer',
      rivals: [
        { id: 'strict', text: 'Strict.', authority: common.authority, where: ['north'] },
        { id: 'mild', text: 'Mild.', authority: common.authority, where: ['south'] },
      ],
    }),
    gate({
      id: 'toy.old',
      class: 'H',
      clear: { any: [] },
      inForce: { from: undefined, until: '2019-12-31' },
      legalStatus: 'vacated',
    }),
    gate({ id: 'toy.north', class: 'H', clear: { all: [{ fact: 'identity', is: ['open'] }] }, where: ['north'] }),
  ],
  transitions: [
    row({
      id: 'T1',
      event: 'order-made',
      moves: [{ region: 'order', from: ['none'], to: 'made' }],
      brings: ['made-on'],
      adverse: 2,
    }),
    row({
      id: 'T2',
      event: 'executed',
      moves: [{ region: 'order', from: ['made'], to: 'executed' }],
      gates: [
        'toy.stay',
        'toy.identity',
        'toy.secret',
        'toy.country',
        'toy.waited',
        'toy.served',
        'toy.contested',
        'toy.old',
      ],
      brings: ['country'],
      adverse: 2,
      opens: ['redress'],
    }),
    row({
      id: 'T3',
      event: 'stay-granted',
      by: ['court'],
      moves: [{ region: 'stay', from: '*', to: 'in-force' }],
      protective: true,
    }),
    row({ id: 'T4', event: 'stay-ended', by: ['court'], moves: [{ region: 'stay', from: ['in-force'], to: 'none' }] }),
    row({
      id: 'T5',
      event: 'looked',
      moves: [
        { region: 'order', from: ['made'], to: 'same' },
        { region: 'stay', from: ['in-force'], to: 'none', optional: true },
      ],
      gates: ['toy.north'],
      meets: ['redress'],
    }),
  ],
  duties: [
    { id: 'wait', words: 'wait', owner: 'agency' },
    { id: 'redress', words: 'put right', owner: 'agency' },
  ],
  execution: 'executed',
  lawyers: ['lawyer'],
}

export const officer: Actor = { role: 'officer', name: 'Ode' }
const signer = (name: string): Signer => ({ role: 'officer', name, conflict: 'none' })

/** An act, signed by two, with reasons. */
export function act(type: string, on: string, more: Partial<CaseEvent> = {}): CaseEvent {
  return {
    type,
    on: d(on),
    by: officer,
    mode: 'act',
    signers: [signer('Ode'), signer('Uma')],
    reasons: 'Because.',
    ...more,
  }
}

/** A case that grows as a ledger does. */
export function story(pack: Pack, places: readonly string[] | undefined) {
  let state: Case = newCase(pack, { places })
  const entries: CaseEntry[] = []
  const add = (entry: CaseEntry): CaseEntry => {
    entries.push(entry)
    state = evolve(state, entry)
    return entry
  }
  return {
    entries,
    state: () => state,
    does: (event: CaseEvent, lawOf: Day = event.on) => add(decide(pack, state, event, lawOf)),
    told: (told: Told, lawOf: Day = told.on) => add(tell(pack, state, told, lawOf)),
    facts: (facts: Facts, on: string, by: Actor = officer) => {
      for (const [fact, value] of Object.entries(facts))
        add(tell(pack, state, { type: 'fact-recorded', on: d(on), by, fact, value }, d(on)))
    },
  }
}

/** What a step has to bring itself, because it begins anew with it. */
export const broughtAnew = ({ brings = [], anew = [] }: Transition, facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => brings.includes(name) && anew.includes(name)))
