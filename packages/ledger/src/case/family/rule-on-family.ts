import type { Day } from '@passage/domain/calendar/day'
import { effectsOn } from '@passage/domain/case/us/family/family-text'
import type { FamilyFault } from '@passage/domain/case/us/family/refuse-family'
import type { Pools } from '../../pools/open.ts'
import { inTransactionAgain, type Tx } from '../../pools/transaction.ts'
import { type CaseAnswer, refuseInCase } from '../answer.ts'
import { type HeldCase, writeInCase } from '../hold-case.ts'
import { underText } from '../under.ts'
import { type Foreseen, foreseeJoin, foreseeSever } from './foresee.ts'
import { holdPair, type Pair } from './hold-pair.ts'
import { answeredAlike, rulingText } from './same-report.ts'

/** A ruling as somebody reports it: whose, of which day, known from which paper. */
export interface Ruling {
  readonly judge: string
  readonly on: Day
  readonly source: string
}
/** What a judge ruled about two cases. */
export type Ruled =
  | { readonly what: 'joined'; readonly ruling: Ruling; readonly derivative: boolean }
  | { readonly what: 'severed'; readonly ruling: Ruling; readonly child?: Ruling }
export interface FamilyReport extends Pair {
  /** UUID: the same report sent again gets the first answer. */
  readonly requestId: string
  readonly actor: string
  readonly ruled: Ruled
}
export type FamilyAnswer =
  | Extract<CaseAnswer, { readonly ok: true } | { readonly failing: unknown }>
  | { readonly ok: false; readonly code: FamilyFault }

/**
 * Writes down that a judge joined two cases or severed them: a line in the stream of each, with what it does to that case alone.
 * Nothing else moves in either. A child is severed only where a decision of its own is named; what was refused is a line of the
 * child’s case. Undefined: there is no such case about one of the two.
 * @throws RequestReused where the same id stands for another report
 */
export const ruleOnFamily = (pools: Pools, report: FamilyReport, now: Date): Promise<FamilyAnswer | undefined> =>
  inTransactionAgain(pools.write, (tx) => ruleIn(tx, report, now))

async function ruleIn(tx: Tx, report: FamilyReport, now: Date): Promise<FamilyAnswer | undefined> {
  const held = await holdPair(tx, report)
  if (held === undefined) return undefined
  const earlier = answeredAlike(held.rider, report)
  if (earlier !== undefined) return earlier
  const { ruled, requestId, actor } = report
  const { rider, lead } = held
  const { effects, fault, stands } = await foresee(tx, held, ruled)
  if (fault !== undefined) return { ok: false, code: fault }
  if (stands !== undefined) {
    const { judge, on } = ruled.ruling
    const event = { type: `family-${ruled.what}`, on, by: { role: 'judge', name: judge }, mode: 'report' } as const
    const { pack } = rider.file
    const under = { pack: pack.id, version: pack.version, lawOf: on }
    const refused = { kind: 'refused', event, under, code: stands.code, failing: [stands] } as const
    const answer = await refuseInCase(tx, rider, refused, { requestId, writtenBy: actor }, now)
    return answer.ok === false && 'failing' in answer ? answer : undefined
  }
  const line = (of: HeldCase, other: HeldCase, as: 'lead' | 'rider') =>
    lineOf(ruled, {
      as,
      other: other.caseId,
      ruling: rulingText(ruled.ruling),
      effects: effectsOn(of.caseId, effects),
      under: underText(of.file.pack, ruled.ruling.on),
      guard: of.person.guard,
      writtenBy: actor,
    })
  await writeInCase(tx, lead, { ...line(lead, rider, 'lead'), requestId }, now)
  const receipt = await writeInCase(tx, rider, { ...line(rider, lead, 'rider'), requestId }, now)
  return { ok: true, what: ruled.what, receipt }
}

type Held = NonNullable<Awaited<ReturnType<typeof holdPair>>>

function foresee(tx: Tx, { rider, lead }: Held, ruled: Ruled): Promise<Foreseen> {
  const sides = {
    rider: { file: rider.file, members: rider.person.members },
    lead: { file: lead.file, members: lead.person.members },
  }
  const { on } = ruled.ruling
  return ruled.what === 'joined'
    ? foreseeJoin(tx, sides, { on, derivative: ruled.derivative })
    : foreseeSever(tx, sides, { on, child: ruled.child?.on })
}

type Common = Omit<Extract<Parameters<typeof writeInCase<'case-family-severed'>>[2]['body'], object>, 'child'>

/** The entry of one of the two cases. A decision about a child stands in the child’s case alone. */
function lineOf(ruled: Ruled, common: Common) {
  if (ruled.what === 'joined') {
    return { type: 'case-family-joined', body: { ...common, derivative: ruled.derivative } } as const
  }
  const { child } = ruled
  const decided = child === undefined || common.as === 'lead' ? {} : { child: rulingText(child) }
  return { type: 'case-family-severed', body: { ...common, ...decided } } as const
}
