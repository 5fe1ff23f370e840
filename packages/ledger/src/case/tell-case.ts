import type { Told } from '@passage/domain/case/case'
import { dayInForce } from '@passage/domain/case/packs'
import { tell } from '@passage/domain/case/tell'
import { entryToText } from '@passage/domain/case/text/entry-text'
import { toldToText } from '@passage/domain/case/text/told-text'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import type { SignatureText } from '../sign-in/entries.ts'
import { type CaseAnswer, refuseInCase } from './answer.ts'
import { holdCase, writeInCase } from './hold-case.ts'
import { toldBefore } from './repeat.ts'

/** Something that somebody tells about a case. */
export interface Telling {
  readonly recordId: string
  readonly caseId: string
  readonly requestId: string
  readonly actor: string
  readonly told: Told
  /** From which paper or message it is known, where somebody else than the actor says it. */
  readonly source?: string
}

/**
 * Writes down what somebody tells about a case, or refuses it: a fact, a service or its return, an appearance or its end, a
 * finding. A finding of a lawyer opens a gate, so it is signed: `open` asks for the signature. It counts up the guards: an act
 * against the person that is being signed is decided on what is told.
 */
export function tellInCase(
  pools: Pools,
  telling: Telling,
  signature: SignatureText | undefined,
  now: Date,
): Promise<CaseAnswer | undefined> {
  return inTransactionAgain(pools.write, (tx) => tellIn(tx, telling, signature, now))
}

async function tellIn(
  tx: Tx,
  { recordId, caseId, requestId, actor, told, source }: Telling,
  signature: SignatureText | undefined,
  now: Date,
): Promise<CaseAnswer | undefined> {
  const held = await holdCase(tx, recordId, caseId)
  if (held === undefined) return undefined
  const earlier = toldBefore(held, requestId, told, source)
  if (earlier !== undefined) return earlier
  const { head, pack, state } = held.file
  const entry = tell(pack, state, told, dayInForce(head, now.getTime()))
  if (entry.kind === 'refused') return refuseInCase(tx, held, entry, { requestId, writtenBy: actor }, now)
  if (told.type === 'finding-signed' && signature === undefined) {
    const over = { case: caseId, record: held.file.opened.record, told: toldToText(pack, told), as: 'done' } as const
    return { ok: 'open', over }
  }
  const text = entryToText(pack, entry)
  if (text.kind !== 'told') throw new Error('what is told is written as told')
  const { kind: _kind, ...said } = text
  const signatures = signature === undefined ? {} : { signatures: [signature] }
  const body = {
    ...said,
    guard: held.person.guard,
    writtenBy: actor,
    ...(source === undefined ? {} : { source }),
    ...signatures,
  }
  const receipt = await writeInCase(tx, held, { type: 'case-told', body, requestId }, now)
  return { ok: true, what: 'told', receipt }
}
