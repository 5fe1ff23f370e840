import { dayInForce } from '@passage/domain/case/packs'
import type { Effect } from '@passage/domain/case/us/family/family'
import { effectsOn } from '@passage/domain/case/us/family/family-text'
import type { Tx } from '../../pools/transaction.ts'
import type { CaseAnswer } from '../answer.ts'
import { type HeldCase, writeInCase } from '../hold-case.ts'
import type { StepWarrant } from '../step.ts'
import { underText } from '../under.ts'
import type { FamilyBody } from './entries.ts'
import { type FamilyLine, standingLines } from './family-of.ts'
import { twinOf } from './foresee-withdrawal.ts'
import type { HeldPair } from './hold-pair.ts'
import { type Ruled, rulingText } from './report.ts'

/** What was decided about two cases, on its way into both streams. */
export interface Decided {
  readonly ruled: Ruled
  readonly effects: readonly Effect[]
  readonly requestId: string
  readonly actor: string
  /** Of what takes something away. */
  readonly byTwo?: { readonly proposal: string; readonly warrants: readonly StepWarrant[] }
}

/** Writes a line into the stream of each case, with what it does to that case alone. Nothing else moves in either. */
export async function writeRuling(tx: Tx, { rider, lead }: HeldPair, decided: Decided, now: Date): Promise<CaseAnswer> {
  const { ruled, requestId } = decided
  const line = ruled.what === 'withdrawn' ? lineAt(rider, ruled.line) : undefined
  const twin = line === undefined ? undefined : twinOf(line, lead.file)
  const common = (of: HeldCase, other: HeldCase, as: 'lead' | 'rider') => commonOf(decided, { of, other, as }, now)
  await writeInCase(tx, lead, { ...entryOf(ruled, common(lead, rider, 'lead'), twin), requestId }, now)
  const entry = entryOf(ruled, common(rider, lead, 'rider'), line)
  const receipt = await writeInCase(tx, rider, { ...entry, requestId }, now)
  return { ok: true, what: ruled.what, receipt }
}

const lineAt = ({ file }: HeldCase, seq: number): FamilyLine | undefined =>
  standingLines(file.lines).find((one) => one.seq === seq)

interface Place {
  readonly of: HeldCase
  readonly other: HeldCase
  readonly as: 'lead' | 'rider'
}

function commonOf({ ruled, effects, actor, byTwo }: Decided, { of, other, as }: Place, now: Date) {
  const lawOf = ruled.what === 'withdrawn' ? dayInForce(of.file.head, now.getTime()) : ruled.ruling.on
  const mark = byTwo?.warrants.at(-1)?.mark
  return {
    as,
    other: other.caseId,
    effects: effectsOn(of.caseId, effects),
    under: underText(of.file.pack, lawOf),
    guard: of.person.guard,
    writtenBy: actor,
    ...(byTwo === undefined
      ? {}
      : { proposal: byTwo.proposal, signatures: byTwo.warrants.map(({ signature }) => signature) }),
    ...(mark === undefined ? {} : { witness: mark }),
  }
}

type Common = FamilyBody & ReturnType<typeof commonOf>

/** The entry of one of the two cases. A decision about a child stands in the child’s case alone. */
function entryOf(ruled: Ruled, common: Common, replaced: FamilyLine | undefined) {
  if (ruled.what === 'withdrawn') {
    if (replaced === undefined) throw new Error('only a line that stands is withdrawn')
    const { why, source } = ruled
    const { seq: line, commitment } = replaced
    return { type: 'case-family-corrected', body: { ...common, line, commitment, why, source } } as const
  }
  const ruling = rulingText(ruled.ruling)
  if (ruled.what === 'joined') {
    return { type: 'case-family-joined', body: { ...common, ruling, derivative: ruled.derivative } } as const
  }
  const { child } = ruled
  const decided = child === undefined || common.as === 'lead' ? {} : { child: rulingText(child) }
  return { type: 'case-family-severed', body: { ...common, ruling, ...decided } } as const
}
