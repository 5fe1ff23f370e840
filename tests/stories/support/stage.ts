import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bond } from '@passage/domain/access/assignment'
import type { Purpose } from '@passage/domain/access/purposes'
import { writeAccess } from '@passage/ledger/access/write-access'
import { takeIn } from '@passage/ledger/intake/take-in'
import { link } from '@passage/ledger/links/link'
import { migrate } from '@passage/ledger/migrate/migrate'
import { openPools } from '@passage/ledger/pools/open'
import { findDebianBinaries } from '@passage/ledger/postgres/binaries'
import { startPostgres } from '@passage/ledger/postgres/embedded'
import { startServer } from '@passage/server/main/start'
import { NOTE_SIGNATURE, signerFrom } from '@passage/tlog/note/key'
import pg from 'pg'
import { build } from 'vite'
import { steadyIds } from '../../support/steady-ids.ts'

const web = fileURLToPath(new URL('../../../packages/web', import.meta.url))
/** A Monday morning; the clock runs on from here. */
const morning = Date.parse('2026-11-23T09:10:00Z')

/** A log of the sandbox that nobody witnesses: acts that wait for a witness go on, and are marked. */
const log = {
  signer: signerFrom('log.example/story', NOTE_SIGNATURE, Buffer.alloc(32, 1)),
  witnesses: [],
  need: 0,
  demo: true,
} as const

export interface ConsoleStage {
  readonly address: string
  /** Takes records in as a live source would; gives the record ids. */
  take(...records: readonly unknown[]): Promise<string[]>
  /** Gives somebody an assignment over records, from now for a month. */
  assign(actor: string, bond: Bond, purpose: Purpose, records: readonly string[]): Promise<void>
  /** Two people find two records to be one person. */
  join(records: readonly [string, string], signers?: readonly [string, string]): Promise<void>
  /** Lets days pass at once; whoever is signed in stays so, which in life nobody would. */
  advance(days: number): Promise<void>
  close(): Promise<void>
}

async function buildConsole(directory: string): Promise<void> {
  await build({
    configFile: join(web, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: directory, emptyOutDir: true },
  })
}

/** The ids of records are the same in every run. */
async function fixIds(connectionString: string): Promise<void> {
  const admin = new pg.Client({ connectionString })
  await admin.connect()
  await steadyIds(admin)
  await admin.end()
}

/** The built console on a server with a database of its own. */
export async function openConsole(): Promise<ConsoleStage> {
  const home = mkdtempSync(join(tmpdir(), 'passage-story-'))
  chmodSync(home, 0o711)
  const staticDir = join(home, 'console')
  const binaries = findDebianBinaries() === undefined ? 'embedded' : 'debian'
  const [postgres] = await Promise.all([
    startPostgres({ binaries, home: join(home, 'server') }),
    buildConsole(staticDir),
  ])
  await migrate(postgres.connectionString)
  await fixIds(postgres.connectionString)
  const pools = openPools({ connectionString: postgres.connectionString, max: 4 })
  const began = Date.now()
  let ahead = 0
  const clock = (): string => new Date(morning + ahead + Date.now() - began).toISOString()
  const server = await startServer({ pools, port: 0, clock, staticDir, log, signIn: { kind: 'demo' } })
  return {
    address: server.address,
    async take(...records) {
      const outcomes = await takeIn(pools, records, 'live', { jurisdiction: 'us', clock: () => new Date(clock()) })
      return outcomes.map((outcome) => {
        if (!('receipt' in outcome)) throw new Error(JSON.stringify(outcome))
        return outcome.receipt.recordId
      })
    },
    async assign(actor, bond, purpose, records) {
      const from = clock()
      const until = new Date(Date.parse(from) + 30 * 86_400_000).toISOString()
      const assignmentId = randomUUID()
      const body = { assignmentId, actor, bond, purpose, records, cleared: [], by: 'p.osei', from, until }
      const written = await writeAccess(pools, body.by, { type: 'assignment', body, recorded: from })
      if (!written.ok) throw new Error(written.fault)
    },
    async join(records, signers = ['d.halvorsen', 'k.adeyemi']) {
      const ruling = { records, signers, reason: 'the same passport' }
      const joined = await link(pools, ruling, new Date(clock()))
      if (!joined.ok) throw new Error(JSON.stringify(joined))
    },
    async advance(days) {
      ahead += days * 86_400_000
      const now = new Date(clock())
      const ends = new Date(now.getTime() + 86_400_000)
      await pools.sign.query('update sign_in.session set seen_at = $1, ends_at = $2', [now, ends])
    },
    async close() {
      await server.close()
      await pools.end()
      await postgres.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
