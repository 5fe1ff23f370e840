import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { placesOf } from '@passage/ledger/postgres/places'

/** The checkout that these tests run in. */
export const here = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const isRoot = process.getuid?.() === 0
/** `nobody`: a plain user that every Debian has. PostgreSQL wants an entry in the password file. */
export const PLAIN_USER = 65_534

export interface Checkout {
  readonly folder: string
  /** Folder of the database and of the list of who runs. */
  readonly home: string
  readonly asUser: number | undefined
  remove(): void
}

export interface CheckoutOptions {
  /** Name of the folder; blanks are welcome. */
  readonly name: string
  /** Packages are linked from this checkout instead of installed. */
  readonly installed: boolean
  readonly asUser?: number
  /** Mode of the folder above, as of a private home. */
  readonly parentMode?: number
}

/** A clone of this checkout in a temporary folder: what is committed, as a stranger would get it. */
export function makeCheckout(options: CheckoutOptions): Checkout {
  const parent = mkdtempSync(join(tmpdir(), 'passage-start-'))
  const folder = join(parent, options.name)
  execFileSync('git', ['clone', '-q', here, folder], { stdio: 'pipe' })
  if (options.installed) linkPackages(folder)
  if (options.asUser !== undefined) giveAll(parent, options.asUser)
  chmodSync(parent, options.parentMode ?? 0o755)
  const home = placesOf(folder, isRoot && options.asUser === undefined).home
  return {
    folder,
    home,
    asUser: options.asUser,
    remove() {
      rmSync(parent, { recursive: true, force: true })
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Hard links where the file system allows it: 300 MB in a second. */
function linkPackages(folder: string): void {
  execFileSync('cp', ['-al', join(here, 'node_modules'), join(folder, 'node_modules')])
  for (const name of readdirSync(join(here, 'packages'))) {
    const inner = join(here, 'packages', name, 'node_modules')
    const to = join(folder, 'packages', name)
    if (existsSync(inner) && existsSync(to))
      cpSync(inner, join(to, 'node_modules'), { recursive: true, verbatimSymlinks: true })
  }
}

function giveAll(folder: string, user: number): void {
  chownSync(folder, user, user)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, entry)
    if (existsSync(path) && statSync(path).uid !== user) chownSync(path, user, user)
  }
}
