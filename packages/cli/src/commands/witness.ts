import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'

export interface WitnessFlags {
  readonly home: string
  readonly name: string
  readonly port: number
  readonly host: string
  readonly endWithInput?: boolean
  readonly json?: boolean
}

/** `passage witness`: a small process that remembers the latest tree of each log, and cosigns what grows from it. */
export const addWitness: Register = (program, terminal, done) => {
  program
    .command('witness')
    .description('watch transparency logs and cosign their checkpoints (C2SP tlog-witness); needs no database')
    .requiredOption(
      '--home <folder>',
      'holds witness.key (made, mode 0600), witness.pub, logs (public keys, one a line) and state.json',
    )
    .option('--name <name>', 'name of a new key, such as witness.example/w1', 'passage.local/witness')
    .option('--port <n>', 'port to listen on; 0 takes a free one', port, 8091)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--end-with-input', 'end when standard input ends, as under the process that started it')
    .option('--json', 'print address and public key as JSON when ready')
    .addHelpText(
      'before',
      exampleText([
        'passage witness --home /var/lib/witness --name witness.example/w1',
        'echo "$LOG_KEY" >> /var/lib/witness/logs',
      ]),
    )
    .action(async (flags: WitnessFlags) => {
      const { runWitness } = await import('../witness/run.ts')
      done(await runWitness(terminal, flags))
    })
}

function port(given: string): number {
  const value = Number(given)
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value
  throw new Problem('usage.choice', '--port is a number from 0 to 65535.', { exitCode: EXIT.usage })
}
