import type { Tx } from '../pools/transaction.ts'
import { type Found, findCandidates } from './candidates.ts'
import { decideNew } from './decide-new.ts'
import { enterPairs } from './enter-pairs.ts'
import { regroup } from './regroup.ts'

/** Names the rule that code links by, with its version; a person's link names its signers instead. */
export const LINK_RULE = 'identity.same-document-agreeing-biographics/4'

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
  await enterPairs(tx, pairs, LINK_RULE, now)
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
