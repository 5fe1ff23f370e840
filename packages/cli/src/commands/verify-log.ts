import type { LogReport, LogVerdict } from '@passage/verify/log/verify-log-export'
import { EXIT, type ExitCode } from '../talk/exit-codes.ts'
import { count, ink, print, type Terminal } from '../talk/terminal.ts'

const codes: Readonly<Record<LogVerdict, ExitCode>> = {
  reproduced: EXIT.ok,
  attested: EXIT.attested,
  failed: EXIT.verificationFailed,
}
const words: Readonly<Record<LogVerdict, string>> = {
  reproduced: 'Reproduced: the log is whole, and every entry, answer and decision in it came out again.',
  attested: 'Attested: the log is whole; what could not be worked out again stands by its commitment.',
  failed: 'Failed: this is not the log that was witnessed.',
}

/** What the shell learns of a log. */
export const exitOf = ({ verdict }: LogReport): ExitCode => codes[verdict]

/** The answer about the log in words, after what is said about its streams. */
export function printLogReport(terminal: Terminal, { verdict, log }: LogReport): void {
  if (log.ok) {
    const when = log.witnessedAt === undefined ? 'no witness' : new Date(log.witnessedAt * 1000).toISOString()
    print(terminal, `Log      ${count(log.size)} entries in the tree that was signed; witnessed: ${when}`)
  } else {
    const where = 'entry' in log ? `  ${log.entry}: ${log.text}` : ''
    print(terminal, `${ink(terminal, 'warn', log.code)}${where}`)
  }
  print(terminal, ink(terminal, verdict === 'failed' ? 'bold' : 'good', words[verdict]))
}
