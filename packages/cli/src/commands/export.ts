import { exampleText } from '../talk/examples.ts'
import { startProgress } from '../talk/progress.ts'
import type { Register } from '../talk/register.ts'
import { count, say } from '../talk/terminal.ts'

/** `passage export`: the whole ledger as NDJSON, for `passage verify` and for leaving. */
export const addExport: Register = (program, terminal, done) => {
  program
    .command('export')
    .description('write entries, salts, rulebook and engine versions as NDJSON; it holds personal data')
    .option('-o, --out <file>', 'write to this file (mode 0600, complete or absent); default: standard output')
    .addHelpText('before', exampleText(['passage export -o ledger.ndjson && passage verify ledger.ndjson']))
    .action(async ({ out }: { out?: string }) => {
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
      say(terminal, `${count(Math.max(0, lines - 2))} entries${out === undefined ? '' : ` in ${out}`}.`)
      if (out !== undefined) say(terminal, `Next: passage verify ${out}`)
      done(undefined)
    })
}
