import { exampleText } from '../talk/examples.ts'
import type { Register } from '../talk/register.ts'
import { ink, print, printJson } from '../talk/terminal.ts'

/** `passage migrate`: bring the database up to date; a repeat changes nothing. */
export const addMigrate: Register = (program, terminal, done) => {
  program
    .command('migrate')
    .description('bring the database up to date; DATABASE_URL is the migration login')
    .option('--json', 'print JSON')
    .addHelpText('before', exampleText(['DATABASE_URL=postgresql://owner@db/passage passage migrate']))
    .action(async ({ json }: { json?: boolean }) => {
      const { reachDatabase } = await import('../talk/context.ts')
      const { migrate } = await import('@passage/ledger/migrate/migrate')
      const database = await reachDatabase(terminal)
      try {
        const applied = await migrate(database.connectionString)
        if (json === true) printJson(terminal, { applied, place: database.place })
        else if (applied.length === 0) print(terminal, 'The database is up to date.')
        else print(terminal, `Applied ${ink(terminal, 'bold', applied.join(', '))}. The database is up to date.`)
      } finally {
        await database.close()
      }
      done(undefined)
    })
}
