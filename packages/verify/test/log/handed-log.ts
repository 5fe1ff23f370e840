import { leafHash } from '@passage/tlog/leaf-hash'
import { type Checkpoint, checkpointText, signCheckpoint, signedCheckpointText } from '@passage/tlog/note/checkpoint'
import { cosign } from '@passage/tlog/note/cosignature'
import { COSIGNATURE, NOTE_SIGNATURE, type Signer, signerFrom } from '@passage/tlog/note/key'
import type { TrustPolicy } from '@passage/tlog/note/policy'
import { MemoryTree } from '@passage/tlog/tree/memory-tree'
import type { HandedLog } from '@passage/verify/log/verify-log'
import { ExportBuilder, type Line } from '../build-export.ts'

export const ORIGIN = 'log.example/tamper'
export const log = signerFrom(ORIGIN, NOTE_SIGNATURE, Buffer.alloc(32, 1))
export const witnesses = [2, 3, 4].map((n) => signerFrom(`w${n}.example`, COSIGNATURE, Buffer.alloc(32, n)))
export const SEEN_AT = 1_795_000_000

/** Two of three, as in service. */
export const policy: TrustPolicy = {
  log: log.verifier,
  witnesses: witnesses.map(({ verifier }) => verifier),
  need: 2,
}
/** A verifier that believes whoever has the key of the log. */
export const credulous: TrustPolicy = { log: log.verifier, witnesses: [], need: 0 }

export function treeOf(lines: readonly Line[]): MemoryTree {
  const tree = new MemoryTree()
  for (const { commitment } of lines) tree.append(leafHash(Buffer.from(commitment, 'hex')))
  return tree
}

/** A checkpoint of these entries, signed by the log and by whoever else is named. */
export function signed(
  of: Checkpoint,
  by: readonly Signer[] = witnesses.slice(0, 2),
  signer: Signer = log,
  at = SEEN_AT,
): string {
  const checkpoint = signCheckpoint(of, signer)
  const more = by.map((witness) => cosign(checkpointText(of), at, witness))
  const signatures = [...checkpoint.note.signatures, ...more]
  return signedCheckpointText({ ...checkpoint, note: { ...checkpoint.note, signatures } })
}

/** Entries of `streams` streams, interleaved as the log interleaves them. */
export function honestLines(count: number, streams: number): Line[] {
  const builder = new ExportBuilder()
  for (let n = 0; n < count; n++) {
    const id = ((n * 7) % streams).toString(16).padStart(12, '0')
    builder.append(`record:00000000-0000-4000-8000-${id}`, 'note', { n }, '2026-11-24T12:00:00.000Z')
  }
  return builder.lines
}

export function checkpointOf(lines: readonly Line[]): Checkpoint {
  const tree = treeOf(lines)
  return { origin: ORIGIN, size: lines.length, root: tree.root() }
}

export function handed(lines: readonly Line[], by?: readonly Signer[]): HandedLog {
  return { entries: lines, checkpoint: signed(checkpointOf(lines), by) }
}
