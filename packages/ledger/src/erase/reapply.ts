import { holdsOn } from '@passage/domain/retention/hold'
import { ints, texts } from '../append/binary-array.ts'
import { personsTouched } from '../determine/members.ts'
import { readHolds } from '../hold/holds.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { answerAnew } from './answer-anew.ts'
import { emptyEntries } from './empty.ts'
import type { ListedErasure } from './list/line.ts'
import { addAnswersOn, type Named, recordOf, sorted } from './unit-entries.ts'

export type Reapplied = 'erased' | 'nothing-there' | 'void' | 'held'

/**
 * Does a listed erasure again in a database that a backup was read into. Entries are known by their commitments, so
 * nothing else that came to stand at their places is touched. What was never settled is done too, for it was signed,
 * unless a legal hold stands; what was void is not.
 */
export async function reapply(pools: Pools, listed: ListedErasure, now: Date): Promise<Reapplied> {
  if (listed.outcome === 'void') return 'void'
  const answer = await inTransactionAgain(pools.erase, (tx) => again(tx, listed, now))
  if (typeof answer === 'string') return answer
  await answerAnew(pools, [...answer.keys()], now)
  return 'erased'
}

async function again(tx: Tx, listed: ListedErasure, now: Date): Promise<Named | 'nothing-there' | 'held'> {
  const { unit, authority, signers, stays } = listed
  await tx.query('set transaction isolation level repeatable read')
  const still = new Map<string, Set<number>>()
  for (const { stream, entries } of listed.emptied) {
    const seqs = await stillThere(tx, stream, entries)
    if (seqs.length > 0) still.set(stream, new Set(seqs))
  }
  if (still.size === 0) return 'nothing-there'
  if (listed.outcome === 'open') {
    const [person] = await personsTouched(tx, [recordOf(unit)], 'read')
    if (holdsOn(unit, await readHolds(tx, person?.members ?? [])).length > 0) return 'held'
  }
  await addAnswersOn(tx, still)
  const named = sorted(still)
  const erasure = { erasureId: listed.erasure, unit, authority, reason: AGAIN, signers, stays }
  await emptyEntries(tx, erasure, named, now)
  return named
}

const AGAIN = 'done again after a restore'

async function stillThere(
  tx: Tx,
  stream: string,
  entries: readonly { readonly seq: number; readonly commitment: string }[],
): Promise<readonly number[]> {
  const found = await tx.query<{ seq: number }>(
    `select e.stream_seq as seq from unnest($2::int[], $3::text[]) as w(seq, commitment)
       join ledger.entry e on e.stream_id = $1 and e.stream_seq = w.seq and encode(e.commitment, 'hex') = w.commitment
      where e.body is not null order by e.stream_seq`,
    [stream, ints(entries.map(({ seq }) => seq)), texts(entries.map(({ commitment }) => commitment))],
  )
  return found.rows.map(({ seq }) => seq)
}
