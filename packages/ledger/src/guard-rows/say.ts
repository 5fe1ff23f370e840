import { appendAll } from '../append/append-all.ts'
import { headsOf } from '../append/heads.ts'
import { determinePersons } from '../determine/determine-persons.ts'
import { type NewEntry, seal } from '../entry/seal.ts'
import { EMPTY } from '../entry/stream.ts'
import type { Tx } from '../pools/transaction.ts'

/** Writes an entry at the end of the streams of records, and lets open screens hear that these changed. */
export async function say(
  tx: Tx,
  recordIds: readonly string[],
  entry: Omit<NewEntry, 'recorded'>,
  now: Date,
): Promise<void> {
  const heads = await headsOf(tx, recordIds)
  const recorded = now.toISOString()
  await appendAll(
    tx,
    recordIds.map((id) => seal({ kind: 'record', id }, heads.get(id) ?? EMPTY, { ...entry, recorded })),
  )
  await determinePersons(tx, recordIds, now, { fresh: false, announce: true })
}
