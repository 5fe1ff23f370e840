import { beforeSigning, decideBarred, signersOf } from '@passage/domain/case/bars'
import type { CaseEntry, CaseEvent, Signer } from '@passage/domain/case/case'
import { NOTHING_OUTSIDE } from '@passage/domain/case/outside'
import { dayInForce } from '@passage/domain/case/packs'
import { entryToText, eventToText } from '@passage/domain/case/text/entry-text'
import { conflictedAmong } from '../guard-rows/conflicted.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import type { SignatureText } from '../sign-in/entries.ts'
import { type CaseAnswer, refuseInCase } from './answer.ts'
import type { StepToSign } from './entries.ts'
import { type HeldCase, holdCase, outsideOf, writeInCase } from './hold-case.ts'
import { answeredBefore } from './repeat.ts'
import { underText } from './under.ts'

/** A step that somebody takes in a case, or reports. */
export interface Step {
  readonly recordId: string
  readonly caseId: string
  /** UUID: the same step sent again gets the first answer. */
  readonly requestId: string
  /** The name of the one who signs in. */
  readonly actor: string
  /** An act happens today, whatever day it names; what is reported happened on the day that it names. */
  readonly event: Omit<CaseEvent, 'signers'>
  /** Of a report: from which source it is known. */
  readonly source?: string
}
/** What whoever acts against a person has signed, and how it was witnessed. */
export interface StepWarrant {
  readonly signature: SignatureText
  readonly mark?: 'not-yet-witnessed' | 'unwitnessed'
}

/**
 * Takes a step, reports one, or refuses it: each is an entry of the case. The guard rows of every record of the person are held
 * while it is decided, so that a stop, a claim, a link or a stay that is committed before makes it refused, and one that comes
 * at the same time waits. A step against the person asks for a signature first (`open`); where two sign, the first one proposes.
 */
export function takeStep(
  pools: Pools,
  step: Step,
  warrant: StepWarrant | undefined,
  now: Date,
): Promise<CaseAnswer | undefined> {
  return inTransactionAgain(pools.write, (tx) => stepIn(tx, step, warrant, now))
}

async function stepIn(
  tx: Tx,
  step: Step,
  warrant: StepWarrant | undefined,
  now: Date,
): Promise<CaseAnswer | undefined> {
  const held = await holdCase(tx, step.recordId, step.caseId)
  if (held === undefined) return undefined
  const earlier = answeredBefore(held, step.requestId, step.event)
  if (earlier !== undefined) return earlier
  const { head, pack, state } = held.file
  const isAct = step.event.mode === 'act'
  const lawOf = isAct ? dayInForce(head, now.getTime()) : step.event.on
  const needed = isAct ? signersOf(pack, step.event.type, lawOf) : 0
  const signer = { ...step.event.by, conflict: await conflictOf(tx, held, step.actor, now) } as const
  const event: CaseEvent = {
    ...step.event,
    on: lawOf,
    ...(needed === 0 ? {} : { signers: [signer] }),
  }
  const outside = needed === 0 ? NOTHING_OUTSIDE : await outsideOf(tx, held, now)
  const entry = decideBarred(head, state, event, { lawOf, outside })
  const refused = needed === 2 ? beforeSigning(entry) : entry.kind === 'refused' ? entry : undefined
  const written = { requestId: step.requestId, writtenBy: step.actor }
  if (refused !== undefined) return refuseInCase(tx, held, refused, written, now)
  if (needed === 0) return writeStep(tx, held, entry, { ...written, source: step.source }, now)
  const over = toSign(held, step, needed)
  if (warrant === undefined) return { ok: 'open', over }
  return needed === 1
    ? writeStep(tx, held, entry, { ...written, warrants: [warrant] }, now)
    : propose(tx, held, { over, lawOf, warrant, written }, now)
}

type ToSign = StepToSign & Required<Pick<StepToSign, 'event'>>

/** What is signed: everything but the day, which is that of the last signature. */
function toSign(held: HeldCase, step: Step, needed: 1 | 2): ToSign {
  const { on: _on, ...event } = eventToText(held.file.pack, step.event)
  return { case: held.caseId, record: held.file.opened.record, event, as: needed === 1 ? 'done' : 'proposed' }
}

/** Whether somebody's own interests are touched by anybody whom the case is about, by what is on record now. */
export async function conflictOf(tx: Tx, held: HeldCase, actor: string, now: Date): Promise<Signer['conflict']> {
  return (await conflictedAmong(tx, held.person.members, [actor], now)).length === 0 ? 'none' : 'declared'
}

interface Written {
  readonly requestId: string
  readonly writtenBy: string
  readonly source?: string | undefined
  readonly proposal?: string
  readonly warrants?: readonly (Pick<StepWarrant, 'mark'> & { readonly signature: SignatureText })[]
}

/** Writes a step that was decided. */
export async function writeStep(
  tx: Tx,
  held: HeldCase,
  entry: CaseEntry,
  { requestId, writtenBy, source, proposal, warrants = [] }: Written,
  now: Date,
): Promise<CaseAnswer> {
  const text = entryToText(held.file.pack, entry)
  if (text.kind !== 'done') throw new Error('only a step that is open is written as done')
  const { kind: _kind, ...done } = text
  const mark = warrants.at(-1)?.mark
  const body = {
    ...done,
    guard: held.person.guard,
    writtenBy,
    ...(source === undefined ? {} : { source }),
    ...(proposal === undefined ? {} : { proposal }),
    ...(warrants.length === 0 ? {} : { signatures: warrants.map(({ signature }) => signature) }),
    ...(mark === undefined ? {} : { witness: mark }),
  }
  const receipt = await writeInCase(tx, held, { type: 'case-step', body, requestId }, now)
  return { ok: true, what: 'done', receipt }
}

async function propose(
  tx: Tx,
  held: HeldCase,
  {
    over,
    lawOf,
    warrant,
    written,
  }: {
    readonly over: ToSign
    readonly lawOf: CaseEvent['on']
    readonly warrant: StepWarrant
    readonly written: Pick<Written, 'requestId' | 'writtenBy'>
  },
  now: Date,
): Promise<CaseAnswer> {
  const { requestId, writtenBy } = written
  const body = {
    proposal: requestId,
    event: over.event,
    under: underText(held.file.pack, lawOf),
    guard: held.person.guard,
    writtenBy,
    signatures: [warrant.signature],
    ...(warrant.mark === undefined ? {} : { witness: warrant.mark }),
  }
  const receipt = await writeInCase(tx, held, { type: 'case-proposed', body, requestId }, now)
  return { ok: true, what: 'proposed', receipt, proposal: requestId }
}
