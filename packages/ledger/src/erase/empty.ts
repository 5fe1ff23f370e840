import type { Unit } from '@passage/domain/retention/hold'
import { appendAll } from '../append/append-all.ts'
import { ints, texts, uuids } from '../append/binary-array.ts'
import { headsOf } from '../append/heads.ts'
import { splitFactId } from '../entry/bodies.ts'
import type { ErasureBody } from '../entry/entry-bodies.ts'
import { seal } from '../entry/seal.ts'
import { EMPTY, type StreamKind } from '../entry/stream.ts'
import type { Tx } from '../pools/transaction.ts'
import { forgetFiles } from '../redress/file-content.ts'
import type { EmptiedEntries } from './list/line.ts'
import { forgetQuarantinedKeys, forgetQuarantinedOf } from './quarantined.ts'
import type { Named } from './unit-entries.ts'

/** An erasure that was decided, whoever does it now. */
export interface DecidedErasure {
  readonly erasureId: string
  readonly unit: Unit
  readonly authority: string
  readonly reason: string
  readonly signers: readonly string[]
  /** Every stay that goes with it. */
  readonly stays: readonly string[]
}

/**
 * Empties the entries named under an erasure entry in each stream, and takes the unit out of the read models and out of
 * quarantine. Needs a transaction of the erasing role.
 */
export async function emptyEntries(tx: Tx, erasure: DecidedErasure, named: Named, now: Date): Promise<void> {
  await writeErasures(tx, erasure, named, now)
  for (const [streamId, seqs] of named) {
    await forgetQuarantinedKeys(tx, streamId, seqs)
    await forgetFiles(tx, streamId, seqs)
    await tx.query(
      `update ledger.entry set body = null, salt = null, erased_by = $1 where stream_id = $2 and stream_seq = any($3::int[])`,
      [erasure.erasureId, streamId, ints(seqs)],
    )
  }
  await forgetStays(tx, erasure.stays)
  await forgetRequests(tx, [...named.keys()])
  await forgetBareRecords(tx, [...named.keys()])
}

/** The commitments that stay behind, by which the same entries are known again after a restore. */
export async function commitmentsOf(tx: Tx, named: Named): Promise<readonly EmptiedEntries[]> {
  const emptied: EmptiedEntries[] = []
  for (const [stream, seqs] of named) {
    const found = await tx.query<{ seq: number; commitment: string }>(
      `select stream_seq as seq, encode(commitment, 'hex') as commitment from ledger.entry
        where stream_id = $1 and stream_seq = any($2::int[]) order by stream_seq`,
      [stream, ints(seqs)],
    )
    emptied.push({ stream, entries: found.rows })
  }
  return emptied
}

async function writeErasures(tx: Tx, erasure: DecidedErasure, named: Named, now: Date): Promise<void> {
  const heads = await headsOf(tx, [...named.keys()])
  const { erasureId, unit, authority, reason, signers } = erasure
  const recorded = now.toISOString()
  const kinds = await kindsOf(tx, [...named.keys()])
  const entries = [...named].map(([id, seqs]) => {
    const body: ErasureBody = { erasure: erasureId, unit, authority, reason, signers, entries: seqs }
    return seal({ kind: kinds.get(id) ?? 'record', id }, heads.get(id) ?? EMPTY, {
      type: 'erasure',
      body,
      recorded,
      requestId: erasureId,
    })
  })
  await appendAll(tx, entries)
}

async function kindsOf(tx: Tx, streams: readonly string[]): Promise<ReadonlyMap<string, StreamKind>> {
  const found = await tx.query<{ id: string; kind: StreamKind }>(
    'select stream_id as id, stream_kind as kind from ledger.entry where stream_id = any($1::uuid[]) and stream_seq = 1',
    [uuids(streams)],
  )
  return new Map(found.rows.map(({ id, kind }) => [id, kind]))
}

/** Takes the stays out of the read models; what is left of the person is written again afterwards. */
async function forgetStays(tx: Tx, stays: readonly string[]): Promise<void> {
  const places = stays.map(splitFactId)
  for (const table of ['proj.task', 'proj.stay']) {
    await tx.query(
      `delete from ${table} t using unnest($1::uuid[], $2::text[]) as s(r, k) where t.record_id = s.r and t.stay_key = s.k`,
      [uuids(places.map(({ recordId }) => recordId)), texts(places.map(({ key }) => key))],
    )
  }
}

/** Takes requests out of the read models; those of which entries are left are written again afterwards. */
async function forgetRequests(tx: Tx, streams: readonly string[]): Promise<void> {
  const records = uuids(streams)
  await tx.query('delete from proj.redress where record_id = any($1::uuid[])', [records])
  await tx.query('delete from proj.correction where in_record = any($1::uuid[])', [records])
  await tx.query(
    `delete from proj.task where record_id = any($1::uuid[]) and kind in ('correction', 'correction-review')`,
    [records],
  )
}

/** A record of which no entry says any more who it is about keeps no name in a read model either. */
async function forgetBareRecords(tx: Tx, streams: readonly string[]): Promise<void> {
  const found = await tx.query<{ id: string }>(
    `select s.id from unnest($1::uuid[]) as s(id) where not exists (
       select 1 from ledger.entry e where e.stream_id = s.id and e.type = 'facts' and e.body is not null
          and e.body::jsonb -> 'body' ? 'identity')`,
    [uuids(streams)],
  )
  const bare = found.rows.map(({ id }) => id)
  for (const recordId of bare) await forgetQuarantinedOf(tx, recordId)
  await tx.query('delete from proj.task where record_id = any($1::uuid[])', [uuids(bare)])
  await tx.query('delete from ledger.stop where record_id = any($1::uuid[])', [uuids(bare)])
  await tx.query('delete from identity.record where record_id = any($1::uuid[])', [uuids(bare)])
  await tx.query('delete from proj.person where person_id = any($1::uuid[])', [uuids(bare)])
}
