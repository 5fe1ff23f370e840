import { identityKeys } from '@passage/identity/identity'
import { uuids } from '../append/binary-array.ts'
import { readRecords } from '../determine/person-entries.ts'
import { mintRows } from '../intake/mint.ts'
import { determineAndClose } from '../links/determine-and-close.ts'
import { endChecksOfErased } from '../links/review/code-check.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { projectRedress } from '../redress/project.ts'

/** After an erasure: who the records are about is read from what is left, and what rested on the erased is answered anew. */
export async function answerAnew(pools: Pools, streams: readonly string[], now: Date): Promise<void> {
  await inTransactionAgain(pools.write, async (tx) => {
    const records = await recordsAmong(tx, streams)
    await readIdentityAgain(tx, records)
    await endChecksOfErased(tx, records)
    await projectRedress(tx, records)
    await determineAndClose(tx, records, now, { fresh: false, announce: true })
  })
}

/** Streams of links, of which words were taken, are of no record. */
async function recordsAmong(tx: Tx, streams: readonly string[]): Promise<readonly string[]> {
  const found = await tx.query<{ id: string }>(
    `select stream_id as id from ledger.entry where stream_id = any($1::uuid[]) and stream_seq = 1
        and stream_kind = 'record' order by 1`,
    [uuids(streams)],
  )
  return found.rows.map(({ id }) => id)
}

async function readIdentityAgain(tx: Tx, recordIds: readonly string[]): Promise<void> {
  const records = await readRecords(tx, recordIds)
  const rows = [...records.values()].flatMap(({ recordId, identity }) => {
    if (identity === undefined) return []
    const { source, recorded, ...read } = identity
    return [{ recordId, identity: read, keys: identityKeys(read), source, mintedAt: Date.parse(recorded) }]
  })
  await tx.query('delete from identity.record where record_id = any($1::uuid[])', [uuids(recordIds)])
  await mintRows(tx, rows)
}
