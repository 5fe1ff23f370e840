import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'

export interface WorldFlags {
  readonly out: string
  readonly people: string
  readonly seed: string
  readonly from?: string
  readonly to?: string
  readonly deployment: 'us' | 'schengen'
  readonly format: 'ndjson' | 'csv' | 'parquet'
  readonly json?: boolean
}

/** `passage world`: a synthetic world in files, with the truth beside it. */
export const addWorld: Register = (program, terminal, done) => {
  program
    .command('world')
    .description('write a synthetic world: what sources would send, and beside it what is true')
    .requiredOption('-o, --out <folder>', 'folder to write to; made when missing')
    .option('--people <n>', 'how many people', '10000')
    .option('--seed <n>', 'same seed, same bytes', '1')
    .option('--from <date>', 'first day; default: two years before --to')
    .option('--to <date>', 'last day; default: yesterday, UTC')
    .option('--deployment <law>', 'us or schengen', oneOf('--deployment', ['us', 'schengen']), 'us')
    .option('--format <format>', 'ndjson, csv or parquet', oneOf('--format', ['ndjson', 'csv', 'parquet']), 'ndjson')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'before',
      exampleText(['passage world -o world --people 250000 --format csv   about a million crossings']),
    )
    .action(async (flags: WorldFlags) => {
      const { writeWorld } = await import('../write/world.ts')
      await writeWorld(terminal, flags)
      done(undefined)
    })
}

function oneOf(flag: string, values: readonly string[]) {
  return (given: string): string => {
    if (values.includes(given)) return given
    throw new Problem('usage.choice', `${flag} is one of ${values.join(', ')}.`, { exitCode: EXIT.usage })
  }
}
