import { type Forum, newCase } from '@passage/domain/case/case'
import { packOf } from '@passage/domain/case/packs'
import type { Receipt } from '../append/append.ts'
import { headsOf } from '../append/heads.ts'
import { splitFactId } from '../entry/bodies.ts'
import { EMPTY } from '../entry/stream.ts'
import { holdPersons } from '../guard-rows/guard.ts'
import { requireSameRequest } from '../guard-rows/request.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { writeInCase } from './hold-case.ts'
import { readCase } from './read-case.ts'

/** A case that somebody opens on a record. */
export interface NewCase {
  /** UUID, chosen by the caller: the same id again is the same case. */
  readonly caseId: string
  readonly recordId: string
  readonly pack: string
  readonly forum: Forum
  /** The stay that gives rise to it. */
  readonly stay?: string
  readonly reason: string
  readonly by: string
}
export type CaseOpened =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly code: 'case.unknown-pack' | 'case.unknown-record' | 'case.unknown-stay' }

/**
 * Opens a case: a stream of its own, that names the record. It changes nothing for the person by itself.
 * @throws RequestReused where the same id stands for another case
 */
export function openCase(pools: Pools, given: NewCase, now: Date): Promise<CaseOpened> {
  return inTransactionAgain(pools.write, (tx) => openIn(tx, given, now))
}

async function openIn(tx: Tx, given: NewCase, now: Date): Promise<CaseOpened> {
  const { caseId, recordId, pack: packName, forum, stay, reason, by } = given
  const head = packOf(packName)
  if (head === undefined) return { ok: false, code: 'case.unknown-pack' }
  const person = await holdPersons(tx, [recordId], 1)
  const heads = await headsOf(tx, [recordId, caseId])
  if ((heads.get(recordId) ?? EMPTY).seq === 0) return { ok: false, code: 'case.unknown-record' }
  if (stay !== undefined && !person.members.includes(splitFactId(stay).recordId)) {
    return { ok: false, code: 'case.unknown-stay' }
  }
  const said = { case: caseId, record: recordId, pack: packName, forum, reason, by }
  const body = { ...said, ...(stay === undefined ? {} : { stay }), guard: person.guard }
  const earlier = (await readCase(tx, caseId))?.lines[0]
  if (earlier !== undefined) {
    requireSameRequest(JSON.stringify({ body: earlier.body }), { ...said, stay })
    const { seq, commitment, recorded } = earlier
    return { ok: true, receipt: { stream: { kind: 'case', id: caseId }, seq, commitment, recorded, repeated: true } }
  }
  const file = {
    opened: body,
    openedAt: '',
    head,
    pack: head.pack,
    state: newCase(head.pack, forum),
    proposals: [],
    family: { riders: [] },
    waiting: [],
    lines: [],
  }
  const held = { caseId, recordId, person, head: heads.get(caseId) ?? EMPTY, file }
  return { ok: true, receipt: await writeInCase(tx, held, { type: 'case-opened', body, requestId: caseId }, now) }
}
