import { describe, expect, test } from 'vitest'
import { owedFor } from '../../src/case/breach.ts'
import { type Case, newCase } from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import type { Transition } from '../../src/case/pack.ts'
import { packOf } from '../../src/case/packs.ts'
import { act, d } from './toy.ts'

/* Passage design, section 6: what a source reports against all rules is recorded, marked in breach, and opens a remedy. */
const ON = '2026-11-02'
const source = { mode: 'report', by: { role: 'source', name: 'Border' } } as const
const owed = ({ duties }: Case) => duties.map(({ duty }) => duty)

describe.each([
  ['us', 'removed', { 'removal-country': 'A', 'left-on': d(ON) }, 'fear-expressed'],
  ['eu-rd:XA', 'removal-carried-out', { 'removal-destination': 'QA', 'departed-on': d(ON) }, 'protection-applied'],
] as const)('%s', (name, execution, facts, protective) => {
  const { pack } = packOf(name) as NonNullable<ReturnType<typeof packOf>>
  const start = newCase(pack, { places: [] })
  const after = (state: Case, event: Parameters<typeof decide>[2]): Case =>
    evolve(state, decide(pack, state, event, d(ON)))
  test('a removal that no rule allowed is owed an answer, and the answer ends what is owed', () => {
    const removed = after(start, { ...act(execution, ON, { facts }), ...source })
    expect(removed.breaches).toMatchObject([{ event: execution }])
    expect(owed(removed)).toContain('case.answer-breach')
    const officer = { role: pack.id === 'us' ? 'legal-officer' : 'officer', name: 'N' }
    const answered = after(removed, { ...act('breach-answered', ON), by: officer, signers: [] })
    expect(owed(answered)).not.toContain('case.answer-breach')
    // The breach itself stays on record.
    expect(answered.breaches).toEqual(removed.breaches)
  })
  test('whoever did or signed it does not answer for it, also where somebody reports that; another person does', () => {
    const removed = after(start, {
      ...act(execution, ON, { facts }),
      mode: 'report',
      by: { role: 'officer', name: 'Ode' },
    })
    expect(removed.breaches).toMatchObject([{ by: ['Ode', 'Uma'] }])
    const role = pack.id === 'us' ? 'legal-officer' : 'officer'
    const answer = { ...act('breach-answered', ON), signers: [] }
    const codes = (state: Case, name: string) => {
      const entry = decide(pack, state, { ...answer, by: { role, name } }, d(ON))
      return entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
    }
    expect(codes(removed, 'Ode')).toEqual(['case.own-breach'])
    expect(codes(removed, ' uma')).toEqual(['case.own-breach'])
    expect(codes(removed, 'Pia')).toEqual([])
    const signedBy = { ...answer, by: { role, name: 'Pia' }, signers: act('x', ON).signers ?? [] }
    expect(decide(pack, removed, signedBy, d(ON))).toMatchObject({ kind: 'refused', code: 'case.own-breach' })
    const told = after(removed, { ...answer, mode: 'report', by: { role, name: 'Ode' } })
    expect(owed(told)).toContain('case.answer-breach')
    // What was answered binds nobody any more: a later breach of somebody else is another one.
    const answered = after(removed, { ...answer, by: { role, name: 'Pia' } })
    const later = after(answered, { ...act(execution, '2026-11-03', { facts }), ...source, signers: [] })
    expect(codes(later, 'Ode')).toEqual([])
    expect(codes(later, 'Border')).toEqual(['case.own-breach'])
    // One that was folded before names were kept holds nobody.
    const old = { ...removed, breaches: removed.breaches.map(({ by: _, ...rest }) => rest) }
    expect(codes(old, 'Ode')).toEqual([])
    // Another step is not an answer.
    expect(codes({ ...removed, breaches: [] }, 'Ode')).toEqual([])
  })
  test('an act that is refused, and a report of what protects, open none', () => {
    expect(owed(after(start, act(execution, ON, { facts })))).toEqual([])
    expect(owed(after(start, { ...act(protective, ON), ...source, by: { role: 'person', name: 'N' } }))).not.toContain(
      'case.answer-breach',
    )
  })
  test('the answer is a step of the law, open in every state, that moves nothing', () => {
    const row = pack.transitions.find(({ event }) => event === 'breach-answered')
    expect(row).toMatchObject({
      id: 'case.breach-answered',
      protective: true,
      gates: [],
      meets: ['case.answer-breach'],
    })
    expect(row?.moves.every(({ from, to }) => from === '*' && to === 'same')).toBe(true)
    expect(row?.moves.every(({ region }) => pack.regions[region] !== undefined)).toBe(true)
    expect(row?.authority.every(({ citation }) => citation.length > 0)).toBe(true)
    expect(row?.text).toMatch(/answers for a step/)
  })
  test('owed only for a report, in breach, of what is against the person, under a law that knows the duty', () => {
    const row = pack.transitions.find(({ event }) => event === execution) as Transition
    const event = { ...act(execution, ON), ...source }
    const failing = [{ code: 'x' }] as unknown as Parameters<typeof owedFor>[3]
    expect(owedFor(pack, row, event, failing)).toEqual(['case.answer-breach'])
    expect(owedFor(pack, row, event, [])).toEqual([])
    expect(owedFor(pack, row, { ...event, mode: 'act' }, failing)).toEqual([])
    const { adverse: _, ...harmless } = row
    expect(owedFor(pack, harmless, event, failing)).toEqual([])
    expect(
      owedFor({ ...pack, duties: pack.duties.filter(({ id }) => id !== 'case.answer-breach') }, row, event, failing),
    ).toEqual([])
  })
})
