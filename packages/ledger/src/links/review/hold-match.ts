import { type Day, formatDay } from '@passage/domain/calendar/day'
import { type HoldReason, refuseHold } from '@passage/domain/linking/hold'
import { type MatchRefusal, matchRefusal } from '@passage/domain/linking/match-refusal'
import { appendEntry } from '../../append/append.ts'
import { headsOf } from '../../append/heads.ts'
import { linkId } from '../../entry/derived-id.ts'
import { EMPTY } from '../../entry/stream.ts'
import { conflictedAmong } from '../../guard-rows/conflicted.ts'
import { holdPersons } from '../../guard-rows/guard.ts'
import type { Pools } from '../../pools/open.ts'
import { inTransactionAgain, type Tx } from '../../pools/transaction.ts'
import { putAside } from './held-until.ts'
import { notOpen, ownInterest, questionOf } from './question.ts'
import { readRounds } from './rounds.ts'

/** Somebody puts a question aside. */
export interface SentHold {
  /** The two records, in either order. */
  readonly records: readonly [string, string]
  readonly by: string
  readonly requestId: string
  readonly until: Day
  readonly reason: HoldReason
}
export type HeldMatch =
  | { readonly ok: true; readonly recorded: string; readonly repeated: boolean }
  | { readonly ok: false; readonly refusal: MatchRefusal }

/**
 * Puts a question aside until a day, by one entry of the link: until then it is in no queue, and nothing adverse is read
 * from either record, as before. Undefined: no such question.
 */
export function holdMatch(pools: Pools, sent: SentHold, today: Day, now: Date): Promise<HeldMatch | undefined> {
  return inTransactionAgain(pools.write, async (tx) => {
    const [a, b] = [...sent.records].sort() as [string, string]
    const { members } = await holdPersons(tx, [a, b], 0)
    const question = await questionOf(tx, a, b)
    if (question === undefined) return undefined
    const again = await repeatedHold(tx, linkId(a, b), sent)
    if (again !== undefined) return again
    // Whoever checks a link by code does not know that it is one: it can be put aside as any question.
    if (question.state !== 'undetermined' && !question.isCheck) return { ok: false, refusal: notOpen }
    if ((await conflictedAmong(tx, members, [sent.by], now)).includes(sent.by))
      return { ok: false, refusal: ownInterest }
    const round = (await readRounds(tx, linkId(a, b), undefined)).at(-1)
    const before = round?.held.length ?? 0
    const refusal = refuseHold({ until: sent.until, today, disputed: question.isDisputed, before })
    return refusal === undefined ? write(tx, { ...sent, records: [a, b] }, now) : { ok: false, refusal }
  })
}

const reused = matchRefusal('match.key-reused', 'It came before with something else.', 'Send it with a new key.')

async function repeatedHold(tx: Tx, id: string, sent: SentHold): Promise<HeldMatch | undefined> {
  const found = await tx.query<{ type: string; until: string; reason: string; recorded: Date }>(
    `select type, body::json #>> '{body,until}' as until, body::json #>> '{body,reason}' as reason, recorded_at as recorded
       from ledger.entry where stream_id = $1 and request_id = $2`,
    [id, sent.requestId],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  const same = row.type === 'match-held' && row.until === formatDay(sent.until) && row.reason === sent.reason
  return same ? { ok: true, recorded: row.recorded.toISOString(), repeated: true } : { ok: false, refusal: reused }
}

async function write(tx: Tx, { records, by, requestId, until, reason }: SentHold, now: Date): Promise<HeldMatch> {
  const [a, b] = records
  const id = linkId(a, b)
  const recorded = now.toISOString()
  const body = { a, b, by: { signers: [by] as const }, until: formatDay(until), reason }
  const head = (await headsOf(tx, [id])).get(id) ?? EMPTY
  const entry = { type: 'match-held', body, recorded, requestId } as const
  const written = await appendEntry(tx, { kind: 'link', id }, head.seq, entry)
  if (!written.ok) throw Object.assign(new Error('the link changed in the same moment'), { code: '40001' })
  await putAside(tx, id, body.until)
  return { ok: true, recorded, repeated: false }
}
