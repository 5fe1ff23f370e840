import type { Budget } from '@passage/domain/access/budget'
import type { Standing } from '@passage/domain/access/question'
import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'

/** The caller has read as many persons as a day allows. Nothing of the request stands: neither look nor answer. */
export class BudgetSpent extends Error {
  readonly actor: string
  readonly persons: number
  constructor(actor: string, persons: number) {
    super('the budget of persons is spent')
    this.name = 'BudgetSpent'
    this.actor = actor
    this.persons = persons
  }
}

/**
 * Counts the persons of a look, each once a day (UTC). True: with this look the count passed the soft limit.
 * @throws BudgetSpent when it would pass the hard one with somebody who was not read today
 */
export async function countPersons(
  tx: Tx,
  actor: string,
  persons: readonly Standing[],
  budget: Budget,
  now: Date,
): Promise<boolean> {
  // A person is counted under the first of the records, whichever of them was asked for.
  const ids = [...new Set(persons.map(({ members, recordId }) => members[0] ?? recordId))].sort()
  const found = await tx.query<{ before: string; after: string }>({
    name: 'count-read',
    text: 'select before, after from access.count_read($1, $2, $3::uuid[])',
    values: [actor, now.toISOString().slice(0, 10), uuids(ids)],
  })
  const [before, after] = [Number(found.rows[0]?.before), Number(found.rows[0]?.after)]
  if (after > budget.hard && after > before) throw new BudgetSpent(actor, before)
  return before <= budget.soft && after > budget.soft
}
