import type { Rule } from '../rules/rule.ts'
import { designOfRedress } from './redress.rules.ts'

const codes = {
  'redress.nothing-asked': { rule: designOfRedress.ask, title: 'Nothing was asked' },
  'redress.too-much': { rule: designOfRedress.ask, title: 'This is too much for one request' },
  'redress.not-of-this-record': { rule: designOfRedress.ownRecord, title: 'This is not on the record' },
  'redress.no-such-field': { rule: designOfRedress.ask, title: 'This field cannot be corrected' },
  'redress.not-a-value': { rule: designOfRedress.ask, title: 'This value cannot stand there' },
  'redress.in-future': { rule: designOfRedress.ask, title: 'This day has not come yet' },
  'redress.words-missing': { rule: designOfRedress.ask, title: 'Words are missing' },
  'redress.words-too-long': { rule: designOfRedress.ask, title: 'The text is too long' },
  'redress.not-a-file': { rule: designOfRedress.files, title: 'This cannot be kept as evidence' },
  'redress.file-too-large': { rule: designOfRedress.files, title: 'The file is too large' },
  'redress.file-name': { rule: designOfRedress.files, title: 'The file needs another name' },
  'redress.too-many-files': { rule: designOfRedress.files, title: 'These are too many files' },
  'redress.key-reused': { rule: designOfRedress.receipt, title: 'This key was used for something else' },
  'redress.unknown': { rule: designOfRedress.ownRecord, title: 'There is no such request' },
  'redress.step-not-open': { rule: designOfRedress.answer, title: 'This step is not open' },
  'redress.review-too-late': { rule: designOfRedress.review, title: 'The time for a review has passed' },
  'redress.unanswered': { rule: designOfRedress.reasons, title: 'Each thing that was asked is answered' },
  'redress.reasons-missing': { rule: designOfRedress.reasons, title: 'A refusal gives its reasons' },
  'redress.same-person': { rule: designOfRedress.review, title: 'Somebody else decides the review' },
  'redress.second-needed': { rule: designOfRedress.second, title: 'Somebody else answers next' },
  'redress.asked-of-reviewers': { rule: designOfRedress.ofReviewers, title: 'Match reviewers answer this' },
  'disputed-not-used-adversely': {
    rule: designOfRedress.notAdversely,
    title: 'What is disputed is not used adversely',
  },
} as const satisfies Record<string, { readonly rule: Rule; readonly title: string }>

export type RedressCode = keyof typeof codes

/** Why a step of redress, or an act against what is disputed, is not open. A value with a code that never changes its meaning. */
export interface RedressRefusal {
  readonly code: RedressCode
  readonly rule: Rule
  readonly title: string
  readonly detail: string
  /** What would clear it, and who can. */
  readonly remedy: string
  /** The place in what was sent, as a JSON Pointer. */
  readonly pointer?: string
}

/** A refusal with the words of its code. */
export function refuse(
  code: RedressCode,
  { detail, remedy, pointer }: Pick<RedressRefusal, 'detail' | 'remedy' | 'pointer'>,
): RedressRefusal {
  return { code, ...codes[code], detail, remedy, ...(pointer === undefined ? {} : { pointer }) }
}
