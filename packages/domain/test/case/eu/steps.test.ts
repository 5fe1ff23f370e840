import { describe, expect, test } from 'vitest'
import { newCase } from '../../../src/case/case.ts'
import { evolve } from '../../../src/case/evolve.ts'
import { asks, caseFor, caseWith, codesOf, enforceableRegions, lawFor, pack, servedOn } from './support.ts'

type Regions = Readonly<Record<string, string>>
const held = { detention: 'detained', return: 'enforceable' }

/** Number of the step, event, regions before, regions that it moves, and the law. */
const table: readonly (readonly [step: number, event: string, before: Regions, after: Regions, law: string])[] = [
  [1, 'presumption-opened', {}, { stay: 'presumption-open' }, 'SBC 12(1)'],
  [2, 'presumption-rebutted', { stay: 'presumption-open' }, { stay: 'presumption-rebutted' }, 'SBC 12(2)-(3)'],
  [3, 'stay-finding-signed', { stay: 'presumption-open' }, { stay: 'finding-made', return: 'hearing-due' }, 'RD 3(2)'],
  [
    4,
    'free-movement-shown',
    { detention: 'detained', ban: 'running', return: 'served' },
    { stay: 'outside-scope', return: 'withdrawn', ban: 'fallen', detention: 'released' },
    'RD 2(3)',
  ],
  [5, 'go-to-state-ordered', {}, { 'go-to-state': 'ordered' }, 'RD 6(2)'],
  [
    6,
    'go-to-state-failed',
    { 'go-to-state': 'ordered' },
    { 'go-to-state': 'not-complied', return: 'hearing-due' },
    'RD 6(2)',
  ],
  [
    7,
    'transferred-to-protecting-state',
    { 'go-to-state': 'not-complied', protection: 'protected-in-other-state' },
    { 'go-to-state': 'transferred', departure: 'to-other-state' },
    'M and Others',
  ],
  [8, 'taken-back', { return: 'hearing-due' }, { return: 'none', departure: 'to-other-state' }, 'RD 6(3)'],
  [9, 'permit-granted', { return: 'served' }, { stay: 'regularised', return: 'withdrawn' }, 'RD 6(4)'],
  [9, 'regularisation-suspended', { return: 'served' }, { return: 'regularisation-suspended' }, 'RD 6(4)'],
  [10, 'return-decision-signed', { stay: 'finding-made', return: 'heard' }, { return: 'decided' }, 'RD 3(4), 6(1)'],
  [11, 'reception-examined', {}, {}, 'RD 10; TQ'],
  [
    12,
    'return-decision-with-refusal',
    { protection: 'application-pending' },
    { protection: 'refused-window-open', return: 'suspended', period: 'not-started' },
    'Gnandi',
  ],
  [13, 'return-decision-served', { return: 'decided' }, { return: 'served', remedy: 'window-open' }, 'RD 12, 13'],
  [14, 'translation-asked', { return: 'served' }, {}, 'RD 12(2)'],
  [15, 'period-granted', { return: 'served' }, { period: 'running' }, 'RD 7(1)'],
  [16, 'period-on-application', { return: 'served' }, { period: 'on-application-not-asked' }, 'RD 7(1)'],
  [17, 'period-refused', {}, { period: 'refused' }, 'RD 7(4)'],
  [18, 'period-extended', { period: 'running' }, { period: 'extended' }, 'RD 7(2)'],
  [19, 'obligations-imposed', { period: 'running' }, {}, 'RD 7(3)'],
  [20, 'period-curtailed', { period: 'extended' }, { period: 'curtailed' }, 'RD 8(2)'],
  [
    21,
    'departed-in-period',
    { period: 'running', return: 'served' },
    { period: 'observed', return: 'complied', departure: 'in-period' },
    'RD 7(1)',
  ],
  [22, 'period-over', { period: 'running', return: 'served' }, { period: 'expired', return: 'enforceable' }, 'RD 8(1)'],
  [23, 'removal-ordered', enforceableRegions, { removal: 'ordered-separately' }, 'RD 8(3)'],
  [
    24,
    'appeal-suspends',
    { remedy: 'window-open', removal: 'scheduled' },
    { remedy: 'pending-suspensive-automatic', removal: 'postponed-mandatory' },
    'RD 9(1); Abdida',
  ],
  [
    25,
    'suspension-granted',
    { remedy: 'pending-not-suspensive' },
    { remedy: 'pending-suspensive-granted', removal: 'postponed-mandatory' },
    'RD 13(2)',
  ],
  [25, 'suspension-refused', { remedy: 'window-open' }, { remedy: 'pending-not-suspensive' }, 'RD 13(2)'],
  [26, 'removal-postponed', { removal: 'scheduled' }, { removal: 'postponed-discretionary' }, 'RD 9(2)'],
  [
    27,
    'destination-changed',
    { ...enforceableRegions, removal: 'scheduled' },
    { return: 'amended', period: 'none', remedy: 'none', removal: 'none' },
    'FMS',
  ],
  [28, 'return-decision-withdrawn', { return: 'served', ban: 'running' }, { return: 'withdrawn', ban: 'fallen' }, 'BZ'],
  [
    28,
    'return-decision-annulled',
    { return: 'served', period: 'refused' },
    { return: 'annulled', period: 'none' },
    'W and X',
  ],
  [29, 'ban-issued', { return: 'executed' }, { ban: 'issued-not-started' }, 'RD 11; W and X'],
  [30, 'ban-started', { return: 'executed', ban: 'issued-not-started' }, { ban: 'running' }, 'Ouhrami'],
  [31, 'compliance-proven', { ban: 'running' }, {}, 'RD 11(3)'],
  [31, 'ban-withdrawn', { ban: 'running' }, { ban: 'withdrawn' }, 'RD 11(3)'],
  [32, 'detained', { return: 'enforceable' }, { detention: 'detained' }, 'RD 15(1)-(2)'],
  [33, 'detention-review-due', held, { detention: 'review-due' }, 'RD 15(3)'],
  [33, 'detention-continued', { ...held, detention: 'review-due' }, { detention: 'detained' }, 'C, B and X'],
  [34, 'detention-extended', held, { detention: 'extended' }, 'RD 15(6); Mahdi'],
  [35, 'released', held, { detention: 'released' }, 'RD 15(4)'],
  [36, 'detention-limit-reached', held, { detention: 'limit-reached' }, 'RD 15(5)'],
  [37, 'prison-accommodation', held, { detention: 'prison-exception' }, 'RD 16(1), 18'],
  [
    38,
    'removal-carried-out',
    enforceableRegions,
    { removal: 'carried-out', return: 'executed', departure: 'removed' },
    'RD 8',
  ],
  [39, 'border-no-entry', { protection: 'finally-refused' }, { border: 'no-entry' }, '2024/1349 art. 4(1)'],
  [39, 'border-location', { border: 'no-entry' }, { border: 'at-location' }, '2024/1349 art. 4(2)'],
  [
    40,
    'border-term-over',
    { border: 'at-location' },
    { border: 'passed-to-directive', return: 'hearing-due' },
    '2024/1349 art. 4',
  ],
]

