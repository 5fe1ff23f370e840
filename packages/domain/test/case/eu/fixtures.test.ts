import { describe, expect, test } from 'vitest'
import { detentionLimit } from '../../../src/deadline/eu/detention.ts'
import { d } from '../toy.ts'
import { asks, caseWith, codesOf, type Different, enforceableRegions as enf, pack } from './support.ts'

const held = { ...enf, detention: 'detained' }

/** Case, court and date, the step that was asked for, how the case stood, the gate that refuses, the day. */
const refused: readonly (readonly [court: string, step: string, stood: Different, gate: string, on: string])[] = [
  [
    'F1 Kadzoev, CJEU GC 30.11.2009, C-357/09 PPU; asked on the first day of the Directive',
    'detention-continued',
    { regions: held, facts: { 'detained-since': d('2006-11-03') } },
    'eu.eg21-absolute',
    '2010-12-24',
  ],
  [
    'F2 El Dridi, CJEU 28.4.2011, C-61/11 PPU',
    'criminal-sanction-recorded',
    { regions: enf, facts: { 'procedure-completed': 'no' } },
    'eu.eg16-criminal-detour',
    '2011-04-28',
  ],
  [
    'F2 El Dridi, five days without a ground',
    'period-refused',
    { facts: { 'period-days': 5, 'period-ground': 'none' } },
    'eu.eg3-short-period',
    '2011-04-28',
  ],
  [
    'F3 Achughbabian, CJEU GC 6.12.2011, C-329/11',
    'criminal-sanction-recorded',
    { regions: { ...enf, return: 'served' }, facts: { 'procedure-completed': 'no' } },
    'eu.eg16-criminal-detour',
    '2011-12-06',
  ],
  [
    'F4 Zaizoune, CJEU 23.4.2015, C-38/14',
    'criminal-sanction-recorded',
    { regions: { stay: 'finding-made' }, facts: { 'procedure-completed': 'no' } },
    'eu.eg16-criminal-detour',
    '2015-04-23',
  ],
  [
    'F5 Z.Zh. and O., CJEU 11.6.2015, C-554/13',
    'period-refused',
    { facts: { 'period-ground': 'public-policy', 'period-ground-basis': 'suspicion-alone' } },
    'eu.eg3-short-period',
    '2015-06-11',
  ],
  [
    'F6 Affum, CJEU GC 7.6.2016, C-47/15 (stopped 22.3.2013)',
    'left-out-of-directive',
    { facts: { 'internal-border': 'yes' } },
    'eu.eg14-carve-out',
    '2013-03-22',
  ],
  [
    'F7 Ouhrami, CJEU 26.7.2017, C-225/16 (final 15.5.2003)',
    'ban-started',
    { regions: { ...enf, ban: 'issued-not-started' }, facts: { 'left-member-states': undefined } },
    'eu.eg18-ban-clock',
    '2013-05-16',
  ],
  [
    'F8 Gnandi, CJEU GC 19.6.2018, C-181/16',
    'detained',
    { regions: { return: 'suspended', protection: 'refused-window-open' } },
    'eu.eg4-right-to-remain',
    '2018-06-19',
  ],
  [
    'F9 FMS, CJEU GC 14.5.2020, C-924/19 PPU',
    'removal-carried-out',
    { regions: enf, facts: { 'removal-destination': 'QD' } },
    'eu.eg15-destination',
    '2020-05-14',
  ],
  [
    'F10 TQ, CJEU 14.1.2021, C-441/19: decision',
    'return-decision-signed',
    { regions: { stay: 'finding-made', return: 'heard' }, facts: { 'minor-alone': 'yes', 'reception-examined': 'no' } },
    'eu.eg9-minor-decision',
    '2021-01-14',
  ],
  [
    'F10 TQ: held until eighteen',
    'removal-postponed',
    { regions: enf, facts: { 'postponed-for': 'until-18' } },
    'eu.eg9-parking',
    '2021-01-14',
  ],
  [
    'F11 M and Others, CJEU 24.2.2021, C-673/19',
    'return-decision-signed',
    { regions: { stay: 'finding-made', return: 'heard', protection: 'protected-in-other-state' } },
    'eu.eg12-refugee-elsewhere',
    '2021-02-24',
  ],
  [
    'F12 Abdida, CJEU GC 18.12.2014, C-562/13',
    'removal-carried-out',
    { regions: { ...enf, remedy: 'pending-not-suspensive' }, facts: { 'illness-claim': 'arguable' } },
    'eu.eg7-illness',
    '2014-12-18',
  ],
  [
    'F13 BZ, CJEU 3.6.2021, C-546/19',
    'ban-issued',
    { regions: { return: 'withdrawn' } },
    'eu.eg17-decision',
    '2021-06-03',
  ],
  [
    'F14 JZ, CJEU 17.9.2020, C-806/18 (date from memory)',
    'ban-started',
    { regions: { ...enf, ban: 'issued-not-started' }, facts: { 'left-member-states': undefined } },
    'eu.eg18-ban-clock',
    '2020-09-17',
  ],
  [
    'F14 JZ: prison for breach of a ban that never ran',
    'criminal-sanction-recorded',
    { regions: { ...enf, ban: 'issued-not-started' }, facts: { 'sanction-for': 'breach-of-ban' } },
    'eu.eg16-breach-of-ban',
    '2020-09-17',
  ],
  [
    'F14 JZ: the procedure is exhausted, and the rule is not precise',
    'criminal-sanction-recorded',
    { regions: enf, facts: { 'sanction-rule': 'not-precise' } },
    'eu.eg16-criminal-detour',
    '2020-09-17',
  ],
  [
    'F12 Abdida: basic care stopped while the appeal is open',
    'basic-care-withdrawn',
    { regions: { ...enf, remedy: 'pending-not-suspensive' }, facts: { 'illness-claim': 'arguable' } },
    'eu.eg7-illness',
    '2014-12-18',
  ],
  [
    'F15 Mahdi, CJEU 5.6.2014, C-146/14 PPU',
    'detention-extended',
    { regions: held, facts: { 'detention-order': 'lacking', 'detained-since': d('2013-12-01') } },
    'eu.eg22-extension-ground',
    '2014-06-05',
  ],
  [
    'F16 C, B and X, CJEU GC 8.11.2022, C-704/20',
    'detention-continued',
    { regions: held, facts: { 'removal-work': 'none' } },
    'eu.eg20-grounds',
    '2022-11-08',
  ],
  [
    'F17 K, CJEU 10.3.2022, C-519/20',
    'prison-accommodation',
    { regions: held, facts: { 'prison-separated': 'no' } },
    'eu.eg24-place',
    '2022-03-10',
  ],
  [
    'F18 W and X, CJEU 1.8.2025, C-636/23: ban after annulment',
    'ban-issued',
    { regions: { return: 'annulled' } },
    'eu.eg17-decision',
    '2025-08-01',
  ],
  [
    'F19 Aroja, CJEU 5.3.2026, C-150/24',
    'detention-extended',
    {
      regions: held,
      facts: {
        'detained-since': d('2025-09-01'),
        'detention-periods': ['2025-01-10/2025-03-20'],
        'judge-seized': 'no',
      },
    },
    'eu.eg22-judge',
    '2025-12-21',
  ],
  [
    'F20 derived from SBC 12: a ticket and a foreign stamp',
    'stay-finding-signed',
    { regions: { stay: 'presumption-open' }, facts: { rebuttal: 'open' } },
    'eu.eg28-presumption',
    '2026-10-01',
  ],
]

