import { describe, expect, test } from 'vitest'
import { asks, caseWith, codesOf, type Different, enforceableRegions as enf, lawFor, pack } from './support.ts'

const held = { ...enf, detention: 'detained' }
const heard = { stay: 'finding-made', return: 'heard' }

/** Gate, step, regions in which the step begins, what closes the gate, day, and the law. */
const table: readonly (readonly [
  gate: string,
  step: string,
  regions: Readonly<Record<string, string>>,
  closed: Different,
  law: string,
])[] = [
  ['eu.eg1-no-decision', 'removal-carried-out', enf, { served: false }, 'RD 6(1), 8'],
  ['eu.eg1-no-procedure', 'detained', enf, { regions: { return: 'withdrawn' } }, 'RD 15(1)'],
  ['eu.eg2-period', 'removal-carried-out', enf, { regions: { period: 'running' } }, 'RD 8(2)'],
  ['eu.eg2-period', 'removal-ordered', enf, { regions: { period: 'not-started' } }, 'RD 8(2); Gnandi'],
  [
    'eu.eg2-last-day',
    'period-over',
    { ...enf, return: 'served', period: 'running' },
    { facts: { 'period-days': 30, 'period-from': 20800 } },
    'RD 8(2)',
  ],
  ['eu.ed6-window', 'window-closed', { remedy: 'window-open' }, { facts: { 'decision-served-on': 20800 } }, 'RD 13'],
  [
    'eu.eg3-short-period',
    'period-refused',
    {},
    { facts: { 'period-ground-basis': 'conviction-alone' } },
    'Z.Zh. and O.',
  ],
  [
    'eu.eg3-short-period',
    'period-curtailed',
    { period: 'running' },
    { facts: { 'period-ground': 'none' } },
    'RD 7(4), 8(2)',
  ],
  ['eu.eg4-right-to-remain', 'removal-carried-out', enf, { regions: { protection: 'application-pending' } }, 'Gnandi'],
  ['eu.eg4-right-to-remain', 'detained', enf, { regions: { protection: 'refused-window-open' } }, 'Gnandi'],
  [
    'eu.eg4-right-to-remain',
    'period-granted',
    { return: 'served', period: 'not-started' },
    { regions: { protection: 'appeal-with-right-to-remain' } },
    'Gnandi',
  ],
  ['eu.eg5-refoulement', 'removal-carried-out', enf, { facts: { 'barred-countries': ['QA'] } }, 'RD 5, 9(1)(a)'],
  [
    'eu.eg5-refoulement',
    'removal-carried-out',
    enf,
    { facts: { 'barred-countries': undefined } },
    'RD 9(1)(a): unknown is no',
  ],
  ['eu.eg5-refoulement', 'removal-carried-out', enf, { facts: { 'refoulement-claim': 'open' } }, 'RD 5'],
  ['eu.eg6-suspension', 'removal-carried-out', enf, { regions: { remedy: 'pending-suspensive-granted' } }, 'RD 13(2)'],
  [
    'eu.eg6-suspension',
    'removal-carried-out',
    enf,
    { regions: { remedy: 'pending-suspensive-automatic' } },
    'RD 9(1)(b)',
  ],
  [
    'eu.eg7-illness',
    'removal-carried-out',
    enf,
    { regions: { remedy: 'pending-not-suspensive' }, facts: { 'illness-claim': 'arguable' } },
    'Abdida',
  ],
  [
    'eu.eg8-not-suspensive',
    'removal-carried-out',
    enf,
    { regions: { remedy: 'window-open' }, facts: { 'refoulement-claim': 'examined' } },
    'Charter 47',
  ],
  ['eu.eg9-minor-decision', 'return-decision-signed', heard, { facts: { 'minor-alone': 'yes' } }, 'RD 10(1); TQ'],
  ['eu.eg9-minor-decision', 'removal-carried-out', enf, { facts: { 'minor-alone': 'yes' } }, 'RD 10(2)'],
  ['eu.eg9-parking', 'removal-postponed', enf, { facts: { 'postponed-for': 'until-18' } }, 'TQ'],
  ['eu.eg10-triad', 'return-decision-signed', heard, { facts: { 'family-considered': undefined } }, 'RD 5'],
  ['eu.eg11-other-permit', 'return-decision-signed', heard, { facts: { 'other-permit': 'valid' } }, 'RD 6(2)'],
  [
    'eu.eg12-refugee-elsewhere',
    'return-decision-signed',
    heard,
    { regions: { protection: 'protected-in-other-state' } },
    'M and Others',
  ],
  ['eu.eg13-free-movement', 'removal-carried-out', enf, { facts: { 'free-movement': 'claimed' } }, 'RD 2(3)'],
  ['eu.eg14-carve-out', 'left-out-of-directive', {}, { facts: { 'internal-border': 'yes' } }, 'RD 2(2); Affum'],
  [
    'eu.eg14-carve-out',
    'left-out-of-directive',
    {},
    { facts: { 'carve-out': 'border' } },
    'RD 2(2)(a): XA has not opted out',
  ],
  ['eu.eg15-destination', 'removal-carried-out', enf, { facts: { 'removal-destination': 'QC' } }, 'FMS'],
  [
    'eu.eg16-criminal-detour',
    'criminal-sanction-recorded',
    { ...enf, return: 'served' },
    { facts: { 'procedure-completed': 'no' } },
    'El Dridi',
  ],
  [
    'eu.eg16-breach-of-ban',
    'criminal-sanction-recorded',
    { ...enf, ban: 'issued-not-started' },
    { facts: { 'sanction-for': 'breach-of-ban' } },
    'Ouhrami; JZ',
  ],
  ['eu.eg17-decision', 'ban-issued', enf, { regions: { return: 'annulled' } }, 'BZ'],
  [
    'eu.eg17-decision',
    'ban-shown',
    { ...enf, ban: 'running' },
    { regions: { return: 'withdrawn' } },
    'RD 11; BZ: showing',
  ],
  [
    'eu.eg17-individual',
    'ban-shown',
    { ...enf, ban: 'running' },
    { facts: { 'ban-individual': 'no' } },
    'RD 11(2): showing',
  ],
  ['eu.eg17-five-years', 'ban-shown', { ...enf, ban: 'running' }, { facts: { 'ban-months': 72 } }, 'RD 11(2): showing'],
  [
    'eu.eg7-illness',
    'basic-care-withdrawn',
    enf,
    { regions: { remedy: 'pending-not-suspensive' }, facts: { 'illness-claim': 'arguable' } },
    'Abdida: basic care',
  ],
  ['eu.eg4-right-to-remain', 'removal-ordered', enf, { regions: { protection: 'application-pending' } }, 'Gnandi'],
  ['eu.eg10-triad', 'ban-issued', enf, { facts: { 'child-considered': 'no' } }, 'RD 5: any decision'],
  ['eu.eg10-triad', 'period-refused', {}, { facts: { 'health-considered': 'no' } }, 'RD 5: any decision'],
  ['eu.eg10-triad', 'period-curtailed', { period: 'running' }, { facts: { 'family-considered': 'no' } }, 'RD 5'],
  ['eu.eg10-triad', 'removal-ordered', enf, { facts: { 'family-considered': 'no' } }, 'RD 5'],
  ['eu.eg10-triad', 'detained', enf, { facts: { 'child-considered': 'no' } }, 'RD 5'],
  ['eu.eg10-triad', 'go-to-state-ordered', {}, { facts: { 'family-considered': 'no' } }, 'RD 5'],
  [
    'eu.eg13-free-movement',
    'ban-started',
    { ...enf, ban: 'issued-not-started' },
    { facts: { 'free-movement': 'claimed' } },
    'RD 2(3)',
  ],
  [
    'eu.eg13-free-movement',
    'window-closed',
    { remedy: 'window-open' },
    { facts: { 'free-movement': 'claimed' } },
    'RD 2(3)',
  ],
  ['eu.eg13-free-movement', 'period-on-application', {}, { facts: { 'free-movement': 'claimed' } }, 'RD 2(3)'],
  ['eu.eg17-individual', 'ban-issued', enf, { facts: { 'ban-individual': 'no' } }, 'BVerwG 1 C 21.17'],
  ['eu.eg17-five-years', 'ban-issued', enf, { facts: { 'ban-months': 61 } }, 'RD 11(2)'],
  [
    'eu.eg18-ban-clock',
    'ban-started',
    { ...enf, ban: 'issued-not-started' },
    { facts: { 'left-member-states': 'claimed' } },
    'Ouhrami',
  ],
  ['eu.eg19-trafficking', 'ban-issued', enf, { facts: { 'trafficking-permit': 'held' } }, 'RD 11(3)'],
  ['eu.eg20-grounds', 'detained', enf, { facts: { 'less-coercive-examined': 'no' } }, 'RD 15(1)'],
  ['eu.eg20-grounds', 'detained', enf, { facts: { 'removal-work': 'none' } }, 'RD 15(4)'],
  [
    'eu.eg21-first-limit',
    'detention-extended',
    held,
    { facts: { 'extension-ground': 'none', 'detained-since': 20400 } },
    'RD 15(5)',
  ],
  ['eu.eg21-absolute', 'detention-extended', held, { facts: { 'detained-since': 20000 } }, 'RD 15(6); Kadzoev'],
  [
    'eu.eg21-alert',
    'detention-continued',
    held,
    { facts: { 'extension-ground': 'none', 'detained-since': 20400 } },
    'RD 15(5)',
  ],
  ['eu.eg22-judge', 'detention-extended', held, { facts: { 'judge-seized': 'no' } }, 'RD 15(3); Aroja'],
  [
    'eu.eg22-extension-ground',
    'detention-extended',
    held,
    { facts: { 'extension-ground': 'none' } },
    'RD 15(6); Mahdi',
  ],
  ['eu.eg23-minors', 'detained', enf, { facts: { 'minors-held': 'yes' } }, 'RD 17'],
  ['eu.eg24-place', 'prison-accommodation', held, { facts: { 'prison-court': 'no' } }, 'RD 16(1), 18; K'],
  ['eu.eg25-form', 'return-decision-served', { return: 'decided' }, { facts: { translation: 'asked' } }, 'RD 12(2)'],
  ['eu.eg25-form', 'removal-carried-out', enf, { facts: { 'decision-form': 'lacking' } }, 'RD 12(1)'],
  ['eu.eg26-legal-aid', 'window-closed', { remedy: 'window-open' }, { facts: { 'legal-aid': 'pending' } }, 'RD 13(4)'],
  ['eu.eg27-heard', 'return-decision-signed', heard, { facts: { heard: 'no' } }, 'Boudjlida; Mukarubega'],
  ['eu.eg27-heard', 'ban-issued', enf, { facts: { heard: undefined } }, 'Boudjlida'],
  [
    'eu.eg28-presumption',
    'stay-finding-signed',
    { stay: 'presumption-open' },
    { facts: { rebuttal: 'open' } },
    'SBC 12',
  ],
  [
    'eu.eg28-presumption',
    'stay-finding-signed',
    { stay: 'presumption-open' },
    { facts: { 'exit-coverage': 'gap' } },
    'Reg. 2025/1534',
  ],
  [
    'eu.eg29-correction',
    'stay-finding-signed',
    { stay: 'presumption-open' },
    { facts: { 'correction-request': 'open' } },
    'EES 35, 52',
  ],
  ['eu.eg30-law-not-in-force', 'return-decision-signed', heard, { facts: { instrument: 'rr' } }, 'Return Regulation'],
  ['eu.ex10-hub', 'return-decision-signed', heard, { facts: { 'destination-kind': 'hub' } }, 'Return Regulation'],
  ['eu.period-length', 'period-granted', { return: 'served' }, { facts: { 'period-days': 31 } }, 'RD 7(1)'],
  ['eu.period-length', 'period-granted', { return: 'served' }, { facts: { 'period-days': 6 } }, 'RD 7(1)'],
  ['eu.period-information', 'period-on-application', {}, { facts: { 'period-information': 'not-given' } }, 'RD 7(1)'],
  [
    'eu.border-term',
    'border-term-over',
    { border: 'crisis-extended' },
    { facts: { 'right-ended-on': 20640 } },
    'Reg. 2024/1349 art. 6',
  ],
]

