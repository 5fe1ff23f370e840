import pg from 'pg'
import type { FieldKeys } from '../field-keys/encipher.ts'
import { fieldKeysFrom } from '../field-keys/key-file.ts'
import { giveKeys } from '../field-keys/of-session.ts'
import { passwordsFrom, type RolePasswords } from '../migrate/role-passwords.ts'
import type { LoginRole } from '../migrate/roles.ts'

export interface PoolConfig {
  /** Connection text of the migration login; only host, port and database are taken from it. */
  readonly connectionString: string
  readonly passwords?: RolePasswords
  /** Keys for fields. Default: those of PASSAGE_KEY_FILE in the environment, or none: then fields are stored as they are. */
  readonly fieldKeys?: FieldKeys
  /** Most sessions per role. Default 8. */
  readonly max?: number
}

/** One pool per role. Whoever holds a pool holds what its role may do, and no more. */
export interface Pools {
  readonly write: pg.Pool
  readonly read: pg.Pool
  readonly rules: pg.Pool
  readonly erase: pg.Pool
  /** Gives entries their places in the transparency log: reads places and commitments, no content. */
  readonly integrate: pg.Pool
  /** Reads what the log publishes, and nothing else. */
  readonly publish: pg.Pool
  readonly fieldKeys: FieldKeys | undefined
  /** Accounts, sessions, authenticators and systems. Reads no person. */
  readonly sign: pg.Pool
  end(): Promise<void>
}

/** Who exports, backs up, integrates or publishes has no business with what fields say. */
const WITH_KEYS: ReadonlySet<LoginRole> = new Set(['passage_write', 'passage_read', 'passage_erase'])

/** A screen is a handful of small questions that do not wait for one another: they travel together. */
const SENDS_AHEAD: LoginRole = 'passage_read'

/** Opens the pools; a connection is made when it is first needed. */
export function openPools(config: PoolConfig): Pools {
  const fieldKeys = config.fieldKeys ?? fieldKeysFrom(process.env)
  const pool = (role: LoginRole, max: number) => {
    const made = new pg.Pool({ ...roleConnection(config, role), max, pipeline: role === SENDS_AHEAD })
    // A session that dies while idle is replaced on the next use; it must not end the process.
    made.on('error', () => undefined)
    // One that dies at work fails the statement that it was at; the bare event behind that must not end the process.
    made.on('connect', (client) => client.on('error', () => undefined))
    if (WITH_KEYS.has(role)) made.on('connect', (client) => giveKeys(client, fieldKeys))
    return made
  }
  const max = config.max ?? 8
  const pools = {
    write: pool('passage_write', max),
    read: pool('passage_read', max),
    rules: pool('passage_rules', 2),
    erase: pool('passage_erase', 1),
    integrate: pool('passage_integrate', 2),
    publish: pool('passage_publish', 4),
    sign: pool('passage_sign', 4),
  }
  return {
    ...pools,
    fieldKeys,
    async end() {
      await Promise.all(Object.values(pools).map((one) => one.end()))
    },
  }
}

/** How one role reaches the database of the migration login. */
export function roleConnection(config: PoolConfig, role: LoginRole): pg.ClientConfig {
  const place = new pg.Client({ connectionString: config.connectionString })
  const password = (config.passwords ?? passwordsFrom(process.env))(role)
  return {
    host: place.host,
    port: place.port,
    ...(place.database === undefined ? {} : { database: place.database }),
    ssl: place.ssl,
    user: role,
    application_name: `passage ${role.slice('passage_'.length)}`,
    ...(password === undefined ? {} : { password }),
  }
}
