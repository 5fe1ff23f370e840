import type { RestoreRefusal } from '@passage/ledger/backup/restore'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { count, print, printJson, say } from '../talk/terminal.ts'

/** `passage restore`: a backup into an empty database; it opens when what was erased since is erased again. */
export const addRestore: Register = (program, terminal, done) => {
  program
    .command('restore')
    .description('read a backup into an empty database, erase again what was erased since, verify, and only then open')
    .argument('<folder>', 'a folder that passage backup wrote')
    .option('--json', 'print JSON')
    .addHelpText('before', exampleText(['PASSAGE_ERASURE_LIST=/backups/erasures passage restore /backups/2026-11-26']))
    .action(async (folder: string, { json }: { json?: boolean }) => {
      const { reachDatabase } = await import('../talk/context.ts')
      const { restore } = await import('@passage/ledger/backup/restore')
      const { erasureListForRestore, ourFieldKeys } = await import('../keep/places.ts')
      const fieldKeys = ourFieldKeys(terminal)
      const list = erasureListForRestore(terminal)
      const database = await reachDatabase(terminal)
      try {
        const { connectionString, place } = database
        const onStep = (step: keyof typeof STEPS) => say(terminal, STEPS[step])
        const answer = await restore({ connectionString, fieldKeys }, folder, list, new Date(terminal.now()), {
          onStep,
        })
        if (!answer.ok) throw restoreProblem(answer.refusal, folder, place)
        const { manifest, erasures, check } = answer
        if (json === true) printJson(terminal, { madeAt: manifest.madeAt, erasures, check })
        else {
          print(terminal, `Restored as of ${manifest.madeAt}: ${count(check.entries)} entries, all verified.`)
          print(
            terminal,
            `Erased again: ${count(erasures.erased)}. Erased in the backup already: ${count(erasures['nothing-there'])}.`,
          )
          if (erasures.held > 0) {
            say(
              terminal,
              `${count(erasures.held)} were never confirmed and stand under a legal hold: a person decides.`,
            )
          }
          say(
            terminal,
            'Next: passage start, and passage status: a witness that has seen a larger log says that this is an older one.',
          )
        }
      } finally {
        await database.close()
      }
      done(undefined)
    })
}

const STEPS = {
  checking: 'Checking the backup …',
  reading: 'Reading it in …',
  erasing: 'Erasing again what was erased since …',
  verifying: 'Verifying every commitment and the log …',
} as const

function restoreProblem(refusal: RestoreRefusal, folder: string, place: string): Problem {
  const { happened, remedy } = words(refusal, folder, place)
  const saved =
    refusal.code === 'restore.does-not-verify' ? 'The database stays closed.' : 'Nothing was changed in the database.'
  const exitCode = refusal.code === 'restore.does-not-verify' ? EXIT.verificationFailed : EXIT.refused
  return new Problem(refusal.code, happened, { remedy, saved, exitCode })
}

function words(refusal: RestoreRefusal, folder: string, place: string): { happened: string; remedy: string } {
  switch (refusal.code) {
    case 'restore.no-backup':
      return { happened: `${folder} is not a backup, or one that was never finished.`, remedy: 'Name another folder.' }
    case 'restore.manifest-damaged':
      return { happened: `The manifest of ${folder} is damaged or not of this kind.`, remedy: 'Take another copy.' }
    case 'restore.file-missing':
      return { happened: `${refusal.file} is missing from ${folder}.`, remedy: 'Take another copy.' }
    case 'restore.file-damaged':
      return { happened: `${refusal.file} in ${folder} is not what was written.`, remedy: 'Take another copy.' }
    case 'restore.newer-schema':
      return {
        happened: `The backup has schema ${refusal.found}; this version knows ${refusal.known}.`,
        remedy: 'Restore it with the version that wrote it, or a newer one.',
      }
    case 'restore.other-schema':
      return {
        happened: `Migration ${refusal.number} of the backup is called ${refusal.name}: it was made by other software.`,
        remedy: 'Restore it with the software that wrote it.',
      }
    case 'restore.list-behind':
      return {
        happened: 'The list of erasures does not begin with what it held when the backup was made.',
        remedy: 'Name the right one in PASSAGE_ERASURE_LIST. Another one would bring the erased back.',
      }
    case 'restore.not-empty':
      return {
        happened: `The database is not empty: ${place}`,
        remedy: 'Restore into a new database; for the embedded one, move its data folder away first.',
      }
    case 'restore.does-not-verify':
      return {
        happened: `The ledger of this backup does not hold: ${refusal.fault.code} at ${refusal.fault.where}.`,
        remedy: 'Somebody changed it. Keep it as it is, find out, and restore another backup.',
      }
  }
}
