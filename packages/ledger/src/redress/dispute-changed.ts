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
 * The one place that hears of every dispute that opens or closes, in the transaction that opens or closes it. Whatever must
 * meet an act in the same moment is done here. A bar that ends by time alone (the days for a review) is not told: acts
 * ask `mayUseAdversely` with their day.
 */
export async function disputeChanged(_tx: Tx, _change: DisputeChange): Promise<void> {}
