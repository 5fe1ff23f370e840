import { isPurpose, purposes } from '@passage/domain/access/purposes'
import type { Day } from '@passage/domain/calendar/day'
import type { OwnExtension } from '@passage/ledger/access/own-extensions'
import type { WaitingExtension } from '@passage/ledger/access/waiting-extensions'
import { whoIs } from '../records/looks.ts'
import type { ExtensionRow, OwnExtensionRow } from '../views/extension.ts'
import { dayOfInstant, plural, writtenDay, writtenInstant } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'

const purposeWords = (purpose: string): string => (isPurpose(purpose) ? purposes[purpose].words : purpose)

function standing({ answer, ended }: OwnExtension, today: Day): Pick<OwnExtensionRow, 'state' | 'words'> {
  if (answer !== undefined) {
    const by = `${whoIs(answer.by)}, ${writtenInstant(answer.at.toISOString(), today)}`
    return answer.answer === 'extended'
      ? { state: 'extended', words: `Extended by ${by}.` }
      : { state: 'refused', words: `Refused by ${by}.` }
  }
  if (ended) return { state: 'ended', words: 'The assignment has ended, so nobody answers it any more.' }
  return { state: 'waiting', words: 'It waits for the answer of a supervisor.' }
}

/** What somebody asked for, as they read it. */
export const ownExtensionRow = (one: OwnExtension, today: Day): OwnExtensionRow => ({
  request: one.request,
  recordId: one.recordId,
  recordLabel: recordLabel(one.recordId),
  purpose: one.purpose,
  purposeWords: purposeWords(one.purpose),
  askedWords: writtenInstant(one.asked.toISOString(), today),
  reason: one.reason,
  ...standing(one, today),
  ...(one.answer === undefined ? {} : { answerReason: one.answer.reason }),
})

function assignmentWords({ purpose, caseRef, until }: WaitingExtension, today: Day): string {
  const end = writtenDay(dayOfInstant(until.toISOString()), today)
  return `${purposeWords(purpose)}${caseRef === undefined ? '' : `, case ${caseRef}`}, until ${end}`
}

/** What waits for a supervisor, as the supervisor reads it. */
export const extensionRow = (one: WaitingExtension, nameOf: (actor: string) => string, today: Day): ExtensionRow => ({
  request: one.request,
  recordId: one.recordId,
  recordLabel: recordLabel(one.recordId),
  who: nameOf(one.actor),
  askedWords: writtenInstant(one.asked.toISOString(), today),
  reason: one.reason,
  assignmentWords: assignmentWords(one, today),
  namedWords: `${plural(one.named.length, 'record', 'records')}: ${one.named.map(recordLabel).join(', ')}`,
  adds: one.missing.map((recordId) => ({ recordId, label: recordLabel(recordId) })),
  answer: { may: true },
})
