import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { backup } from '@passage/ledger/backup/backup'
import { type ErasureList, openErasureList } from '@passage/ledger/erase/list/list-file'
import { scrub } from '@passage/ledger/erase/scrub'
import { exportLedger } from '@passage/ledger/export/export'
import { beginLog } from '@passage/ledger/log/state'
import { migrate } from '@passage/ledger/migrate/migrate'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { findDebianBinaries } from '@passage/ledger/postgres/binaries'
import { startPostgres } from '@passage/ledger/postgres/embedded'
import { keepLog } from '@passage/server/log/keep-log'
import { type RunningServer, startServer } from '@passage/server/main/start'
import { NOTE_SIGNATURE, signerFrom } from '@passage/tlog/note/key'
import pg from 'pg'
import { sourceToken } from '../../../packages/server/test/support/stage.ts'
import { giveToken } from '../../../packages/server/test/support/systems.ts'
import { holds, inColumns, inFiles, type Places } from './places.ts'

export const NOW = new Date('2026-11-24T12:00:00.000Z')
const ORIGIN = 'log.example/erasure'
const log = { signer: signerFrom(ORIGIN, NOTE_SIGNATURE, Buffer.alloc(32, 5)), witnesses: [], need: 0, demo: true }

/** A whole deployment with a PostgreSQL of its own, whose files can be read, and everything that it says kept. */
export interface Site {
  readonly pools: Pools
  readonly list: ErasureList
  readonly superuser: pg.Client
  readonly address: string
  keepLog(): Promise<void>
  /** Rewrites tables, and lets the write-ahead log of before go. */
  scrub(): Promise<void>
  /** Looks in every column, in a backup, in an export, in the files of the cluster, in what server and PostgreSQL said. */
  find(words: readonly string[]): Promise<Readonly<Record<(typeof ROOMS)[number], Places>>>
  exportLines(): Promise<readonly string[]>
  close(): Promise<void>
}
export const ROOMS = [
  'columns',
  'backup',
  'export',
  'cluster files',
  'postgres log',
  'server log',
  'erasure list',
] as const

export async function openSite(): Promise<Site> {
  const home = mkdtempSync(join(tmpdir(), 'passage-erasure-'))
  const open: (() => Promise<unknown>)[] = [async () => rmSync(home, { recursive: true, force: true })]
  const server = await startServerOf(home)
  open.push(() => server.stop())
  const url = server.connectionString
  const superuser = new pg.Client({ connectionString: url.replace('passage_migrate@', 'postgres@') })
  await superuser.connect()
  open.push(() => superuser.end())
  // Old segments go instead of being kept for use again, so that the files show what is left for good.
  for (const setting of ['wal_recycle = off', `min_wal_size = '32MB'`])
    await superuser.query(`alter system set ${setting}`)
  await superuser.query('select pg_reload_conf()')
  await migrate(url)
  // Compressed text would hide words from whoever reads bytes.
  await superuser.query('alter table ledger.entry alter body set storage external')
  const pools = openPools({ connectionString: url })
  open.push(() => pools.end())
  await giveToken(pools, sourceToken, { scopes: ['crossings:write'], sources: ['*'] })
  await beginLog(pools.integrate, ORIGIN)
  const said: string[] = []
  const http = await serve(pools, said)
  open.push(() => http.close())
  const list = openErasureList(join(home, 'erasures'))
  const exportLines = async () => {
    const lines: string[] = []
    for await (const line of exportLedger(pools, NOW)) lines.push(line)
    return lines
  }
  let backups = 0
  return {
    pools,
    list,
    superuser,
    address: http.address,
    exportLines,
    keepLog: async () => void (await keepLog(pools, log, NOW)),
    async scrub() {
      await scrub(url)
      for (const statement of ['select pg_switch_wal()', 'checkpoint', 'select pg_switch_wal()', 'checkpoint']) {
        await superuser.query(statement)
      }
    },
    async find(words) {
      const folder = join(home, `backup-${++backups}`)
      const taken = await backup({ connectionString: url }, folder, list, NOW)
      if (!taken.ok) throw new Error(taken.refusal.code)
      await superuser.query('checkpoint')
      const among = (name: string, text: string) => (holds(Buffer.from(text), words) ? [name] : [])
      return {
        columns: await inColumns(superuser, words),
        backup: inFiles(folder, words),
        export: among('export', (await exportLines()).join('\n')),
        'cluster files': inFiles(join(home, 'pg/data'), words),
        'postgres log': inFiles(join(home, 'pg'), words).filter((path) => !path.startsWith('data/')),
        'server log': among('server log', said.join('')),
        'erasure list': among('erasures', list.bytes().toString()),
      }
    },
    async close() {
      for (const one of open.reverse()) await one()
    },
  }
}

async function startServerOf(home: string) {
  // PostgreSQL runs under another account when we are root.
  chmodSync(home, 0o711)
  const binaries = findDebianBinaries() === undefined ? 'embedded' : 'debian'
  return startPostgres({ binaries, home: join(home, 'pg'), connections: 40 })
}

async function serve(pools: Pools, said: string[]): Promise<RunningServer> {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      said.push(chunk.toString())
      done()
    },
  })
  return startServer({
    pools,
    port: 0,
    clock: () => NOW.toISOString(),
    signIn: { kind: 'demo' },
    logger: { level: 'trace', stream },
  })
}
