import type { Gate } from '../../pack.ts'
import { all, gateH, is } from '../make.ts'
import { contentOf, languageOf } from '../notice-facts.ts'
import { euNotices } from '../notices.ts'

/** A notice counts as given when it holds what the law asks for, in a language that is enough. */
export const noticeGates: readonly Gate[] = euNotices.map(({ id, words, holds, law }) =>
  gateH(`${id}-whole`, `Whoever gives ${words} gives all of it: ${holds.join(', ')}; in a language that is enough.`, {
    clear: all(is(contentOf(id), 'whole'), is(languageOf(id), 'fits')),
    wayOn: 'Give what is lacking, in a language that the person understands.',
    law,
  }),
)
