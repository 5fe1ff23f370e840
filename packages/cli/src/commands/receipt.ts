import type { TrustPolicy } from '@passage/tlog/note/policy'
import { policyFrom, readText } from '../read/trust.ts'
import { exampleText } from '../talk/examples.ts'
import { EXIT, type ExitCode } from '../talk/exit-codes.ts'
import type { Register } from '../talk/register.ts'
import { ink, print, printJson, type Terminal } from '../talk/terminal.ts'

interface Flags {
  readonly keys: string
  readonly need: string
  readonly commitment?: string
  readonly json?: boolean
}

/** `passage receipt`: checks a receipt that somebody holds, without any connection. */
export const addReceipt: Register = (program, terminal, done) => {
  program
    .command('receipt')
    .description('check a receipt (C2SP tlog-proof) offline: the entry in it, its place in the log, who witnessed it')
    .argument('<file>', 'a .tlog-proof file')
    .requiredOption('--keys <file>', 'public keys of the log and of the witnesses that you trust, one a line')
    .option('--need <n>', 'how many of these witnesses must have signed', '1')
    .option('--commitment <hex>', 'what was committed to, for a receipt that comes without its text')
    .option('--json', 'print the answer as JSON, with the whole entry')
    .addHelpText('before', exampleText(['passage receipt answer.tlog-proof --keys trusted-keys --need 2']))
    .addHelpText('after', '\nExit codes: 0 it holds, 5 it does not, 1 a file cannot be read.')
    .action(async (file: string, flags: Flags) => {
      const { verifyReceipt } = await import('@passage/verify/receipt/verify-receipt')
      const policy = await policyFrom(flags)
      if (flags.commitment !== undefined) {
        done(checkPlace(terminal, await placeOf(readText(file), flags.commitment, policy), flags.json === true))
        return
      }
      const answer = verifyReceipt(readText(file), policy)
      if (flags.json === true) printJson(terminal, answer)
      else printAnswer(terminal, answer)
      done(answer.ok ? EXIT.ok : EXIT.verificationFailed)
    })
}

type Answer = ReturnType<typeof import('@passage/verify/receipt/verify-receipt').verifyReceipt>

function printAnswer(terminal: Terminal, answer: Answer): void {
  if (!answer.ok) {
    print(terminal, `${ink(terminal, 'bold', 'This receipt does not hold.')} ${ink(terminal, 'warn', answer.code)}`)
    return
  }
  const { entry, index, size, witnessedAt } = answer
  const when = witnessedAt === undefined ? '' : `, witnessed by ${new Date(witnessedAt * 1000).toISOString()}`
  print(terminal, `${ink(terminal, 'good', 'The receipt holds.')} Entry ${index + 1} of ${size}${when}`)
  print(terminal, `${entry.stream}/${entry.seq}, ${entry.type}, recorded ${entry.recorded}`)
}

type PlaceAnswer = ReturnType<typeof import('@passage/tlog/proof/verify-proof').verifyLogged>

/** A receipt without a text: whether what was committed to stands in the log. */
async function placeOf(text: string, commitment: string, policy: TrustPolicy): Promise<PlaceAnswer> {
  const { verifyLogged } = await import('@passage/tlog/proof/verify-proof')
  return verifyLogged(text, Buffer.from(commitment, 'hex'), policy)
}

function checkPlace(terminal: Terminal, answer: PlaceAnswer, json: boolean): ExitCode {
  if (json) printJson(terminal, answer)
  else if (answer.ok) {
    const when =
      answer.witnessedAt === undefined ? '' : `, witnessed by ${new Date(answer.witnessedAt * 1000).toISOString()}`
    print(terminal, `${ink(terminal, 'good', 'The receipt holds.')} Entry ${answer.index + 1} of ${answer.size}${when}`)
    print(terminal, 'It shows the place of what was committed to, and not what it says.')
  } else
    print(terminal, `${ink(terminal, 'bold', 'This receipt does not hold.')} ${ink(terminal, 'warn', answer.code)}`)
  return answer.ok ? EXIT.ok : EXIT.verificationFailed
}
