import { addDays, type Day } from '../../calendar/day.ts'
import type { StatusEvent } from '../../facts/standing.ts'
import type { Rule } from '../../rules/rule.ts'

const READ_214_1 = '8 CFR 214.1, stored copy of 2024 or later'
const READ_214_2 = '8 CFR 214.2, stored copy between 2024-08-28 and 2025-01-17'

/** U5, (l)(2). Discretionary: DHS may shorten or take it away. It never lengthens the validity of the admission. */
export const sixtyDayGraceRule = {
  id: 'us.grace-sixty-days',
  text: 'After employment ends, status lasts up to 60 more days or until the end of the authorised validity, whichever comes first, once in each validity period.',
  authority: [
    {
      citation: '8 CFR 214.1(l)(2)',
      quote:
        'for up to 60 consecutive days or until the end of the authorized validity period, whichever is shorter, once during each authorized validity period',
      read: READ_214_1,
      kind: 'text',
      basis: 'read',
    },
  ],
  inForce: { from: '2017-01-17', until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U5, F-1: 60 days after completion, 15 after an authorised withdrawal, none after failing to maintain status. */
export const studentGraceRule = {
  id: 'us.grace-student',
  text: 'A student keeps status for 60 days after the course and practical training, 15 days after an authorised withdrawal, and not at all after failing to maintain status.',
  authority: [{ citation: '8 CFR 214.2(f)(5)(iv)', read: READ_214_2, kind: 'text', basis: 'read' }],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

export const exchangeGraceRule = {
  id: 'us.grace-exchange',
  text: 'An exchange visitor keeps 30 days after the programme for travel.',
  authority: [
    { citation: '8 CFR 214.2(j)(1)(ii)', read: 'USCIS Policy Manual, public copy', kind: 'text', basis: 'secondary' },
  ],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

export const vocationalGraceRule = {
  id: 'us.grace-vocational',
  text: 'A vocational student keeps 30 days after the course, inside the date on the record.',
  authority: [{ citation: '8 CFR 214.2(m)(10)', kind: 'text', basis: 'memory' }],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

const SIXTY_DAYS = 60
const STUDENT_DAYS = 60
const WITHDRAWAL_DAYS = 15
const EXCHANGE_DAYS = 30
const VOCATIONAL_DAYS = 30
/** (l)(2): E-1, E-2, E-3, H-1B, H-1B1, L-1, O-1, TN, and their dependants. */
const SIXTY_DAY_CLASS = /^(E-[123][A-Z]?|H-1B1?|H-4|L-[12][A-Z]?|O-[13]|TN[12]?|TD)$/

/** Whether 8 CFR 214.1(l)(2) names the class. */
export function hasSixtyDayGrace(classOfAdmission: string): boolean {
  return SIXTY_DAY_CLASS.test(classOfAdmission)
}

/** One thing that happened to the purpose of stay, on its local day. */
export interface StatusMoment {
  readonly event: StatusEvent['event']
  readonly on: Day
}

/** Where the status axis ends. `lastDay` undefined: nothing on record ends it. */
export interface StatusEnd {
  readonly lastDay: Day | undefined
  /** Last day if the first of the 60 days is the day on which employment ended (open point: day 1 of 60). */
  readonly lastDayIfCountedFromEvent: Day | undefined
  readonly rule: string | undefined
  /** Employment ended a second time within the validity: the 60 days are given once only. */
  readonly secondGraceRefused: boolean
}

/**
 * Last day of the status period for a class of admission, from the moments on record in ascending day. It says nothing
 * of unlawful presence. `validUntil`: the date on the admission record, which caps every grace period but those of
 * duration of status; undefined for duration of status.
 */
export function statusPeriodEnd(
  classOfAdmission: string,
  moments: readonly StatusMoment[],
  validUntil: Day | undefined,
): StatusEnd {
  let lastDay: Day | undefined
  let fromEvent: Day | undefined
  let rule: string | undefined
  let jobsLost = 0
  let graceGivenOn: Day | undefined
  let refused = false
  for (const moment of moments) {
    const grace = graceAfter(classOfAdmission, moment.event, graceGivenOn === undefined)
    const end = addDays(moment.on, grace.days)
    if (moment.event === 'employment-ended' && hasSixtyDayGrace(classOfAdmission)) {
      jobsLost++
      if (jobsLost === 1) {
        graceGivenOn = moment.on
        lastDay = end
        fromEvent = addDays(end, -1)
        rule = grace.rule
        continue
      }
      // A second loss proves new work in between; the first period is spent and a second is not given.
      if (moment.on === graceGivenOn) continue
      refused = true
      lastDay = moment.on
      fromEvent = moment.on
      continue
    }
    if (lastDay === undefined || end < lastDay) {
      lastDay = end
      fromEvent = end
      rule = grace.rule ?? rule
    }
  }
  const capped = lastDay !== undefined && validUntil !== undefined && lastDay > validUntil ? validUntil : lastDay
  const cappedOther =
    fromEvent !== undefined && validUntil !== undefined && fromEvent > validUntil ? validUntil : fromEvent
  return { lastDay: capped, lastDayIfCountedFromEvent: cappedOther, rule, secondGraceRefused: refused }
}

function graceAfter(
  classOfAdmission: string,
  event: StatusEvent['event'],
  firstLoss: boolean,
): { readonly days: number; readonly rule: string | undefined } {
  const family = classOfAdmission.slice(0, 2)
  switch (event) {
    case 'programme-ended':
      if (family === 'F-') return { days: STUDENT_DAYS, rule: studentGraceRule.id }
      if (family === 'J-') return { days: EXCHANGE_DAYS, rule: exchangeGraceRule.id }
      if (family === 'M-') return { days: VOCATIONAL_DAYS, rule: vocationalGraceRule.id }
      return { days: 0, rule: undefined }
    case 'withdrawal-authorised':
      return family === 'F-' ? { days: WITHDRAWAL_DAYS, rule: studentGraceRule.id } : { days: 0, rule: undefined }
    case 'employment-ended':
      return hasSixtyDayGrace(classOfAdmission) && firstLoss
        ? { days: SIXTY_DAYS, rule: sixtyDayGraceRule.id }
        : { days: 0, rule: undefined }
    case 'stopped-studying':
    case 'failed-status':
      return { days: 0, rule: family === 'F-' ? studentGraceRule.id : undefined }
  }
}
