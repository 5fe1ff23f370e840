import { bumpGuards } from '../guard-rows/guard.ts'
import type { Tx } from '../pools/transaction.ts'

/** A dispute that opened or closed, with every record of the person at that moment. */
export interface DisputeChange {
  readonly change: 'opened' | 'closed'
  readonly request: string
  /** Ids of the facts that it names. */
  readonly facts: readonly string[]
  readonly members: readonly string[]
  readonly at: Date
}

/**
 * The one place that hears of every dispute that opens or closes, in the transaction that opens or closes it: the guards of
 * the person are counted up, so that an act against the person meets the dispute, or is done before it. A bar that ends by
 * time alone (the days for a review) counts nothing up: acts ask `mayUseAdversely` with their day.
 */
export async function disputeChanged(tx: Tx, { members }: DisputeChange): Promise<void> {
  await bumpGuards(tx, members)
}
