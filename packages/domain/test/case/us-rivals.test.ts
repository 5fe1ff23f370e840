import { describe, expect, test } from 'vitest'
import { newCase } from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import { tell } from '../../src/case/tell.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { act, broughtAnew, d } from './toy.ts'
import { arriving, expeditedOpened, heldOn, mandatory, removal } from './us-law/paths.ts'
import { path, type Situation } from './us-law/table.ts'

/** Whether the step is open after the chief legal officer named that reading, in a circuit. */
function opensBy(gate: string, rival: string, situation: Situation, place = 'circuit-9'): boolean {
  const on = d('2026-02-02')
  const start = newCase(usPack, { places: [place] })
  const facts = Object.fromEntries(
    Object.entries(situation.facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const state = { ...start, regions: { ...start.regions, ...situation.regions }, facts, services: situation.services }
  const by = { role: 'legal-officer', name: 'L' }
  const signed = [{ gate, rival }, ...(situation.signed ?? [])].reduce((now, one) => {
    const finding = { finding: one.gate, event: situation.event, by: 'L', role: by.role, on, reasons: 'Read.', ...one }
    return evolve(now, tell(usPack, now, { type: 'finding-signed', on, by, finding }, on))
  }, state)
  const row = usPack.transitions.find(({ event }) => event === situation.event)
  const role = row?.by[0] ?? ''
  const asked = act(situation.event, '2026-02-02', { facts: row === undefined ? {} : broughtAnew(row, facts) })
  return decide(usPack, signed, { ...asked, by: { role, name: 'N' } }, on).kind === 'done'
}

const inside = { 'entry-class': 'without-admission', 'two-years-shown': 'no' } as const
const asApplicant = { 'mandatory-basis': '235(b)(2)', 'entry-class': 'without-admission' } as const
const held = { custody: 'bond-set' } as const
const timely = { 'bond-paid': 'yes', 'bond-stay': 'timely' } as const
const refusal = path('bond-refused', { regions: { custody: 'held-discretion' }, facts: asApplicant })
const third = removal({}, { 'removal-country': 'C' })
const onAppeal = removal({ 'review/in-absentia': 'denied-on-appeal' })
const childhood = removal({ 'protection/deferred': 'childhood-arrival' })

describe('a reading of contested law opens a step only where it allows it', () => {
  test.each<readonly [string, string, Situation, boolean, string]>([
    // BIA Practice Manual 6.2(d)(1): by the manual the stay lasts.
    ['us.g3b-in-absentia-appeal', 'manual', onAppeal, false, 'circuit-9'],
    ['us.g3b-in-absentia-appeal', 'statute', onAppeal, true, 'circuit-9'],
    // The designation before the nationwide one did not reach somebody inside the country.
    ['us.t6-scope', 'border-only', expeditedOpened({}, inside), false, 'circuit-9'],
    ['us.t6-scope', 'reached-by-both', expeditedOpened({}, inside), true, 'circuit-9'],
    ['us.t6-scope', 'nationwide', expeditedOpened({}, inside), true, 'circuit-9'],
    // District courts, second half of 2025: the hold is unlawful, and release is due.
    ['us.g26-bond-order', 'unlawful', heldOn(held, timely), false, 'circuit-9'],
    ['us.g26-bond-order', 'regulation', heldOn(held, timely), true, 'circuit-9'],
    // 8 CFR 236.21(c)(1): while it lasts, removal is not pursued.
    ['us.g12-childhood-arrival', 'forbearance', childhood, false, 'circuit-9'],
    // That proceedings may begin at any time says of no removal that it may be carried out while the grant lasts.
    ['us.g12-childhood-arrival', 'no-bar', childhood, false, 'circuit-9'],
    ['us.g12-childhood-arrival', 'rule-unlawful', childhood, true, 'circuit-5'],
    // 8 USC 1226(a) by the 2nd, 3rd and 6th Circuits: bond may be asked for, and may then be refused.
    ['us.g24-mandatory', 'bond', mandatory({}, asApplicant), false, 'circuit-9'],
    ['us.g24-mandatory', 'bond', mandatory({}, asApplicant), false, 'circuit-2'],
    ['us.g24-mandatory', 'no-bond', mandatory({}, asApplicant), true, 'circuit-9'],
    ['us.g24-mandatory', 'bond', arriving({}, asApplicant), false, 'circuit-9'],
    ['us.g24-mandatory', 'no-bond', arriving({}, asApplicant), true, 'circuit-9'],
    ['us.g24-mandatory', 'bond', refusal(), true, 'circuit-2'],
    // That the memorandum is set aside says of no third country that it may be.
    ['us.g10-third-country', 'set-aside', third, false, 'circuit-9'],
    ['us.g10-third-country', 'notice-and-screening', third, true, 'circuit-9'],
  ])('%s: %s', (gate, rival, situation, opens, place) => {
    expect(opensBy(gate, rival, situation, place)).toBe(opens)
  })
  test('each gate of contested law has a reading that allows its step, and one that does not', () => {
    for (const { id, rivals = [] } of usPack.gates.filter((gate) => gate.class === 'X')) {
      expect(
        rivals.some(({ closes }) => closes !== undefined),
        id,
      ).toBe(true)
      expect(
        rivals.some(({ closes }) => closes === undefined),
        id,
      ).toBe(true)
    }
  })
})
