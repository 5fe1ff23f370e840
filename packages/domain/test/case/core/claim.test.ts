import { describe, expect, test } from 'vitest'
import { type Case, type CaseEntry, newCase } from '../../../src/case/case.ts'
import { decide } from '../../../src/case/decide.ts'
import { euFacts } from '../../../src/case/eu-rd/facts.ts'
import { evolve } from '../../../src/case/evolve.ts'
import type { FactKind, FactValue } from '../../../src/case/fact.ts'
import { tell } from '../../../src/case/tell.ts'
import { pack } from '../eu/support.ts'
import { act, d } from '../toy.ts'

/* What the person claims is answered, and taken back by nobody else (Passage design, sections 2 and 5). */
const on = d('2026-09-01')
type Line = readonly [role: string, fact: string, value: FactValue | undefined]
const said = (state: Case, [role, fact, value]: Line): CaseEntry => {
  const base = { on, by: { role, name: 'N' }, fact }
  return tell(
    pack,
    state,
    value === undefined ? { ...base, type: 'fact-unknown' } : { ...base, type: 'fact-recorded', value },
    on,
  )
}
const after = (...lines: readonly Line[]): Case =>
  lines.reduce((state, line) => evolve(state, said(state, line)), newCase(pack, { places: [] }))
const codeOf = (entry: CaseEntry): string => (entry.kind === 'refused' ? entry.code : 'told')
const REFUSED = 'case.persons-word'

const claims = Object.entries(euFacts).flatMap(([name, kind]) =>
  'claim' in kind && kind.claim !== undefined ? [[name, kind.claim] as const] : [],
)

describe('a claim of the person', () => {
  test('there are six of them, of return', () => {
    expect(claims.map(([name]) => name)).toEqual([
      'free-movement',
      'rebuttal',
      'correction-request',
      'translation',
      'refoulement-claim',
      'illness-claim',
    ])
  })
  test.each(claims)('%s: an officer answers it and takes nothing back', (name, { made, back, answers, free }) => {
    for (const role of ['person', 'counsel']) {
      const claimed = after([role, name, made[0]])
      for (const value of back) expect(codeOf(said(claimed, ['officer', name, value])), value).toBe(REFUSED)
      expect(codeOf(said(claimed, ['officer', name, undefined]))).toBe(REFUSED)
      for (const value of [...made, ...answers])
        expect(codeOf(said(claimed, ['officer', name, value])), value).toBe('told')
      // An answer does not open the way for taking it back.
      for (const value of answers)
        expect(codeOf(said(after([role, name, made[0]], ['officer', name, value]), ['officer', name, back[0]]))).toBe(
          REFUSED,
        )
      expect(codeOf(said(claimed, [free[0] ?? '', name, back[0]]))).toBe('told')
    }
  })
  test.each(claims)(
    '%s: the person and counsel claim and take back, and judge nothing',
    (name, { made, back, answers }) => {
      const claimed = after(['person', name, made[0]])
      for (const role of ['person', 'counsel']) {
        expect(codeOf(said(claimed, [role, name, back[0]]))).toBe('told')
        for (const value of answers) expect(codeOf(said(claimed, [role, name, value])), value).toBe(REFUSED)
      }
      // Taken back by the person, or not made by them, it is the officer's to record again.
      for (const free of [
        after(['person', name, made[0]], ['person', name, back[0]]),
        after(['officer', name, made[0]]),
      ])
        expect(codeOf(said(free, ['officer', name, back[0]]))).toBe('told')
    },
  )
  test('the refusal says what is theirs, and who answers', () => {
    const entry = said(after(['person', 'illness-claim', 'arguable']), ['officer', 'illness-claim', 'not-arguable'])
    expect(entry.kind === 'refused' && entry.failing[0]).toMatchObject({
      code: REFUSED,
      wayOn: 'The person has claimed it, and takes it back or does not. A court answers it.',
      reads: [{ name: 'illness-claim' }],
    })
    const own = said(after(), ['person', 'refoulement-claim', 'examined'])
    expect(own.kind === 'refused' && own.failing[0]?.wayOn).toBe('The person and counsel say: open, none.')
  })
  test('what was answered before a new decision is a claim no more, what nobody answered is one still, and other facts are nobody’s word', () => {
    const claimed = after(['person', 'refoulement-claim', 'open'], ['officer', 'heard', 'yes'])
    expect(claimed.said).toEqual({ 'refoulement-claim': 'open' })
    const done = {
      kind: 'done',
      event: { type: 'x', on, by: { role: 'officer', name: 'N' }, mode: 'act' },
      under: { pack: pack.id, version: pack.version, lawOf: on },
      moved: [],
      sets: {},
      forgets: ['refoulement-claim'],
      opens: [],
      meets: [],
      breach: [],
    } as const
    expect(evolve(claimed, done as unknown as CaseEntry).said).toEqual({ 'refoulement-claim': 'open' })
    const answered = after(['person', 'refoulement-claim', 'open'], ['officer', 'refoulement-claim', 'examined'])
    expect(evolve(answered, done as unknown as CaseEntry).said).toEqual({})
    expect(after(['person', 'refoulement-claim', 'open'], ['person', 'refoulement-claim', undefined]).said).toEqual({})
  })
  test('what the person asks for by a step is their word as well', () => {
    const asked = (role: string) =>
      evolve(after(), decide(pack, after(), { ...act('translation-asked', '2026-09-01'), by: { role, name: 'N' } }, on))
    expect(asked('person').facts['translation']).toBe('asked')
    for (const role of ['person', 'counsel'])
      expect(codeOf(said(asked(role), ['officer', 'translation', 'not-asked'])), role).toBe(REFUSED)
    // Witness: what an officer wrote down, the officer may correct; and the request is answered.
    expect(codeOf(said(asked('officer'), ['officer', 'translation', 'not-asked']))).toBe('told')
    expect(codeOf(said(asked('person'), ['officer', 'translation', 'given']))).toBe('told')
  })
  test('planted fault: without the rule of the claim an officer takes it back', () => {
    const { claim: _claim, ...kind } = euFacts['refoulement-claim'] as FactKind
    const bare = { ...pack, facts: { ...pack.facts, 'refoulement-claim': kind } }
    const line = {
      type: 'fact-recorded',
      on,
      by: { role: 'officer', name: 'N' },
      fact: 'refoulement-claim',
      value: 'none',
    } as const
    const claimed = after(['person', 'refoulement-claim', 'open'])
    expect([codeOf(tell(bare, claimed, line, on)), codeOf(tell(pack, claimed, line, on))]).toEqual(['told', REFUSED])
  })
})
