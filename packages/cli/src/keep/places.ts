import { dirname, join } from 'node:path'
import { ErasureListDamaged } from '@passage/ledger/erase/list/line'
import { type ErasureList, existingErasureList, openErasureList } from '@passage/ledger/erase/list/list-file'
import type { FieldKeys } from '@passage/ledger/field-keys/encipher'
import { FieldKeyError, readFieldKeys, readOrMakeFieldKeys } from '@passage/ledger/field-keys/key-file'
import { openFolder } from '@passage/ledger/postgres/cluster'
import { runningHome } from '../start/running.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Terminal } from '../talk/terminal.ts'
import { folderFor } from '../write/folder.ts'

/** The folder of the data. Another account must be able to pass through it, wherever it is made first. */
function openHome(): string {
  const home = runningHome()
  openFolder(home)
  return home
}

/** Where backups go when nobody names a folder. */
export function backupsFolder(): string {
  return join(openHome(), 'backups')
}

/** The list of erasures: PASSAGE_ERASURE_LIST, or beside the backups. */
export function erasureListFile(terminal: Terminal): string {
  const given = terminal.env.PASSAGE_ERASURE_LIST
  return given === undefined || given === '' ? join(backupsFolder(), 'erasures') : given
}

/**
 * The keys for fields: PASSAGE_KEY_FILE, or beside the data, made when missing.
 * @throws Problem when others than its owner may read the file, or it holds no key
 */
export function ourFieldKeys(terminal: Terminal): FieldKeys {
  const given = terminal.env.PASSAGE_KEY_FILE
  try {
    if (given === undefined || given === '') return readOrMakeFieldKeys(join(openHome(), 'keys', 'fields'))
    return readFieldKeys(given)
  } catch (error) {
    if (!(error instanceof FieldKeyError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Problem('keys.fields', (error as Error).message, {
      saved: 'Nothing was changed.',
      exitCode: EXIT.usage,
      cause: error,
    })
  }
}

/**
 * The list of erasures, made when missing.
 * @throws Problem in words, when it is damaged or can be kept nowhere: nothing may be erased or restored then
 */
export function ourErasureList(terminal: Terminal): ErasureList {
  const file = erasureListFile(terminal)
  folderFor(dirname(file), 0o700)
  return readable(openErasureList(file), terminal)
}

/** The list for a restore. @throws Problem when it is not there: an empty one would bring back what was erased */
export function erasureListForRestore(terminal: Terminal): ErasureList {
  const file = erasureListFile(terminal)
  const list = existingErasureList(file)
  if (list !== undefined) return readable(list, terminal)
  throw new Problem('restore.no-list', `The list of erasures is not there: ${file}`, {
    saved: 'Nothing was changed.',
    remedy: 'Put it there, or name it in PASSAGE_ERASURE_LIST. Without it the erased would be back.',
  })
}

function readable(list: ErasureList, terminal: Terminal): ErasureList {
  try {
    list.read()
    return list
  } catch (error) {
    if (!(error instanceof ErasureListDamaged)) throw error
    throw new Problem(
      'erasures.damaged',
      `The list of erasures ${erasureListFile(terminal)} is damaged: ${error.message}.`,
      {
        saved: 'Nothing was changed.',
        remedy: 'Take its second copy.',
        cause: error,
      },
    )
  }
}
