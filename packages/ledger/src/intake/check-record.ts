import { ints, uuids } from '../append/binary-array.ts'
import { splitFactId } from '../entry/bodies.ts'
import type { Head } from '../entry/stream.ts'
import type { Tx } from '../pools/transaction.ts'
import { fault } from './fields.ts'
import type { IntakeFault } from './input.ts'
import type { Prepared } from './prepare.ts'
import { isCrossing } from './to-facts.ts'

/**
 * What only the ledger can tell: that a record id named exists, and that a correction names a fact which was recorded.
 * Crossings need no look: they say who they are about.
 */
export async function checkAgainstRecord(
  tx: Tx,
  batch: readonly Prepared[],
  heads: ReadonlyMap<string, Head>,
): Promise<ReadonlyMap<number, IntakeFault>> {
  const faults = new Map<number, IntakeFault>()
  const corrections: { readonly index: number; readonly recordId: string; readonly seq: number }[] = []
  for (const { index, input, recordId } of batch) {
    if (isCrossing(input)) continue
    if ('recordId' in input.about && (heads.get(recordId)?.seq ?? 0) === 0) {
      faults.set(index, fault('intake.unknown-record', '/about/recordId', 'No record has this id.'))
    }
    if (input.fact.kind !== 'correction') continue
    const named = splitFactId(String(input.fact.corrects))
    if (isFactId(named)) corrections.push({ index, recordId: named.recordId, seq: named.seq })
    else faults.set(index, unknownFact())
  }
  if (corrections.length === 0) return faults
  const known = await tx.query<{ r: string; s: number }>(
    `select c.r, c.s from unnest($1::uuid[], $2::int[]) as c(r, s)
       join ledger.entry e on e.stream_id = c.r and e.stream_seq = c.s and e.type = 'facts'`,
    [uuids(corrections.map(({ recordId }) => recordId)), ints(corrections.map(({ seq }) => seq))],
  )
  const found = new Set(known.rows.map(({ r, s }) => `${r}/${s}`))
  for (const { index, recordId, seq } of corrections) {
    if (!found.has(`${recordId}/${seq}`)) faults.set(index, unknownFact())
  }
  return faults
}

function isFactId({ recordId, key }: { readonly recordId: string; readonly key: string }): boolean {
  return /^[0-9a-f-]{36}$/.test(recordId) && /^[1-9]\d{0,8}(\.\d{1,3})?$/.test(key)
}

function unknownFact(): IntakeFault {
  return fault('intake.corrects-unknown', '/fact/corrects', 'No fact with this id was recorded.')
}
