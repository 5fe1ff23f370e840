import { describe, expect, test } from 'vitest'
import { type Case, type CaseEntry, newCase } from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import type { FactValue } from '../../src/case/fact.ts'
import type { Pack } from '../../src/case/pack.ts'
import { tell } from '../../src/case/tell.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { pack as euPack } from './eu/support.ts'
import { act, d } from './toy.ts'
import { paper } from './us-law/table.ts'

/* Whole ways from the first paper to the end, as acts and never as reports: what law allows can be reached, step by step. */
type Facts = Readonly<Record<string, FactValue>>
/** A step, facts that are recorded (`knows`) or a paper that is served (`serves`). */
type Line = readonly [what: string, on: string, role: string, facts?: Facts]

function walk(pack: Pack, lines: readonly Line[]): Case {
  return lines.reduce(
    (state, line) => entriesOf(pack, state, line).reduce(evolve, state),
    newCase(pack, { places: [] }),
  )
}
function entriesOf(pack: Pack, state: Case, [what, on, role, facts = {}]: Line): readonly CaseEntry[] {
  const by = { role, name: 'Ode' }
  const day = d(on)
  if (what === 'knows') {
    return Object.entries(facts).map(([fact, value]) => {
      const entry = tell(pack, state, { type: 'fact-recorded', on: day, by, fact, value }, day)
      expect(entry.kind, fact).toBe('told')
      return entry
    })
  }
  if (what.startsWith('serves ')) {
    const service = paper(what.slice('serves '.length), { service: `${what}-${on}`, on: day })
    return [tell(pack, state, { type: 'service-recorded', on: day, by, service }, day)]
  }
  const entry = decide(pack, state, { ...act(what, on), by, facts }, day)
  expect(entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : [], `${what} on ${on}`).toEqual([])
  return [entry]
}

const served: readonly Line[] = [
  [
    'knows',
    '2026-06-01',
    'officer',
    {
      'free-movement': 'none',
      'correction-request': 'none',
      rebuttal: 'none',
      'scope-clear': 'yes',
      'exit-coverage': 'sufficient',
      heard: 'yes',
      'served-for': 'person',
      'child-considered': 'yes',
      'family-considered': 'yes',
      'health-considered': 'yes',
      'minor-alone': 'no',
      'other-permit': 'none',
      'barred-countries': [],
      'refoulement-claim': 'none',
      'illness-claim': 'none',
    },
  ],
  ['presumption-opened', '2026-06-01', 'officer'],
  ['stay-finding-signed', '2026-06-05', 'officer'],
  ['person-heard', '2026-06-08', 'officer'],
  [
    'return-decision-signed',
    '2026-06-10',
    'officer',
    { 'decided-destination': 'QA', 'destination-kind': 'origin', instrument: 'rd' },
  ],
  ['serves return-decision', '2026-06-11', 'officer'],
  ['knows', '2026-06-11', 'officer', { 'decision-form': 'complete', translation: 'given' }],
  ['return-decision-served', '2026-06-11', 'officer'],
  ['period-granted', '2026-06-11', 'officer', { 'period-days': 14, 'period-from': d('2026-06-11') }],
]
const examined = {
  'less-coercive-examined': 'yes',
  'detention-order': 'complete',
  'removal-work': 'in-hand',
  'removal-prospect': 'reasonable',
} as const
const gone = (on: string) => ({ 'departed-on': d(on), 'left-member-states': 'verified' }) as const

