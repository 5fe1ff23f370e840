import { readFileSync } from 'node:fs'
import { type PostgresServer, startEmbedded } from './embedded.ts'
import { findLivePostmaster } from './postmaster.ts'

/** A database to work on, however it came about. */
export interface Database {
  /** Connection text of the migration login. */
  readonly connectionString: string
  /** `embedded`: ours, started or adopted. `given`: named by DATABASE_URL. */
  readonly kind: 'embedded' | 'given'
  /** Where the data is, in words for a person. */
  readonly place: string
  /** False when an embedded server has ended without being asked to; one that others run is not ours to watch. */
  isAlive(): boolean
  /** Leaves it; an embedded database that nobody else uses is stopped. */
  close(): Promise<void>
}

/** The settings name a database in a way that cannot be used. The message says what to change. */
export class DatabaseSettingsError extends Error {}

/**
 * With DATABASE_URL that database, its password from the file DATABASE_PASSWORD_FILE; without it the embedded one.
 * @throws DatabaseSettingsError for a password inside the address or a file that cannot be read
 */
export async function openDatabase(env: Readonly<Record<string, string | undefined>>): Promise<Database> {
  const address = env.DATABASE_URL
  if (address === undefined || address === '') return embedded(await startEmbedded())
  const url = addressWithPassword(address, env.DATABASE_PASSWORD_FILE)
  return {
    connectionString: url,
    kind: 'given',
    place: withoutPassword(url),
    isAlive: () => true,
    close: async () => {},
  }
}

function embedded(server: PostgresServer): Database {
  return {
    connectionString: server.connectionString,
    kind: 'embedded',
    place: server.dataDir,
    isAlive: () => findLivePostmaster(server.dataDir) !== undefined,
    close: () => server.stop(),
  }
}

/** Scheme, login, password and the rest. A socket address (`login@/database?host=…`) has no host, so no URL parser. */
const ADDRESS = /^(postgres(?:ql)?:\/\/)(?:([^:@/?]*)(?::([^@/?]*))?@)?(.+)$/

function addressWithPassword(address: string, file: string | undefined): string {
  const [, scheme = '', login = '', password = '', rest = ''] = ADDRESS.exec(address) ?? []
  if (scheme === '') {
    throw new DatabaseSettingsError('DATABASE_URL is not an address such as postgresql://login@host:5432/passage')
  }
  if (password !== '' || /[?&]password=/.test(rest)) {
    throw new DatabaseSettingsError(
      'DATABASE_URL holds a password. Put it into a file and name it in DATABASE_PASSWORD_FILE.',
    )
  }
  if (file === undefined || file === '') return address
  if (login === '')
    throw new DatabaseSettingsError('DATABASE_URL names no login for the password of DATABASE_PASSWORD_FILE.')
  try {
    const secret = readFileSync(file, 'utf8').replace(/\r?\n$/, '')
    return `${scheme}${login}:${encodeURIComponent(secret)}@${rest}`
  } catch (error) {
    throw new DatabaseSettingsError(`DATABASE_PASSWORD_FILE cannot be read: ${(error as Error).message}`)
  }
}

function withoutPassword(address: string): string {
  return address.replace(/:\/\/([^:@/]*)(:[^@]*)?@/, '://$1@')
}
