import { allHandReasons, handReasons, refuseHandOver } from '@passage/domain/linking/hand-over'
import { whyNot } from '@passage/domain/linking/match-refusal'
import type { MatchQuestion } from '@passage/ledger/gateway/read-match'
import { standingHandOver } from '@passage/ledger/links/review/moves'
import type { MatchHandOver } from '../views/match.ts'
import type { Turn } from '../views/turn.ts'
import { handedWords } from '../work/aside-words.ts'
import type { MatchReader } from './match-view.ts'

/** Whether the reader can hand the question over, before anybody is named; and to whom it was handed, by whom and why. */
export function handOverOf({ state, rounds }: MatchQuestion, { reader, answer }: MatchReader): MatchHandOver {
  const { given, handed } = rounds.at(-1) ?? { given: [], handed: [] }
  const answered = given.map(({ by }) => by)
  const refusal = refuseHandOver({ by: reader, to: '', answered, handed, barred: false })
  const open: Turn = refusal === undefined ? answer : { may: false, why: whyNot(refusal) }
  const last = standingHandOver({ handed })
  return {
    turn: state === 'undetermined' ? open : { may: false, why: 'It is answered.' },
    ...(last === undefined || state !== 'undetermined' ? {} : { handed: handedWords(last, reader) }),
    reasons: allHandReasons.map((code) => ({ code, words: handReasons[code] })),
  }
}
