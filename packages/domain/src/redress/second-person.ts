import type { ItemAnswer, Request } from './request.ts'

/**
 * Whether these answers are against the person and so need a second one: who says that a trip is not theirs, and is not
 * believed, keeps a stay that may be held against them.
 */
export const needsSecond = ({ kind }: Pick<Request, 'kind'>, answers: readonly ItemAnswer[]): boolean =>
  kind === 'not-my-trip' && answers.some(({ granted }) => !granted)

/**
 * What two people come to: refused is what both refuse, for the reasons of both; whatever either grants is granted. So the
 * second answer settles it, whatever it says.
 */
export function bothAnswers(proposed: readonly ItemAnswer[], second: readonly ItemAnswer[]): readonly ItemAnswer[] {
  const first = new Map(proposed.map((answer) => [answer.item, answer]))
  return second.map((answer) => {
    const before = first.get(answer.item)
    if (answer.granted || before === undefined) return answer
    if (before.granted) return before
    const reason = before.reason === answer.reason ? answer.reason : `${before.reason}\n${answer.reason}`
    return { ...answer, reason }
  })
}
