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
  const corrections: Corrected[] = []
  for (const { index, input, recordId } of batch) {
    if (isCrossing(input)) continue
    if ('recordId' in input.about && (heads.get(recordId)?.seq ?? 0) === 0) {
      faults.set(index, fault('intake.unknown-record', '/about/recordId', 'No record has this id.'))
    }
    if (input.fact.kind !== 'correction') continue
    const named = splitFactId(String(input.fact.corrects))
    if (isFactId(named)) corrections.push({ index, recordId: named.recordId, seq: named.seq, about: recordId })
    else faults.set(index, unknownFact())
  }
  if (corrections.length === 0) return faults
  const known = await tx.query<{ r: string; s: number; a: string; same: boolean }>(
    `select c.r, c.s, c.a, c.r = c.a or exists (select 1 from identity.member x join identity.member y
          on y.person_id = x.person_id where x.record_id = c.r and y.record_id = c.a
             and x.until_known is null and y.until_known is null) as same
       from unnest($1::uuid[], $2::int[], $3::uuid[]) as c(r, s, a)
       join ledger.entry e on e.stream_id = c.r and e.stream_seq = c.s and e.type = 'facts'`,
    [
      uuids(corrections.map(({ recordId }) => recordId)),
      ints(corrections.map(({ seq }) => seq)),
      uuids(corrections.map(({ about }) => about)),
    ],
  )
  const found = new Map(known.rows.map(({ r, s, a, same }) => [`${r}/${s} ${a}`, same]))
  for (const { index, recordId, seq, about } of corrections) {
    const same = found.get(`${recordId}/${seq} ${about}`)
    if (same === undefined) faults.set(index, unknownFact())
    else if (!same) faults.set(index, otherPerson())
  }
  return faults
}

/** A fact that a correction names, and the record that the correction is about. */
interface Corrected {
  readonly index: number
  readonly recordId: string
  readonly seq: number
  readonly about: string
}

function otherPerson(): IntakeFault {
  return fault('intake.corrects-other-person', '/fact/corrects', 'This fact belongs to the record of somebody else.')
}

function isFactId({ recordId, key }: { readonly recordId: string; readonly key: string }): boolean {
  return /^[0-9a-f-]{36}$/.test(recordId) && /^[1-9]\d{0,8}(\.\d{1,3})?$/.test(key)
}

function unknownFact(): IntakeFault {
  return fault('intake.corrects-unknown', '/fact/corrects', 'No fact with this id was recorded.')
}