describe('the Directive, under the law of XA', () => {
  test('RD 6-8, 11, 15: decision, period, window, detention with its review, removal, ban', () => {
    const { regions, breaches } = walk(euPack, [
      ...served,
      ['knows', '2026-06-20', 'officer', { 'legal-aid': 'none' }],
      ['period-over', '2026-06-29', 'officer'],
      ['window-closed', '2026-07-15', 'officer'],
      ['removal-ordered', '2026-07-15', 'officer'],
      ['knows', '2026-07-16', 'officer', { ...examined, 'minors-held': 'no', 'detention-periods': [] }],
      ['detained', '2026-07-16', 'officer', { 'detained-since': d('2026-07-16') }],
      ['detention-continued', '2026-08-10', 'judge', examined],
      ['removal-scheduled', '2026-08-11', 'officer', { 'removal-destination': 'QA' }],
      ['removal-carried-out', '2026-08-20', 'officer', { 'removal-destination': 'QA', ...gone('2026-08-20') }],
      ['knows', '2026-08-21', 'officer', { 'ban-individual': 'yes', 'trafficking-permit': 'none' }],
      ['ban-issued', '2026-08-21', 'officer', { 'ban-months': 24 }],
      ['ban-started', '2026-08-22', 'officer'],
    ])
    expect(regions).toMatchObject({ departure: 'removed', return: 'executed', ban: 'running' })
    expect(breaches).toEqual([])
  })
  test('RD 7(2): the period is extended, and the person leaves in it', () => {
    const { regions } = walk(euPack, [
      ...served,
      ['period-extended', '2026-06-20', 'officer', { 'period-extended-to': d('2026-07-20') }],
      ['departed-in-period', '2026-07-18', 'person', gone('2026-07-18')],
    ])
    expect(regions).toMatchObject({ departure: 'in-period', return: 'complied', ban: 'none' })
  })
  test('Gnandi: protection is refused, an appeal suspends, and a new period runs each time before the removal', () => {
    const applied: readonly Line[] = [
      ...served,
      ['protection-applied', '2026-06-20', 'person'],
      ['protection-refused', '2026-07-20', 'asylum-authority', { 'protection-window-ends': d('2026-08-20') }],
    ]
    const granted: readonly Line[] = [
      ['protection-appealed', '2026-08-10', 'person'],
      ['protection-granted', '2026-10-10', 'court'],
    ]
    expect(walk(euPack, [...applied, ...granted]).regions).toMatchObject({ return: 'withdrawn', stay: 'regularised' })
    const { regions } = walk(euPack, [
      ...applied,
      ['protection-finally-refused', '2026-08-21', 'asylum-authority'],
      ['period-granted', '2026-08-21', 'officer', { 'period-days': 7, 'period-from': d('2026-08-21') }],
      ['appeal-suspends', '2026-08-22', 'person'],
      ['appeal-dismissed', '2026-09-22', 'court'],
      ['period-granted', '2026-09-22', 'officer', { 'period-days': 7, 'period-from': d('2026-09-22') }],
      ['period-over', '2026-10-05', 'officer'],
      ['removal-ordered', '2026-10-06', 'officer'],
      ['removal-carried-out', '2026-10-20', 'officer', { 'removal-destination': 'QA', ...gone('2026-10-20') }],
    ])
    expect(regions).toMatchObject({ departure: 'removed', return: 'executed' })
  })
})

const met: readonly Line[] = [
  [
    'knows',
    '2026-06-01',
    'officer',
    {
      'served-for': 'person',
      identity: 'confirmed-by-two',
      'correction-open': 'no',
      'citizenship-asked': 'yes',
      'protected-place': 'no',
      'language-needed': 'no',
      'in-care-of': 'no',
      'bond-paid': 'no',
    },
  ],
  ['knows', '2026-06-01', 'legal-officer', { 'sole-source-barred': 'no', 'confidential-filing': 'none' }],
  ['encountered', '2026-06-01', 'officer', { 'arrested-on': d('2026-06-01'), 'entry-class': 'without-admission' }],
  ['custody-and-charges-decided', '2026-06-02', 'officer'],
]
const heard: readonly Line[] = [
  ...met,
  ['nta-issued', '2026-06-02', 'officer'],
  ['serves nta', '2026-06-02', 'officer'],
  ['knows', '2026-06-02', 'officer', { 'nta-handed': 'in-person' }],
  ['nta-served', '2026-06-02', 'officer', { 'nta-served-on': d('2026-06-02') }],
  ['nta-filed', '2026-06-03', 'officer'],
  ['hearing-set', '2026-06-04', 'judge', { 'hearing-on': d('2026-06-22') }],
  ['serves hearing-notice', '2026-06-04', 'officer'],
  [
    'hearing-held',
    '2026-06-22',
    'judge',
    { 'hearing-advisals': 'yes', 'country-asked': 'yes', 'designated-countries': ['A'], 'oral-notice': 'yes' },
  ],
]
const free = { 'removal-country': 'A', 'reveals-claim': 'no' } as const

