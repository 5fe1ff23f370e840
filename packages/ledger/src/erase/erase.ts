import { randomUUID } from 'node:crypto'
import { holdsOn, type Unit } from '@passage/domain/retention/hold'
import { personsTouched } from '../determine/members.ts'
import { readRecords } from '../determine/person-entries.ts'
import { holdPersons } from '../guard-rows/guard.ts'
import { readHolds } from '../hold/holds.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { answerAnew } from './answer-anew.ts'
import { casesKept } from './cases-kept.ts'
import { commitmentsOf, emptyEntries } from './empty.ts'
import type { ErasureList } from './list/list-file.ts'
import { type Named, recordOf, unitEntries } from './unit-entries.ts'

/** A lawful erasure: what, under which authority, by whom. */
export interface Erasure {
  /** A whole stay with its determinations, or a whole identity record. Never half a stay. */
  readonly unit: Unit
  /** The provision that orders it. It is kept for ever: it names nobody. */
  readonly authority: string
  /** It is kept in the erasure entry for ever: it names nobody. */
  readonly reason: string
  readonly signers: readonly string[]
}
export type EraseRefusal =
  | { readonly code: 'erase.nothing-there' | 'erase.unsigned' | 'erase.no-authority' }
  | { readonly code: 'erase.held'; readonly holds: readonly string[] }
  /** A file of a case is kept by a schedule of its own, and none has been entered. */
  | { readonly code: 'erase.case-stands'; readonly cases: readonly string[] }
export type ErasureAnswer =
  | { readonly ok: true; readonly erasureId: string; readonly entries: number }
  | { readonly ok: false; readonly refusal: EraseRefusal }

/**
 * Empties body and salt of the entries of a unit, under an erasure entry in each stream that names them. Commitments
 * and positions stay, so that the log still proves that nothing was left out. Read models follow. A legal hold refuses.
 *
 * The order is what makes it last: the line of the list is on disk before the database commits, so that no restore can
 * bring back what was acknowledged as erased. A crash in between leaves a line that is settled at the next start.
 */
export async function erase(pools: Pools, erasure: Erasure, now: Date, list: ErasureList): Promise<ErasureAnswer> {
  if (erasure.signers.length === 0) return { ok: false, refusal: { code: 'erase.unsigned' } }
  if (erasure.authority.trim() === '') return { ok: false, refusal: { code: 'erase.no-authority' } }
  const answer = await inTransactionAgain(pools.erase, (tx) => attempt(tx, erasure, now, list))
  if (!answer.ok) return answer
  await answerAnew(pools, [...answer.named.keys()], now)
  list.append({ kind: 'settled', erasure: answer.erasureId, outcome: 'done' })
  const entries = [...answer.named.values()].reduce((sum, seqs) => sum + seqs.length, 0)
  return { ok: true, erasureId: answer.erasureId, entries }
}

type Attempted =
  | { readonly ok: true; readonly erasureId: string; readonly named: Named }
  | { readonly ok: false; readonly refusal: EraseRefusal }

/** One attempt has an id and a line of its own: one that loses a race has its line settled as void later. */
async function attempt(tx: Tx, erasure: Erasure, now: Date, list: ErasureList): Promise<Attempted> {
  const { unit, authority, reason, signers } = erasure
  // One snapshot for all that is read: a hold or a fact that comes in meanwhile takes the place of the erasure entry in
  // its stream, and the attempt begins again.
  await tx.query('set transaction isolation level repeatable read')
  // And the guards first: a reviewer's words about the record are either there to go, or come too late.
  await holdPersons(tx, [recordOf(unit)], 0)
  const [person] = await personsTouched(tx, [recordOf(unit)], 'read')
  const members = person?.members ?? []
  const holds = holdsOn(unit, await readHolds(tx, members))
  if (holds.length > 0) return { ok: false, refusal: { code: 'erase.held', holds } }
  const cases = await casesKept(tx, unit, members)
  if (cases.length > 0) return { ok: false, refusal: { code: 'erase.case-stands', cases } }
  const { named, stays } = await unitEntries(tx, [...(await readRecords(tx, members)).values()], unit)
  if (named.size === 0) return { ok: false, refusal: { code: 'erase.nothing-there' } }
  const erasureId = randomUUID()
  const emptied = await commitmentsOf(tx, named)
  await emptyEntries(tx, { erasureId, unit, authority, reason, signers, stays }, named, now)
  list.append({ kind: 'erasure', erasure: erasureId, at: now.toISOString(), unit, authority, signers, stays, emptied })
  return { ok: true, erasureId, named }
}
