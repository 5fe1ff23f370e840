import { countsHours } from '../hours.ts'
import type { DeadlineRule } from '../rule.ts'
import type { DeadlineQuestion } from './question.ts'

/**
 * Why something that was said does not move this deadline; undefined: all of it counts. A person who says that a notice came by
 * mail, and is not told that the law adds nothing for that, would rely on days that are not there.
 */
export function saidInVain(rule: DeadlineRule, question: DeadlineQuestion): string | undefined {
  const { minute, byMail, extended, outages, clerkClosed, periodDays, held } = question
  const hours = countsHours(rule)
  if (minute !== undefined && !hours) return 'it is counted in days, and the hour moves nothing'
  if (byMail === true && rule.mailDays === undefined) return 'the law adds no days to it because a notice came by mail'
  if (extended !== undefined && (hours || rule.extension === 'nobody')) {
    return hours ? 'no number of hours lengthens it' : 'nobody may extend it'
  }
  if (outages !== undefined && rule.outage === undefined) return 'an outage of a filing system does not move it'
  if (clerkClosed !== undefined && rule.rolls?.includes('us-clerk-closed') !== true) {
    return 'that a clerk could not be reached does not move it'
  }
  if (periodDays !== undefined && rule.id !== 'eu.ed1-period') return 'no decision says how many days it has'
  return held !== undefined && !isLimit(rule) ? 'earlier detention does not move it' : undefined
}

/** A limit of detention, which adds up over stretches. */
export const isLimit = ({ id }: DeadlineRule): boolean => id === 'eu.ed9-first-limit' || id === 'eu.ed10-absolute'
