import type { AccessQuestion } from '@passage/domain/access/question'
import type { Decide } from '../../src/access/decide.ts'
import { cells } from './cells.ts'
import { oracle } from './oracle.ts'

const isPlain = ({ flags, conflict }: AccessQuestion): boolean => flags.length === 0 && !conflict

/** Somebody with the right relation may, were there no flag, no conflict and no tie to the person: where the bars decide. */
function isOpenButForBars(cell: AccessQuestion): boolean {
  const plain = { ...cell, flags: [], cleared: [], conflict: false }
  const relations = cell.relations.filter((one) => one !== 'own' && one !== 'represents')
  return oracle(plain) || oracle({ ...plain, relations })
}

/**
 * Every cell without flags, and every one of a partner in which a bar decides; one in five of the others in which a bar
 * decides; one in 199 of the rest.
 */
export const asked: readonly AccessQuestion[] = [...cells()].filter(
  (cell, at) =>
    isPlain(cell) || ((at % 5 === 0 || cell.purpose === 'exchange') && isOpenButForBars(cell)) || at % 199 === 0,
)
export const barOrOpen: readonly AccessQuestion[] = asked.filter(isOpenButForBars)

/** Whether a set of policies and the table differ about a cell. */
export const disagree =
  (decide: Decide) =>
  (cell: AccessQuestion): boolean =>
    decide(cell).allowed !== oracle(cell)
