import { formatDay } from '@passage/domain/calendar/day'
import { newCase } from '@passage/domain/case/case'
import { euRr } from '@passage/domain/case/eu-rr/pack'
import { act, d, type event, fact, paper, report, sign, wronglySigned } from '../actions.ts'
import type { Engine } from '../engine.ts'
import { Grown } from '../grow.ts'
import type { Slice } from '../slice.ts'
import { decided, EU, EU_BARE, euWays, euWaysWithout, FOUND, LEFT, served, toQa } from './eu-begin.ts'

const HELD_FROM = FOUND
const DETENTION_DAYS = [d('2026-07-08'), d('2026-12-31'), d('2027-01-01'), d('2028-01-01')]
const EXAMINED = {
  'less-coercive-examined': 'yes',
  'detention-order': 'complete',
  'removal-work': 'in-hand',
  'removal-prospect': 'reasonable',
} as const
const EXTENDED = { ...EXAMINED, 'extension-ground': 'non-cooperation', 'judge-seized': 'yes' } as const

/** What the stretches are after a release on each day, with an earlier one and without. */
const ENDED = DETENTION_DAYS.map((day) => `${formatDay(HELD_FROM)}/${formatDay(day)}`).flatMap((one) => [
  [one],
  ['2025-01-10/2025-03-20', one],
])

/** Detention, at a week, at the first limit, past it and past the absolute limit. */
export const detention: Slice = {
  id: 'eu.detention',
  pack: EU,
  words:
    'Detention against its grounds, review, first limit, extension, absolute limit, earlier periods, minors and prison.',
  begin: (engine) =>
    served(engine).facts('officer', FOUND, {
      'less-coercive-examined': 'yes',
      'detention-order': 'complete',
      'removal-work': 'in-hand',
      'removal-prospect': 'reasonable',
      'detention-periods': [],
      'minors-held': 'no',
      'prison-separated': 'yes',
      'prison-basis': 'art-16',
    }).state,
  varies: {
    regions: ['detention', 'protection', 'return', 'period'],
    facts: {
      'detained-since': [HELD_FROM],
      'detention-periods': [[], ['2025-01-10/2025-03-20'], ...ENDED],
      'extension-ground': ['non-cooperation', 'none'],
      'judge-seized': ['yes', 'no'],
      'removal-work': ['in-hand', 'none'],
      'removal-prospect': ['reasonable'],
      'detention-examined-on': DETENTION_DAYS,
      'extension-made': ['yes'],
      'detention-order': ['complete', 'lacking'],
      'minors-held': ['yes', 'no'],
      'prison-court': ['yes'],
      'prison-separated': ['yes'],
      'prison-basis': ['art-16'],
      'less-coercive-examined': ['yes'],
    },
    // 31 December 2026 is the last day of six months; 1 January 2028 is past the last of eighteen.
    days: DETENTION_DAYS,
  },
  actions: [
    act('less-coercive-measure', 'officer'),
    act('detained', 'officer', { 'detained-since': HELD_FROM }),
    ...wronglySigned('detained', 'officer', { 'detained-since': HELD_FROM }),
    act('detention-review-due', 'person'),
    act('detention-continued', 'judge', EXAMINED),
    act('detention-continued', 'judge'),
    ...wronglySigned('detention-continued', 'judge', EXAMINED),
    act('detention-extended', 'judge', EXTENDED),
    act('detention-extended', 'judge', { ...EXAMINED, 'extension-ground': 'non-cooperation' }),
    act('detention-limit-reached', 'source'),
    act('prison-accommodation', 'officer'),
    act('released', 'court', { 'detention-periods': [] }, { is: 'redress' }),
    act('protection-applied', 'person', {}, { is: 'stop' }),
    act('return-decision-withdrawn', 'officer'),
    ...fact('detention-periods', 'officer', undefined, ['2025-01-10/2025-03-20'], []),
    ...fact('extension-ground', 'officer', 'non-cooperation'),
    ...fact('judge-seized', 'court', 'yes'),
    ...fact('removal-work', 'officer', 'none'),
    ...fact('minors-held', 'officer', undefined, 'no'),
    ...fact('prison-court', 'court', 'yes'),
    ...fact('less-coercive-examined', 'officer', 'yes'),
    sign('eu.eg21-absolute', 'detention-continued'),
    ...euWaysWithout('released', 'protection-applied'),
  ],
  leavesOut:
    'Free movement (eu.finding); findings of a lawyer on minors and on the first limit; one earlier period of seventy days stands for all.',
}

