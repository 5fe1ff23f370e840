import { describe, expect, test } from 'vitest'
import { type Case, type CaseEntry, newCase } from '../../src/case/case.ts'
import { type Condition, readsOf } from '../../src/case/condition.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import type { FactValue } from '../../src/case/fact.ts'
import type { Gate, Pack } from '../../src/case/pack.ts'
import { tell } from '../../src/case/tell.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { act, broughtAnew, d } from './toy.ts'
import { custodyRows } from './us-law/custody.rows.ts'
import { departureRows } from './us-law/departure.rows.ts'
import { grantEndRows } from './us-law/grant-end.rows.ts'
import { newRows } from './us-law/new.rows.ts'
import { noticeRows } from './us-law/notice.rows.ts'
import { protectionRows } from './us-law/protection.rows.ts'
import { quickRows } from './us-law/quick.rows.ts'
import { stayRows } from './us-law/stay.rows.ts'
import type { Row, Situation } from './us-law/table.ts'
import { transitionRows } from './us-law/transition.rows.ts'

/**
 * The law of removal as a table that was written by hand from its text (reference law-us, which wins over lifecycle): who wants to do
 * what, in which situation, and whether the law lets it. The pack is never asked what it would want to hear: a gate whose condition is
 * wrong, or wrong way round, fails here.
 */
const rows: readonly Row[] = [
  ...stayRows,
  ...quickRows,
  ...protectionRows,
  ...noticeRows,
  ...departureRows,
  ...custodyRows,
  ...transitionRows,
  ...newRows,
  ...grantEndRows,
]
const known = (facts: Situation['facts']): Record<string, FactValue> =>
  Object.fromEntries(Object.entries(facts).filter((pair): pair is [string, FactValue] => pair[1] !== undefined))

function caseOf({ regions, facts, services, appearances = [] }: Situation): Case {
  const start = newCase(usPack, { places: ['circuit-9'] })
  return { ...start, regions: { ...start.regions, ...regions }, facts: known(facts), services, appearances }
}
/** Who does it, and what begins anew with the step, so that the step itself has to bring it. */
const doing = ({ event, by, facts }: Situation, on: string) => {
  const row = usPack.transitions.find(
    (one) => one.event === event && (one.inForce.from ?? '') <= on && on <= (one.inForce.until ?? '9999'),
  )
  return {
    by: { role: by ?? row?.by[0] ?? '', name: 'N' },
    facts: row === undefined ? {} : broughtAnew(row, known(facts)),
  }
}
/** What becomes of it, after the lawyers of the situation have signed. */
function outcome(situation: Situation, pack: Pack = usPack): { readonly entry: CaseEntry; readonly after: Case } {
  const { on = '2026-02-02', event, signed = [] } = situation
  const day = d(on)
  const lawyer = { role: 'legal-officer', name: 'L' }
  const state = signed.reduce((now, { gate, rival }) => {
    const finding = { finding: gate, gate, event, by: 'L', role: lawyer.role, on: day, reasons: 'Read.' }
    const told = {
      type: 'finding-signed',
      on: day,
      by: lawyer,
      finding: rival ? { ...finding, rival } : finding,
    } as const
    return evolve(now, tell(pack, now, told, day))
  }, caseOf(situation))
  const entry = decide(pack, state, act(event, on, doing(situation, on)), day)
  return { entry, after: evolve(state, entry) }
}

describe('the law as a table', () => {
  test.each(rows.map((row) => [row.rule, row.words, row] as const))(
    '%s: %s',
    (_rule, _words, { says, situation, cite }) => {
      const { entry, after } = outcome(situation)
      const failing = entry.kind === 'refused' ? entry.failing : []
      if (!says.open) {
        expect(failing.map(({ code }) => code).sort(), cite).toEqual([...says.codes].sort())
        if (says.unknown)
          expect(
            failing.some(({ reads }) => reads.some(({ value }) => value === undefined)),
            cite,
          ).toBe(true)
        return
      }
      expect(
        failing.map(({ code }) => code),
        cite,
      ).toEqual([])
      expect(after.regions, cite).toMatchObject(says.leads ?? {})
      const owed = after.duties.map(({ duty }) => duty)
      for (const duty of says.duties ?? []) expect(owed, cite).toContain(duty)
      for (const duty of says.met ?? []) expect(entry.kind === 'done' && entry.meets, cite).toContain(duty)
    },
  )
})

