import { hexBytes, ints, uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'
import type { IntakeReceipt } from './input.ts'

export interface Claim {
  readonly claimId: string
  /** Hexadecimal. */
  readonly contentHash: string
  readonly recordId: string
  readonly seq: number
}

/** What was taken in before under these keys. */
export async function findClaims(tx: Tx, claimIds: readonly string[]): Promise<Map<string, Claim>> {
  const found = await tx.query<{ claim_id: string; content_hash: string; record_id: string; stream_seq: number }>({
    name: 'find-claims',
    text: `select claim_id, encode(content_hash, 'hex') as content_hash, record_id, stream_seq
             from ops.source_key where claim_id = any($1::uuid[])`,
    values: [uuids(claimIds)],
  })
  return new Map(
    found.rows.map((row) => [
      row.claim_id,
      { claimId: row.claim_id, contentHash: row.content_hash, recordId: row.record_id, seq: row.stream_seq },
    ]),
  )
}

/**
 * Claims keys for the entries about to be written. A key that somebody else holds makes the statement fail with a
 * unique violation; the caller begins again and finds it. In key order, so that two batches cannot wait on each other.
 */
export async function writeClaims(tx: Tx, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return
  const sorted = claims.toSorted((a, b) => (a.claimId < b.claimId ? -1 : 1))
  await tx.query({
    name: 'write-claims',
    text: `insert into ops.source_key (claim_id, content_hash, record_id, stream_seq)
             select unnest($1::uuid[]), unnest($2::bytea[]), unnest($3::uuid[]), unnest($4::int[])`,
    values: [
      uuids(sorted.map(({ claimId }) => claimId)),
      hexBytes(sorted.map(({ contentHash }) => contentHash)),
      uuids(sorted.map(({ recordId }) => recordId)),
      ints(sorted.map(({ seq }) => seq)),
    ],
  })
}

/** The first receipts of records that were taken in before, by `<record id>/<seq>`. */
export async function receiptsOf(tx: Tx, claims: readonly Claim[]): Promise<Map<string, IntakeReceipt>> {
  if (claims.length === 0) return new Map()
  const found = await tx.query<{ stream_id: string; stream_seq: number; commitment: Buffer; recorded_at: Date }>(
    `select e.stream_id, e.stream_seq, e.commitment, e.recorded_at from unnest($1::uuid[], $2::int[]) as c(r, s)
       join ledger.entry e on e.stream_id = c.r and e.stream_seq = c.s`,
    [uuids(claims.map(({ recordId }) => recordId)), ints(claims.map(({ seq }) => seq))],
  )
  return new Map(
    found.rows.map((row) => {
      const factId = `${row.stream_id}/${row.stream_seq}`
      const commitment = row.commitment.toString('hex')
      const recordedAt = row.recorded_at.toISOString()
      return [factId, { recordId: row.stream_id, seq: row.stream_seq, factId, commitment, recordedAt }]
    }),
  )
}
