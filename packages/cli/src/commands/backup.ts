import { join } from 'node:path'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { startProgress } from '../talk/progress.ts'
import type { Register } from '../talk/register.ts'
import { count, print, printJson, say } from '../talk/terminal.ts'
import { unmade } from '../write/folder.ts'

/** `passage backup`: everything that the database holds, from one snapshot, while the service goes on. */
export const addBackup: Register = (program, terminal, done) => {
  program
    .command('backup')
    .description('write everything to a new folder, from one snapshot; it holds personal data')
    .argument('[folder]', 'must not be there yet; default: a folder named by the time, beside the data')
    .option('--json', 'print JSON')
    .addHelpText('before', exampleText(['passage backup', 'passage backup /backups/2026-11-26']))
    .action(async (given: string | undefined, { json }: { json?: boolean }) => {
      const { withLedger } = await import('../talk/context.ts')
      const { backup } = await import('@passage/ledger/backup/backup')
      const { backupsFolder, ourErasureList } = await import('../keep/places.ts')
      const now = new Date(terminal.now())
      const folder = given ?? join(backupsFolder(), now.toISOString().slice(0, 19).replaceAll(':', ''))
      const list = ourErasureList(terminal)
      const progress = startProgress(terminal, 'Backup', 'tables')
      const answer = await withLedger(terminal, ({ database: { connectionString } }) => {
        let tables = 0
        const onTable = () => progress.update(undefined, ++tables)
        return backup({ connectionString }, folder, list, now, onTable).catch((error: unknown) => {
          throw unmade(folder, error) ?? error
        })
      })
      progress.clear()
      if (!answer.ok) throw backupProblem(answer.refusal.code, folder)
      const { manifest, digest } = answer
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      if (json === true) printJson(terminal, { folder, digest, rows, log: manifest.log ?? null })
      else {
        print(terminal, `${count(rows)} rows of ${manifest.tables.length} tables in ${folder}`)
        say(
          terminal,
          'It holds personal data. The key of the log and the list of erasures are not in it: keep them too.',
        )
      }
      done(undefined)
    })
}

function backupProblem(code: string, folder: string): Problem {
  if (code === 'backup.exists') {
    return new Problem(code, `${folder} is there already.`, {
      saved: 'Nothing was changed.',
      remedy: 'Name a folder that is not there yet.',
      exitCode: EXIT.usage,
    })
  }
  return new Problem(code, 'A restore of this database is not finished.', {
    remedy: 'Run the same passage restore again.',
    exitCode: EXIT.refused,
  })
}
