import { exampleText } from '../talk/examples.ts'
import { duration } from '../talk/progress.ts'
import type { Register } from '../talk/register.ts'
import { count, ink, print, printJson, say, type Terminal } from '../talk/terminal.ts'

/** `passage status`: is it running, and what has arrived. Counts and times only, nobody's data. */
export const addStatus: Register = (program, terminal, done) => {
  program
    .command('status')
    .description('what runs, what has arrived from which source, how late, what was not taken in')
    .option('--json', 'print JSON')
    .addHelpText('before', exampleText(['passage status', 'passage status --json | jq .sources']))
    .action(async ({ json }: { json?: boolean }) => {
      const { withLedger } = await import('../talk/context.ts')
      const { readSources } = await import('@passage/ledger/gateway/sources')
      const { readRunning, runningHome } = await import('../start/running.ts')
      const { printLogStatus, readLogStatus } = await import('./status-log.ts')
      const { printRedressStatus, readRedressStatus } = await import('./status-redress.ts')
      const running = readRunning(runningHome())
      await withLedger(terminal, async ({ database, pools }) => {
        const overview = await readSources(pools)
        const imports = await pools.rules.query<ImportRow>(
          'select name, phase, started_at, finished_at from ops.import order by started_at desc limit 10',
        )
        const log = await readLogStatus(pools)
        const redress = await readRedressStatus(pools, new Date())
        const server = running?.address
        if (json === true) {
          printJson(terminal, {
            server: server ?? null,
            database: database.place,
            ...overview,
            imports: imports.rows,
            log,
            redress,
          })
        } else {
          print(terminal, server === undefined ? 'Not running.' : `Running at ${ink(terminal, 'bold', server)}`)
          print(terminal, `Database ${database.place}`)
          printSources(terminal, overview)
          printImports(terminal, imports.rows)
          printLogStatus(terminal, log)
          printRedressStatus(terminal, redress)
          if (server === undefined) say(terminal, 'Start it: passage start')
        }
      })
      done(undefined)
    })
}

interface ImportRow {
  readonly name: string
  readonly phase: string
  readonly started_at: Date
  readonly finished_at: Date | null
}

type Overview = Awaited<ReturnType<typeof import('@passage/ledger/gateway/sources').readSources>>

function printSources(terminal: Terminal, { sources, quarantine }: Overview): void {
  if (sources.length === 0) print(terminal, 'Nothing has arrived yet. Next: passage import FILE')
  for (const one of sources) {
    const last = one.lastReceivedAt === undefined ? 'never' : `${one.lastReceivedAt.slice(0, 19).replace('T', ' ')} UTC`
    const aside = one.quarantined + one.refused
    print(
      terminal,
      `  ${one.source.padEnd(20)} ${one.lane.padEnd(12)} ${count(one.accepted).padStart(12)} taken in` +
        `  ${count(one.known)} known  ${count(aside)} not taken in  last ${last}${delay(one)}`,
    )
  }
  for (const one of quarantine) {
    print(terminal, `  kept aside for a person: ${count(one.records)} of ${one.source}, ${one.code}`)
  }
}

/** How long after the event the newest record of a live source came; a load from a file has no delay of its own. */
function delay({ lane, lastReceivedAt, lastOccurredAt }: Overview['sources'][number]): string {
  if (lane === 'bulk' || lastReceivedAt === undefined || lastOccurredAt === undefined) return ''
  return `, ${duration(Date.parse(lastReceivedAt) - Date.parse(lastOccurredAt))} after the event`
}

function printImports(terminal: Terminal, rows: readonly ImportRow[]): void {
  for (const row of rows) {
    const state = row.finished_at === null ? 'unfinished: run the same import again' : 'done'
    print(terminal, `  import ${row.name}: ${state}`)
  }
}
