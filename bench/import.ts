/**
 * Imports crossings of a synthetic world, all linked, entered and determined, and in the same run copies as many rows
 * into a bare ledger table. `node bench/import.ts [records] [seed]`; result in bench/results/import.json.
 */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { importBulk } from '@passage/ledger/import/bulk'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { fileSource } from '../packages/cli/src/import/source.ts'
import { circumstances, report } from './support/result.ts'
import { type BenchServer, openServer } from './support/server.ts'

const records = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.argv[3] ?? 1)

const folder = mkdtempSync(join(tmpdir(), 'passage-import-'))
const server = await openServer()
try {
  const file = join(folder, 'world.ndjson')
  const writer = join(import.meta.dirname, 'support/write-world.ts')
  const written = Number(execFileSync(process.execPath, [writer, file, String(seed), String(records)]))
  const imported = await timeImport(server, file)
  const copied = await timeCopy(server, folder)
  const rate = Math.round(written / imported.seconds)
  const ratio = Math.round((rate / copied.rowsPerSecond) * 1000) / 1000
  report('import', {
    bench: 'import',
    ...circumstances(seed),
    postgres: server.version,
    records: written,
    ...imported,
    recordsPerSecond: rate,
    copyIntoLedgerRowsPerSecond: copied.rowsPerSecond,
    ratioToCopy: ratio,
    targets: { recordsPerSecond: 10_000, aim: 15_000, ratioToCopy: 0.15, peakMemoryMb: 1024 },
  })
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function timeImport({ pools, url }: BenchServer, file: string) {
  let peak = 0
  const memory = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 200)
  const started = performance.now()
  let appended = started
  const cpu = process.cpuUsage()
  const source = await fileSource(file, new Map(), () => {
    throw new Error('the file of the world holds a line that cannot be read')
  })
  const result = await importBulk(pools, source, {
    connectionString: url,
    onProgress({ phase }) {
      if (phase === 'append') appended = performance.now()
    },
  })
  const ended = performance.now()
  clearInterval(memory)
  const used = process.cpuUsage(cpu)
  return {
    seconds: round((ended - started) / 1000),
    appendSeconds: round((appended - started) / 1000),
    determineSeconds: round((ended - appended) / 1000),
    nodeCpuSeconds: round((used.user + used.system) / 1e6),
    counts: result.counts,
    persons: result.persons,
    answers: result.answers,
    peakMemoryMb: Math.round(peak / 1e6),
  }
}

/** COPY into a table with the ledger's columns, checks and key, and nothing else: the same server, the same rows. */
async function timeCopy({ url, pools }: BenchServer, into: string) {
  const file = join(into, 'entries.copy')
  const reader = await pools.rules.connect()
  const out = reader.query(
    copyTo(`copy (select * from ledger.entry where stream_kind = 'record' limit ${records}) to stdout`),
  )
  const sink = createWriteStream(file)
  await Promise.all([pipeline(out, sink), once(sink, 'close')])
  reader.release()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create schema yardstick; create table yardstick.entry (like ledger.entry including all)')
  const started = performance.now()
  await pipeline(createReadStream(file), client.query(copyFrom('copy yardstick.entry from stdin')))
  const seconds = (performance.now() - started) / 1000
  const found = await client.query<{ n: string }>('select count(*) as n from yardstick.entry')
  await client.end()
  return { rowsPerSecond: Math.round(Number(found.rows[0]?.n) / seconds) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
