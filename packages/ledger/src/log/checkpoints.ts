import {
  parseCheckpoint,
  type SignedCheckpoint,
  signCheckpoint,
  signedCheckpointText,
} from '@passage/tlog/note/checkpoint'
import type { Signer } from '@passage/tlog/note/key'
import { type NoteSignature, signatureLine } from '@passage/tlog/note/note'
import { readLog } from './state.ts'
import type { Queries } from './tiles.ts'

/**
 * Signs the log as it stands now, once: a size that was signed before gives the checkpoint of then. Undefined while
 * the log is absent or empty.
 * @throws Error when the key is not the one of this log, or the tree of a signed size is another one now
 */
export async function signHead(db: Queries, signer: Signer, now: Date): Promise<SignedCheckpoint | undefined> {
  const log = await readLog(db)
  if (log === undefined || log.size === 0) return undefined
  if (signer.verifier.name !== log.origin) throw new Error(`the key is not the key of the log ${log.origin}`)
  const signed = signCheckpoint(log, signer)
  await db.query(
    `insert into tlog.checkpoint (origin, size, root, note, signed_at) values ($1, $2, $3, $4, $5)
       on conflict (origin, size) do nothing`,
    [log.origin, log.size, log.root, signedCheckpointText(signed), now],
  )
  const kept = await readCheckpoint(db, log.origin, log.size)
  if (kept === undefined || !kept.root.equals(log.root)) throw new Error('this size was signed with another root')
  return kept
}

interface Row {
  note: string
  lines: string[]
}

const SELECT = `select c.note, array(select s.line from tlog.cosignature s
    where s.origin = c.origin and s.size = c.size order by s.witness) as lines from tlog.checkpoint c`

/** A signed checkpoint of that size with the cosignatures that came for it. */
export async function readCheckpoint(db: Queries, origin: string, size: number): Promise<SignedCheckpoint | undefined> {
  const found = await db.query<Row>(`${SELECT} where c.origin = $1 and c.size = $2`, [origin, size])
  return found.rows[0] === undefined ? undefined : checkpointOf(found.rows[0])
}

/** The newest checkpoints with at least so many cosignatures, largest first. */
export async function witnessedCheckpoints(
  db: Queries,
  origin: string,
  need: number,
  most: number,
): Promise<readonly SignedCheckpoint[]> {
  const found = await db.query<Row>(
    `${SELECT} where c.origin = $1 and
       (select count(*) from tlog.cosignature s where s.origin = c.origin and s.size = c.size) >= $2
       order by c.size desc limit $3`,
    [origin, need, most],
  )
  return found.rows.map(checkpointOf)
}

function checkpointOf({ note, lines }: Row): SignedCheckpoint {
  const checkpoint = parseCheckpoint(`${note}${lines.join('')}`)
  if (checkpoint === undefined) throw new Error('a stored checkpoint cannot be read')
  return checkpoint
}

/** Keeps the cosignature of a witness, or the newer one in its place. */
export async function keepCosignature(
  db: Queries,
  { origin, size }: SignedCheckpoint,
  signature: NoteSignature,
  cosignedAt: Date,
): Promise<void> {
  await db.query(
    `insert into tlog.cosignature (origin, size, witness, line, cosigned_at) values ($1, $2, $3, $4, $5)
       on conflict (origin, size, witness) do update set line = excluded.line, cosigned_at = excluded.cosigned_at
       where excluded.cosigned_at > cosignature.cosigned_at`,
    [origin, size, `${signature.name}+${signature.id}`, signatureLine(signature), cosignedAt],
  )
}

/** Drops old checkpoints, where a larger one with enough cosignatures stands for them. */
export async function forgetCheckpoints(db: Queries, origin: string, need: number, before: Date): Promise<void> {
  const [newest] = await witnessedCheckpoints(db, origin, need, 1)
  if (newest === undefined) return
  const values = [origin, newest.size, before]
  await db.query('delete from tlog.checkpoint where origin = $1 and size < $2 and signed_at < $3', values)
  await db.query('delete from tlog.cosignature where origin = $1 and size < $2 and cosigned_at < $3', values)
}
