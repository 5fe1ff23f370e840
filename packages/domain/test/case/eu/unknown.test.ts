import { describe, expect, test } from 'vitest'
import { asks, caseWith, codesOf, enforceableRegions as enf, pack } from './support.ts'

const held = { ...enf, detention: 'detained' }
const heard = { stay: 'finding-made', return: 'heard' }
const shown = { ...enf, ban: 'issued-not-started' }
const presumed = { stay: 'presumption-open' }
const removal = 'removal-carried-out'
const decision = 'return-decision-signed'

/** Section 4.3: the number of the gate, the step that it blocks, how the case stood, and what nobody knows. */
const table: readonly (readonly [
  gate: string,
  step: string,
  regions: Readonly<Record<string, string>>,
  unknown: string,
  law: string,
])[] = [
  ['eg2', 'period-over', { ...enf, return: 'served', period: 'running' }, 'period-days', 'RD 8(2)'],
  ['eg2', 'period-over', { ...enf, return: 'served', period: 'running' }, 'period-from', 'RD 8(2)'],
  ['eg3', 'period-refused', {}, 'period-ground', 'RD 7(4)'],
  ['eg3', 'period-refused', {}, 'period-ground-basis', 'Z.Zh. and O.'],
  ['eg5', removal, enf, 'barred-countries', 'RD 9(1)(a)'],
  ['eg5', removal, enf, 'refoulement-claim', 'RD 5'],
  ['eg7', removal, { ...enf, remedy: 'pending-not-suspensive' }, 'illness-claim', 'Abdida'],
  ['eg7', 'basic-care-withdrawn', { ...enf, remedy: 'window-open' }, 'illness-claim', 'Abdida'],
  ['eg8', removal, { ...enf, remedy: 'window-open' }, 'refoulement-claim', 'Charter 19(2), 47'],
  ['eg9', decision, heard, 'minor-alone', 'RD 10(1)'],
  ['eg9', removal, enf, 'minor-alone', 'RD 10(2)'],
  ['eg9', 'removal-postponed', enf, 'postponed-for', 'TQ'],
  ['eg10', decision, heard, 'child-considered', 'RD 5'],
  ['eg10', decision, heard, 'family-considered', 'RD 5'],
  ['eg10', decision, heard, 'health-considered', 'RD 5'],
  ['eg10', removal, enf, 'health-considered', 'RD 5'],
  ['eg11', decision, heard, 'other-permit', 'RD 6(2)'],
  ['eg13', decision, heard, 'free-movement', 'RD 2(3)'],
  ['eg13', removal, enf, 'free-movement', 'RD 2(3)'],
  ['eg14', 'left-out-of-directive', {}, 'carve-out', 'RD 2(2)'],
  ['eg14', 'left-out-of-directive', {}, 'internal-border', 'Affum'],
  ['eg14', 'left-out-of-directive', {}, 'carve-out-facts', 'BZ'],
  ['eg15', removal, enf, 'decided-destination', 'FMS'],
  ['eg15', removal, enf, 'removal-destination', 'FMS'],
  ['eg16', 'criminal-sanction-recorded', { stay: 'finding-made' }, 'procedure-completed', 'El Dridi'],
  ['eg16', 'criminal-sanction-recorded', enf, 'sanction-rule', 'JZ'],
  ['eg16', 'criminal-sanction-recorded', enf, 'sanction-for', 'JZ; Ouhrami'],
  ['eg17', 'ban-issued', enf, 'ban-individual', 'RD 11(2)'],
  ['eg17', 'ban-issued', enf, 'ban-months', 'RD 11(2)'],
  ['eg17', 'ban-shown', shown, 'ban-individual', 'RD 11(2)'],
  ['eg18', 'ban-started', shown, 'left-member-states', 'Ouhrami'],
  ['eg19', 'ban-issued', enf, 'trafficking-permit', 'RD 11(3)'],
  ['eg20', 'detained', enf, 'less-coercive-examined', 'RD 15(1)'],
  ['eg20', 'detained', enf, 'detention-order', 'RD 15(2)'],
  ['eg20', 'detained', enf, 'removal-work', 'RD 15(1)'],
  ['eg21', 'detention-continued', held, 'detained-since', 'RD 15(5)'],
  ['eg21', 'detention-continued', held, 'detention-periods', 'Aroja'],
  ['eg22', 'detention-extended', held, 'judge-seized', 'RD 15(3)'],
  ['eg22', 'detention-extended', held, 'extension-ground', 'RD 15(6)'],
  ['eg23', 'detained', enf, 'minors-held', 'RD 17'],
  ['eg24', 'prison-accommodation', held, 'prison-separated', 'RD 16(1)'],
  ['eg24', 'prison-accommodation', held, 'prison-basis', 'RD 16(1), 18'],
  ['eg24', 'prison-accommodation', held, 'prison-court', 'K'],
  ['eg25', removal, enf, 'decision-form', 'RD 12(1)'],
  ['eg25', removal, enf, 'translation', 'RD 12(2)'],
  ['eg26', 'window-closed', { remedy: 'window-open' }, 'legal-aid', 'RD 13(4)'],
  ['eg27', decision, heard, 'heard', 'Boudjlida'],
  ['eg27', 'period-refused', {}, 'heard', 'Boudjlida'],
  ['eg27', 'ban-issued', enf, 'heard', 'Boudjlida'],
  ['eg28', 'stay-finding-signed', presumed, 'rebuttal', 'SBC 12'],
  ['eg28', 'stay-finding-signed', presumed, 'scope-clear', 'SBC 12'],
  ['eg28', 'stay-finding-signed', presumed, 'exit-coverage', 'EES 20'],
  ['eg29', 'stay-finding-signed', presumed, 'correction-request', 'EES 35, 52'],
  ['eg30', decision, heard, 'instrument', 'Return Regulation'],
]

/** Gates that read how far the case has come, and nothing that could be unknown: a region always has a state. */
const readRegions = ['eg1', 'eg4', 'eg6', 'eg12']

describe('what nobody knows opens nothing', () => {
  test.each(table)('%s: %s, how it stood %o, without %s (%s)', (gate, step, regions, unknown, _law) => {
    const codes = codesOf(asks(step, caseWith(pack, { regions, facts: { [unknown]: undefined } })))
    expect(codes.filter((code) => code.startsWith(`eu.${gate}-`))).not.toEqual([])
  })
  test('each of EG1 to EG30 stands in the table, or reads regions only', () => {
    const all = Array.from({ length: 30 }, (_, index) => `eg${index + 1}`)
    expect(all.filter((gate) => !table.some(([own]) => own === gate))).toEqual(readRegions)
  })
  test('EG1: no service on record is no proof of one', () => {
    expect(codesOf(asks(removal, caseWith(pack, { regions: enf, served: false })))).toContain('eu.eg1-no-decision')
  })
})