// Twelve weeks end on 23 September, eighteen on 4 November 2026.
const BORDER_DAYS = [FOUND, d('2026-09-23'), d('2026-09-24'), d('2026-11-05')]

/** The border procedure, and the term after which the Directive applies. */
export const border: Slice = {
  id: 'eu.border',
  pack: EU,
  words: 'No entry, stay at a border location, crisis, and the end of twelve or eighteen weeks.',
  begin: (engine) =>
    new Grown(engine, []).facts('officer', FOUND, { 'free-movement': 'none', 'served-for': 'person' }).state,
  varies: {
    regions: ['border', 'protection', 'return', 'departure', 'period'],
    facts: {
      'right-ended-on': [FOUND],
      'departed-on': [FOUND],
      'protection-window-ends': [FOUND],
      'suspension-ended-on': BORDER_DAYS,
      'decided-destination': ['QA'],
      'decision-signed-on': BORDER_DAYS,
      'destination-kind': ['origin'],
      instrument: ['rd'],
      'free-movement': ['none', 'claimed'],
      heard: ['yes', 'no'],
      'child-considered': ['yes'],
      'family-considered': ['yes'],
      'health-considered': ['yes'],
      'minor-alone': ['no'],
      'other-permit': ['none'],
      'correction-request': ['none'],
    },
    days: BORDER_DAYS,
  },
  actions: [
    act('protection-applied', 'person', {}, { is: 'stop' }),
    act('return-decision-with-refusal', 'asylum-authority', { ...decided, 'protection-window-ends': FOUND }),
    act('protection-finally-refused', 'court'),
    act('protection-appealed', 'person', {}, { is: 'redress' }),
    act('right-to-remain-ended', 'court'),
    act('border-no-entry', 'officer', { 'right-ended-on': FOUND }),
    ...wronglySigned('border-no-entry', 'officer', { 'right-ended-on': FOUND }),
    act('border-location', 'officer'),
    act('border-crisis-extended', 'officer'),
    act('border-term-over', 'officer'),
    act('border-returned', 'person', { 'departed-on': FOUND }),
    ...fact('free-movement', 'officer', 'claimed', 'none'),
    ...fact('heard', 'officer', 'yes'),
    ...fact('child-considered', 'officer', 'yes'),
    ...fact('family-considered', 'officer', 'yes'),
    ...fact('health-considered', 'officer', 'yes'),
    ...fact('minor-alone', 'officer', 'no'),
    ...fact('other-permit', 'officer', 'none'),
    ...fact('correction-request', 'officer', 'none'),
    ...euWaysWithout('protection-applied'),
  ],
  leavesOut: 'Detention at the border and the asylum procedure itself.',
}

