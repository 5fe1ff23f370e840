import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/case/case.ts'
import { decide } from '../../../src/case/decide.ts'
import { evolve } from '../../../src/case/evolve.ts'
import { alertsOn } from '../../../src/case/executable.ts'
import type { Facts } from '../../../src/case/fact.ts'
import { tell } from '../../../src/case/tell.ts'
import { act, d } from '../toy.ts'
import { asks, caseWith, codesOf, enforceableRegions as enf, onApplication, pack } from './support.ts'

/* What was refused, suspended or appealed goes on by law; and whoever has left is held no more. */

const after = (state: Case, type: string, on: string, facts: Facts = {}, of = pack): Case => {
  const by = { role: of.transitions.find(({ event }) => event === type)?.by[0] ?? '', name: 'Ode' }
  return evolve(state, decide(of, state, { ...act(type, on), by, facts, mode: 'report' }, d(on)))
}
const codes = (state: Case, type: string, on: string) => codesOf(asks(type, state, on))
const REMOVED = { 'removal-destination': 'QA', 'departed-on': d('2026-10-02') }

describe('a period that was refused', () => {
  const refused = caseWith(pack, { regions: { ...enf, period: 'refused', removal: 'scheduled' } })
  const granted = { facts: { 'period-days': 14, 'period-from': d('2026-10-01') } }
  test('RD 7(1), 7(4): can be granted after all, and nothing is enforced while it runs', () => {
    expect(codesOf(asks('removal-carried-out', refused))).toEqual([])
    const entry = asks('period-granted-after-all', refused, '2026-10-01', granted)
    expect(codesOf(entry)).toEqual([])
    const running = evolve(refused, entry)
    expect(running.regions).toMatchObject({ period: 'running', return: 'served', removal: 'none' })
    expect(codes(running, 'removal-carried-out', '2026-10-05')).toContain('eu.eg2-period')
  })
  test('RD 11(1)(a): the duty to decide on a ban stood on the refusal', () => {
    const owed = after(caseWith(pack, { regions: { ...enf, period: 'none' } }), 'period-refused', '2026-09-30')
    expect(owed.duties.map(({ duty }) => duty)).toContain('eu.decide-ban')
    const now = evolve(owed, asks('period-granted-after-all', owed, '2026-10-01', granted))
    expect(now.duties.map(({ duty }) => duty)).not.toContain('eu.decide-ban')
  })
})

describe('a period on application', () => {
  const told = after(
    caseWith(onApplication, { regions: { ...enf, return: 'served', period: 'none' } }),
    'period-on-application',
    '2026-09-01',
    {},
    onApplication,
  )
  const state: Case = {
    ...told,
    facts: { ...told.facts, 'period-information': 'given', 'period-information-on': d('2026-09-01') },
  }
  const removal = (one: Case) => codesOf(asks('removal-carried-out', one, '2026-10-01', {}, onApplication))
  test('RD 7(1): nothing is enforced on somebody who asked in time and has no answer', () => {
    expect(removal(state)).not.toContain('eu.eg2-period')
    const asked = after(state, 'period-asked', '2026-09-08', {}, onApplication)
    expect(removal(asked)).toContain('eu.eg2-period')
    expect(removal(after(state, 'period-asked', '2026-09-09', {}, onApplication))).not.toContain('eu.eg2-period')
  })
  test('RD 7(4): the answer may be a refusal, on a ground of its own', () => {
    const asked = after(state, 'period-asked', '2026-09-08', {}, onApplication)
    expect(codesOf(asks('period-refused', asked, '2026-09-15', {}, onApplication))).toEqual([])
    const bare = { ...asked, facts: { ...asked.facts, 'period-ground': 'none' } }
    expect(codesOf(asks('period-refused', bare, '2026-09-15', {}, onApplication))).toEqual(['eu.eg3-short-period'])
  })
})

