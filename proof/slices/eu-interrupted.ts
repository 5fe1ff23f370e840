import { formatDay } from '@passage/domain/calendar/day'
import { act, d, event, fact, sign } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { EU, euWaysWithout, FOUND, granted, LEFT, met, over, toQa } from './eu-begin.ts'

// The window against the refusal of protection ends on the second day; a period from the third ends a week later.
const DAYS = [d('2026-09-01'), d('2026-09-08'), d('2026-09-09'), d('2026-09-17')] as const
const [OVER, LAST, AFTER, LATE] = DAYS
const week = (from: (typeof DAYS)[number]) => ({ 'period-days': 7, 'period-from': from })

/** What a right to remain, or a suspension, does to a period that runs or was over. */
export const interrupted: Slice = {
  id: 'eu.interrupted',
  pack: EU,
  words:
    'An application for protection, and a remedy that suspends, while a period runs or when it was over: what begins again, and when.',
  begin: (engine) => over(engine).state,
  varies: {
    regions: ['protection', 'period', 'return', 'remedy', 'removal', 'departure'],
    facts: {
      ...Object.fromEntries(Object.entries(toQa).map(([name, value]) => [name, [value]])),
      'period-days': [7, 14],
      'period-from': [FOUND, OVER, AFTER],
      'period-extended-to': [AFTER, LATE],
      'protection-window-ends': [LAST],
      'suspension-ended-on': DAYS,
      'suspension-ruled': ['yes'],
    },
    days: DAYS,
  },
  actions: [
    act('protection-applied', 'person', {}, { is: 'stop' }),
    act('protection-refused', 'asylum-authority', { 'protection-window-ends': LAST }),
    act('protection-finally-refused', 'asylum-authority'),
    act('protection-appealed', 'person', {}, { is: 'redress' }),
    act('right-to-remain-ended', 'court'),
    act('protected-elsewhere', 'other-state'),
    act('appeal-suspends', 'person'),
    act('suspension-refused', 'court'),
    act('period-granted', 'officer', week(OVER)),
    act('period-granted', 'officer', week(AFTER)),
    act('period-extended', 'court', { 'period-extended-to': AFTER }),
    act('period-extended', 'court', { 'period-extended-to': LATE }),
    act('period-over', 'officer'),
    act('period-resumed', 'officer'),
    sign('eu.period-interrupted', 'period-resumed', { rival: 'resumed-where-interrupted' }),
    act('removal-carried-out', 'officer', toQa),
    ...euWaysWithout('protection-applied', 'appeal-suspends'),
  ],
  leavesOut: 'Form, service and claims stand clear; the same rules for a decision that goes with the refusal.',
}

const GO_BY = d('2026-07-02')

/** The order to go to another Member State: told, its day over, or not. */
export const goToState: Slice = {
  id: 'eu.go-to-state',
  pack: EU,
  words: 'The order to go to the State of a permit: who is ordered, whether it was told, and when its day is over.',
  begin: (engine) => met(engine).state,
  varies: {
    regions: ['go-to-state', 'return', 'protection', 'departure'],
    facts: {
      'other-permit': ['none', 'valid'],
      'order-risk': ['yes'],
      'go-to-state-by': [GO_BY],
      'go-to-state-told': ['yes'],
      'notice-holds': [['the State', 'the day'], ['the State']],
      'notice-language': ['understood'],
    },
    days: [FOUND, GO_BY, d('2026-07-03')],
  },
  actions: [
    act('go-to-state-ordered', 'officer', { 'go-to-state-by': GO_BY }),
    act('go-to-state-notice-given', 'officer', {
      'notice-holds': ['the State', 'the day'],
      'notice-language': 'understood',
    }),
    act('go-to-state-notice-given', 'officer', { 'notice-holds': ['the State'], 'notice-language': 'understood' }),
    act('go-to-state-failed', 'officer'),
    act('go-to-state-complied', 'source'),
    act('protected-elsewhere', 'other-state'),
    act('transferred-to-protecting-state', 'officer'),
    ...fact('other-permit', 'officer', 'valid'),
    ...fact('order-risk', 'officer', 'yes', undefined),
    ...euWaysWithout(),
  ],
  leavesOut: 'What was found of the stay, and the decision that may follow (eu.finding).',
}

