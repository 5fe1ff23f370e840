import { randomUUID } from 'node:crypto'
import { appendAll } from '../append/append-all.ts'
import { ints, uuids } from '../append/binary-array.ts'
import { headsOf } from '../append/heads.ts'
import { determinePersons } from '../determine/determine-persons.ts'
import { personsTouched } from '../determine/members.ts'
import { readRecords } from '../determine/person-entries.ts'
import { splitFactId } from '../entry/bodies.ts'
import { seal } from '../entry/seal.ts'
import { EMPTY } from '../entry/stream.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { forgetQuarantinedKeys, forgetQuarantinedOf } from './quarantined.ts'
import { stayEntries } from './stay-entries.ts'

/** A lawful erasure: what, under which authority, by whom. */
export interface Erasure {
  /** A whole stay with its determinations, or a whole identity record. Never half a stay. */
  readonly unit: { readonly stayId: string } | { readonly recordId: string }
  /** The provision that orders it. */
  readonly authority: string
  readonly reason: string
  readonly signers: readonly string[]
}
export type ErasureAnswer =
  | { readonly ok: true; readonly erasureId: string; readonly entries: number }
  | {
      readonly ok: false
      readonly refusal: { readonly code: 'erase.nothing-there' | 'erase.unsigned' | 'erase.no-authority' }
    }

/**
 * Empties body and salt of the entries of a unit, under an erasure entry in each stream that names them. Commitments
 * and positions stay, so that the log still proves that nothing was left out. Read models follow.
 */
export async function erase(pools: Pools, erasure: Erasure, now: Date): Promise<ErasureAnswer> {
  if (erasure.signers.length === 0) return { ok: false, refusal: { code: 'erase.unsigned' } }
  if (erasure.authority.trim() === '') return { ok: false, refusal: { code: 'erase.no-authority' } }
  const erasureId = randomUUID()
  const done = await inTransactionAgain(pools.erase, async (tx) => {
    const named =
      'stayId' in erasure.unit ? await ofStay(tx, erasure.unit.stayId) : await ofRecord(tx, erasure.unit.recordId)
    if (named.size === 0) return undefined
    await writeErasures(tx, erasureId, erasure, named, now)
    for (const [streamId, seqs] of named) {
      await forgetQuarantinedKeys(tx, streamId, seqs)
      await empty(tx, erasureId, streamId, seqs)
    }
    await forget(tx, erasure)
    return named
  })
  if (done === undefined) return { ok: false, refusal: { code: 'erase.nothing-there' } }
  await inTransactionAgain(pools.write, (tx) =>
    determinePersons(tx, [...done.keys()], now, { fresh: false, announce: true }),
  )
  return { ok: true, erasureId, entries: [...done.values()].reduce((sum, seqs) => sum + seqs.length, 0) }
}

type Named = ReadonlyMap<string, readonly number[]>

async function ofRecord(tx: Tx, recordId: string): Promise<Named> {
  const found = await tx.query<{ stream_seq: number }>(
    `select stream_seq from ledger.entry where stream_id = $1 and stream_kind = 'record' and body is not null
        and type <> 'erasure' order by stream_seq`,
    [recordId],
  )
  const seqs = found.rows.map(({ stream_seq }) => stream_seq)
  return seqs.length === 0 ? new Map() : new Map([[recordId, seqs]])
}

async function ofStay(tx: Tx, stayId: string): Promise<Named> {
  const [set] = await personsOfStay(tx, stayId)
  if (set === undefined) return new Map()
  const records = await readRecords(tx, set)
  return withAnswersOnThem(tx, stayEntries([...records.values()], stayId))
}

/** An answer about another stay that counted days of this one cites its facts and days: it goes, and is given anew. */
async function withAnswersOnThem(tx: Tx, named: Named): Promise<Named> {
  const all = new Map([...named].map(([streamId, seqs]) => [streamId, new Set(seqs)]))
  for (const [factStream, seqs] of named) {
    const found = await tx.query<{ stream: string; seq: number }>(
      `select r.determination_stream as stream, r.determination_seq as seq from ledger.relies_on r
         join ledger.entry e on e.stream_id = r.determination_stream and e.stream_seq = r.determination_seq
        where r.fact_stream = $1 and r.fact_seqs && $2::int[] and e.body is not null`,
      [factStream, ints(seqs)],
    )
    for (const { stream, seq } of found.rows) all.set(stream, (all.get(stream) ?? new Set()).add(seq))
  }
  return new Map([...all].map(([streamId, seqs]) => [streamId, [...seqs].sort((a, b) => a - b)]))
}

async function personsOfStay(tx: Tx, stayId: string): Promise<readonly (readonly string[])[]> {
  const sets = await personsTouched(tx, [splitFactId(stayId).recordId], 'read')
  return sets.map(({ members }) => members)
}

async function writeErasures(tx: Tx, erasureId: string, erasure: Erasure, named: Named, now: Date): Promise<void> {
  const heads = await headsOf(tx, [...named.keys()])
  const { unit, authority, reason, signers } = erasure
  const recorded = now.toISOString()
  const entries = [...named].map(([id, seqs]) => {
    const body = { erasure: erasureId, unit, authority, reason, signers, entries: seqs }
    return seal({ kind: 'record', id }, heads.get(id) ?? EMPTY, {
      type: 'erasure',
      body,
      recorded,
      requestId: erasureId,
    })
  })
  await appendAll(tx, entries)
}

async function empty(tx: Tx, erasureId: string, streamId: string, seqs: readonly number[]): Promise<void> {
  await tx.query(
    `update ledger.entry set body = null, salt = null, erased_by = $1 where stream_id = $2 and stream_seq = any($3::int[])`,
    [erasureId, streamId, ints(seqs)],
  )
}

/** Takes the unit out of the read models; what is left of the person is written again afterwards. */
async function forget(tx: Tx, { unit }: Erasure): Promise<void> {
  const { recordId, key } = 'stayId' in unit ? splitFactId(unit.stayId) : { recordId: unit.recordId, key: undefined }
  await tx.query('delete from proj.task where record_id = $1 and ($2::text is null or stay_key = $2)', [
    recordId,
    key ?? null,
  ])
  await tx.query('delete from proj.stay where record_id = $1 and ($2::text is null or stay_key = $2)', [
    recordId,
    key ?? null,
  ])
  if (key !== undefined) return
  await forgetQuarantinedOf(tx, recordId)
  await tx.query('delete from identity.record where record_id = $1', [recordId])
  await tx.query('delete from proj.person where person_id = any($1::uuid[])', [uuids([recordId])])
}
