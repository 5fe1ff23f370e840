import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where one checkout keeps its embedded database. */
export interface Places {
  /** Holds the copied programs, the data folder and the log. */
  readonly home: string
  readonly dataDir: string
  readonly socketDir: string
  readonly log: string
}

/** Longest path of a Unix socket is 107 bytes; PostgreSQL adds `/.s.PGSQL.5432.lock`. */
const SOCKET_DIR_LIMIT = 107 - '/.s.PGSQL.5432.lock'.length

/** The folder of the checkout: the nearest one above this file that holds `package-lock.json`. */
export function checkoutRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package-lock.json'))) return folder
    if (folder === dirname(folder)) throw new Error(`No package-lock.json above ${from}: this is not a checkout.`)
  }
}

/** Twelve hex digits that name a path; sockets and folders of two checkouts never meet. */
export function nameOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}

/**
 * As root the database lives under /var/lib/passage, since the account `nobody` cannot reach a checkout below a
 * home of mode 0700. As a plain user everything stays inside the checkout, in `.passage/`.
 */
export function placesOf(checkout: string, asRoot: boolean = process.getuid?.() === 0): Places {
  const home = asRoot ? join('/var/lib/passage', nameOf(checkout)) : join(checkout, '.passage')
  return { home, dataDir: join(home, 'data'), socketDir: socketDirFor(checkout), log: join(home, 'postgres.log') }
}

/** A short folder for the socket of whatever is named by `path`. */
export function socketDirFor(path: string): string {
  const name = `passage-${process.getuid?.() ?? 0}-${nameOf(path)}`
  const wished = join(tmpdir(), name)
  return Buffer.byteLength(wished) <= SOCKET_DIR_LIMIT ? wished : join('/tmp', name)
}
