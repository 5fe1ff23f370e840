import { sameDocumentKey } from '@passage/identity/document'
import { ints, texts, uuids } from '../append/binary-array.ts'
import type { EntryText, FactsBody } from '../entry/bodies.ts'
import { decipher, type FieldKeys } from '../field-keys/encipher.ts'
import { fieldKeysOf } from '../field-keys/of-session.ts'
import { contentPlace } from '../intake/quarantine.ts'
import type { Tx } from '../pools/transaction.ts'

interface DocumentText {
  readonly type: string
  readonly number: string
  readonly issuer: string
}

/**
 * Takes out of quarantine what came under the keys of entries that are about to be emptied: the same key with other
 * content tells of the same crossing. Call it while their text is still there.
 */
export async function forgetQuarantinedKeys(tx: Tx, streamId: string, seqs: readonly number[]): Promise<void> {
  const found = await tx.query<{ body: string }>(
    `select body from ledger.entry where stream_id = $1 and stream_seq = any($2::int[]) and type = 'facts'
        and body is not null`,
    [streamId, ints(seqs)],
  )
  const keys = found.rows.flatMap(({ body }) => {
    const { facts, key } = (JSON.parse(body) as EntryText<FactsBody>).body
    const source = facts[0]?.source
    return source === undefined ? [] : [{ source, key }]
  })
  await tx.query(
    `delete from ops.quarantine q using unnest($1::text[], $2::text[]) as k(s, n) where q.source = k.s and q.source_key = k.n`,
    [texts(keys.map(({ source }) => source)), texts(keys.map(({ key }) => key))],
  )
}

/** Takes out of quarantine whatever names the record, or its document, before the record itself goes. */
export async function forgetQuarantinedOf(tx: Tx, recordId: string): Promise<void> {
  // However its source coded State and kind: what waits may come from another one.
  const record = await tx.query(
    'select document_type as type, document_number as number, document_issuer as issuer from identity.record where record_id = $1',
    [recordId],
  )
  const key = keyOf(record.rows[0])
  const kept = await tx.query<{ quarantine_id: string; content: string }>(
    'select quarantine_id, content from ops.quarantine',
  )
  const keys = fieldKeysOf(tx)
  const about = kept.rows
    .filter(({ quarantine_id, content }) => isAbout(contentOf(keys, quarantine_id, content), recordId, key))
    .map((row) => row.quarantine_id)
  await tx.query('delete from ops.quarantine where quarantine_id = any($1::uuid[])', [uuids(about)])
}

/** @throws Error when its key is not here: a record is not erased while something about it may stay */
function contentOf(keys: FieldKeys | undefined, quarantineId: string, stored: string): string {
  const read = decipher(keys, contentPlace(quarantineId), stored)
  if (read === 'no-key') throw new Error('what waits in quarantine cannot be read: its field key is not here')
  return read.text
}

function isAbout(content: string, recordId: string, key: string | undefined): boolean {
  if (content.includes(recordId)) return true
  const value = JSON.parse(content) as { document?: unknown; about?: { document?: unknown } | null } | null
  return key !== undefined && [value?.document, value?.about?.document].some((one) => keyOf(one) === key)
}

function keyOf(document: unknown): string | undefined {
  const { type, number, issuer } = (document ?? {}) as Partial<Record<keyof DocumentText, unknown>>
  const isWhole = typeof type === 'string' && typeof number === 'string' && typeof issuer === 'string'
  return isWhole ? sameDocumentKey({ type, number, issuer }) : undefined
}
