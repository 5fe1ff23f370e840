import { describe, expect, test } from 'vitest'
import { asks, caseWith, codesOf, type Different, enforceableRegions as enf, lawFor } from './support.ts'

const STAND = 'case.step-not-open'
const held = { ...enf, detention: 'detained' }
const heard = { stay: 'finding-made', return: 'heard' }

/** Section 4.2: the number of the transition, its event, how the case stood when it is refused, the code, and the law. */
const table: readonly (readonly [number, string, Different, string, string])[] = [
  [1, 'presumption-opened', { facts: { 'free-movement': 'shown' } }, 'eu.eg13-free-movement', 'SBC 12(2)'],
  [2, 'presumption-rebutted', { regions: { stay: 'lawful' } }, STAND, 'SBC 12(3)'],
  [3, 'stay-finding-signed', { facts: { heard: 'no' } }, 'eu.eg27-heard', 'Boudjlida; Mukarubega'],
  [5, 'go-to-state-ordered', { regions: { 'go-to-state': 'complied' } }, STAND, 'RD 6(2)'],
  [6, 'go-to-state-failed', { regions: { 'go-to-state': 'none' } }, STAND, 'RD 6(2)'],
  [7, 'transferred-to-protecting-state', { regions: { 'go-to-state': 'ordered' } }, STAND, 'M and Others'],
  [8, 'taken-back', { regions: { return: 'decided' } }, STAND, 'RD 6(3)'],
  [9, 'regularisation-suspended', { regions: { return: 'none' } }, STAND, 'RD 6(4)'],
  [10, 'return-decision-signed', { regions: { stay: 'presumption-open', return: 'heard' } }, STAND, 'RD 6(1)'],
  [10, 'return-decision-signed', { regions: { stay: 'finding-made', return: 'hearing-due' } }, STAND, 'Boudjlida'],
  [
    11,
    'return-decision-signed',
    { regions: heard, facts: { 'minor-alone': 'yes', 'reception-examined': 'no' } },
    'eu.eg9-minor-decision',
    'RD 10; TQ',
  ],
  [12, 'return-decision-with-refusal', { regions: { protection: 'protected-here' } }, STAND, 'Gnandi'],
  [13, 'return-decision-served', { regions: { return: 'decided' }, served: false }, 'eu.eg25-form', 'RD 12'],
  [14, 'removal-carried-out', { regions: enf, facts: { translation: 'asked' } }, 'eu.eg25-form', 'RD 12(2)'],
  [
    15,
    'period-granted',
    { regions: { return: 'served' }, facts: { 'period-days': 31 } },
    'eu.period-length',
    'RD 7(1)',
  ],
  [16, 'period-on-application', { regions: { return: 'decided' } }, STAND, 'RD 7(1)'],
  [17, 'period-refused', { facts: { 'period-ground': 'none' } }, 'eu.eg3-short-period', 'RD 7(4)'],
  [18, 'period-extended', { regions: { period: 'expired' } }, STAND, 'RD 7(2)'],
  [19, 'obligations-imposed', { regions: { period: 'expired' } }, STAND, 'RD 7(3)'],
  [
    20,
    'period-curtailed',
    { regions: { period: 'running' }, facts: { 'period-ground-basis': 'suspicion-alone' } },
    'eu.eg3-short-period',
    'RD 8(2); Z.Zh.',
  ],
  [21, 'departed-in-period', { regions: { ...enf, period: 'expired' } }, STAND, 'RD 7(1)'],
  [
    22,
    'period-over',
    { regions: { return: 'served', period: 'running', remedy: 'pending-suspensive-granted' } },
    'eu.eg6-suspension',
    'RD 8(1), 13(2)',
  ],
  [23, 'removal-ordered', { regions: enf, served: false }, 'eu.eg1-no-decision', 'RD 8(3), 12'],
  [24, 'appeal-suspends', { regions: { remedy: 'decided' } }, STAND, 'RD 13'],
  [25, 'suspension-granted', { regions: { remedy: 'none' } }, STAND, 'RD 13(2)'],
  [25, 'suspension-refused', { regions: { remedy: 'decided' } }, STAND, 'RD 13(2)'],
  [26, 'removal-postponed', { regions: { removal: 'carried-out' } }, STAND, 'RD 9(2)'],
  [27, 'destination-changed', { regions: { return: 'executed' } }, STAND, 'FMS'],
  [28, 'return-decision-withdrawn', { regions: { return: 'none' } }, STAND, 'BZ'],
  [28, 'return-decision-annulled', { regions: { return: 'heard' } }, STAND, 'W and X'],
  [29, 'ban-issued', { regions: { return: 'withdrawn' } }, 'eu.eg17-decision', 'RD 11; BZ'],
  [
    30,
    'ban-started',
    { regions: { ...enf, ban: 'issued-not-started' }, facts: { 'left-member-states': 'claimed' } },
    'eu.eg18-ban-clock',
    'Ouhrami',
  ],
  [31, 'ban-withdrawn', { regions: { ban: 'none' } }, STAND, 'RD 11(3)'],
  [32, 'detained', { regions: enf, facts: { 'detention-order': 'lacking' } }, 'eu.eg20-grounds', 'RD 15(1)-(2)'],
  [33, 'detention-review-due', { regions: { detention: 'none' } }, STAND, 'RD 15(3)'],
  [33, 'detention-continued', { regions: held, facts: { 'removal-work': 'none' } }, 'eu.eg20-grounds', 'RD 15(3)-(4)'],
  [34, 'detention-extended', { regions: held, facts: { 'judge-seized': 'no' } }, 'eu.eg22-judge', 'RD 15(6); Aroja'],
  [35, 'released', { regions: { detention: 'none' } }, STAND, 'RD 15(4)'],
  [36, 'detention-limit-reached', { regions: { detention: 'released' } }, STAND, 'RD 15(5)-(6)'],
  [
    37,
    'prison-accommodation',
    { regions: held, facts: { 'prison-basis': 'none' } },
    'eu.eg24-place',
    'RD 16(1), 18; K',
  ],
  [38, 'removal-carried-out', { regions: { ...enf, period: 'running' } }, 'eu.eg2-period', 'RD 8(2)'],
  [39, 'border-no-entry', { regions: { protection: 'application-pending' } }, STAND, '2024/1349 art. 4(1)'],
  [39, 'border-location', { regions: { border: 'none' } }, STAND, '2024/1349 art. 4(2)'],
  [
    40,
    'border-term-over',
    { regions: { border: 'at-location' }, facts: { 'right-ended-on': undefined } },
    'eu.border-term',
    '2024/1349 art. 4(2)',
  ],
]

/** Steps that no law refuses: a right of free movement that is shown stops everything, however the case stands. */
const never = [4]

describe('steps of European return law that are refused', () => {
  test.each(table)('%s: %s, %o: %s (%s)', (_number, event, stood, code, _law) => {
    const law = lawFor(event)
    expect(codesOf(asks(event, caseWith(law, stood), '2026-10-01', {}, law))).toContain(code)
  })
  test('all forty are in the table, but the one that nothing refuses', () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
    expect(numbers.filter((one) => !table.some(([number]) => number === one))).toEqual(never)
    for (const stay of ['lawful', 'finding-made', 'regularised']) {
      expect(codesOf(asks('free-movement-shown', caseWith(lawFor(''), { regions: { ...held, stay } })))).toEqual([])
    }
  })
})
