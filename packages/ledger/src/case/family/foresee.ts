import type { Day } from '@passage/domain/calendar/day'
import type { FailedGate } from '@passage/domain/case/refusal'
import { type Effect, previewJoin, previewSever, refuseSever } from '@passage/domain/case/us/family/family'
import { childStands } from '@passage/domain/case/us/family/family-text'
import { type FamilyFault, refuseJoin, refuseParting } from '@passage/domain/case/us/family/refuse-family'
import type { Tx } from '../../pools/transaction.ts'
import type { CaseFile } from '../read-case.ts'
import { foreseeWithdrawal } from './foresee-withdrawal.ts'
import { memberOf, minorityOf, placedOf } from './hold-pair.ts'
import type { Ruled } from './report.ts'

/** A case with every record of its person. */
export interface Side {
  readonly file: CaseFile
  readonly members: readonly string[]
}
export interface Sides {
  readonly rider: Side
  readonly lead: Side
}
/** What a ruling about two cases would do, and what stands against writing it down. */
export interface Foreseen {
  readonly effects: readonly Effect[]
  readonly fault?: FamilyFault
  /** Of severing a child: that nobody has decided about the child. */
  readonly stands?: FailedGate
}

/**
 * What writing something down about two cases would do. It changes nothing.
 * @param today the day by which it is said whether somebody is a child, where no judge ruled on a day of its own
 */
export function foresee(tx: Tx, sides: Sides, ruled: Ruled, today: Day): Promise<Foreseen> {
  if (ruled.what === 'withdrawn') return foreseeWithdrawal(tx, sides, { line: ruled.line, today })
  const { on } = ruled.ruling
  return ruled.what === 'joined'
    ? foreseeJoin(tx, sides, { on, derivative: ruled.derivative })
    : foreseeSever(tx, sides, { on, child: ruled.child?.on })
}

async function foreseeJoin(
  tx: Tx,
  { rider, lead }: Sides,
  { on, derivative }: { readonly on: Day; readonly derivative: boolean },
): Promise<Foreseen> {
  const fault = refuseJoin(await placedOf(tx, rider), await placedOf(tx, lead))
  if (fault !== undefined) return { effects: [], fault }
  const riding = memberOf(rider.file, derivative, await minorityOf(tx, rider, on))
  return { effects: previewJoin({ lead: memberOf(lead.file, false, 'no'), riders: [] }, riding) }
}

/** @param child the day of the decision whether the child stays with the parent; undefined: none is known */
async function foreseeSever(
  tx: Tx,
  { rider, lead }: Sides,
  { on, child }: { readonly on: Day; readonly child: Day | undefined },
): Promise<Foreseen> {
  const fault = refuseParting(await placedOf(tx, rider), await placedOf(tx, lead), on)
  if (fault !== undefined) return { effects: [], fault }
  const minor = await minorityOf(tx, rider, on)
  const riding = memberOf(rider.file, rider.file.family.lead?.derivative === true, minor)
  const effects = previewSever({ lead: memberOf(lead.file, false, 'no'), riders: [riding] }, riding)
  // Decided first: a decision of a later day was not made yet.
  const made = child === undefined ? 'unknown' : child <= on ? 'made' : 'not-made'
  const refused = refuseSever(riding, made)
  return refused === undefined || minor === 'no' ? { effects } : { effects, stands: childStands(minor) }
}
