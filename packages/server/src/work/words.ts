import { toldOfNames } from '../match/words.ts'
import type { WorkView } from '../views/work.ts'
import { isOfSample } from './of-sample.ts'
import type { QueueTask } from './queue.ts'

/**
 * Kinds of task that each view shows; the ledger names the kinds. What is on hold stands in that view alone; what was handed
 * to the reader stands under its kind, too. Requests for correction have clocks of their own, so each
 * view of them is in order of its due day, and they stand in no list with other work.
 */
export const kindsOf = {
  all: ['departure-not-confirmed', 'identity-undetermined', 'link-check', 'contradictory', 'question', 'finding-moved'],
  departures: ['departure-not-confirmed'],
  links: ['identity-undetermined', 'link-check'],
  contradictory: ['contradictory'],
  question: ['question'],
  handed: ['handed'],
  held: ['held'],
  corrections: ['correction'],
  reviews: ['correction-review'],
} as const satisfies Record<WorkView, readonly string[]>

export const viewWords: Readonly<Record<WorkView, string>> = {
  all: 'Records to review',
  departures: 'Not confirmed',
  links: 'Links to decide',
  contradictory: 'Contradictory',
  question: 'Questions',
  handed: 'Handed to you',
  held: 'On hold',
  corrections: 'Corrections',
  reviews: 'Reviews of refusals',
}

const kindReasons: Readonly<Record<string, string>> = {
  'departure-not-confirmed': 'Departure not confirmed',
  'identity-undetermined': 'Two records may be one person',
  'link-check': 'Two records may be one person',
  contradictory: 'The records contradict each other',
  question: 'A question is open',
  'finding-moved': 'A finding stands, and the record changed',
  correction: 'A correction was asked for',
  'correction-review': 'A review of a refusal was asked for',
}

/** What kind of task it is; undefined kinds are said as they are coded. */
export const kindWords = (kind: string): string => kindReasons[kind] ?? kind

const reasons: Readonly<Record<string, string>> = {
  'same-biographics': 'Same name and birth date, other document',
  'same-document': 'Same document, name or birth date differs',
  'document-misread': 'Document nearly the same, others differ',
  alike: 'Alike, other document',
  'other-script': 'Maybe one name in two scripts',
  'names-left-out': 'Maybe one name with words left out',
  'code-doubted': 'Two did not find a link by code right',
  'fixed-period-rule': 'Does the fixed-period rule apply?',
  'missing-exit': 'Left, but the day is not recorded',
  'departure-day': 'Does the day of departure count?',
  'year-length': 'How long is one year here?',
  'land-readmission': 'Did the return by land open a new stay?',
  'permanent-bar': 'Several stays together pass one year',
  'presence-after-departure': 'Seen here after a recorded departure',
  'presence-after-unconfirmed-departure': 'Seen here after a listed departure',
  'presence-after-foreign-entry': 'Seen here after an entry abroad',
  'departure-before-arrival': 'A departure stands before the arrival',
  'abroad-before-departure': 'Abroad before the recorded departure',
  'missing-entry': 'A departure without an arrival',
  'birth-records-differ': 'Two dates of birth are on record',
  correct: 'Something recorded is said to be wrong',
  complete: 'Something is said to be missing',
  'not-my-trip': 'A trip is said to be not theirs',
  'erase-overstay-entry': 'Asks to be off the list of overstays',
  evidence: 'Evidence was shown',
}

/** What differs, as a noun phrase of at most 45 characters. */
export const reasonWords = (kind: string, reason: string): string =>
  reasons[reason] ?? kindReasons[kind] ?? 'A person is asked'

/** What differs, of a task of the queue: a sample says nothing in it of how names came out, which its question hides. */
export const reasonOf = (task: Pick<QueueTask, 'kind' | 'reason' | 'recordId' | 'otherRecordId'>): string =>
  reasonWords(task.kind, isOfSample(task) && toldOfNames.includes(task.reason) ? '' : task.reason)

/** What ends the task, for the preview. */
export const moves: Readonly<Record<string, string>> = {
  'departure-not-confirmed':
    'A departure record, a stamp or a foreign entry record closes this by itself. A corrected arrival may move the date.',
  'identity-undetermined':
    'Evidence for or against, from any source, makes a new answer. Until then nothing adverse is read from either record.',
  'link-check':
    'Evidence for or against, from any source, makes a new answer. Until then nothing adverse is read from either record.',
  contradictory: 'A correction by the source, or better evidence for one of the two, makes a new answer.',
  question: 'A decision on the question, or facts that put all readings on one side.',
  'finding-moved':
    'A withdrawal of the finding, under Findings in the record. An answer that is again what it was closes this by itself.',
  correction: 'A decision on what was asked, or a withdrawal by the person. Time alone ends nothing.',
  'correction-review': 'A decision by somebody who did not refuse, or a withdrawal by the person.',
}
