import type { Report, Tally } from '@passage/verify/report'
import { whyUnreadable } from '../read/why-unreadable.ts'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { startProgress } from '../talk/progress.ts'
import type { Register } from '../talk/register.ts'
import { count, ink, print, printJson, type Terminal } from '../talk/terminal.ts'

/** `passage verify`: an export, offline. */
export const addVerify: Register = (program, terminal, done) => {
  program
    .command('verify')
    .description('check an export offline: every commitment, every chain, every answer worked out again')
    .argument('<file>', 'an export, gzipped or not')
    .option('--json', 'print the report as JSON')
    .addHelpText('before', exampleText(['passage verify ledger.ndjson', 'passage verify ledger.ndjson.gz --json']))
    .addHelpText('after', '\nExit codes: 0 everything holds, 5 something does not, 1 the file cannot be read.')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const { verifyExport } = await import('@passage/verify/verify-export')
      const { readPlainLines } = await import('../read/plain-lines.ts')
      const progress = startProgress(terminal, 'Verifying', 'lines')
      const report = await verifyExport(() => readPlainLines(file), {
        onProgress: (lines) => progress.update(undefined, lines),
      }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === undefined) throw error
        const happened = `${file} cannot be read. ${whyUnreadable(error)}.`
        throw new Problem('file.unreadable', happened, { remedy: 'Check the path.', cause: error })
      })
      progress.clear()
      if (json === true) printJson(terminal, report)
      else printReport(terminal, report)
      done(report.ok ? EXIT.ok : EXIT.verificationFailed)
    })
}

const MOST_SHOWN = 20

function printReport(terminal: Terminal, report: Report): void {
  for (const fault of report.faults.slice(0, MOST_SHOWN)) {
    const where = fault.entry === undefined ? `line ${fault.line}` : `line ${fault.line}, ${fault.entry}`
    print(terminal, `${ink(terminal, 'warn', fault.code)}  ${where}: ${fault.text}`)
  }
  const more = report.faults.length - MOST_SHOWN
  if (more > 0) print(terminal, `and ${count(more)} more; all of them: --json`)
  print(terminal, `Entries  ${tally(report.entries)}   in ${count(report.streams)} streams`)
  print(terminal, `Answers  ${tally(report.answers)}`)
  for (const [why, times] of Object.entries(report.attestedBecause)) {
    print(terminal, `  attested because ${why}: ${count(times)}`)
  }
  print(
    terminal,
    report.ok ? ink(terminal, 'good', 'Everything holds.') : ink(terminal, 'bold', 'This export does not hold.'),
  )
}

function tally({ reproduced, attested, failed }: Tally): string {
  return `${count(reproduced)} reproduced, ${count(attested)} attested, ${count(failed)} failed`
}
