import { describe, expect, test } from 'vitest'
import { type Case, newCase } from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
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
    const answered = after(removed, { ...act('breach-answered', ON), by: officer })
    expect(owed(answered)).not.toContain('case.answer-breach')
    // The breach itself stays on record.
    expect(answered.breaches).toEqual(removed.breaches)
  })
  test('an act that is refused, and a report of what protects, open none', () => {
    expect(owed(after(start, act(execution, ON, { facts })))).toEqual([])
    expect(owed(after(start, { ...act(protective, ON), ...source, by: { role: 'person', name: 'N' } }))).not.toContain(
      'case.answer-breach',
    )
  })
})
