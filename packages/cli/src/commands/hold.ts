import type { Unit } from '@passage/domain/retention/hold'
import type { HoldAnswer, HoldOrder } from '@passage/ledger/hold/place'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { print, printJson } from '../talk/terminal.ts'
import { addName } from './retention.ts'

interface HoldFlags {
  readonly stay?: string
  readonly record?: string
  readonly lift?: string
  readonly authority: string
  readonly reason: string
  readonly signer: readonly string[]
  readonly json?: boolean
}

/** `passage hold`: keep a stay or a person's records from erasure, or lift that. */
export const addHold: Register = (program, terminal, done) => {
  program
    .command('hold')
    .description('place a legal hold on a stay or a record, or lift one; what is held is never erased')
    .option('--stay <id>', 'the stay to hold')
    .option('--record <id>', 'a record: everything of its person is held')
    .option('--lift <hold>', 'the hold to lift')
    .requiredOption('--authority <words>', 'the provision or the order of a court')
    .requiredOption('--reason <words>', 'why, without naming anybody')
    .option('--signer <name>', 'who orders it; again for a second name', addName, [])
    .option('--json', 'print JSON')
    .addHelpText(
      'before',
      exampleText(['passage hold --record 6f1c… --authority "28 USC 1746" --reason "appeal" --signer d.halvorsen']),
    )
    .action(async (flags: HoldFlags) => {
      const ask = asked(flags)
      const { withLedger } = await import('../talk/context.ts')
      const { liftHold, placeHold } = await import('@passage/ledger/hold/place')
      const order: HoldOrder = { authority: flags.authority, reason: flags.reason, signers: flags.signer }
      const now = new Date(terminal.now())
      const answer = await withLedger(terminal, ({ pools }) =>
        'lift' in ask ? liftHold(pools, ask.lift, order, now) : placeHold(pools, ask, order, now),
      )
      if (!answer.ok) throw holdProblem(answer)
      if (flags.json === true) printJson(terminal, { hold: answer.hold, lifted: 'lift' in ask })
      else
        print(
          terminal,
          'lift' in ask ? `Lifted ${answer.hold}` : `Held: ${answer.hold}. To lift it: --lift ${answer.hold}`,
        )
      done(undefined)
    })
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}(\/\d+(\.\d+)?)?$/

function asked({ stay, record, lift }: HoldFlags): Unit | { readonly lift: string } {
  const given = [stay, record, lift].filter((one) => one !== undefined)
  if (given.length !== 1 || !ID.test(given[0] ?? '')) {
    throw new Problem('usage.hold', 'Name one stay, one record or one hold by its id.', { exitCode: EXIT.usage })
  }
  if (stay !== undefined) return { stayId: stay }
  return record === undefined ? { lift: lift ?? '' } : { recordId: record }
}

const WORDS = {
  'hold.nothing-there': 'There is no such stay or record.',
  'hold.unsigned': 'A hold is signed: name who orders it with --signer.',
  'hold.no-authority': 'A hold names its authority.',
  'hold.not-standing': 'There is no such hold, or it was lifted before.',
} as const

function holdProblem({ refusal: { code } }: Extract<HoldAnswer, { ok: false }>): Problem {
  return new Problem(code, WORDS[code], { saved: 'Nothing was changed.', exitCode: EXIT.refused })
}
