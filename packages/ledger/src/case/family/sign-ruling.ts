import type { Pools } from '../../pools/open.ts'
import { inTransactionAgain, type Tx } from '../../pools/transaction.ts'
import type { CaseAnswer } from '../answer.ts'
import { answeredBefore } from '../repeat.ts'
import type { StepWarrant } from '../step.ts'
import { holdPair, type Pair } from './hold-pair.ts'
import { ruledFromText } from './report.ts'
import { foreseeHeld, hasInterest, overOf, refuseRuling } from './rule-on-family.ts'
import { writeRuling } from './write-ruling.ts'

/** The second signature under what somebody else has proposed to write down about two cases. */
export interface SecondOnFamily extends Pair {
  readonly proposal: string
  readonly requestId: string
  readonly actor: string
}

/**
 * Signs what somebody else has proposed: it is decided anew, on what stands now, and written into both cases or refused. Whoever
 * proposed does not sign, and nobody with an own interest in one of the two. Asks for the signature first (`open`).
 */
export const signRuling = (
  pools: Pools,
  second: SecondOnFamily,
  warrant: StepWarrant | undefined,
  now: Date,
): Promise<CaseAnswer | undefined> => inTransactionAgain(pools.write, (tx) => signIn(tx, second, warrant, now))

async function signIn(
  tx: Tx,
  second: SecondOnFamily,
  warrant: StepWarrant | undefined,
  now: Date,
): Promise<CaseAnswer | undefined> {
  const held = await holdPair(tx, second)
  if (held === undefined) return undefined
  const { proposal, requestId, actor } = second
  const earlier = answeredBefore(held.rider, requestId)
  if (earlier !== undefined) return earlier
  const open = held.rider.file.waiting.find(({ body }) => body.proposal === proposal)
  if (open === undefined || open.body.other !== held.lead.caseId) return { ok: false, code: 'case.proposal-over' }
  const { writtenBy, signatures } = open.body
  if (writtenBy === actor) return { ok: false, code: 'family.same-signer' }
  if (await hasInterest(tx, held, [writtenBy, actor], now)) return { ok: false, code: 'family.own-interest' }
  const ruled = ruledFromText(open.body.ruled)
  const foreseen = await foreseeHeld(tx, held, ruled, now)
  const refused = await refuseRuling(tx, held, { foreseen, ruled, requestId, actor }, now)
  if (refused !== undefined) return refused
  if (warrant === undefined) return { ok: 'open', over: overOf(held, ruled, { as: 'signed', proposal }) }
  const warrants = [...signatures.map((signature) => ({ signature })), warrant]
  const decided = { ruled, effects: foreseen.effects, requestId, actor, byTwo: { proposal, warrants } }
  return writeRuling(tx, held, decided, now)
}
