import { execFile, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openDatabase } from '@passage/ledger/postgres/connection'
import { type PostgresServer, startPostgres } from '@passage/ledger/postgres/embedded'
import { findLivePostmaster, isAlive } from '@passage/ledger/postgres/postmaster'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { here } from './checkout.ts'

let folder: string
let servers: PostgresServer[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passage-launch-'))
  chmodSync(folder, 0o711)
  servers = []
})
afterEach(async () => {
  for (const server of servers) await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function launch(): Promise<PostgresServer> {
  const server = await startPostgres({ binaries: 'embedded', home: join(folder, 'a home'), connections: 20 })
  servers.push(server)
  return server
}

async function query<R extends pg.QueryResultRow>(server: PostgresServer, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  try {
    return (await client.query<R>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded server', () => {
  test('is PostgreSQL 18 with checksums, durable, byte order, no network, and a login that is no superuser', async () => {
    const server = await launch()
    const [row] = await query(
      server,
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('data_checksums') as checksums,
         current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding,
         (select rolsuper from pg_roles where rolname = current_user) as super, 'a' < 'B' as linguistic`,
    )
    expect(row).toEqual({
      major: 18,
      checksums: 'on',
      fsync: 'on',
      addresses: '',
      encoding: 'UTF8',
      super: false,
      linguistic: false,
    })
  })
  test('a stop waits until everything is written; the next start has the data', async () => {
    const first = await launch()
    await query(first, 'create table kept (n int); insert into kept values (7)')
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    expect(existsSync(join(first.dataDir, 'postmaster.pid'))).toBe(false)
    const second = await launch()
    expect(await query(second, 'select n from kept')).toEqual([{ n: 7 }])
  })
  test('two processes that start at once share one server, and it outlives the one that leaves first', async () => {
    const home = join(folder, 'a home')
    const script = `import { startPostgres } from '@passage/ledger/postgres/embedded'
      const server = await startPostgres({ binaries: 'embedded', home: ${JSON.stringify(home)} })
      console.log(server.pid)
      await server.stop()`
    const other = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: here })
    const server = await launch()
    expect(Number((await other).stdout)).toBe(server.pid)
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
  })
  test('killed, it recovers; a stranger who has its pid by now is left alone', async () => {
    const first = await launch()
    await query(first, 'create table kept (n int); insert into kept values (8)')
    const file = join(first.dataDir, 'postmaster.pid')
    const stale = readFileSync(file, 'utf8')
    process.kill(first.pid, 'SIGKILL')
    const stranger = spawn('sleep', ['30'])
    try {
      writeFileSync(file, stale.replace(/^\d+/, String(stranger.pid)))
      const second = await launch()
      expect(second.adopted).toBe(false)
      expect(await query(second, 'select n from kept')).toEqual([{ n: 8 }])
      expect(isAlive(stranger.pid ?? 0)).toBe(true)
    } finally {
      stranger.kill()
    }
  })
  test('half a data folder of a start that was killed is made again', async () => {
    const home = join(folder, 'a home')
    mkdirSync(join(home, 'data.partial-999999'), { recursive: true, mode: 0o755 })
    chmodSync(home, 0o711)
    const server = await launch()
    expect(findLivePostmaster(server.dataDir)?.pid).toBe(server.pid)
    expect(existsSync(join(home, 'data.partial-999999'))).toBe(false)
  })
})

describe('DATABASE_URL', () => {
  test('the password comes from its file', async () => {
    const file = join(folder, 'password')
    writeFileSync(file, 'p@ss/word\n')
    const env = { DATABASE_URL: 'postgresql://me@db.example:5432/passage', DATABASE_PASSWORD_FILE: file }
    const database = await openDatabase(env)
    expect(database.connectionString).toBe('postgresql://me:p%40ss%2Fword@db.example:5432/passage')
    expect(database.place).not.toContain('word@')
  })
  test.each([
    ['mysql://db/passage', /not an address/],
    ['postgresql://me:secret@db/passage', /holds a password/],
    ['postgresql://me@db/passage?password=secret', /holds a password/],
  ])('%s is refused', async (address, words) => {
    await expect(openDatabase({ DATABASE_URL: address })).rejects.toThrow(words)
  })
  test('a password file that is not there is named', async () => {
    const env = { DATABASE_URL: 'postgresql://me@db/passage', DATABASE_PASSWORD_FILE: join(folder, 'none') }
    await expect(openDatabase(env)).rejects.toThrow(/cannot be read/)
  })
})
