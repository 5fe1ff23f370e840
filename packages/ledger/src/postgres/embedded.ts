import { join } from 'node:path'
import pg from 'pg'
import { postgresAccount } from './account.ts'
import {
  type Binaries,
  type BinarySource,
  findDebianBinaries,
  PostgresMissingError,
  prepareEmbeddedBinaries,
} from './binaries.ts'
import { CLUSTER_OWNER, openFolder, removeSocketDir } from './cluster.ts'
import { type Launched, launchCluster } from './launch.ts'
import { checkoutRoot, placesOf, socketDirFor } from './places.ts'
import { stopPostmaster } from './postmaster.ts'
import { inTurn } from './turn.ts'
import { enterAsUser, leaveAsUser } from './users.ts'

/** The login that owns the schema. It may make roles and databases; it is no superuser, as anywhere else. */
export const MIGRATION_LOGIN = 'passage_migrate'

export interface PostgresServer {
  /** Connection text of the migration login on the database `passage`. */
  readonly connectionString: string
  readonly dataDir: string
  readonly pid: number
  /** It was up already: left by a start that was killed, or in use by another command. */
  readonly adopted: boolean
  /** Leaves the server; the last user stops it and waits until everything is written. */
  stop(): Promise<void>
}

export interface StartOptions {
  readonly binaries: BinarySource
  /** Folder for data, log and list of users. */
  readonly home: string
  /** Default: `<home>/data`. */
  readonly dataDir?: string
  readonly socketDir?: string
  readonly log?: string
  /** Most sessions at once; default 60. */
  readonly connections?: number
}

/** The checkout's own database: PostgreSQL 18 from npm, data kept between starts. */
export function startEmbedded(checkout: string = checkoutRoot()): Promise<PostgresServer> {
  return startPostgres({ binaries: 'embedded', ...placesOf(checkout) })
}

/**
 * Starts (or adopts) a PostgreSQL over a Unix socket that only its account and root can enter.
 * @throws PostgresMissingError when the programs are not installed
 */
export async function startPostgres(options: StartOptions): Promise<PostgresServer> {
  const account = postgresAccount()
  const dataDir = options.dataDir ?? join(options.home, 'data')
  openFolder(options.home)
  const users = join(options.home, 'users')
  const launched = await inTurn(options.home, async () => {
    const found = await launchCluster({
      binaries: binariesOf(options.binaries, account.uid === undefined ? undefined : options.home),
      dataDir,
      socketDir: options.socketDir ?? socketDirFor(dataDir),
      log: options.log ?? join(options.home, 'postgres.log'),
      account,
      connections: options.connections ?? 60,
    })
    await ensureDatabase(found)
    enterAsUser(users)
    return found
  })
  return {
    connectionString: urlOf(launched.socketDir, MIGRATION_LOGIN, 'passage'),
    dataDir,
    pid: launched.pid,
    adopted: launched.adopted,
    stop: () =>
      inTurn(options.home, async () => {
        if (!leaveAsUser(users)) return
        await stopPostmaster(dataDir, launched.pid)
        removeSocketDir(launched.socketDir)
      }),
  }
}

function binariesOf(source: BinarySource, copyTo: string | undefined): Binaries {
  if (source === 'embedded') return prepareEmbeddedBinaries(checkoutRoot(), copyTo)
  const found = findDebianBinaries()
  if (found === undefined) {
    throw new PostgresMissingError('No PostgreSQL of Debian found. Install it: apt-get install postgresql')
  }
  return found
}

/** The migration login and its database, made once; a repeat finds them and changes nothing. */
async function ensureDatabase({ socketDir }: Launched): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(socketDir, CLUSTER_OWNER, 'postgres') })
  await client.connect()
  try {
    const { rows } = await client.query<{ login: boolean; database: boolean }>(
      `select exists (select 1 from pg_roles where rolname = $1) as login,
              exists (select 1 from pg_database where datname = 'passage') as database`,
      [MIGRATION_LOGIN],
    )
    if (rows[0]?.login !== true) {
      await createUnlessThere(client, `create role ${MIGRATION_LOGIN} login createrole createdb`)
    }
    if (rows[0]?.database !== true) {
      await createUnlessThere(client, `create database passage owner ${MIGRATION_LOGIN}`)
    }
  } finally {
    await client.end()
  }
}

const DUPLICATE = new Set(['42710', '42P04', '23505'])

/** Two starts may meet here; the one that comes second finds the object made. */
async function createUnlessThere(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    if (!DUPLICATE.has((error as { code?: string }).code ?? '')) throw error
  }
}

function urlOf(socketDir: string, login: string, database: string): string {
  return `postgresql://${login}@/${database}?host=${encodeURIComponent(socketDir)}`
}
