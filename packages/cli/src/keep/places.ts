import { join } from 'node:path'
import { ErasureListDamaged } from '@passage/ledger/erase/list/line'
import { type ErasureList, existingErasureList, openErasureList } from '@passage/ledger/erase/list/list-file'
import { runningHome } from '../start/running.ts'
import { Problem } from '../talk/problem.ts'
import type { Terminal } from '../talk/terminal.ts'

/** Where backups go when nobody names a folder. */
export function backupsFolder(): string {
  return join(runningHome(), 'backups')
}

/** The list of erasures: PASSAGE_ERASURE_LIST, or beside the backups. */
export function erasureListFile(terminal: Terminal): string {
  const given = terminal.env.PASSAGE_ERASURE_LIST
  return given === undefined || given === '' ? join(backupsFolder(), 'erasures') : given
}

/**
 * The list of erasures, made when missing.
 * @throws Problem in words, when it is damaged: nothing may be erased or restored then
 */
export function ourErasureList(terminal: Terminal): ErasureList {
  return readable(openErasureList(erasureListFile(terminal)), terminal)
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