describe('steps of European return law', () => {
  test.each(table)('%s: %s moves from %o to %o (%s)', (step, event, before, after, _law) => {
    const law = lawFor(event)
    const entry = asks(event, caseFor(event, law, { regions: before }), '2026-10-01', {}, law)
    expect(codesOf(entry)).toEqual([])
    if (entry.kind !== 'done') throw new Error('refused')
    expect(entry.transition).toMatch(new RegExp(`^eu\\.t${step}-`))
    expect(Object.fromEntries(entry.moved.map(({ region, to }) => [region, to]))).toEqual(after)
  })
  test('all forty are in the table', () => {
    expect(new Set(table.map(([step]) => step)).size).toBe(40)
  })
  test('the way is open from the first entry to a removal and a ban that runs', () => {
    const way = [
      'presumption-opened',
      'stay-finding-signed',
      'person-heard',
      'return-decision-signed',
      'return-decision-served',
      'period-granted',
      'period-over',
      'appeal-filed',
      'appeal-dismissed',
      'removal-scheduled',
      'removal-carried-out',
      'ban-issued',
      'ban-started',
    ]
    let state = { ...caseWith(pack), regions: newCase(pack, { places: [] }).regions }
    for (const event of way) {
      if (event === 'return-decision-served') state = { ...state, services: [servedOn('2026-10-01')] }
      const entry = asks(event, state, way.indexOf(event) < way.indexOf('period-over') ? '2026-10-01' : '2026-11-02')
      expect(codesOf(entry), event).toEqual([])
      state = evolve(state, entry)
    }
    expect(state.regions).toMatchObject({ return: 'executed', departure: 'removed', ban: 'running', remedy: 'decided' })
  })
})
