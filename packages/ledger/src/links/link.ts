import type { Pools } from '../pools/open.ts'
import { inTransactionAgain } from '../pools/transaction.ts'
import { type RulingAnswer, type RulingKind, ruleInside } from './rule-inside.ts'

/** A ruling of people about two identity records. */
export interface Ruling {
  readonly records: readonly [string, string]
  /** Who signed. Joining or parting records by hand takes at least one name; joining two that each carry something takes two. */
  readonly signers: readonly string[]
  readonly reason: string
  /** A repeat with the same id changes nothing and returns the first receipt. */
  readonly requestId?: string
}

/** Two records are one person. One link entry; the stays of both sides are determined again; no record entry moves. */
export function link(pools: Pools, ruling: Ruling, now: Date): Promise<RulingAnswer> {
  return rule(pools, ruling, now, 'link')
}

/**
 * Two records are two persons. Closes an open question; an existing link is undone with `unlink`, and so is every other one
 * that makes the two one person.
 */
export function ruleApart(pools: Pools, ruling: Ruling, now: Date): Promise<RulingAnswer> {
  return rule(pools, ruling, now, 'apart')
}

/**
 * A link was wrong. One more entry in the same link stream; every answer is what it was before the link. Where other links
 * still make the two one person, they stay one until these are undone, too.
 */
export function unlink(pools: Pools, ruling: Ruling, now: Date): Promise<RulingAnswer> {
  return rule(pools, ruling, now, 'withdraw')
}

function rule(pools: Pools, ruling: Ruling, now: Date, kind: RulingKind): Promise<RulingAnswer> {
  const { records, signers, reason, requestId } = ruling
  const request = requestId === undefined ? {} : { requestId }
  return inTransactionAgain(pools.write, (tx) =>
    ruleInside(tx, kind, { records, by: { signers }, reasons: [reason], ...request }, now),
  )
}