describe('judgments of the Court of Justice', () => {
  test.each(refused)('%s: %s is refused', (_court, step, stood, gate, on) => {
    expect(codesOf(asks(step, caseWith(pack, stood), on))).toContain(gate)
  })
  test('all twenty are in the table', () => {
    expect(new Set(refused.map(([court]) => court.split(' ')[0])).size).toBe(20)
  })
  test('F1, F16: whoever must be released can be, whatever stands against holding on', () => {
    expect(asks('released', caseWith(pack, { regions: held }), '2010-12-24').kind).toBe('done')
  })
  test('detention adds up: where nobody asked about earlier stretches, no limit is known and it is not prolonged', () => {
    const stood = { regions: held, facts: { 'detained-since': d('2026-08-01') } }
    const told = caseWith(pack, stood)
    const untold = caseWith(pack, { ...stood, facts: { ...stood.facts, 'detention-periods': undefined } })
    expect(codesOf(asks('detention-extended', untold)).length).toBeGreaterThan(
      codesOf(asks('detention-extended', told)).length,
    )
  })
  test('F7: a ban begins when departure is verified, and not before', () => {
    const state = caseWith(pack, { regions: { ...enf, ban: 'issued-not-started' } })
    expect(asks('ban-started', state, '2013-05-16').kind).toBe('done')
  })
  test('F8: a decision may go with the refusal; its effects are suspended and no period has begun', () => {
    expect(
      asks('return-decision-with-refusal', caseWith(pack, { regions: { protection: 'application-pending' } })),
    ).toMatchObject({
      kind: 'done',
      opens: ['eu.serve-decision', 'eu.tell-effects-suspended', 'eu.n-return-decision', 'eu.n-suspended'],
    })
  })
  test('F18: a ban may follow much later, while the decision stands', () => {
    expect(asks('ban-issued', caseWith(pack, { regions: { return: 'executed' } }), '2028-12-01').kind).toBe('done')
  })
  test('F19: the limit is reached across the gap', () => {
    const stretches = [{ from: d('2025-01-10'), to: d('2025-03-20') }]
    expect(detentionLimit(6, stretches, d('2025-09-01')).last).toBe(d('2025-12-20'))
  })
  test('F20: a rebuttal completes the record, and the list is corrected', () => {
    expect(asks('presumption-rebutted', caseWith(pack, { regions: { stay: 'presumption-open' } }))).toMatchObject({
      kind: 'done',
      opens: ['eu.correct-record'],
    })
  })
})
