import type { FactKind } from '../fact.ts'
import type { Pack } from '../pack.ts'
import { type EuNoticeId, euNotices, holdsAll, languageFits } from './notices.ts'

type Content = `${EuNoticeId}-content`
type Language = `${EuNoticeId}-language`
export const contentOf = (id: EuNoticeId): Content => `${id}-content`
export const languageOf = (id: EuNoticeId): Language => `${id}-language`

/** A fact for each notice: whether what is given now is whole, and in a language that is enough. Derived; nobody records it. */
export const noticeFacts = Object.fromEntries(
  euNotices.flatMap(({ id, words }) => [
    [contentOf(id), { words: `content of ${words}`, kind: 'choice', values: ['whole', 'lacking'] }],
    [languageOf(id), { words: `language of ${words}`, kind: 'choice', values: ['fits', 'lacking'] }],
  ]),
) as unknown as Readonly<Record<Content | Language, FactKind>>

/** What a notice holds is unknown until it is said, and then it is lacking or whole. */
export const noticeDerived: Pack['derived'] = Object.fromEntries(
  euNotices.flatMap((notice): (readonly [string, Pack['derived'][string]])[] => [
    [
      contentOf(notice.id),
      ({ fact }) => {
        const given = fact('notice-holds')
        return Array.isArray(given) ? (holdsAll(notice, given) ? 'whole' : 'lacking') : undefined
      },
    ],
    [
      languageOf(notice.id),
      ({ fact }) => {
        const given = fact('notice-language')
        return typeof given === 'string' ? (languageFits(notice, given) ? 'fits' : 'lacking') : undefined
      },
    ],
  ]),
)
