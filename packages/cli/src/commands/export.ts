import type { Pools } from '@passage/ledger/pools/open'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { startProgress } from '../talk/progress.ts'
import type { Register } from '../talk/register.ts'
import { count, printJson, say } from '../talk/terminal.ts'

interface Flags {
  readonly out?: string
  readonly json?: boolean
  readonly log?: boolean
  readonly need: string
}

/** `passage export`: the whole ledger as NDJSON, for `passage verify` and for leaving. */
export const addExport: Register = (program, terminal, done) => {
  program
    .command('export')
    .description('write entries, salts, rulebook and engine versions as NDJSON; it holds personal data')
    .option('-o, --out <file>', 'write to this file (mode 0600, complete or absent); default: standard output')
    .option('--log', 'in the order of the log, with its checkpoint and the cosignatures of witnesses')
    .option('--need <n>', 'with --log: how many witnesses must have signed the checkpoint', '1')
    .option('--json', 'print how many entries were written as JSON; only with --out')
    .addHelpText(
      'before',
      exampleText([
        'passage export -o ledger.ndjson && passage verify ledger.ndjson',
        'passage export --log -o log.ndjson && passage verify log.ndjson --keys trusted-keys',
      ]),
    )
    .action(async ({ out, json, log, need }: Flags) => {
      if (json === true && out === undefined) throw outNeeded()
      const { withLedger } = await import('../talk/context.ts')
      const { writeLines } = await import('../write/lines.ts')
      const linesFrom = await exporter(log === true ? witnessesNeeded(need) : undefined, new Date(terminal.now()))
      const progress = startProgress(terminal, 'Export', 'entries')
      const lines = await withLedger(terminal, ({ pools }) =>
        writeLines(out, linesFrom(pools), (written) => progress.update(undefined, written)),
      )
      progress.clear()
      // The first line is the head, the last one the end; that of a log has a checkpoint before it.
      const entries = Math.max(0, lines - (log === true ? 3 : 2))
      if (json === true) printJson(terminal, { entries, file: out })
      else say(terminal, `${count(entries)} entries${out === undefined ? '' : ` in ${out}`}.`)
      if (out !== undefined && json !== true) {
        say(terminal, `Next: passage verify ${out}${log === true ? ' --keys FILE' : ''}`)
      }
      done(undefined)
    })
}

/** Gives the lines of the export that is wished: by stream, or of the log, signed by so many witnesses. */
async function exporter(need: number | undefined, now: Date): Promise<(pools: Pools) => AsyncIterable<string>> {
  if (need === undefined) {
    const { exportLedger } = await import('@passage/ledger/export/export')
    return (pools) => exportLedger(pools, now)
  }
  const { exportLog, NoCheckpoint } = await import('@passage/ledger/export/export-log')
  return async function* (pools) {
    try {
      yield* exportLog(pools, need, now)
    } catch (error) {
      if (!(error instanceof NoCheckpoint)) throw error
      throw new Problem('log.no-checkpoint', `No checkpoint of the log has the signatures of ${need} witnesses yet.`, {
        saved: 'Nothing was written.',
        remedy: 'passage status names the witnesses. Without any: --need 0',
        exitCode: EXIT.refused,
      })
    }
  }
}

function witnessesNeeded(need: string): number {
  const wanted = Number(need)
  if (Number.isInteger(wanted) && wanted >= 0) return wanted
  throw new Problem('usage.export', '--need is a number of witnesses.', { exitCode: EXIT.usage })
}

/** Standard output is the export itself, which is JSON already. */
function outNeeded(): Problem {
  return new Problem('usage.export', 'With --json name the file to write to: --out FILE.', {
    remedy: 'Without --json the export is NDJSON on standard output.',
    exitCode: EXIT.usage,
  })
}
