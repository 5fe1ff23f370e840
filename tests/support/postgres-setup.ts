import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@passage/ledger/migrate/migrate'
import { type BinarySource, findDebianBinaries } from '@passage/ledger/postgres/binaries'
import { startPostgres } from '@passage/ledger/postgres/embedded'
import type { TestProject } from 'vitest/node'
import { runOn, withDatabase } from './database-url.ts'
import { DATABASE_WORKERS } from './workers.ts'

export interface TestServer {
  /** Connection text of the migration login: it may create databases and roles and is no superuser. */
  readonly url: string
  /** Name of a migrated, empty database to copy; nobody can connect to it. */
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker. */
    postgresServers: readonly TestServer[]
  }
}

/**
 * Throw-away servers for the whole run, one for each worker. `DATABASE_URL` when given; otherwise the programs that
 * PASSAGE_TEST_POSTGRES names (`embedded`: PostgreSQL 18 from npm, `debian`: the oldest version that is supported),
 * and without it Debian's where they are installed. The login is an ordinary one, as on a real site, so that
 * nothing comes to rest on a superuser's exemptions.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL
  if (given !== undefined && given !== '') {
    const server = await withTemplate(given)
    project.provide('postgresServers', [server])
    return () => runOn(given, `drop database ${server.template}`)
  }
  const home = mkdtempSync(join(tmpdir(), 'passage-pg-'))
  chmodSync(home, 0o711)
  const started = await Promise.all(
    Array.from({ length: DATABASE_WORKERS }, (_, n) =>
      startPostgres({ binaries: wantedBinaries(), home: join(home, `server-${n + 1}`), connections: 200 }),
    ),
  )
  project.provide(
    'postgresServers',
    await Promise.all(started.map(({ connectionString }) => withTemplate(connectionString))),
  )
  return async () => {
    await Promise.all(started.map((server) => server.stop()))
    rmSync(home, { recursive: true, force: true })
  }
}

/** The migrations run once for all files; to copy what they leave takes a tenth of the time. */
async function withTemplate(url: string): Promise<TestServer> {
  const name = `passage_template_${process.pid}`
  await runOn(url, `create database ${name}`)
  await migrate(withDatabase(url, name))
  await runOn(url, `alter database ${name} allow_connections false`)
  return { url, template: name }
}

function wantedBinaries(): BinarySource {
  const wanted = process.env.PASSAGE_TEST_POSTGRES
  if (wanted === 'embedded' || wanted === 'debian') return wanted
  return findDebianBinaries() === undefined ? 'embedded' : 'debian'
}
