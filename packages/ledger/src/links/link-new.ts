import { appendAll } from '../append/append-all.ts'
import { instants, ints, texts, uuids } from '../append/binary-array.ts'
import { headsOf } from '../append/heads.ts'
import { linkId } from '../entry/derived-id.ts'
import { type SealedEntry, seal } from '../entry/seal.ts'
import { EMPTY } from '../entry/stream.ts'
import type { Tx } from '../pools/transaction.ts'
import { type Found, findCandidates } from './candidates.ts'
import { type DecidedPair, decideNew } from './decide-new.ts'
import { regroup } from './regroup.ts'

/** Names the rule that code links by, with its version; a person's link names its signers instead. */
export const LINK_RULE = 'identity.same-document-agreeing-biographics/2'

/**
 * Decides about records that are new: links what the rule links, puts down what is undetermined, and returns every
 * record whose person or standing changed. Where a new record shows that a link by code could be wrong, that link becomes
 * a question again, by one more entry; what people ruled is left alone. Safe to run again: it then changes nothing.
 */
export async function linkNewRecords(tx: Tx, recordIds: readonly string[], now: Date): Promise<readonly string[]> {
  const found = await findCandidates(tx, recordIds)
  await countOverflow(tx, found.overflow, now)
  const pairs = await decideNew(tx, found)
  if (pairs.length === 0) return []
  const entries = await sealPairs(tx, pairs, now)
  const claimed = await claimPairs(tx, pairs, entries, now)
  await appendAll(
    tx,
    entries.filter(({ stream }) => claimed.has(stream.id)),
  )
  const moved = pairs.filter(({ answer, takesBack }) => answer === 'linked' || takesBack)
  const regrouped =
    moved.length === 0
      ? []
      : await regroup(
          tx,
          moved.flatMap(({ a, b }) => [a, b]),
          now,
          undefined,
        )
  return [...new Set([...pairs.flatMap(({ a, b }) => [a, b]), ...regrouped])]
}

/** A key that gathered more than is compared says so: in a count that anybody in charge can see, whether or not a pair came of it. */
async function countOverflow(tx: Tx, overflow: Found['overflow'], now: Date): Promise<void> {
  const keys = [...Map.groupBy(overflow, ({ via }) => via)].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [via, records] of keys) {
    await tx.query(
      `insert into ops.candidate_overflow as o (day, key, records) values ($1, $2, $3)
        on conflict (day, key) do update set records = o.records + excluded.records`,
      [now.toISOString().slice(0, 10), via, records.length],
    )
  }
}

async function sealPairs(tx: Tx, pairs: readonly DecidedPair[], now: Date): Promise<readonly SealedEntry[]> {
  const heads = await headsOf(
    tx,
    pairs.map(({ a, b }) => linkId(a, b)),
  )
  return pairs.map(({ a, b, answer, reasons }) => {
    const id = linkId(a, b)
    const body = { a, b, by: { rule: LINK_RULE }, reasons }
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
    text: `insert into identity.link (link_id, record_a, record_b, state, reasons, decided_at, link_seq)
      select l, a, b, s, string_to_array(r, ' '), d, q
        from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::int[])
          as t(l, a, b, s, r, d, q)
      on conflict (link_id) do update set state = excluded.state, reasons = excluded.reasons,
          decided_at = excluded.decided_at, link_seq = excluded.link_seq
        where excluded.link_seq = link.link_seq + 1 and link.state = 'linked' and not link.ruled
          and excluded.state = 'undetermined'
      returning link_id`,
    values: [
      uuids(entries.map((entry) => entry.stream.id)),
      uuids(pairs.map(({ a }) => a)),
      uuids(pairs.map(({ b }) => b)),
      texts(pairs.map(({ answer }) => answer)),
      texts(pairs.map(({ reasons }) => reasons.join(' '))),
      instants(pairs.map(() => now.getTime())),
      ints(entries.map((entry) => entry.seq)),
    ],
  })
  return new Set(claimed.rows.map(({ link_id }) => link_id))
}
