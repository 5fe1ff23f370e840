import { isPurpose, purposes } from '@passage/domain/access/purposes'
import type { Day } from '@passage/domain/calendar/day'
import type { ExtensionAtPerson } from '@passage/ledger/gateway/read-extensions'
import type { ExtensionLine } from '../views/person.ts'
import { writtenInstant } from '../words/dates.ts'
import { whoIs } from './looks.ts'

const purposeWords = (purpose: string): string => (isPurpose(purpose) ? purposes[purpose].words : purpose)

function answerWords({ answer }: ExtensionAtPerson, today: Day): string {
  if (answer === undefined) return 'It waits for an answer. Until then nothing is opened by it.'
  const by = `${whoIs(answer.by)}, ${writtenInstant(answer.at, today)}`
  return answer.answer === 'extended' ? `Allowed by ${by}.` : `Refused by ${by}.`
}

/** What the person reads of it: who asked, for what, and what was answered. Why is between the two who work on it. */
export const extensionLines = (extensions: readonly ExtensionAtPerson[], today: Day): ExtensionLine[] =>
  extensions.map((one) => ({
    request: one.request,
    when: writtenInstant(one.asked, today),
    who: whoIs(one.actor),
    purpose: purposeWords(one.purpose),
    answer: answerWords(one, today),
  }))
