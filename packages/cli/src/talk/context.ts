import { guardLookUp } from '@passage/ledger/guard/look-up-guard'
import { guardRestore } from '@passage/ledger/guard/start-guard'
import { migrate } from '@passage/ledger/migrate/migrate'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { PostgresMissingError } from '@passage/ledger/postgres/binaries'
import { type Database, DatabaseSettingsError, openDatabase } from '@passage/ledger/postgres/connection'
import { ourFieldKeys } from '../keep/places.ts'
import { EXIT } from './exit-codes.ts'
import { Problem } from './problem.ts'
import type { Terminal } from './terminal.ts'

export interface OpenLedger {
  readonly database: Database
  readonly pools: Pools
}

/** Opens the database for one command and leaves it afterwards, whatever happens. */
export async function withLedger<T>(terminal: Terminal, work: (ledger: OpenLedger) => Promise<T>): Promise<T> {
  const database = await reachDatabase(terminal)
  try {
    // Our own database is always brought up to date; one that somebody else runs is changed only when asked to.
    if (database.kind === 'embedded') await migrate(database.connectionString)
    const pools = openPools({ connectionString: database.connectionString, fieldKeys: ourFieldKeys(terminal) })
    try {
      await refuseUnfinished(pools)
      return await work({ database, pools })
    } catch (error) {
      throw notMigrated(error) ?? error
    } finally {
      await pools.end()
    }
  } finally {
    await database.close()
  }
}

/** @throws Problem while what was erased since a backup is not erased again: nothing may be read or added until then */
async function refuseUnfinished(pools: Pools): Promise<void> {
  if ((await guardRestore(pools.write)).length === 0) return
  throw new Problem('restore.unfinished', 'A restore of this database is not finished.', {
    saved: 'Nothing was changed.',
    remedy: 'Run the same passage restore again.',
    exitCode: EXIT.refused,
  })
}

/** @throws Problem in words, when the settings or the installation do not give a database */
export async function reachDatabase(terminal: Terminal): Promise<Database> {
  try {
    return await openDatabase(terminal.env)
  } catch (error) {
    if (error instanceof DatabaseSettingsError) {
      throw new Problem('settings.database', error.message, { exitCode: EXIT.usage, saved: 'Nothing was changed.' })
    }
    if (error instanceof PostgresMissingError) throw new Problem('settings.no-postgres', error.message)
    throw error
  }
}

/** @throws Problem where records are looked up by keys that this version does not make: what comes in would miss them */
export async function refuseOtherKeys({ write }: Pools): Promise<void> {
  const [found] = await guardLookUp(write)
  if (found === undefined) return
  throw new Problem('read-models.other-version', `The read models are of another version: ${found.subject}.`, {
    saved: 'Nothing was changed.',
    remedy: `Make them again from the ledger, with the server stopped: ${found.remedy}`,
    exitCode: EXIT.refused,
  })
}

const UNDEFINED = new Set(['42P01', '3F000', '42883', '28000'])

function notMigrated(error: unknown): Problem | undefined {
  if (!UNDEFINED.has((error as { code?: string }).code ?? '')) return undefined
  return new Problem('database.not-migrated', 'The database does not have the schema of this version.', {
    saved: 'Nothing was changed.',
    remedy: 'Bring it up to date: passage migrate',
    cause: error,
  })
}