describe('the table is whole', () => {
  const told = (rule: string) => rows.filter((row) => row.rule === rule)
  const numbers = (letter: string, last: number) => Array.from({ length: last }, (_, at) => `${letter}${at + 1}`)
  /** Told elsewhere, by its nature: the filing-system calendar, and what follows from leaving. */
  const elsewhere = ['N1', 'N6']

  test.each(numbers('G', 30))('%s has a line that refuses and a line that is open', (rule) => {
    expect(told(rule).filter(({ says }) => says.open).length).toBeGreaterThan(0)
    expect(told(rule).filter(({ says }) => !says.open).length).toBeGreaterThan(0)
  })
  test.each([...numbers('N', 18), ...numbers('T', 50)].filter((rule) => !elsewhere.includes(rule)))(
    '%s has a line',
    (rule) => expect(told(rule).length).toBeGreaterThan(0),
  )
  test('every gate of the pack refuses in some line, and where it reads what can be unknown, for want of knowledge, too', () => {
    const refusing = new Set(rows.flatMap(({ says }) => (says.open ? [] : says.codes)))
    const wanting = new Set(rows.flatMap(({ says }) => (says.open || !says.unknown ? [] : says.codes)))
    const gates = usPack.gates.map(({ id, clear }) => ({
      id,
      knowable: readsOf(clear).some(({ kind }) => kind !== 'region'),
    }))
    expect(gates.filter(({ id }) => !refusing.has(id)).map(({ id }) => id)).toEqual([])
    expect(gates.filter(({ id, knowable }) => knowable && !wanting.has(id)).map(({ id }) => id)).toEqual([])
  })
  test('every line cites the law, and every citation is one', () => {
    for (const { cite, words } of rows) {
      expect(cite, words).toMatch(/USC|CFR|v\. |Matter of|Practice Manual|design|policy|FR \d/)
    }
  })
})

describe('a gate that is written wrongly is caught', () => {
  /** Whether the pack says of a line what the law says, as far as it can be told from codes alone. */
  const agrees = ({ situation, says }: Row, pack: Pack): boolean => {
    const { entry } = outcome(situation, pack)
    const failing = entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
    const wanted = says.open ? [] : says.codes
    return [...failing].sort().join() === [...wanted].sort().join()
  }
  const asks = (id: string): readonly Row[] => {
    const events = new Set(usPack.transitions.flatMap(({ event, gates }) => (gates.includes(id) ? [event] : [])))
    return rows.filter(({ situation }) => events.has(situation.event))
  }
  const caught = (gate: Gate, clear: Condition): boolean => {
    const pack: Pack = { ...usPack, gates: usPack.gates.map((one) => (one.id === gate.id ? { ...one, clear } : one)) }
    return asks(gate.id).some((row) => !agrees(row, pack))
  }
  test.each(usPack.gates.map((gate) => [gate.id, gate] as const))('%s', (_id, gate) => {
    const slips = [
      ['always open', { all: [] }],
      ['the wrong way round', { not: gate.clear }],
      ...wrongly(gate.clear),
    ] as const
    expect(slips.filter(([, clear]) => !caught(gate, clear)).map(([what]) => what)).toEqual([])
  })
})

/** The condition with one part left out, or one value more or fewer: what a slip of the pen would make of it. */
function wrongly(condition: Condition): readonly (readonly [string, Condition])[] {
  if ('not' in condition) return wrongly(condition.not).map(([what, not]) => [what, { not }])
  if ('all' in condition || 'any' in condition) {
    const kind = 'all' in condition ? 'all' : 'any'
    const parts = 'all' in condition ? condition.all : condition.any
    const remade = (list: readonly Condition[]): Condition => (kind === 'all' ? { all: list } : { any: list })
    return parts.flatMap((part, at) => [
      [`without ${JSON.stringify(part)}`, remade(parts.filter((_, index) => index !== at))] as const,
      ...wrongly(part).map(
        ([what, other]) => [what, remade(parts.map((one, index) => (index === at ? other : one)))] as const,
      ),
    ])
  }
  return []
}
