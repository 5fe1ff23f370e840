import { type MatchRefusal, matchRefusal } from '@passage/domain/linking/match-refusal'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'
import { appendEntry } from '../../append/append.ts'
import { headsOf } from '../../append/heads.ts'
import { linkId } from '../../entry/derived-id.ts'
import { EMPTY } from '../../entry/stream.ts'
import { conflictedAmong } from '../../guard-rows/conflicted.ts'
import { holdPersons } from '../../guard-rows/guard.ts'
import type { Pools } from '../../pools/open.ts'
import { inTransactionAgain, type Tx } from '../../pools/transaction.ts'
import type { MatchBodies } from './entries.ts'
import { notOpen, ownInterest, type Question, questionOf } from './question.ts'
import { type Round, readRounds } from './rounds.ts'

/** What a reviewer does with a question besides answering it. */
export interface QuestionAct {
  /** The two records, in either order. */
  readonly records: readonly [string, string]
  readonly by: string
  /** UUID: the same act sent again gets the first receipt. */
  readonly requestId: string
}
export type ActedOnQuestion =
  | { readonly ok: true; readonly recorded: string; readonly repeated: boolean }
  | { readonly ok: false; readonly refusal: MatchRefusal }

type ActType = 'match-held' | 'match-taken-up' | 'match-handed'
type Said<T extends ActType> = Omit<MatchBodies[T], 'a' | 'b' | 'by'>

/** A question that stands open, for whoever decides whether the act may be. */
export interface OpenQuestion {
  readonly question: Question
  /** What happened since the last ruling. */
  readonly round: Round
  /** Every round, the open one last. */
  readonly rounds: readonly Round[]
  /** Of these names, those who are close to somebody whom the records are about. */
  readonly close: (names: readonly string[]) => Promise<readonly string[]>
}

/** One act: its entry, why it would be refused, and what it changes in the read models. */
export interface ActWith<T extends ActType> {
  readonly type: T
  readonly said: Said<T>
  readonly refuse: (open: OpenQuestion) => MatchRefusal | undefined | Promise<MatchRefusal | undefined>
  readonly move: (tx: Tx, linkId: string) => Promise<void>
}

const reused = matchRefusal('match.key-reused', 'It came before with something else.', 'Send it with a new key.')

/**
 * Writes one entry of the link by which a reviewer moves a question that stays open; nothing is decided by it. Whoever is
 * close to one of the two has no part in it. Undefined: no such question.
 */
export function actOnQuestion<T extends ActType>(
  pools: Pools,
  sent: QuestionAct,
  act: ActWith<T>,
  now: Date,
): Promise<ActedOnQuestion | undefined> {
  return inTransactionAgain(pools.write, async (tx) => {
    const [a, b] = [...sent.records].sort() as [string, string]
    const id = linkId(a, b)
    const { members } = await holdPersons(tx, [a, b], 0)
    const question = await questionOf(tx, a, b)
    if (question === undefined) return undefined
    const body = { a, b, by: { signers: [sent.by] as const }, ...act.said }
    const again = await repeated(tx, id, sent.requestId, { type: act.type, body })
    if (again !== undefined) return again
    // Whoever checks a link by code does not know that it is one: it moves as any question does.
    if (question.state !== 'undetermined' && !question.isCheck) return { ok: false, refusal: notOpen }
    const close = (names: readonly string[]) => conflictedAmong(tx, members, names, now)
    if ((await close([sent.by])).length > 0) return { ok: false, refusal: ownInterest }
    const rounds = await readRounds(tx, id, undefined)
    const round = rounds.at(-1) ?? { given: [], held: [], handed: [] }
    const refusal = await act.refuse({ question, round, rounds, close })
    if (refusal !== undefined) return { ok: false, refusal }
    const recorded = now.toISOString()
    const head = (await headsOf(tx, [id])).get(id) ?? EMPTY
    const entry = { type: act.type, body, recorded, requestId: sent.requestId } as const
    const written = await appendEntry(tx, { kind: 'link', id }, head.seq, entry)
    if (!written.ok) throw Object.assign(new Error('the link changed in the same moment'), { code: '40001' })
    await act.move(tx, id)
    return { ok: true, recorded, repeated: false }
  })
}

/** The receipt of the same act under the same key; another act under that key is refused. */
async function repeated(
  tx: Tx,
  id: string,
  requestId: string,
  said: { readonly type: string; readonly body: object },
): Promise<ActedOnQuestion | undefined> {
  const found = await tx.query<{ type: string; body: string; recorded: Date }>(
    'select type, body, recorded_at as recorded from ledger.entry where stream_id = $1 and request_id = $2',
    [id, requestId],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  const before = { type: row.type, body: JSON.parse(row.body).body }
  const isSame = canonicalText(before) === canonicalText(said as unknown as CanonicalValue)
  return isSame ? { ok: true, recorded: row.recorded.toISOString(), repeated: true } : { ok: false, refusal: reused }
}
