import type { Pools } from '@passage/ledger/pools/open'
import type { Account } from '@passage/ledger/sign-in/accounts'
import { type BegunTask, listBegun } from '@passage/ledger/sign-in/hand-over'

/** Where the work of a person is found. Every kind of work that can be in somebody’s hands has one of these. */
export type WorkInHand = (pools: Pools, worker: Account, now: Date) => Promise<readonly BegunTask[]>

/** Today one kind: open tasks whose record the worker was the last to open. */
const kinds: readonly WorkInHand[] = [listBegun]

/** Everything that a person has begun and not finished, by ids: to be passed on, nothing is read about anybody. */
export async function workInHand(pools: Pools, worker: Account, now: Date): Promise<readonly BegunTask[]> {
  return (await Promise.all(kinds.map((list) => list(pools, worker, now)))).flat()
}
