import type { Rule } from '../rules/rule.ts'
import { linkingRules } from './linking.rules.ts'
import { type Given, LONGEST_REASON } from './match-answer.ts'

const codes = {
  'match.same-reviewer': { rule: linkingRules.ownAnswer, title: 'You have answered this' },
  'match.conflict': { rule: linkingRules.ownAnswer, title: 'Your own interests are touched' },
  'match.reason-missing': { rule: linkingRules.reasons, title: 'Say why' },
  'match.words-too-long': { rule: linkingRules.reasons, title: 'The reason is too long' },
  'match.not-open': { rule: linkingRules.open, title: 'This question is not open' },
  'match.nothing-to-reopen': { rule: linkingRules.open, title: 'There is nothing to open again' },
  'match.hold-day': { rule: linkingRules.hold, title: 'Not to that day' },
  'match.hold-disputed': { rule: linkingRules.hold, title: 'What the person asks is not put aside' },
  'match.held-enough': { rule: linkingRules.hold, title: 'It was put aside often enough' },
  'match.not-held': { rule: linkingRules.hold, title: 'It is not put aside' },
  'match.handed-over': { rule: linkingRules.handOver, title: 'You have handed this over' },
  'match.hand-nobody': { rule: linkingRules.handOver, title: 'This colleague cannot take it' },
  'match.hand-answered': { rule: linkingRules.handOver, title: 'Who answers next is not yours to choose' },
  'match.handed-enough': { rule: linkingRules.handOver, title: 'It was handed over often enough' },
  'match.key-reused': { rule: linkingRules.open, title: 'This key was used for something else' },
} as const satisfies Record<string, { readonly rule: Rule; readonly title: string }>

/** Why an answer is not taken. A value with a code that never changes its meaning. */
export interface MatchRefusal {
  readonly code: keyof typeof codes
  readonly rule: Rule
  readonly title: string
  readonly detail: string
  readonly remedy: string
}

const NOTHING_RECORDED = ' Nothing was recorded.'

/** A refusal with the words of its code. */
export function matchRefusal(code: keyof typeof codes, detail: string, remedy: string): MatchRefusal {
  return { code, ...codes[code], detail: `${detail}${NOTHING_RECORDED}`, remedy }
}

/** Why something is not the reader’s to do, before it was tried. */
export const whyNot = ({ detail, remedy }: MatchRefusal): string => `${detail.replace(NOTHING_RECORDED, '')} ${remedy}`

/** What is wrong with an answer, whatever it says; undefined: nothing. */
export function refuseMatch(next: Omit<Given, 'at'>, given: readonly Given[]): MatchRefusal | undefined {
  if (given.some(({ by }) => by === next.by)) {
    const remedy = 'Somebody else answers next. Once it is settled, anybody who may answer can open it again.'
    return matchRefusal('match.same-reviewer', 'Each reviewer answers once.', remedy)
  }
  return refuseReasons(next)
}

/** What is wrong with the reasons that somebody gives; undefined: nothing. */
export function refuseReasons({ reasons, words }: Pick<Given, 'reasons' | 'words'>): MatchRefusal | undefined {
  if (words.length > LONGEST_REASON || !words.isWellFormed() || words.includes('\u0000')) {
    return matchRefusal('match.words-too-long', `A reason has at most ${LONGEST_REASON} characters.`, 'Shorten it.')
  }
  if (reasons.length > 0 || words.trim() !== '') return undefined
  return matchRefusal('match.reason-missing', 'The person reads why.', 'Pick a reason, or write one.')
}
