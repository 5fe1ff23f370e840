import { createHash } from 'node:crypto'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'

/** One table in a backup: what its file holds, and what proves that the file is whole. */
export interface BackedUpTable {
  /** `schema.table`. */
  readonly table: string
  readonly columns: readonly string[]
  readonly file: string
  readonly rows: number
  readonly bytes: number
  /** Of the file as it lies there, 64 hex digits. */
  readonly sha256: string
}

/** What a backup says about itself. It is written last: a folder without it is no backup. */
export interface Manifest {
  readonly kind: 'passage-backup'
  readonly version: 1
  readonly madeAt: string
  /** The schema as numbers and names of migrations, in order. */
  readonly migrations: readonly { readonly number: number; readonly name: string }[]
  readonly tables: readonly BackedUpTable[]
  /** Where the transparency log stood. Absent: it was not begun. */
  readonly log?: { readonly origin: string; readonly size: number; readonly root: string }
  /** The list of erasures as it was: the list of the restore must begin with it. */
  readonly erasures: { readonly bytes: number; readonly sha256: string }
}

export const MANIFEST_FILE = 'manifest.json'

/** 64 hex digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The manifest as text: the digest of its canonical form stands beside it. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ digest: digestOf(manifest), manifest }, null, 2)}\n`
}

/** Names a backup: 64 hex digits over everything that its manifest says. */
export function digestOf(manifest: Manifest): string {
  return sha256(canonicalText(manifest as unknown as CanonicalValue))
}

/** Undefined when the text is no manifest of this kind and version, or not whole. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const { digest, manifest } = JSON.parse(text) as { digest?: unknown; manifest?: Manifest }
    if (manifest?.kind !== 'passage-backup' || manifest.version !== 1) return undefined
    return digestOf(manifest) === digest ? manifest : undefined
  } catch {
    return undefined
  }
}
