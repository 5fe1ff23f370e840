import type { CaseEvent, Told } from '@passage/domain/case/case'
import { entryFromText, eventToText } from '@passage/domain/case/text/entry-text'
import { type ToldText, toldToText } from '@passage/domain/case/text/told-text'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'
import type { Receipt } from '../append/append.ts'
import { RequestReused } from '../guard-rows/request.ts'
import type { CaseAnswer } from './answer.ts'
import type { HeldCase } from './hold-case.ts'
import type { CaseLine } from './read-case.ts'

const whatCame = {
  'case-opened': 'told',
  'case-step': 'done',
  'case-told': 'told',
  'case-proposed': 'proposed',
  'case-proposal-ended': 'ended',
  'case-family-joined': 'joined',
  'case-family-severed': 'severed',
  'case-family-corrected': 'withdrawn',
  'case-family-proposed': 'proposed',
} as const

/**
 * The answer that the same request got before; undefined: it is the first time.
 * @param asked what is asked for now: the same request with something else in it is no repeat
 * @throws RequestReused
 */
export function answeredBefore(
  { file }: HeldCase,
  requestId: string,
  asked?: Omit<CaseEvent, 'signers'>,
): CaseAnswer | undefined {
  const line = file.lines.find((one) => one.requestId === requestId)
  if (line === undefined) return undefined
  if (asked !== undefined && !saysTheSame(line, eventToText(file.pack, asked))) throw new RequestReused()
  const receipt = receiptOf(file.opened.case, line)
  if (line.type !== 'case-refused') {
    const isProposal = line.type === 'case-proposed' || line.type === 'case-family-proposed'
    const proposal = isProposal ? { proposal: line.body.proposal } : {}
    return { ok: true, what: whatCame[line.type], receipt, ...proposal }
  }
  const entry = entryFromText({ kind: 'refused', ...line.body })
  return { ok: false, code: line.body.code, failing: entry.kind === 'refused' ? entry.failing : [], receipt }
}

/** What was asked for, but for the day on which it was decided. */
function saysTheSame(line: CaseLine, asked: object): boolean {
  if (!('event' in line.body) || line.body.event === undefined) return false
  const bare = (event: object): string => {
    const { on: _on, signers: _signers, ...rest } = event as Record<string, CanonicalValue>
    return canonicalText(rest)
  }
  return bare(line.body.event) === bare(asked)
}

/**
 * The answer that the same thing told got before; undefined: it is the first time.
 * @throws RequestReused where the same id stands for something else
 */
export function toldBefore(held: HeldCase, requestId: string, asked: Told, source?: string): CaseAnswer | undefined {
  const line = held.file.lines.find((one) => one.requestId === requestId)
  if (line === undefined) return undefined
  const earlier = line.type === 'case-told' || line.type === 'case-refused' ? line.body.told : undefined
  const alike = earlier !== undefined && bareTold(earlier) === bareTold(toldToText(held.file.pack, asked))
  // A refusal keeps no paper.
  if (!alike || (line.type === 'case-told' && line.body.source !== source)) throw new RequestReused()
  return answeredBefore(held, requestId)
}

/** What was told, but for the day on which it was sent. */
function bareTold({ on: _on, ...told }: ToldText): string {
  const dayless =
    told.type === 'appearance-entered'
      ? { ...told, entered: { ...told.entered, enteredOn: '' } }
      : told.type === 'finding-signed'
        ? { ...told, signed: { ...told.signed, on: '' } }
        : told
  return canonicalText(dayless as unknown as CanonicalValue)
}

function receiptOf(caseId: string, { seq, commitment, recorded }: CaseLine): Receipt {
  return { stream: { kind: 'case', id: caseId }, seq, commitment, recorded, repeated: true }
}
