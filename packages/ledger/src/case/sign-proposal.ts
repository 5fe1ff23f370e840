import { formatDay } from '@passage/domain/calendar/day'
import { decideBarred } from '@passage/domain/case/bars'
import type { CaseEvent } from '@passage/domain/case/case'
import { dayInForce } from '@passage/domain/case/packs'
import { eventFromText } from '@passage/domain/case/text/entry-text'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { type CaseAnswer, refuseInCase } from './answer.ts'
import type { StepToSign } from './entries.ts'
import { type HeldCase, holdCase, outsideOf, writeInCase } from './hold-case.ts'
import type { OpenProposal } from './read-case.ts'
import { answeredBefore } from './repeat.ts'
import { conflictOf, type StepWarrant, writeStep } from './step.ts'

/** The second signature under a step that somebody else has proposed. */
export interface SecondSignature {
  readonly recordId: string
  readonly caseId: string
  readonly proposal: string
  readonly requestId: string
  readonly actor: string
  readonly role: string
}

/**
 * Signs what somebody else has proposed: the step is decided anew, on what stands now, and done or refused. Asks for the
 * signature first (`open`), over what the first one signed.
 */
export function signProposal(
  pools: Pools,
  second: SecondSignature,
  warrant: StepWarrant | undefined,
  now: Date,
): Promise<CaseAnswer | undefined> {
  return inTransactionAgain(pools.write, (tx) => signIn(tx, second, warrant, now))
}

async function signIn(
  tx: Tx,
  second: SecondSignature,
  warrant: StepWarrant | undefined,
  now: Date,
): Promise<CaseAnswer | undefined> {
  const held = await holdCase(tx, second.recordId, second.caseId)
  if (held === undefined) return undefined
  const earlier = answeredBefore(held, second.requestId)
  if (earlier !== undefined) return earlier
  const open = held.file.proposals.find(({ body }) => body.proposal === second.proposal)
  if (open === undefined) return { ok: false, code: 'case.proposal-over' }
  const { head, state } = held.file
  const lawOf = dayInForce(head, now.getTime())
  const event = await eventBy(tx, held, open, second, lawOf, now)
  const entry = decideBarred(head, state, event, { lawOf, outside: await outsideOf(tx, held, now) })
  const { requestId, actor: writtenBy, proposal } = second
  if (entry.kind === 'refused') return refuseInCase(tx, held, entry, { requestId, writtenBy, proposal }, now)
  if (warrant === undefined) return { ok: 'open', over: overOf(held, open) }
  const warrants = [...open.body.signatures.map((signature) => ({ signature })), warrant]
  return writeStep(tx, held, entry, { requestId, writtenBy, proposal, warrants }, now)
}

const overOf = ({ caseId, file }: HeldCase, { body: { event, proposal } }: OpenProposal): StepToSign => ({
  case: caseId,
  record: file.opened.record,
  event,
  as: 'signed',
  proposal,
})

/** The step with both who sign it. Whoever signs twice is one person, and a conflict that came in between counts. */
async function eventBy(
  tx: Tx,
  held: HeldCase,
  { body }: OpenProposal,
  { actor, role }: Pick<SecondSignature, 'actor' | 'role'>,
  lawOf: CaseEvent['on'],
  now: Date,
): Promise<CaseEvent> {
  const { by } = body.event
  const signers = [
    { ...by, conflict: await conflictOf(tx, held, by.name, now) },
    { role, name: actor, conflict: await conflictOf(tx, held, actor, now) },
  ]
  return { ...eventFromText({ ...body.event, on: formatDay(lawOf) }), signers }
}

/** Takes a proposal back, or turns it down: whoever proposed may, and whoever would have signed. */
export interface EndedProposal {
  readonly recordId: string
  readonly caseId: string
  readonly proposal: string
  readonly requestId: string
  readonly actor: string
  readonly reason: string
}

/** Ends a proposal without a step. Protective: nothing stands against it. */
export function endProposal(pools: Pools, ended: EndedProposal, now: Date): Promise<CaseAnswer | undefined> {
  return inTransactionAgain(pools.write, async (tx): Promise<CaseAnswer | undefined> => {
    const { recordId, caseId, proposal, requestId, actor, reason } = ended
    const held = await holdCase(tx, recordId, caseId)
    if (held === undefined) return undefined
    const earlier = answeredBefore(held, requestId)
    if (earlier !== undefined) return earlier
    if (![...held.file.proposals, ...held.file.waiting].some(({ body }) => body.proposal === proposal)) {
      return { ok: false, code: 'case.proposal-over' }
    }
    const body = { proposal, reason, by: actor }
    const receipt = await writeInCase(tx, held, { type: 'case-proposal-ended', body, requestId }, now)
    return { ok: true, what: 'ended', receipt }
  })
}
