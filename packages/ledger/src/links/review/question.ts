import { matchRefusal } from '@passage/domain/linking/match-refusal'
import type { Tx } from '../../pools/transaction.ts'
import { DISPUTED_BY_PERSON } from './ask-again.ts'

/** What is answered is not answered once more, nor put aside. */
export const notOpen = matchRefusal(
  'match.not-open',
  'It was answered already.',
  'Read it again. It can be opened again.',
)
/** Whoever is close to one of the two has no part in it. */
export const ownInterest = matchRefusal(
  'match.conflict',
  'You are close to one of these people, by what is on record.',
  'Another reviewer answers it.',
)

/** A question that stands, or stood. */
export interface Question {
  readonly state: string
  /** The person says that the records are not of one person. */
  readonly isDisputed: boolean
  /** Code linked the two, and people are to check it as they answer a question. */
  readonly isCheck: boolean
}
/** The question about two records, both of which are still there. */
export async function questionOf(tx: Tx, a: string, b: string): Promise<Question | undefined> {
  const found = await tx.query<{ state: string; reasons: string[]; check: boolean }>(
    `select l.state, l.reasons, l.to_check as check from identity.link l join identity.record x on x.record_id = l.record_a
       join identity.record y on y.record_id = l.record_b where l.record_a = $1 and l.record_b = $2`,
    [a, b],
  )
  const row = found.rows[0]
  return row && { state: row.state, isCheck: row.check, isDisputed: row.reasons.includes(DISPUTED_BY_PERSON) }
}
