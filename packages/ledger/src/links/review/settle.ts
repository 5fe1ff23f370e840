import type { Given, MatchAnswer } from '@passage/domain/linking/match-answer'
import type { MatchStep } from '@passage/domain/linking/match-review'
import { linkId } from '../../entry/derived-id.ts'
import type { Tx } from '../../pools/transaction.ts'
import { settleNotMyTrip } from '../../redress/settle-not-my-trip.ts'
import { type RulingKind, ruleInside } from '../rule-inside.ts'
import type { SentAnswer } from './answer-match.ts'
import { DISPUTED_BY_PERSON } from './ask-again.ts'
import { endCheck } from './code-check.ts'

const rulingOf = { same: 'link', 'not-same': 'apart', 'cannot-tell': 'ask-again' } as const satisfies Record<
  MatchAnswer,
  RulingKind
>

/**
 * The ruling that the answers come to. Its reasons are codes of those who gave this answer: own words stay with the
 * answers, and go with the record.
 */
export async function settleMatch(
  tx: Tx,
  sent: Pick<SentAnswer, 'records' | 'by' | 'answer' | 'reasons'>,
  { answer, signers }: Extract<MatchStep, { kind: 'settled' }>,
  before: readonly Pick<Given, 'answer' | 'reasons'>[],
  isDisputed: boolean,
  now: Date,
): Promise<void> {
  const alike = [...before, sent].filter((one) => one.answer === answer)
  // What the person disputes stays a question for two, as long as nobody can tell.
  const kept = isDisputed && answer === 'cannot-tell' ? [DISPUTED_BY_PERSON] : []
  const reasons = [...kept, answer, ...new Set(alike.flatMap((one) => one.reasons))]
  const ruled = await ruleInside(tx, rulingOf[answer], { records: sent.records, by: { signers }, reasons }, now)
  if (!ruled.ok) throw new Error(`a settled answer was refused: ${ruled.refusal.code}`)
  if (isDisputed && answer !== 'cannot-tell') await settleNotMyTrip(tx, sent.records, sent.by, now)
}

/** Among the reasons of a question that came from a check of a link by code. */
const CODE_DOUBTED = 'code-doubted'

/**
 * What people say of a link by code that they checked. That it is right changes nothing; anything else makes it a question,
 * which is answered as every question is: with what each answer does, by two where it is against the person.
 */
export async function settleCheck(
  tx: Tx,
  { records }: Pick<SentAnswer, 'records'>,
  { answer, signers }: Extract<MatchStep, { kind: 'settled' }>,
  now: Date,
): Promise<void> {
  await endCheck(tx, linkId(...records))
  if (answer === 'same') return
  const ruled = await ruleInside(tx, 'ask-again', { records, by: { signers }, reasons: [CODE_DOUBTED] }, now)
  if (!ruled.ok) throw new Error(`a link by code could not be asked again: ${ruled.refusal.code}`)
}
