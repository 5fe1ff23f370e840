import type { LogReport } from '@passage/verify/log/verify-log-export'
import type { Report, Tally } from '@passage/verify/report'
import { policyFrom, readText, type TrustFlags } from '../read/trust.ts'
import { whyUnreadable } from '../read/why-unreadable.ts'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { startProgress } from '../talk/progress.ts'
import type { Register } from '../talk/register.ts'
import { count, ink, print, printJson, type Terminal } from '../talk/terminal.ts'
import { exitOf, printLogReport } from './verify-log.ts'

interface Flags extends Partial<TrustFlags> {
  readonly lastSeen?: string
  readonly json?: boolean
}

/** `passage verify`: an export, offline. */
export const addVerify: Register = (program, terminal, done) => {
  program
    .command('verify')
    .description(
      'check an export offline: every commitment, every chain, every answer worked out and every decision of a case made again',
    )
    .argument('<file>', 'an export, gzipped or not')
    .option('--keys <file>', 'for an export of the log: public keys of the log and of the witnesses that you trust')
    .option('--need <n>', 'how many of these witnesses must have signed', '1')
    .option('--last-seen <file>', 'a checkpoint that you hold yourself: the log must have grown from it')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'before',
      exampleText(['passage verify ledger.ndjson.gz --json', 'passage verify log.ndjson --keys trusted-keys --need 2']),
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 everything holds (of a log: reproduced), 5 something does not, 1 the file cannot be read.\n' +
        'Of a log also: 6 attested, it is whole, and what was lawfully erased, or rests on other rules or on what is\n' +
        'outside a case, stands by its commitment.',
    )
    .action(async (file: string, flags: Flags) => {
      const { readPlainLines } = await import('../read/plain-lines.ts')
      const { isLogExport } = await import('@passage/verify/log/verify-log-export')
      const lines = () => readPlainLines(file)
      const progress = startProgress(terminal, 'Verifying', 'lines')
      const onProgress = (read: number) => progress.update(undefined, read)
      const work = async (): Promise<Told> =>
        isLogExport(await firstOf(lines)) ? checkLog(lines, flags, onProgress) : checkStreams(lines, onProgress)
      const { report, log } = await work().catch((error: NodeJS.ErrnoException) => {
        if (error instanceof Problem || error.code === undefined) throw error
        const happened = `${file} cannot be read. ${whyUnreadable(error)}.`
        throw new Problem('file.unreadable', happened, { remedy: 'Check the path.', cause: error })
      })
      progress.clear()
      if (flags.json === true) printJson(terminal, log ?? report)
      else printReport(terminal, report, log)
      done(log === undefined ? (report.ok ? EXIT.ok : EXIT.verificationFailed) : exitOf(log))
    })
}

/** What was found: of streams, and of the log where the file is one. */
interface Told {
  readonly report: Report
  readonly log?: LogReport
}
type Lines = () => AsyncIterable<string>
type OnProgress = (lines: number) => void

async function firstOf(lines: Lines): Promise<string> {
  for await (const line of lines()) return line
  return ''
}

async function checkStreams(lines: Lines, onProgress: OnProgress): Promise<Told> {
  const { verifyExport } = await import('@passage/verify/verify-export')
  return { report: await verifyExport(lines, { onProgress }) }
}

/** A log is checked against keys that the caller trusts: those in the file itself would prove nothing. */
async function checkLog(lines: Lines, { keys, need = '1', lastSeen }: Flags, onProgress: OnProgress): Promise<Told> {
  if (keys === undefined) {
    throw new Problem('usage.keys', 'This is an export of the log. Name the keys that you trust: --keys FILE', {
      remedy: 'The public keys of the log and of its witnesses, one a line, as they gave them to you.',
      exitCode: EXIT.usage,
    })
  }
  const { verifyLogExport } = await import('@passage/verify/log/verify-log-export')
  const policy = await policyFrom({ keys, need })
  const trust = { policy, ...(lastSeen === undefined ? {} : { lastSeen: readText(lastSeen) }) }
  const log = await verifyLogExport(lines, trust, { onProgress })
  return { report: log.report, log }
}

const MOST_SHOWN = 20

function printReport(terminal: Terminal, report: Report, log: LogReport | undefined): void {
  for (const fault of report.faults.slice(0, MOST_SHOWN)) {
    const where = fault.entry === undefined ? `line ${fault.line}` : `line ${fault.line}, ${fault.entry}`
    print(terminal, `${ink(terminal, 'warn', fault.code)}  ${where}: ${fault.text}`)
  }
  const more = report.faults.length - MOST_SHOWN
  if (more > 0) print(terminal, `and ${count(more)} more; all of them: --json`)
  print(terminal, `Entries  ${tally(report.entries)}   in ${count(report.streams)} streams`)
  print(terminal, `Answers  ${tally(report.answers)}`)
  print(terminal, `Decisions of cases  ${tally(report.decisions)}`)
  for (const [why, times] of Object.entries(report.attestedBecause)) {
    print(terminal, `  attested because ${why}: ${count(times)}`)
  }
  if (log !== undefined) {
    printLogReport(terminal, log)
    return
  }
  print(
    terminal,
    report.ok ? ink(terminal, 'good', 'Everything holds.') : ink(terminal, 'bold', 'This export does not hold.'),
  )
}

function tally({ reproduced, attested, failed }: Tally): string {
  return `${count(reproduced)} reproduced, ${count(attested)} attested, ${count(failed)} failed`
}
