import { type DeterminedPersons, determinePersons } from '../determine/determine-persons.ts'
import type { Tx } from '../pools/transaction.ts'
import type { WriteOptions } from '../project/write-rows.ts'
import { closeStays } from './closing/close-stays.ts'

/**
 * Determines the persons of records of which facts or links changed, lets departures close the stays that they clearly
 * close, and determines those again: what every change of a record ends with, in its own transaction.
 */
export async function determineAndClose(
  tx: Tx,
  recordIds: readonly string[],
  now: Date,
  options: WriteOptions,
): Promise<DeterminedPersons> {
  const first = await determinePersons(tx, recordIds, now, options)
  const closed = await closeStays(tx, recordIds, now)
  if (closed.length === 0) return first
  const again = await determinePersons(tx, closed, now, options)
  return { persons: first.persons, answers: first.answers + again.answers }
}
