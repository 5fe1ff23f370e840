import { isCodeSampled } from '@passage/domain/linking/code-check'
import { appendAll } from '../append/append-all.ts'
import { instants, ints, texts, uuids } from '../append/binary-array.ts'
import { headsOf } from '../append/heads.ts'
import { linkId } from '../entry/derived-id.ts'
import { type SealedEntry, seal } from '../entry/seal.ts'
import { EMPTY } from '../entry/stream.ts'
import type { Tx } from '../pools/transaction.ts'

/** What code says about two records; `a` is the smaller id. */
export interface DecidedPair {
  readonly a: string
  readonly b: string
  readonly answer: 'linked' | 'undetermined'
  readonly reasons: readonly string[]
  /** Code had linked the two, and what it knows now makes that doubtful. */
  readonly takesBack?: true
}

/**
 * Puts what code decided about pairs into their link streams, under the rule that it decided by. What people ruled is
 * left alone, and so is a pair that another writer decided about in the same moment.
 */
export async function enterPairs(tx: Tx, pairs: readonly DecidedPair[], rule: string, now: Date): Promise<void> {
  const entries = await sealPairs(tx, pairs, rule, now)
  const claimed = await claimPairs(tx, pairs, entries, now)
  await appendAll(
    tx,
    entries.filter(({ stream }) => claimed.has(stream.id)),
  )
}

async function sealPairs(
  tx: Tx,
  pairs: readonly DecidedPair[],
  rule: string,
  now: Date,
): Promise<readonly SealedEntry[]> {
  const heads = await headsOf(
    tx,
    pairs.map(({ a, b }) => linkId(a, b)),
  )
  return pairs.map(({ a, b, answer, reasons }) => {
    const id = linkId(a, b)
    const body = { a, b, by: { rule }, reasons }
    const type = answer === 'linked' ? 'link' : 'link-undetermined'
    return seal({ kind: 'link', id }, heads.get(id) ?? EMPTY, { type, body, recorded: now.toISOString() })
  })
}

/**
 * Puts the decisions down and returns the links that are this transaction's to enter. A pair that another writer is
 * deciding about is waited for and left to it: no work is lost, and a long page beside many short ones gets through.
 */
async function claimPairs(
  tx: Tx,
  pairs: readonly DecidedPair[],
  entries: readonly SealedEntry[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const claimed = await tx.query<{ link_id: string }>({
    name: 'claim-pairs',
    text: `insert into identity.link (link_id, record_a, record_b, state, reasons, decided_at, link_seq, to_check)
      select l, a, b, s, string_to_array(r, ' '), d, q, c
        from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::int[],
          $8::boolean[]) as t(l, a, b, s, r, d, q, c)
      on conflict (link_id) do update set state = excluded.state, reasons = excluded.reasons,
          decided_at = excluded.decided_at, link_seq = excluded.link_seq,
          held_until = null, handed_to = null, to_check = excluded.to_check
        where excluded.link_seq > link.link_seq and not link.ruled
          and link.state in ('linked', 'undetermined') and excluded.state <> link.state
      returning link_id`,
    values: [
      uuids(entries.map((entry) => entry.stream.id)),
      uuids(pairs.map(({ a }) => a)),
      uuids(pairs.map(({ b }) => b)),
      texts(pairs.map(({ answer }) => answer)),
      texts(pairs.map(({ reasons }) => reasons.join(' '))),
      instants(pairs.map(() => now.getTime())),
      ints(entries.map((entry) => entry.seq)),
      entries.map(({ type, stream }) => type === 'link' && isCodeSampled(stream.id)),
    ],
  })
  return new Set(claimed.rows.map(({ link_id }) => link_id))
}
