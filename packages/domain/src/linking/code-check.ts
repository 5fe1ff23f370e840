import type { MatchAnswer } from './match-answer.ts'

/** One link by code in so many is checked by people who do not know that it was one. Published with what they found. */
export const CODE_SAMPLED_OF = 100

/**
 * Whether a link by code is one of the sample: it follows from the id of the link, which is a digest, and from no trait of
 * anybody. Other digits than those by which questions are sampled.
 */
export const isCodeSampled = (linkId: string): boolean =>
  Number.parseInt(linkId.slice(0, 8), 16) % CODE_SAMPLED_OF === 0

/** What people say of links by code that they checked, by the answer that two of them gave. */
export interface CodeChecked {
  readonly checked: number
  readonly same: number
  readonly notSame: number
  readonly cannotTell: number
  /** 95 % interval (Wilson) of the share of links by code that people find wrong, of those on which they could tell. */
  readonly wrong: { readonly from: number; readonly to: number }
}

/** What two of the answers agree on; three that all differ: nobody can tell. Undefined: not enough have answered. */
export function verdictOf(answers: readonly MatchAnswer[]): MatchAnswer | undefined {
  const twice = answers.find((answer) => answers.filter((one) => one === answer).length >= 2)
  return twice ?? (answers.length >= 3 ? 'cannot-tell' : undefined)
}

/** The figures of all checks that are over. */
export function codeChecked(verdicts: readonly MatchAnswer[]): CodeChecked {
  const count = (answer: MatchAnswer): number => verdicts.filter((one) => one === answer).length
  const [same, notSame] = [count('same'), count('not-same')]
  return {
    checked: verdicts.length,
    same,
    notSame,
    cannotTell: count('cannot-tell'),
    wrong: wilson(notSame, same + notSame),
  }
}

/** 95 % interval of a share (Wilson 1927). Of none: everything between 0 and 1. */
function wilson(found: number, of: number): { readonly from: number; readonly to: number } {
  if (of === 0) return { from: 0, to: 1 }
  const z = 1.959964
  const share = found / of
  const middle = share + (z * z) / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const whole = 1 + (z * z) / of
  return { from: Math.max(0, (middle - half) / whole), to: Math.min(1, (middle + half) / whole) }
}
