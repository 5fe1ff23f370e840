import { dayInForce } from '@passage/domain/case/packs'
import { effectsOn } from '@passage/domain/case/us/family/family-text'
import { needsTwo } from '@passage/domain/case/us/family/withdraw'
import type { Pools } from '../../pools/open.ts'
import { inTransactionAgain, type Tx } from '../../pools/transaction.ts'
import { type CaseAnswer, refuseInCase } from '../answer.ts'
import { writeInCase } from '../hold-case.ts'
import { conflictOf, type StepWarrant } from '../step.ts'
import { underText } from '../under.ts'
import { type Foreseen, foresee } from './foresee.ts'
import { type HeldPair, holdPair, sidesOf } from './hold-pair.ts'
import { type FamilyReport, type Ruled, ruledText } from './report.ts'
import { answeredAlike } from './same-report.ts'
import { writeRuling } from './write-ruling.ts'

/**
 * Writes down that a judge joined two cases or severed them, or that such a line is wrong: a line in the stream of each, with what
 * it does to that case alone. Nothing else moves in either. What takes something from somebody is proposed by one and signed by
 * another: it asks for a signature first (`open`). A child is severed only where a decision of its own is named; what was refused is
 * a line of the child’s case. Undefined: there is no such case about one of the two.
 * @throws RequestReused where the same id stands for another report
 */
export const ruleOnFamily = (
  pools: Pools,
  report: FamilyReport,
  warrant: StepWarrant | undefined,
  now: Date,
): Promise<CaseAnswer | undefined> => inTransactionAgain(pools.write, (tx) => ruleIn(tx, report, warrant, now))

async function ruleIn(
  tx: Tx,
  report: FamilyReport,
  warrant: StepWarrant | undefined,
  now: Date,
): Promise<CaseAnswer | undefined> {
  const held = await holdPair(tx, report)
  if (held === undefined) return undefined
  const earlier = answeredAlike(held.rider, report)
  if (earlier !== undefined) return earlier
  const { ruled, requestId, actor } = report
  const foreseen = await foreseeHeld(tx, held, ruled, now)
  const refused = await refuseRuling(tx, held, { foreseen, ruled, requestId, actor }, now)
  if (refused !== undefined) return refused
  const { effects } = foreseen
  if (!needsTwo(effects)) return writeRuling(tx, held, { ruled, effects, requestId, actor }, now)
  if (await hasInterest(tx, held, [actor], now)) return { ok: false, code: 'family.own-interest' }
  const { caseId, file } = held.rider
  const said = { other: held.lead.caseId, ruled: ruledText(ruled) }
  if (warrant === undefined) return { ok: 'open', over: overOf(held, ruled, { as: 'proposed' }) }
  const body = {
    proposal: requestId,
    ...said,
    effects: effectsOn(caseId, effects),
    under: underText(file.pack, dayInForce(file.head, now.getTime())),
    guard: held.rider.person.guard,
    writtenBy: actor,
    signatures: [warrant.signature],
    ...(warrant.mark === undefined ? {} : { witness: warrant.mark }),
  }
  const receipt = await writeInCase(tx, held.rider, { type: 'case-family-proposed', body, requestId }, now)
  return { ok: true, what: 'proposed', receipt, proposal: requestId }
}

/** What it would do as everything stands now, under the guard rows of both persons. */
export const foreseeHeld = (tx: Tx, held: HeldPair, ruled: Ruled, now: Date): Promise<Foreseen> =>
  foresee(tx, sidesOf(held), ruled, dayInForce(held.rider.file.head, now.getTime()))

/** What is signed: what is said about which two cases. */
export const overOf = (
  { rider, lead }: HeldPair,
  ruled: Ruled,
  how: { readonly as: 'proposed' } | { readonly as: 'signed'; readonly proposal: string },
) => ({
  case: rider.caseId,
  record: rider.file.opened.record,
  family: { other: lead.caseId, ruled: ruledText(ruled) },
  ...how,
})

/** Whether the own interests of one of these are touched by anybody whom one of the two cases is about. */
export async function hasInterest(tx: Tx, { rider, lead }: HeldPair, who: readonly string[], now: Date) {
  for (const actor of who) {
    for (const held of [rider, lead]) if ((await conflictOf(tx, held, actor, now)) === 'declared') return true
  }
  return false
}

/** What was named wrongly writes nothing; what the law does not allow yet is a line of the rider’s case. */
export async function refuseRuling(
  tx: Tx,
  { rider }: HeldPair,
  {
    foreseen: { fault, stands },
    ruled,
    requestId,
    actor,
  }: { readonly foreseen: Foreseen } & Pick<FamilyReport, 'ruled' | 'requestId' | 'actor'>,
  now: Date,
): Promise<CaseAnswer | undefined> {
  if (fault !== undefined) return { ok: false, code: fault }
  if (stands === undefined || ruled.what === 'withdrawn') return undefined
  const { judge, on } = ruled.ruling
  const event = { type: `family-${ruled.what}`, on, by: { role: 'judge', name: judge }, mode: 'report' } as const
  const { pack } = rider.file
  const under = { pack: pack.id, version: pack.version, lawOf: on }
  const refused = { kind: 'refused', event, under, code: stands.code, failing: [stands] } as const
  return refuseInCase(tx, rider, refused, { requestId, writtenBy: actor }, now)
}
