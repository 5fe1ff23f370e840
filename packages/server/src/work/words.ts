import type { WorkView } from '../views/work.ts'

/** Kinds of task that each view shows; the ledger names the kinds. */
export const kindsOf = {
  all: ['departure-not-confirmed', 'identity-undetermined', 'contradictory', 'question'],
  departures: ['departure-not-confirmed'],
  links: ['identity-undetermined'],
  contradictory: ['contradictory'],
  question: ['question'],
} as const satisfies Record<WorkView, readonly string[]>

export const viewWords: Readonly<Record<WorkView, string>> = {
  all: 'All',
  departures: 'Not confirmed',
  links: 'Links to decide',
  contradictory: 'Contradictory',
  question: 'Questions of law',
}

const kindReasons: Readonly<Record<string, string>> = {
  'departure-not-confirmed': 'Departure not confirmed',
  'identity-undetermined': 'Two records may be one person',
  contradictory: 'The records contradict each other',
  question: 'A question of law is open',
}

const reasons: Readonly<Record<string, string>> = {}

/** What differs, as a noun phrase of at most 45 characters. */
export const reasonWords = (kind: string, reason: string): string =>
  reasons[reason] ?? kindReasons[kind] ?? 'A person is asked'

/** What ends the task, for the preview. */
export const moves: Readonly<Record<string, string>> = {
  'departure-not-confirmed':
    'A departure record, a stamp or a foreign entry record closes this by itself. A corrected arrival may move the date.',
  'identity-undetermined':
    'Evidence for or against, from any source, makes a new answer. Until then nothing adverse is read from either record.',
  contradictory: 'A correction by the source, or better evidence for one of the two, makes a new answer.',
  question: 'A decision on the question, or facts that put all readings on one side.',
}