describe('removal proceedings of the United States', () => {
  test('8 USC 1229a, 1231: notice, hearing, order, appeal, warrant, removal period, removal', () => {
    const { regions, breaches } = walk(usPack, [
      ...heard,
      ['order-made', '2026-06-22', 'judge', { 'decided-on': d('2026-06-22') }],
      ['serves order', '2026-06-22', 'officer'],
      ['knows', '2026-06-22', 'officer', { 'language-understood': 'yes', 'asylum-ever': 'no' }],
      ['appeal-filed', '2026-07-10', 'person'],
      ['appeal-dismissed', '2026-10-01', 'board', { 'final-on': d('2026-10-01'), 'board-outcome': 'panel' }],
      ['removal-warrant-signed', '2026-10-05', 'supervisor'],
      ['arrested', '2026-10-06', 'officer'],
      ['custody-and-charges-decided', '2026-10-06', 'officer'],
      ['removal-period-begun', '2026-10-06', 'officer'],
      ['custody-continued', '2026-10-20', 'officer'],
      ['knows', '2026-10-20', 'judge', { 'barred-countries': [] }],
      [
        'travel-document-requested',
        '2026-10-20',
        'officer',
        { 'disclosed-to': 'country-of-origin', 'reveals-claim': 'no' },
      ],
      ['removal-travel-arranged', '2026-10-21', 'officer', { ...free, 'disclosed-to': 'other' }],
      ['removed', '2026-11-02', 'supervisor', { 'removal-country': 'A', 'left-on': d('2026-11-02') }],
    ])
    expect(regions).toMatchObject({ departure: 'removed', order: 'executed', custody: 'released' })
    expect(breaches).toEqual([])
  })
  test('8 USC 1229c: voluntary departure after the hearing, in time', () => {
    const told = { 'advised-in-language': 'yes', 'counsel-chance': 'yes', 'cooling-off-over': 'yes' } as const
    const found = {
      'one-year-presence': 'yes',
      'good-character': 'yes',
      'aggravated-felony': 'no',
      'vd-bar': 'none',
    } as const
    const shown = { 'means-and-intent': 'yes', 'travel-document': 'yes' } as const
    const { regions } = walk(usPack, [
      ...heard,
      ['knows', '2026-06-22', 'person', { 'person-asked': 'yes', 'agreed-to-terms': 'yes' }],
      ['knows', '2026-06-22', 'officer', { ...told, 'counsel-present': 'yes', 'consequences-told': 'yes' }],
      ['vd-requested', '2026-06-22', 'person'],
      ['knows', '2026-06-22', 'judge', { ...found, ...shown, 'advised-before': 'yes', 'penalties-in-order': 'yes' }],
      [
        'vd-granted-after',
        '2026-06-22',
        'judge',
        { 'vd-until': d('2026-08-21'), 'vd-granted-on': d('2026-06-22'), 'decided-on': d('2026-06-22') },
      ],
      ['vd-bond-posted', '2026-06-25', 'officer'],
      ['left-in-vd-time', '2026-08-20', 'person', { 'left-on': d('2026-08-19') }],
    ])
    expect(regions).toMatchObject({ departure: 'vd-in-time', order: 'rescinded' })
  })
  test('8 USC 1158: asylum is granted, and the case is terminated', () => {
    const { regions } = walk(usPack, [
      ...heard,
      ['asylum-filed', '2026-06-22', 'person'],
      ['asylum-granted', '2026-09-01', 'judge'],
      ['case-terminated', '2026-09-01', 'judge', { 'termination-ground': 'other-discretionary' }],
    ])
    expect(regions).toMatchObject({ 'relief/asylum': 'granted', proceeding: 'terminated', order: 'none' })
  })
  test('8 USC 1231(a)(5): a prior order is reinstated, with a removal period and its reviews', () => {
    const { regions } = walk(usPack, [
      ...met,
      ['reinstatement-noticed', '2026-06-02', 'officer'],
      [
        'knows',
        '2026-06-02',
        'officer',
        {
          'written-notice': 'yes',
          'data-systems-checked': 'yes',
          'special-programme-pending': 'no',
          'prior-order': 'yes',
          're-entered-unlawfully': 'yes',
          'language-understood': 'yes',
        },
      ],
      ['order-reinstated', '2026-06-03', 'officer'],
      ['serves order', '2026-06-03', 'officer'],
      ['knows', '2026-06-03', 'officer', { 'language-understood': 'yes' }],
      ['knows', '2026-06-03', 'judge', { 'barred-countries': [], 'designated-countries': ['A'] }],
      ['removal-warrant-signed', '2026-06-03', 'officer'],
      ['removal-period-begun', '2026-06-04', 'officer'],
      ['custody-reviewed', '2026-08-31', 'supervisor'],
      ['serves custody-review', '2026-08-31', 'officer'],
      ['custody-review-served', '2026-08-31', 'officer'],
      ['held-after-period', '2026-09-01', 'supervisor'],
      ['removed', '2026-09-21', 'supervisor', { 'removal-country': 'A', 'left-on': d('2026-09-21') }],
    ])
    expect(regions).toMatchObject({ departure: 'removed', order: 'executed' })
  })
})
