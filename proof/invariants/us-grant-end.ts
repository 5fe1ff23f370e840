import { daysSince, eventOf, has, type Invariant, reached } from '../invariant.ts'
import { rule, type While } from './us-common.ts'

const BY_JUDGE = ['asylum-ended-by-judge', 'adjustment-rescinded-by-judge', 'cancellation-rescinded-by-judge']
const BY_OFFICERS = ['asylum-ended-by-agency', 'adjustment-rescinded-unanswered', 'cancellation-rescinded-unanswered']
const PROTECTION = ['withholding-ended', 'convention-ended']
const OF_A_NOTICE = ['ending-grant', 'ending-served-on', 'ending-answer', 'ending-heard', 'ending-proof']
const ENDS = [...BY_JUDGE, ...BY_OFFICERS, ...PROTECTION]

/** Reasons, and two people without a conflict; a judge, or the Board, signs alone. */
const signedWell: While = (e) => {
  const { signers = [], reasons = '' } = eventOf(e) ?? {}
  const bound = signers.some(({ conflict }) => conflict !== 'none')
  const names = new Set(signers.map(({ name }) => name))
  return !bound && reasons.trim() !== '' && names.size >= (BY_OFFICERS.includes(e.asked.type) ? 2 : 1)
}
const named: While = (e) => e.asked.type.startsWith(String(e.before.facts['ending-grant'] ?? 'no notice'))
const answered: While = (e) => has(e, 'ending-answer', 'admits', 'contests', 'hearing-asked')
/** More than thirty days after the service that is on record: time to answer, whatever else is counted. */
const timeOver: While = (e) => (daysSince(e, 'ending-served-on') ?? 0) > 30

/** The end of a grant of asylum, of status, or of protection. */
export const usGrantEnd: readonly Invariant[] = [
  rule(
    'grant-end',
    'No grant ends without proven notice of it, time to answer, reasons, and two signers or a judge.',
    ['8 CFR 208.24, 246.1 to 246.5, 1208.24', 'Passage design, section 6'],
    ENDS,
    (e) =>
      !named(e) ||
      !reached(e, 'grant-end-notice', 'ending-noticed-on', 'both') ||
      !(answered(e) || timeOver(e)) ||
      !signedWell(e),
  ),
  rule(
    'grant-end-heard',
    'No grant ends unheard, but a status of which the notice was admitted, or not answered in thirty days.',
    ['8 USC 1158(c)(2), 1256(a)', '8 CFR 208.24(c), 246.2 to 246.5'],
    ENDS,
    (e) =>
      !has(e, 'ending-heard', 'yes') &&
      !(
        /-unanswered$/.test(e.asked.type) &&
        (has(e, 'ending-answer', 'admits') || (has(e, 'ending-answer', 'none') && timeOver(e)))
      ),
  ),
  rule(
    'grant-end-hearing',
    'Nobody is heard on a notice that was not proven served, or before the time to answer it.',
    ['8 CFR 208.24(c), 246.1', 'Passage design, section 6'],
    ['grant-end-interviewed', 'grant-end-heard'],
    (e) => !reached(e, 'grant-end-notice', 'ending-noticed-on', 'both') || !(answered(e) || timeOver(e)),
  ),
  {
    id: 'us.grant-end-once',
    text: 'A notice ends one grant, once: after it nothing of it is left for another end.',
    law: ['8 CFR 208.24(c), 246.1', 'Passage design, section 6'],
    pack: 'us',
    about: ENDS,
    see: ({ entry, after }) => {
      if (entry.kind !== 'done') return 'out'
      return OF_A_NOTICE.every((name) => after.facts[name] === undefined) ? 'held' : 'broken'
    },
  },
  {
    id: 'us.grant-end-answer-kept',
    text: 'What the person answered to a notice is taken away by nobody; another notice asks anew.',
    law: ['8 CFR 246.1', 'Passage design, section 2'],
    pack: 'us',
    about: ['grant-end-notice-served', 'grant-end-interviewed', 'grant-end-heard'],
    see: (edge) => {
      const { before, after, entry } = edge
      if (!answered(edge)) return 'out'
      if (entry.kind === 'refused') return 'out'
      return after.facts['ending-answer'] === before.facts['ending-answer'] ? 'held' : 'broken'
    },
  },
]