describe('gates of European return law', () => {
  test.each(table)('%s refuses %s, and opens it (%#)', (gate, step, regions, closed, _law) => {
    const law = lawFor(step)
    const open = asks(step, caseWith(law, { regions }), '2026-10-01', {}, law)
    expect(codesOf(open)).toEqual([])
    const shut = asks(
      step,
      caseWith(law, { ...closed, regions: { ...regions, ...closed.regions } }),
      '2026-10-01',
      {},
      law,
    )
    expect(shut.kind).toBe('refused')
    expect(codesOf(shut)).toContain(gate)
  })
  test('every gate stands in the table, but the law of the State and the notices, which have their own tests', () => {
    const tested = new Set(table.map(([gate]) => gate))
    const own = pack.gates.map(({ id }) => id).filter((id) => !tested.has(id) && !/^eu\.n-.*-whole$/.test(id))
    expect(own).toEqual([
      'eu.national-law',
      'eu.period-on-application',
      'eu.eg7-basic-needs',
      'eu.removal-order',
      'eu.ban-length',
    ])
  })
  test('planted fault: a gate taken out of the pack lets through what it alone held', () => {
    const opened = table.filter(([gate, step, regions, closed]) => {
      const without = { ...pack, gates: pack.gates.filter(({ id }) => id !== gate) }
      const state = caseWith(without, { ...closed, regions: { ...regions, ...closed.regions } })
      return asks(step, state, '2026-10-01', {}, without).kind === 'done'
    })
    expect(opened.length).toBeGreaterThan(40)
  })
})
