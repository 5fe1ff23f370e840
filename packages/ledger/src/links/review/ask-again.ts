import { type MatchRefusal, matchRefusal } from '@passage/domain/linking/match-refusal'
import { linkId } from '../../entry/derived-id.ts'
import type { Pools } from '../../pools/open.ts'
import { inTransactionAgain, type Tx } from '../../pools/transaction.ts'
import { type InsideRuling, type RulingAnswer, ruleInside } from '../rule-inside.ts'

/** Among the reasons of a question that the person asked for, by a request. */
export const DISPUTED_BY_PERSON = 'not-my-trip'

/** Somebody wants a settled question answered once more. */
export interface AskAgain {
  readonly records: readonly [string, string]
  readonly by: string
  /** A word for why, as a code or in few words that name nobody: it stays for as long as the link. */
  readonly reason: string
  readonly requestId: string
}
export type AskedAgain =
  | { readonly ok: true; readonly recorded: string; readonly repeated: boolean }
  | { readonly ok: false; readonly refusal: MatchRefusal }

/**
 * Opens a settled question again, by one entry: while it is open nothing adverse is read from either record, so one person
 * is enough. What was said before stays. Undefined: no such records.
 */
export function askMatchAgain(pools: Pools, asked: AskAgain, now: Date): Promise<AskedAgain | undefined> {
  return inTransactionAgain(pools.write, async (tx) => {
    const { records, by, reason, requestId } = asked
    const ruling = { records, by: { signers: [by] }, reasons: [reason], requestId }
    const answer = await reopenInside(tx, ruling, now)
    if (answer === 'open') return { ok: false, refusal: nothing }
    if (answer.ok) return { ok: true, recorded: answer.receipt.recorded, repeated: answer.receipt.repeated }
    if (answer.refusal.code === 'link.unknown-record') return undefined
    return { ok: false, refusal: answer.refusal.code === 'link.key-reused' ? reused : nothing }
  })
}

const nothing = matchRefusal(
  'match.nothing-to-reopen',
  'Nobody has said yet whether the two are one person, or it is open already.',
  'Answer it where it is open.',
)
const reused = matchRefusal('match.key-reused', 'It came before with something else.', 'Send it with a new key.')

/** `open`: it is a question already, and nothing was written. */
async function reopenInside(tx: Tx, ruling: InsideRuling, now: Date): Promise<RulingAnswer | 'open'> {
  const found = await tx.query<{ state: string; known: boolean }>(
    `select state, exists (select 1 from ledger.entry where stream_id = $1 and request_id = $2) as known
       from identity.link where link_id = $1`,
    [linkId(...ruling.records), ruling.requestId ?? null],
  )
  const row = found.rows[0]
  if (row?.state === 'undetermined' && !row.known) return 'open'
  return ruleInside(tx, 'ask-again', ruling, now)
}