/** The Directive where no State has said anything: it protects, and does nothing adverse. */
export const bare: Slice = {
  id: 'eu.no-national-law',
  pack: EU_BARE,
  words: 'Every adverse step of the Directive without the law of a State, in every order.',
  begin: (engine: Engine) =>
    new Grown(engine, [])
      .facts('officer', FOUND, {
        'served-for': 'person',
        'free-movement': 'none',
        rebuttal: 'failed',
        'scope-clear': 'yes',
        'exit-coverage': 'sufficient',
        'correction-request': 'none',
        heard: 'yes',
        translation: 'not-asked',
        'decision-form': 'complete',
        'period-ground': 'absconding',
        'period-ground-basis': 'individual-facts',
        'procedure-completed': 'yes',
        'minor-alone': 'no',
        'other-permit': 'none',
        'refoulement-claim': 'none',
        'illness-claim': 'none',
        'barred-countries': [],
        'ban-individual': 'yes',
        'trafficking-permit': 'none',
        'less-coercive-examined': 'yes',
        'detention-order': 'complete',
        'removal-work': 'in-hand',
        'removal-prospect': 'reasonable',
        'minors-held': 'no',
        'internal-border': 'no',
        'carve-out-facts': 'yes',
        'child-considered': 'yes',
        'family-considered': 'yes',
        'health-considered': 'yes',
        'legal-aid': 'none',
      })
      .told({
        type: 'service-recorded',
        on: FOUND,
        by: { role: 'officer', name: 'Ode' },
        service: paper('return-decision', 'in-person', FOUND),
      }).state,
  varies: {
    regions: [
      'stay',
      'return',
      'go-to-state',
      'period',
      'ban',
      'border',
      'protection',
      'removal',
      'remedy',
      'departure',
    ],
    facts: {
      'ban-months': [36],
      'right-ended-on': [FOUND],
      'suspension-ended-on': [FOUND],
      'removal-destination': ['QA'],
      'departed-on': [LEFT],
      'left-member-states': ['verified'],
      'detained-since': [FOUND],
      'decided-destination': ['QA'],
      'decision-signed-on': [FOUND],
      'decision-served-on': [FOUND],
      'destination-kind': ['origin'],
      instrument: ['rd'],
      'period-days': [14],
      'period-from': [FOUND],
      heard: ['yes', 'no'],
      'legal-aid': ['none'],
    },
    days: [FOUND],
  },
  actions: [
    ...ADVERSE().map(([type, facts]) => act(type, 'officer', facts)),
    report('stay-finding-signed'),
    report('go-to-state-ordered'),
    report('return-decision-signed', decided),
    report('period-refused'),
    report('period-granted', { 'period-days': 14, 'period-from': FOUND }),
    report('return-decision-served'),
    report('protected-elsewhere'),
    act('protection-applied', 'person', {}, { is: 'stop' }),
    act('permit-granted', 'court', {}, { is: 'redress' }),
    report('protection-finally-refused'),
    ...euWays.filter(({ id }) => !/permit-granted|protection-applied/.test(id)),
  ],
  leavesOut: 'Facts stand clear; states are reached by reports of a source, as no adverse act is open.',
}

function ADVERSE(): readonly (readonly [string, Parameters<typeof event>[3]])[] {
  return [
    ['stay-finding-signed', {}],
    ['criminal-sanction-recorded', {}],
    ['go-to-state-ordered', {}],
    ['go-to-state-failed', {}],
    ['transferred-to-protecting-state', {}],
    ['return-decision-signed', decided],
    ['return-decision-with-refusal', decided],
    ['destination-changed', {}],
    ['period-on-application', {}],
    ['period-refused', {}],
    ['obligations-imposed', {}],
    ['period-curtailed', {}],
    ['removal-ordered', {}],
    ['removal-scheduled', { 'removal-destination': 'QA' }],
    ['removal-carried-out', toQa],
    ['window-closed', {}],
    ['ban-issued', { 'ban-months': 36 }],
    ['left-out-of-directive', {}],
    ['less-coercive-measure', {}],
    ['detained', { 'detained-since': FOUND }],
    ['border-no-entry', { 'right-ended-on': FOUND }],
    ['border-location', {}],
    ['border-crisis-extended', {}],
  ]
}

/** The coming regulation: nothing stands on it. */
export const notYetLaw: Slice = {
  id: 'eu-rr.nothing',
  pack: euRr,
  words: 'The Return Regulation, which does not apply yet: every act is refused, and a report is a breach.',
  begin: (engine) => newCase(engine.pack, { places: [] }),
  varies: { regions: ['return'], facts: {}, days: [FOUND, d('2030-01-01')] },
  actions: [act('removal-carried-out', 'officer'), report('removal-carried-out')],
  stub: true,
  leavesOut:
    'Everything: the stub has one step. No stop and no redress are asked of it, because nothing is done under it.',
}