/** Somebody answers for a removal that no rule allowed. */
export const ownBreach: Slice = {
  id: 'eu.own-breach',
  pack: EU,
  words: 'A removal that no rule allowed is on record: who may answer for it.',
  begin: (engine) =>
    granted(engine).does({
      ...event('removal-carried-out', 'officer', FOUND, { 'removal-destination': 'QA' }),
      mode: 'report',
    }).state,
  varies: {
    regions: ['protection', 'period', 'return'],
    facts: {},
    days: [FOUND],
  },
  actions: [
    act('breach-answered', 'officer', {}, { probe: true }),
    {
      id: 'officer: breach-answered, by another',
      probe: true,
      make: (on) => ({ type: 'breach-answered', on, by: { role: 'officer', name: 'Pia' }, mode: 'act' }),
    },
    act('protection-applied', 'person', {}, { is: 'stop' }),
    ...euWaysWithout('protection-applied'),
  ],
  leavesOut: 'Everything else: one breach, of two people who signed it.',
}

const detainedOn = { 'detained-since': LEFT } as const
const examined = {
  'less-coercive-examined': 'yes',
  'detention-order': 'complete',
  'removal-work': 'in-hand',
  'removal-prospect': 'reasonable',
} as const
const ofTheDecision = {
  'detained-since': [LEFT],
  'detention-examined-on': [LEFT],
  'ban-individual': ['yes'],
  'ban-months': [36],
  heard: ['yes', 'no'],
  'removal-order': ['none'],
  'child-considered': ['yes'],
  'family-considered': ['yes'],
  'health-considered': ['yes'],
  'refoulement-claim': ['none'],
  'illness-claim': ['none'],
  'decision-form': ['complete'],
  translation: ['not-asked'],
  'legal-aid': ['none'],
  'period-days': [14],
  'period-from': [FOUND],
  'decision-served-on': [FOUND],
  'decided-destination': ['QA'],
  'destination-kind': ['origin'],
  instrument: ['rd'],
  'less-coercive-examined': ['yes'],
  'detention-order': ['complete'],
  'removal-work': ['in-hand'],
  'removal-prospect': ['reasonable'],
} as const

/** Another country of return: what rests on the decision before falls with it. */
export const otherCountry: Slice = {
  id: 'eu.other-country',
  pack: EU,
  words: 'The country of return is changed while a ban, detention or a planned removal rests on the decision before.',
  begin: (engine) =>
    over(engine).facts('officer', LEFT, {
      ...examined,
      'detention-periods': [],
      'minors-held': 'no',
      'ban-individual': 'yes',
      'trafficking-permit': 'none',
    }).state,
  varies: {
    regions: ['ban', 'detention', 'return', 'period', 'remedy', 'removal'],
    facts: {
      ...ofTheDecision,
      'removal-destination': ['QA'],
      'detention-periods': [[], [`${formatDay(LEFT)}/${formatDay(LEFT)}`]],
    },
    days: [LEFT],
  },
  actions: [
    act('destination-changed', 'officer'),
    act('ban-issued', 'officer', { 'ban-months': 36 }),
    act('ban-suspended', 'court'),
    act('detained', 'officer', detainedOn),
    act('detention-continued', 'judge', examined),
    act('removal-scheduled', 'officer', { 'removal-destination': 'QA' }),
    act('free-movement-shown', 'court', {}, { is: 'stop', probe: true }),
    ...euWaysWithout('free-movement-shown'),
  ],
  leavesOut: 'The hearing, signing and service of the new decision (eu.finding); departure.',
}
