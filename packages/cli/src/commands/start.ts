import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { count } from '../talk/terminal.ts'

export interface StartFlags {
  readonly port: string
  readonly host: string
  readonly people: string
  readonly deployment: 'us' | 'schengen'
  readonly console: boolean
  readonly feed: boolean
  readonly witness: boolean
  readonly demo?: boolean
  readonly json?: boolean
}

/** `passage start`: database, migrations, a world where there is none, console, server, live feed. */
export const addStart: Register = (program, terminal, done) => {
  program
    .command('start')
    .description('start everything on this machine and print the address')
    .option(
      '--port <n>',
      'port to listen on; the next free one is taken when it is in use',
      terminal.env.PORT ?? '8080',
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--deployment <law>', 'us or schengen: law of records that do not say, and of the world', deployment, 'us')
    .option('--people <n>', 'people in the synthetic world of an empty database', '10000')
    .option('--demo', 'fill an empty database that DATABASE_URL names with the synthetic world, too')
    .option('--no-feed', 'no live records')
    .option('--no-witness', 'start no witness of our own: the log is then unwitnessed')
    .option('--no-console', 'do not build or serve the console')
    .option('--json', 'print address and sign-ins as JSON when ready')
    .addHelpText(
      'before',
      exampleText(['passage start', 'passage start --port 9000', 'DATABASE_URL=postgresql://… passage start']),
    )
    .action(async (flags: StartFlags) => {
      requireWhole('--port', flags.port, 65_535)
      requireWhole('--people', flags.people, 2_000_000)
      const { start } = await import('../start/start.ts')
      done(await start(terminal, flags))
    })
}

function deployment(given: string): string {
  if (given === 'us' || given === 'schengen') return given
  throw new Problem('usage.choice', '--deployment is us or schengen.', { exitCode: EXIT.usage })
}

function requireWhole(flag: string, text: string, most: number): void {
  if (/^\d+$/.test(text) && Number(text) <= most) return
  throw new Problem('usage.number', `${flag} takes a whole number up to ${count(most)}, not "${text}".`, {
    exitCode: EXIT.usage,
  })
}
