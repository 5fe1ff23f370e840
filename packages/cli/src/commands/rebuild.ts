import { exampleText } from '../talk/examples.ts'
import type { Register } from '../talk/register.ts'
import { count, print, printJson, say } from '../talk/terminal.ts'

/** `passage rebuild`: every read model again from the ledger. What was determined stays as it was determined. */
export const addRebuild: Register = (program, terminal, done) => {
  program
    .command('rebuild')
    .description(
      'make every read model again from the ledger, look-up keys included, as release notes ask after some changes; stop the server first',
    )
    .option('--json', 'print JSON')
    .addHelpText('before', exampleText(['passage migrate && passage rebuild']))
    .action(async ({ json }: { json?: boolean }) => {
      const { withLedger } = await import('../talk/context.ts')
      const { rebuild } = await import('@passage/ledger/project/rebuild')
      await withLedger(terminal, async ({ pools }) => {
        say(terminal, 'Every read model is made again, in one transaction: until it ends, what was there stays.')
        const persons = await rebuild(pools)
        if (json === true) printJson(terminal, { persons })
        else print(terminal, `Made again from the ledger: ${count(persons)} ${persons === 1 ? 'person' : 'persons'}.`)
      })
      done(undefined)
    })
}
