import { createHash } from 'node:crypto'
import { ints } from '../append/binary-array.ts'
import { keyNamed, lock, unlock } from '../field-keys/encipher.ts'
import { fieldKeysOf } from '../field-keys/of-session.ts'
import type { LookTx } from '../gateway/look.ts'
import type { Tx } from '../pools/transaction.ts'
import { readRedressEvents } from './project.ts'
import { readRedressTexts } from './protect.ts'

/** Where a file stands: beside the entry that tells of it. */
export interface FilePlace {
  readonly recordId: string
  readonly seq: number
}
const placeOf = ({ recordId, seq }: FilePlace): string => `file|${recordId}|${seq}`

/** SHA-256 of a file, 64 hex digits. */
export const digestOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Keeps the content of a file, enciphered where there are keys, in the transaction of its entry. */
export async function keepFile(tx: Tx, place: FilePlace, content: Buffer): Promise<void> {
  const key = fieldKeysOf(tx)?.keys[0]
  const kept = key === undefined ? content : lock(key, placeOf(place), content)
  await tx.query('insert into ledger.file (record_id, seq, key_id, content) values ($1, $2, $3, $4)', [
    place.recordId,
    place.seq,
    key?.id ?? null,
    kept,
  ])
}

/** Takes the files away whose entries are emptied. Needs a transaction of the erasing role. */
export async function forgetFiles(tx: Tx, recordId: string, seqs: readonly number[]): Promise<void> {
  await tx.query('delete from ledger.file where record_id = $1 and seq = any($2::int[])', [recordId, ints(seqs)])
}

/** A file as it is handed out. */
export interface KeptFile {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

/**
 * A file of a request on one of these records. Undefined: there is no such file. `no-key`: the key that it was kept under
 * is not here.
 * @throws Error when the content is not the one of which the entry tells
 */
export async function readFile(
  tx: LookTx,
  records: readonly string[],
  named: { readonly request: string; readonly file: string },
): Promise<KeptFile | 'no-key' | undefined> {
  const keys = fieldKeysOf(tx)
  const { request, file } = named
  for (const { recordId, seq, event } of await readRedressEvents(tx, records)) {
    if (event.type !== 'redress-attached' || event.body.request !== request || event.body.file !== file) continue
    const found = await tx.query<{ key_id: string | null; content: Buffer }>(
      'select key_id, content from ledger.file where record_id = $1 and seq = $2',
      [recordId, seq],
    )
    const row = found.rows[0]
    if (row === undefined) {
      // It may have been erased since its entry was read a moment ago; then the entry is empty now.
      const still = (await readRedressEvents(tx, records)).some((one) => one.recordId === recordId && one.seq === seq)
      if (!still) return undefined
      throw new Error(`the file of entry ${recordId}/${seq} is not there`)
    }
    const key = row.key_id === null ? undefined : keyNamed(keys, row.key_id)
    if (row.key_id !== null && key === undefined) return 'no-key'
    const content = key === undefined ? row.content : unlock(key, placeOf({ recordId, seq }), row.content)
    const { name, type, sha256 } = readRedressTexts(event, keys).body
    if (digestOf(content) !== sha256) throw new Error(`the file of entry ${recordId}/${seq} is not what was sent`)
    return { name, type, content }
  }
  return undefined
}
