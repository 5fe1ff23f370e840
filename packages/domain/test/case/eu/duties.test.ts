import { describe, expect, test } from 'vitest'
import { euNotices, holdsAll, languageFits } from '../../../src/case/eu-rd/notices.ts'
import { evolve } from '../../../src/case/evolve.ts'
import { alertsOn } from '../../../src/case/executable.ts'
import { d } from '../toy.ts'
import {
  asks,
  caseFor,
  caseWith,
  clearFacts,
  codesOf,
  enforceableRegions as enf,
  lawFor,
  pack,
  servedOn,
} from './support.ts'

type Regions = Readonly<Record<string, string>>

/** Section 4.5: which step owes which notice, and the law. */
const owed: readonly (readonly [notice: string, step: string, regions: Regions, law: string])[] = [
  ['eu.n-return-decision', 'return-decision-signed', { stay: 'finding-made', return: 'heard' }, 'RD 12(1)-(2)'],
  ['eu.n-return-decision', 'return-decision-with-refusal', { protection: 'application-pending' }, 'RD 12; Gnandi'],
  ['eu.n-standard-form', 'return-decision-signed', { stay: 'finding-made', return: 'heard' }, 'RD 12(3)'],
  ['eu.n-period-refusal', 'period-refused', {}, 'RD 7(4), 12; W and X'],
  ['eu.n-period-refusal', 'period-curtailed', { period: 'running' }, 'RD 8(2), 12'],
  ['eu.n-ban', 'ban-issued', enf, 'RD 11, 12'],
  ['eu.n-removal-order', 'removal-ordered', enf, 'RD 8(3), 12'],
  ['eu.n-how-to-apply', 'period-on-application', { return: 'served' }, 'RD 7(1)'],
  ['eu.n-confirmation', 'period-extended', { period: 'running' }, 'RD 14(2)'],
  ['eu.n-confirmation', 'removal-postponed', enf, 'RD 14(2)'],
  ['eu.n-confirmation', 'suspension-granted', { remedy: 'window-open' }, 'RD 14(2)'],
  ['eu.n-suspended', 'return-decision-with-refusal', { protection: 'application-pending' }, 'Gnandi'],
  ['eu.n-detention-order', 'detained', enf, 'RD 15(2)'],
  ['eu.n-facility', 'detained', enf, 'RD 16(5)'],
  ['eu.n-entry-exit', 'presumption-opened', {}, 'EES 20, 52'],
  ['eu.n-go-to-state', 'go-to-state-ordered', {}, 'RD 6(2)'],
]

describe('notices that are due', () => {
  test.each(owed)('%s is owed by %s (%#)', (notice, step, regions, _law) => {
    const law = lawFor(step)
    const entry = asks(step, caseFor(step, law, { regions }), '2026-10-01', {}, law)
    expect(codesOf(entry)).toEqual([])
    expect(entry).toMatchObject({ opens: expect.arrayContaining([notice]) })
  })
  test('each of the twelve is owed by a step', () => {
    expect(new Set(owed.map(([notice]) => notice))).toEqual(new Set(euNotices.map(({ id }) => id)))
    expect(euNotices).toHaveLength(12)
  })
  const giving = (holds: readonly string[], language: string) =>
    asks('ban-notice-given', caseWith(pack, { regions: { ...enf, ban: 'issued-not-started' } }), '2026-10-01', {
      facts: { 'notice-holds': holds, 'notice-language': language },
    })
  const whole = ['own reasons', 'length', 'when it starts', 'how to ask for withdrawal']
  test('a ban is told with its reasons, length, start and the way to withdrawal; a part meets no duty', () => {
    expect(codesOf(giving(whole, 'understood'))).toEqual([])
    expect(giving(whole, 'not-asked')).toMatchObject({ meets: ['eu.n-ban'] })
    expect(codesOf(giving(whole.slice(1), 'understood'))).toEqual(['eu.n-ban-whole'])
    expect(codesOf(giving(whole, 'other'))).toEqual(['eu.n-ban-whole'])
    expect(codesOf(asks('ban-notice-given', caseWith(pack)))).toEqual(['eu.n-ban-whole'])
  })
  test('each notice is whole only with every part, in a language that is enough', () => {
    for (const notice of euNotices) {
      expect(holdsAll(notice, notice.holds), notice.id).toBe(true)
      for (const part of notice.holds) {
        expect(
          holdsAll(
            notice,
            notice.holds.filter((one) => one !== part),
          ),
          `${notice.id}: ${part}`,
        ).toBe(false)
      }
      expect(languageFits(notice, 'other'), notice.id).toBe(notice.language === 'none')
      expect(languageFits(notice, 'not-asked'), notice.id).toBe(['none', 'on-request'].includes(notice.language))
    }
  })
})

describe('service of the decision in force', () => {
  test('after an amendment the second decision is served again: the first service is not carried over', () => {
    let state = caseWith(pack, { regions: enf, facts: { 'decision-signed-on': d('2026-06-30') } })
    for (const event of ['destination-changed', 'return-decision-signed']) {
      if (event === 'return-decision-signed') state = { ...state, facts: { ...state.facts, ...clearFacts } }
      const entry = asks(event, state)
      expect(codesOf(entry), event).toEqual([])
      state = evolve(state, entry)
    }
    expect(codesOf(asks('return-decision-served', state))).toEqual(['eu.eg25-form'])
    const again = { ...state, services: [...state.services, servedOn('2026-10-01')] }
    expect(codesOf(asks('return-decision-served', again))).toEqual([])
  })
})

describe('basic needs and what is shown', () => {
  test('Abdida: a suspensive appeal opens the duty of basic needs, which raises itself until they are met', () => {
    const facts = { 'illness-claim': 'arguable' }
    expect(asks('appeal-suspends', caseWith(pack, { regions: { remedy: 'window-open' }, facts }))).toMatchObject({
      opens: expect.arrayContaining(['eu.basic-needs']),
    })
    const ill = caseWith(pack, { regions: { ...enf, remedy: 'pending-suspensive-automatic' }, facts })
    const codes = (state: typeof ill) => alertsOn(pack, state, d('2026-10-01')).map(({ code }) => code)
    expect(codes(ill)).toContain('eu.eg7-basic-needs')
    expect(codes(evolve(ill, asks('basic-needs-met', ill)))).not.toContain('eu.eg7-basic-needs')
  })
})

describe('the law of an earlier day', () => {
  test.each([
    ['stay-finding-signed', { stay: 'presumption-open' }, '2010-12-23', '2010-12-24', 'Directive art. 20, from memory'],
    ['presumption-opened', {}, '2025-10-11', '2025-10-12', 'Reg. 2025/1534'],
    ['border-no-entry', { protection: 'finally-refused' }, '2026-06-11', '2026-06-12', 'Pact'],
  ] as const)('%s: how it stood %o, is no step on %s and one on %s (%s)', (step, regions, before, from, _law) => {
    const facts = { 'right-ended-on': d('2010-01-01') }
    expect(codesOf(asks(step, caseWith(pack, { regions, facts }), before))).toEqual(['case.no-such-event'])
    expect(codesOf(asks(step, caseWith(pack, { regions, facts }), from))).toEqual([])
  })
})
