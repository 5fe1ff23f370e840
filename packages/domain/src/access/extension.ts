import type { Rule } from '../rules/rule.ts'
import { accessRules } from './access.rules.ts'

/** What a supervisor can say to a request that an assignment be extended by what a link added. */
export const extensionAnswers = {
  extended: 'extended',
  refused: 'refused',
} as const
export type ExtensionAnswer = keyof typeof extensionAnswers

export type ExtensionFault =
  | 'extension.nothing-to-ask'
  | 'extension.no-assignment'
  | 'extension.own-request'
  | 'extension.answered'
  | 'extension.ended'
  | 'extension.changed'

/** Why a request for an extension, or an answer to one, cannot be written. */
export interface ExtensionRefusal {
  readonly code: ExtensionFault
  readonly rule: Rule
  readonly title: string
  readonly detail: string
  readonly remedy: string
}

const said: Readonly<Record<ExtensionFault, readonly [title: string, detail: string, remedy: string]>> = {
  'extension.nothing-to-ask': [
    'There is nothing to ask for',
    'The record is open to you for this purpose.',
    'Open it.',
  ],
  'extension.no-assignment': [
    'There is no assignment that could be extended',
    'A request goes with an assignment for work that stands, for the purpose that you state.',
    'Ask a supervisor for an assignment.',
  ],
  'extension.own-request': [
    'Somebody else answers your request',
    'Nobody extends an assignment of their own.',
    'Leave it to another supervisor.',
  ],
  'extension.answered': ['This request is answered', 'It was answered in another way.', 'Read the answer.'],
  'extension.ended': [
    'The assignment has ended',
    'What has ended is not extended.',
    'Give a new assignment, if the work goes on.',
  ],
  'extension.changed': [
    'Other records would be added now',
    'The links of this person changed since you read the request.',
    'Read it again, and then answer.',
  ],
}

/** The refusal of a code: nothing was changed, and what would clear it. */
export function extensionRefusal(code: ExtensionFault): ExtensionRefusal {
  const [title, detail, remedy] = said[code]
  return { code, rule: accessRules.linkAddsNothing, title, detail: `${detail} Nothing was changed.`, remedy }
}

/** A request as it stands when somebody answers it. */
export interface StandingRequest {
  readonly actor: string
  readonly answer: ExtensionAnswer | undefined
  /** The assignment still opens something. */
  readonly holds: boolean
  /** The records of the person that the assignment does not name now. */
  readonly missing: readonly string[]
}

/**
 * Why the answer cannot be written; undefined: it can. Whoever extends names the records, so that a link which was made in
 * between adds nothing that was not read.
 */
export function answerFault(
  request: StandingRequest,
  given: { readonly by: string; readonly answer: ExtensionAnswer; readonly records: readonly string[] },
): ExtensionFault | undefined {
  if (request.actor === given.by) return 'extension.own-request'
  if (request.answer !== undefined) return 'extension.answered'
  if (given.answer === 'refused') return undefined
  if (!request.holds) return 'extension.ended'
  const [now, read] = [request.missing, given.records].map((ids) => [...new Set(ids)].sort().join(' '))
  return now === read && request.missing.length > 0 ? undefined : 'extension.changed'
}