describe('a claim against removal, and an appeal', () => {
  const claim = { 'refoulement-claim': 'examined', 'suspension-ruled': 'no' }
  const named = (remedy: string, gate: string, rival: string) => {
    const state = caseWith(pack, { regions: { ...enf, remedy }, facts: claim })
    const by = { role: 'lawyer', name: 'L' }
    const facts = { 'removal-destination': 'QA' }
    const signed = {
      finding: 'f',
      gate,
      event: 'removal-carried-out',
      by: 'L',
      role: by.role,
      on: d('2026-10-01'),
      reasons: 'Read.',
      rival,
      facts,
    }
    const told = tell(
      pack,
      state,
      { type: 'finding-signed', on: d('2026-10-01'), by, finding: signed },
      d('2026-10-01'),
    )
    return codesOf(asks('removal-carried-out', evolve(state, told)))
  }
  test.each(['window-open', 'pending-not-suspensive'])(
    'Charter 47; Gnandi: no reading opens a removal where the first remedy is %s',
    (remedy) => {
      for (const rival of ['suspended-in-window', 'text-of-article-13', 'no-duty-at-second-instance'])
        expect(named(remedy, 'eu.eg8-not-suspensive', rival), rival).toContain('eu.eg8-not-suspensive')
    },
  )
  test('X, C-175/17: what is said of the second instance opens there alone', () => {
    const second = 'pending-second-instance'
    expect(named(second, 'eu.eg8-second-instance', 'effective-remedy')).toEqual(['eu.eg8-second-instance'])
    expect(named(second, 'eu.eg8-second-instance', 'no-duty-at-second-instance')).toEqual([])
  })
  test('RD 13(1), (2): a further appeal has its own ruling on suspension', () => {
    const decided = caseWith(pack, { regions: enf, facts: { ...claim, 'suspension-ruled': 'yes' } })
    const further = after(decided, 'further-appeal-filed', '2026-09-20')
    expect(further.regions['remedy']).toBe('pending-second-instance')
    expect(codes(further, 'removal-carried-out', '2026-10-01')).toEqual(['eu.eg8-second-instance'])
    const suspended = after(further, 'suspension-granted', '2026-09-21')
    expect(codes(suspended, 'removal-carried-out', '2026-10-01')).toContain('eu.eg6-suspension')
    expect(after(further, 'suspension-refused', '2026-09-21').regions['remedy']).toBe('pending-second-instance')
    expect(after(further, 'appeal-dismissed', '2026-09-21').regions['remedy']).toBe('decided')
  })
})

describe('whoever has left is held no more', () => {
  const held = (regions: Readonly<Record<string, string>>) =>
    caseWith(pack, {
      regions: { ...enf, detention: 'detained', ...regions },
      facts: { 'detained-since': d('2026-09-01') },
    })
  test.each([
    ['removal-carried-out', {}],
    ['departed-after-period', {}],
    ['departed-in-period', { return: 'served', period: 'running' }],
    ['departed-own-motion', { return: 'heard' }],
  ] as const)('RD 15(1), (4), (5): %s ends detention, and its stretch is kept', (type, regions) => {
    const left = after(held(regions), type, '2026-10-02', REMOVED)
    expect(left.regions['detention']).toBe('released')
    expect(left.facts['detention-periods']).toEqual(['2026-09-01/2026-10-02'])
    expect(left.facts).not.toHaveProperty('detained-since')
    expect(alertsOn(pack, left, d('2026-11-20'))).toEqual([])
  })
})

describe('a decision that is suspended for a permit', () => {
  const suspended = () =>
    after(caseWith(pack, { regions: { ...enf, period: 'expired' } }), 'regularisation-suspended', '2026-08-01', {
      'permit-until': d('2027-07-31'),
    })
  const seen = { heard: 'yes', 'child-considered': 'yes', 'family-considered': 'yes', 'health-considered': 'yes' }
  const heard = (): Case => ({ ...suspended(), facts: { ...suspended().facts, ...seen } })
  test('RD 6(4): goes on when the permit is over, and not on its last day', () => {
    expect(codes(heard(), 'suspension-by-permit-over', '2027-07-31')).toEqual(['eu.permit-over'])
    expect(codes(heard(), 'suspension-by-permit-over', '2027-08-01')).toEqual([])
  })
  test('RD 5; Boudjlida: after another hearing; what was considered before the permit counts for nothing', () => {
    const asked = codes(suspended(), 'suspension-by-permit-over', '2027-08-01')
    expect(asked).toEqual(expect.arrayContaining(['eu.eg27-heard', 'eu.eg10-triad']))
  })
  test('Gnandi: with a period that is decided on anew, before which nothing is enforced', () => {
    const resumed = after(heard(), 'suspension-by-permit-over', '2027-08-01')
    expect(resumed.regions).toMatchObject({ return: 'served', period: 'none' })
    expect(codes(resumed, 'removal-carried-out', '2027-08-02')).toContain('eu.eg2-period')
  })
})
