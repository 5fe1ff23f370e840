import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'

const EXAMPLES = [
  'passage import crossings.csv.gz',
  'passage import departures.parquet --dry-run          what would happen',
  'passage import their-file.csv --map "Passport No=document.number" --map "Surname=name.family"',
]

export interface ImportFlags {
  readonly dryRun?: boolean
  readonly rejects?: string
  readonly map?: readonly string[]
  readonly jurisdiction?: 'us' | 'schengen'
  readonly json?: boolean
}

/** `passage import`: a file of records, of any size, into the ledger. */
export const addImport: Register = (program, terminal, done) => {
  program
    .command('import')
    .description('take in CSV, NDJSON or Parquet, gzipped or not; safe to stop, it goes on where it was')
    .argument('<file>', 'the file, or - for standard input')
    .option('--dry-run', 'read and check everything, keep nothing')
    .option('--rejects <file>', 'where lines that are not taken in are listed; default: rejects-<name>.csv')
    .option('--map <column=field>', 'a column of a CSV file under another name; repeat as needed', collect)
    .option('--jurisdiction <law>', 'us or schengen, for records that do not say; default: us')
    .option('--json', 'print the result as JSON')
    .addHelpText('before', exampleText(EXAMPLES))
    .addHelpText(
      'after',
      '\nExit codes: 0 all taken in, 1 failed, 2 wrong use, 3 done and some lines rejected, 130 stopped.',
    )
    .action(async (file: string, flags: ImportFlags) => {
      const { runImport } = await import('../import/run-import.ts')
      done(await runImport(terminal, file, flags))
    })
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[^=]+=[^=]+$/.test(value)) {
    throw new Problem('usage.map', `--map ${value} is not of the form column=field.`, { exitCode: EXIT.usage })
  }
  return [...before, value]
}
