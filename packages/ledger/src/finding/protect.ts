import { type FindingRefusal, refuseAnswer } from '@passage/domain/finding/finding'
import { appendEntry, type Receipt } from '../append/append.ts'
import { headsOf } from '../append/heads.ts'
import { determinePersons } from '../determine/determine-persons.ts'
import { splitFactId } from '../entry/bodies.ts'
import { EMPTY } from '../entry/stream.ts'
import { holdPersons } from '../guard-rows/guard.ts'
import { requireSameRequest } from '../guard-rows/request.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { weighWithdrawal } from './acts.ts'
import type { AnswerText, FindingBodies } from './entries.ts'
import { readMatter } from './read-matter.ts'

export type Protected =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly code: 'finding.no-notice' | FindingRefusal['code'] }

/** Writes down that the person answered a notice. Whoever signs a finding afterwards has to have weighed it. */
export function noteAnswer(pools: Pools, answer: AnswerText, now: Date): Promise<Protected> {
  return inTransactionAgain(pools.write, async (tx) => {
    const { notices } = await heldMatter(tx, answer.stay)
    const again = await repeated(tx, answer, answer.answer)
    const refusal = again ? undefined : refuseAnswer(answer.receivedOn, now.getTime())
    if (refusal !== undefined) return { ok: false, code: refusal.code }
    if (!notices.some(({ notice }) => notice === answer.notice)) return { ok: false, code: 'finding.no-notice' }
    return { ok: true, receipt: await write(tx, 'notice-answered', answer, answer.answer, now) }
  })
}

/** Takes a finding back: by one person, whatever the witnesses say, since it protects. */
export function withdrawFinding(
  pools: Pools,
  given: FindingBodies['finding-withdrawn'],
  requestId: string,
  now: Date,
): Promise<Protected> {
  return inTransactionAgain(pools.write, async (tx) => {
    await holdPersons(tx, [splitFactId(given.stay).recordId], 1)
    const repeat = await repeated(tx, given, requestId)
    const refusal = repeat ? undefined : await weighWithdrawal(tx, given.stay, given.finding)
    if (refusal !== undefined) return { ok: false, code: refusal.code }
    return { ok: true, receipt: await write(tx, 'finding-withdrawn', given, requestId, now) }
  })
}

/** Both stop a finding that is being signed in the same moment: they count the guard up. */
async function heldMatter(tx: Tx, stay: string) {
  await holdPersons(tx, [splitFactId(stay).recordId], 1)
  return readMatter(tx, stay)
}

/** Whether the same was said before. @throws RequestReused where something else was */
async function repeated(
  tx: Tx,
  body: AnswerText | FindingBodies['finding-withdrawn'],
  requestId: string,
): Promise<boolean> {
  const found = await tx.query<{ body: string | null }>(
    'select body from ledger.entry where stream_id = $1 and request_id = $2',
    [splitFactId(body.stay).recordId, requestId],
  )
  const [row] = found.rows
  if (row !== undefined) requireSameRequest(row.body, { ...body })
  return row !== undefined
}

async function write<T extends 'notice-answered' | 'finding-withdrawn'>(
  tx: Tx,
  type: T,
  body: FindingBodies[T],
  requestId: string,
  now: Date,
): Promise<Receipt> {
  const stream = { kind: 'record', id: splitFactId(body.stay).recordId } as const
  const { seq } = (await headsOf(tx, [stream.id])).get(stream.id) ?? EMPTY
  const appended = await appendEntry(tx, stream, seq, { type, body, requestId, recorded: now.toISOString() })
  if (!appended.ok) throw Object.assign(new Error('the record changed in the same moment'), { code: '40001' })
  if (!appended.receipt.repeated) await determinePersons(tx, [stream.id], now, { fresh: false, announce: true })
  return appended.receipt
}
