import { dayOfInstant } from '@passage/domain/redress/clock'
import { mayUseAdversely } from '@passage/domain/redress/disputed'
import type { RedressRefusal } from '@passage/domain/redress/refusal'
import { texts } from '../append/binary-array.ts'
import { entryOf } from '../entry/bodies.ts'
import type { Tx } from '../pools/transaction.ts'
import { placeRequests, readRedressEvents } from './project.ts'

/**
 * Asks the gate in the transaction of an adverse act: whether any of the facts that it rests on is under an open correction.
 * What an answer rests on is known by the entry, so a dispute about one fact of an entry bars the use of all in it. A request
 * that stands on a record which a link no longer joins is asked, too.
 * @param members every record of the person, as they stand in this transaction
 * @param facts ids of facts, or of the entries that hold them
 */
export async function refuseIfDisputed(
  tx: Tx,
  members: readonly string[],
  facts: readonly string[],
  now: Date,
): Promise<RedressRefusal | undefined> {
  const beneath = [...new Set(facts.map(entryOf))]
  return disputedAmong(tx, [...new Set([...members, ...(await recordsThatName(tx, beneath))])], facts, now)
}

/** The same by the requests that stand on these records, for a screen: the act itself asks all of them. */
export async function disputedAmong(
  tx: Pick<Tx, 'query'>,
  records: readonly string[],
  facts: readonly string[],
  now: Date,
): Promise<RedressRefusal | undefined> {
  const beneath = new Set(facts.map(entryOf))
  const requests = placeRequests(await readRedressEvents(tx, records)).map(({ request }) => request)
  const named = requests.flatMap(({ items }) => items.map(({ fact }) => fact)).filter((id) => beneath.has(entryOf(id)))
  return mayUseAdversely(named, requests, dayOfInstant(now.toISOString()))
}

/** Records with a request about any of the entries. */
async function recordsThatName(tx: Tx, entries: readonly string[]): Promise<readonly string[]> {
  const found = await tx.query<{ record_id: string }>(
    'select distinct record_id from proj.redress where entries && $1::text[]',
    [texts(entries)],
  )
  return found.rows.map(({ record_id }) => record_id)
}
