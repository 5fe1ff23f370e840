import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { startProgress } from '../talk/progress.ts'
import type { Register } from '../talk/register.ts'
import { count, printJson, say } from '../talk/terminal.ts'

/** `passage export`: the whole ledger as NDJSON, for `passage verify` and for leaving. */
export const addExport: Register = (program, terminal, done) => {
  program
    .command('export')
    .description('write entries, salts, rulebook and engine versions as NDJSON; it holds personal data')
    .option('-o, --out <file>', 'write to this file (mode 0600, complete or absent); default: standard output')
    .option('--json', 'print how many entries were written as JSON; only with --out')
    .addHelpText('before', exampleText(['passage export -o ledger.ndjson && passage verify ledger.ndjson']))
    .action(async ({ out, json }: { out?: string; json?: boolean }) => {
      if (json === true && out === undefined) throw outNeeded()
      const { withLedger } = await import('../talk/context.ts')
      const { exportLedger } = await import('@passage/ledger/export/export')
      const { writeLines } = await import('../write/lines.ts')
      const progress = startProgress(terminal, 'Export', 'entries')
      const lines = await withLedger(terminal, ({ pools }) =>
        writeLines(out, exportLedger(pools, new Date(terminal.now())), (written) =>
          progress.update(undefined, written),
        ),
      )
      progress.clear()
      // The first line is the head, the last one the end.
      const entries = Math.max(0, lines - 2)
      if (json === true) printJson(terminal, { entries, file: out })
      else say(terminal, `${count(entries)} entries${out === undefined ? '' : ` in ${out}`}.`)
      if (out !== undefined && json !== true) say(terminal, `Next: passage verify ${out}`)
      done(undefined)
    })
}

/** Standard output is the export itself, which is JSON already. */
function outNeeded(): Problem {
  return new Problem('usage.export', 'With --json name the file to write to: --out FILE.', {
    remedy: 'Without --json the export is NDJSON on standard output.',
    exitCode: EXIT.usage,
  })
}
