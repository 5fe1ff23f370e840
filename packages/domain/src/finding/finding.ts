import { type IsoDate, parseDay } from '../calendar/day.ts'
import type { Rule } from '../rules/rule.ts'
import type { Outcome } from '../stay/determination.ts'
import { findingRules as rules } from './finding.rules.ts'
import type { Matter, Notice, Proposal } from './matter.ts'

/** Why a step towards a finding is not taken. Codes are never renamed. */
export interface FindingRefusal {
  readonly code: (typeof codes)[number]
  readonly rule: Rule
  readonly title: string
  /** What would clear it, and who can. */
  readonly remedy: string
}
const codes = [
  'finding.no-evidence',
  'finding.record-changed',
  'finding.stands-already',
  'finding.no-notice',
  'finding.window-too-short',
  'finding.served-in-future',
  'finding.received-in-future',
  'finding.window-runs',
  'finding.answer-not-weighed',
  'finding.unknown-proposal',
  'finding.no-such-finding',
] as const

/** What the record says about the stay now: the stored answer with its position. */
export interface CurrentAnswer {
  readonly determination: number
  readonly outcome: Outcome
}

/** Whole days from service, and from the day on which it is recorded, to the last day to answer, at least. */
export const ANSWER_DAYS = 30
const dayMs = 86_400_000
/** When a date is over in the last zone on Earth (UTC-12): no person loses hours by where they live. */
export const dayIsOverEverywhere = (date: IsoDate): number => (must(date) + 1) * dayMs + dayMs / 2

const evidence: readonly Outcome[] = ['DEPARTED_LATE', 'PRESENT_AFTER_AUTHORISED_STAY']

const refusal = (
  code: FindingRefusal['code'],
  rule: keyof typeof rules,
  title: string,
  remedy: string,
): FindingRefusal => ({ code, rule: rules[rule], title, remedy })

/** Whether a notice may be given; undefined: it may. @param now milliseconds of POSIX */
export function refuseNotice(
  matter: Matter,
  current: CurrentAnswer | undefined,
  notice: Pick<Notice, 'servedOn' | 'answerBy'>,
  now: number,
): FindingRefusal | undefined {
  const [served, until] = [must(notice.servedOn), must(notice.answerBy)]
  // Somewhere it is a day later than in UTC by half a day.
  if (served * dayMs > now + dayMs / 2) {
    return refusal(
      'finding.served-in-future',
      'notice',
      'This notice was not served yet',
      'Record it once it is served.',
    )
  }
  // Counted from the later of the two: a notice that is recorded late, or dated back, shortens nobody's time.
  if (until - Math.max(served, Math.floor(now / dayMs)) < ANSWER_DAYS) {
    const remedy = `Give at least ${ANSWER_DAYS} whole days after the day of service, and after today.`
    return refusal('finding.window-too-short', 'notice', 'The person gets too little time to answer', remedy)
  }
  return refuseMatter(matter, current)
}

/**
 * Whether an answer may be written down; undefined: it may. One that came before the notice was served is an answer all
 * the same: how a notice was dated takes no answer from anybody.
 */
export function refuseAnswer(receivedOn: IsoDate, now: number): FindingRefusal | undefined {
  if (must(receivedOn) * dayMs <= now + dayMs / 2) return undefined
  const remedy = 'Give the day on which it came.'
  return refusal('finding.received-in-future', 'answer', 'This answer has not come yet', remedy)
}

/** Whether something may be proposed; undefined: it may. */
export function refuseProposal(
  matter: Matter,
  current: CurrentAnswer | undefined,
  proposal: Pick<Proposal, 'notice' | 'determination' | 'answers'>,
  now: number,
): FindingRefusal | undefined {
  return refuseMatter(matter, current) ?? refuseOnNotice(matter, current, proposal, now)
}

/** Whether the finding that was proposed may be signed by a second person; undefined: it may. */
export function refuseFinding(
  matter: Matter,
  current: CurrentAnswer | undefined,
  finding: string,
  now: number,
): FindingRefusal | undefined {
  const proposal = matter.proposals.find((one) => one.finding === finding)
  if (proposal === undefined) {
    return refusal(
      'finding.unknown-proposal',
      'twoPeople',
      'Nobody proposed this',
      'One person proposes, another signs.',
    )
  }
  return refuseProposal(matter, current, proposal, now)
}

/** Whether a finding may be withdrawn; undefined: it may. It protects, so nothing else stands against it. */
export function refuseWithdrawal(matter: Matter, finding: string): FindingRefusal | undefined {
  if (matter.found === finding) return undefined
  return refusal('finding.no-such-finding', 'current', 'No such finding stands', 'Read what stands about this stay.')
}

function refuseMatter(matter: Matter, current: CurrentAnswer | undefined): FindingRefusal | undefined {
  if (matter.found !== undefined) {
    return refusal('finding.stands-already', 'current', 'A finding about this stay stands', 'It can be withdrawn.')
  }
  if (current !== undefined && evidence.includes(current.outcome)) return undefined
  const remedy = 'Evidence from both sides would clear it: until when the stay was authorised, and presence after it.'
  return refusal('finding.no-evidence', 'evidence', 'The record does not prove an overstay', remedy)
}

function refuseOnNotice(
  matter: Matter,
  current: CurrentAnswer | undefined,
  proposal: Pick<Proposal, 'notice' | 'determination' | 'answers'>,
  now: number,
): FindingRefusal | undefined {
  const notice = matter.notices.find((one) => one.notice === proposal.notice)
  if (notice === undefined) {
    const remedy = 'Give the person notice, and time to answer.'
    return refusal('finding.no-notice', 'notice', 'The person was not given notice', remedy)
  }
  if (current?.determination !== proposal.determination || current.outcome !== notice.outcome) {
    const remedy = 'Read the answer that stands now. If it says something else than the notice did, give notice again.'
    return refusal('finding.record-changed', 'current', 'The record says something else now', remedy)
  }
  if (now < dayIsOverEverywhere(notice.answerBy)) {
    const remedy = 'Wait until the last day to answer is over everywhere, and weigh what came by then.'
    return refusal('finding.window-runs', 'notice', 'The person still has time to answer', remedy)
  }
  const received = matter.answers.get(notice.notice) ?? []
  if (received.every((answer) => proposal.answers.includes(answer))) return undefined
  const remedy = 'Read every answer, say in the reasons how it was weighed, and propose again.'
  return refusal('finding.answer-not-weighed', 'answer', 'An answer of the person was not weighed', remedy)
}

/** Dates were checked at the edge; one that is none is a fault of ours. */
function must(date: IsoDate): number {
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`not a date: ${date}`)
  return day
}
