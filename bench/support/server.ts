import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@passage/ledger/migrate/migrate'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { startPostgres } from '@passage/ledger/postgres/embedded'
import pg from 'pg'

export interface BenchServer {
  readonly url: string
  readonly pools: Pools
  readonly version: string
  stop(): Promise<void>
}

/** DATABASE_URL (an empty database), or a throw-away server: PASSAGE_TEST_POSTGRES=debian, or the embedded one. */
export async function openServer(): Promise<BenchServer> {
  const given = process.env.DATABASE_URL
  const home = mkdtempSync(join(tmpdir(), 'passage-bench-'))
  // The database runs under an account of its own, which must be able to pass through.
  chmodSync(home, 0o711)
  const binaries = process.env.PASSAGE_TEST_POSTGRES === 'debian' ? 'debian' : 'embedded'
  const server = given === undefined ? await startPostgres({ binaries, home: join(home, 'server') }) : undefined
  const url = server?.connectionString ?? given ?? ''
  await migrate(url)
  const pools = openPools({ connectionString: url })
  return {
    url,
    pools,
    version: await versionOf(url),
    async stop() {
      await pools.end()
      await server?.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found = await client.query<{ v: string; b: string }>(
    `select current_setting('server_version') as v, current_setting('shared_buffers') as b`,
  )
  await client.end()
  return `${found.rows[0]?.v}, shared_buffers ${found.rows[0]?.b}`
}
