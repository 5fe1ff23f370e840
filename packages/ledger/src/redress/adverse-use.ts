import { dayOfInstant } from '@passage/domain/redress/clock'
import { mayUseAdversely } from '@passage/domain/redress/disputed'
import type { RedressRefusal } from '@passage/domain/redress/refusal'
import type { Tx } from '../pools/transaction.ts'
import { placeRequests, readRedressEvents } from './project.ts'

/**
 * Asks the gate in the transaction of an adverse act: whether any of the facts that it rests on is under an open correction.
 * @param members every record of the person, as they stand in this transaction
 */
export async function refuseIfDisputed(
  tx: Tx,
  members: readonly string[],
  facts: readonly string[],
  now: Date,
): Promise<RedressRefusal | undefined> {
  const requests = placeRequests(await readRedressEvents(tx, members)).map(({ request }) => request)
  return mayUseAdversely(facts, requests, dayOfInstant(now.toISOString()))
}
