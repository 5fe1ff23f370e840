import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { print, printJson, say } from '../talk/terminal.ts'

/** `passage field-key`: which keys for fields are there, by name; and a new one for what is written from now on. */
export const addFieldKey: Register = (program, terminal, done) => {
  program
    .command('field-key')
    .description('name the keys for enciphered fields; --new puts a new one first')
    .option('--new', 'make a new key; older ones stay for reading')
    .option('--json', 'print JSON')
    .addHelpText('before', exampleText(['passage field-key', 'passage field-key --new']))
    .action(async ({ new: wantsNew, json }: { new?: boolean; json?: boolean }) => {
      const { ourFieldKeys } = await import('../keep/places.ts')
      const { rotateFieldKeys } = await import('@passage/ledger/field-keys/key-file')
      const { file } = ourFieldKeys(terminal)
      if (wantsNew === true) {
        const { readRunning, runningHome } = await import('../start/running.ts')
        if (readRunning(runningHome()) !== undefined) throw stillRunning()
        rotateFieldKeys(file)
      }
      const ids = ourFieldKeys(terminal).keys.map(({ id }) => id)
      if (json === true) printJson(terminal, { file, writes: ids[0], reads: ids })
      else {
        print(terminal, `${ids[0]} writes, ${ids.length} read. In ${file}`)
        if (wantsNew === true)
          say(terminal, 'Keep a copy of the file, apart from the backups. Start every server again.')
      }
      done(undefined)
    })
}

/** A server that does not know the new key would take what it wrote for not known. */
function stillRunning(): Problem {
  return new Problem('keys.running', 'Passage is running, and would not know the new key.', {
    saved: 'Nothing was changed.',
    remedy: 'Stop it, make the key, start it again.',
    exitCode: EXIT.refused,
  })
}
