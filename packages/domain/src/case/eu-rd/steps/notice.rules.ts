import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'
import { euNotices } from '../notices.ts'

/** Duties that another one of the same matter ends, too. */
const alsoMeets: Readonly<Record<string, readonly string[]>> = {
  'eu.n-confirmation': ['eu.confirm-in-writing'],
  'eu.n-suspended': ['eu.tell-effects-suspended'],
  'eu.n-entry-exit': ['eu.tell-how-to-rebut'],
  'eu.n-facility': ['eu.tell-rights'],
}

/** What a whole notice is the only proof of: nobody says it by a word. */
const proves: Readonly<Record<string, Pick<Parameters<typeof step>[3], 'sets' | 'setsDay'>>> = {
  'eu.n-go-to-state': { sets: { 'go-to-state-told': 'yes' } },
  'eu.n-how-to-apply': { sets: { 'period-information': 'given' }, setsDay: 'period-information-on' },
}

/** Section 4.5: each notice that is due, given. Only a whole one meets its duty. */
export const noticeSteps: readonly Transition[] = euNotices.map(({ id, words, law }) =>
  step(`${id}-given`, `${id.slice('eu.n-'.length)}-notice-given`, `The person was given ${words}.`, {
    law,
    by: ['officer', 'source'],
    moves: [move('stay', '*', 'same')],
    gates: [`${id}-whole`],
    brings: ['notice-holds', 'notice-language'],
    anew: ['notice-holds', 'notice-language'],
    ...proves[id],
    meets: [id, ...(alsoMeets[id] ?? [])],
  }),
)
