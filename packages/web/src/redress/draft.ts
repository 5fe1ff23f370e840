import type { RecordLine } from '../api/redress-types.ts'

/** What somebody has typed so far. Empty texts are not sent. */
export interface Draft {
  readonly kind: string
  readonly fact: string
  readonly field: string
  readonly proposed: string
  readonly missing: string
  readonly on: string
  readonly place: string
  readonly shownKind: string
  readonly shownOn: string
  readonly shownWords: string
  readonly words: string
}

export const emptyDraft: Draft = {
  kind: '',
  fact: '',
  field: '',
  proposed: '',
  missing: '',
  on: '',
  place: '',
  shownKind: '',
  shownOn: '',
  shownWords: '',
  words: '',
}

/** Which part of the form a kind needs: a field, a whole line, or something that is missing. */
export function partOf(kind: string): 'field' | 'line' | 'missing' | undefined {
  if (kind === 'correct' || kind === 'statement') return 'field'
  if (kind === 'not-my-trip') return 'line'
  return kind === '' ? undefined : 'missing'
}

/** The two questions about something that is not on record. */
interface MissingWords {
  readonly stay: string
  readonly what: string
}
const missingWords: Readonly<Record<string, MissingWords>> = {
  complete: { stay: 'For which stay?', what: 'What is missing?' },
  evidence: { stay: 'For which stay?', what: 'What does your evidence show?' },
}
const otherMissing: MissingWords = {
  stay: 'Which stay is it about?',
  what: 'What happened that the record does not show?',
}

/** What is asked about something that is not on record, by kind: who can show evidence is not asked what is missing. */
export function missingQuestions(kind: string): MissingWords {
  return missingWords[kind] ?? otherMissing
}

/** Lines that a kind can be about: something missing is missing from a stay, which its arrival names. */
export function linesFor(kind: string, lines: readonly RecordLine[]): readonly RecordLine[] {
  const part = partOf(kind)
  if (part === 'line') return lines.filter((line) => line.kind === 'arrival' || line.kind === 'departure')
  if (part !== 'missing') return lines
  const arrivals = lines.filter((line) => line.kind === 'arrival')
  return arrivals.length > 0 ? arrivals : lines
}

/** What has to be said before anything can be sent, in the words in which the form asks for it. */
export function unanswered(draft: Draft): readonly string[] {
  const part = partOf(draft.kind)
  if (part === undefined) return ['What is it about?']
  const questions: readonly (readonly [string, string])[] = [
    [draft.fact, part === 'missing' ? missingQuestions(draft.kind).stay : 'Which line of the record?'],
    ...(part === 'field' ? [[draft.field, 'Which part of it?'] as const] : []),
    ...(part === 'missing'
      ? [[draft.missing, missingQuestions(draft.kind).what] as const, [draft.on, 'On which day?'] as const]
      : []),
    ...(draft.shownKind === '' ? [] : [[draft.shownWords, 'What it says'] as const]),
    ...(draft.kind === 'statement' ? [[draft.words.trim(), 'Your statement'] as const] : []),
  ]
  return questions.flatMap(([given, words]) => (given === '' ? [words] : []))
}

/** The request as it is sent. The server says what is wrong with it, with the place. */
export function filingOf(draft: Draft): object {
  const { kind, fact, field, proposed, missing, on, place, shownKind, shownOn, shownWords, words } = draft
  const part = partOf(kind)
  const item =
    part === 'line'
      ? { what: 'fact', fact }
      : part === 'field'
        ? { what: 'field', fact, field, ...(proposed === '' ? {} : { proposed }) }
        : { what: 'missing', fact, kind: missing, on, ...(place === '' ? {} : { place }) }
  const shown =
    shownKind === '' ? [] : [{ kind: shownKind, words: shownWords, ...(shownOn === '' ? {} : { on: shownOn }) }]
  return { kind, items: fact === '' ? [] : [item], shown, words }
}
