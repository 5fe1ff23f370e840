import { randomUUID } from 'node:crypto'
import { actorStreamId } from '../entry/derived-id.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain } from '../pools/transaction.ts'
import type { Account } from './accounts.ts'
import type { SignatureText } from './entries.ts'
import { say } from './say.ts'
import type { OpenSession } from './sessions.ts'

/** Work that somebody has begun and not finished: ids alone. */
export interface BegunTask {
  readonly taskId: string
  readonly recordId: string
  readonly kind: string
  readonly openedAt: Date
}

const lookBackMs = 30 * 24 * 60 * 60 * 1000

/**
 * Open tasks whose record this worker was the last to open, in the last thirty days, and that were not passed on yet.
 * Nothing about a person is read.
 */
export async function listBegun(pools: Pools, worker: Account, now: Date): Promise<BegunTask[]> {
  const found = await pools.sign.query<{ task_id: string; record_id: string; kind: string; opened_at: Date }>(
    `select b.task_id, b.record_id, b.kind, b.opened_at from access.begun_tasks($1, $2, $3) b
      where not exists (select 1 from sign_in.handed_over h where h.from_account = $4 and h.task_id = b.task_id)
      order by b.opened_at, b.task_id`,
    [worker.userName, actorStreamId(worker.userName), new Date(now.getTime() - lookBackMs), worker.accountId],
  )
  return found.rows.map((row) => ({
    taskId: row.task_id,
    recordId: row.record_id,
    kind: row.kind,
    openedAt: row.opened_at,
  }))
}

export interface HandOver {
  readonly from: Account
  readonly to: Account
  readonly by: Pick<OpenSession, 'accountId' | 'userName'>
  readonly reason: string
  readonly tasks: readonly BegunTask[]
  /** The signature over the act, as it goes into the entry. */
  readonly signature: SignatureText
  readonly now: Date
}

/** Passes begun work to a colleague: one entry for whoever had it, one for whoever has it now, signed by a supervisor. */
export async function passOn(pools: Pools, given: HandOver): Promise<string> {
  const { from, to, by, reason, tasks, signature, now } = given
  const id = randomUUID()
  const body = {
    handOver: id,
    from: from.userName,
    to: to.userName,
    by: by.userName,
    reason,
    tasks: tasks.map(({ taskId, recordId }) => ({ task: taskId, record: recordId })),
    signature,
  }
  await inTransactionAgain(pools.sign, async (tx) => {
    await tx.query(
      `insert into sign_in.handed_over (to_account, hand_over_id, task_id, record_id, from_account, at)
       select $1, $2, t.task, t.record, $3, $4 from unnest($5::uuid[], $6::uuid[]) as t(task, record)`,
      [to.accountId, id, from.accountId, now, tasks.map(({ taskId }) => taskId), tasks.map(({ recordId }) => recordId)],
    )
    await say(tx, from.userName, { type: 'hand-over', body, now })
    await say(tx, to.userName, { type: 'hand-over', body, now })
  })
  return id
}

export interface HandedOver {
  readonly handOverId: string
  readonly taskId: string
  readonly recordId: string
  readonly from: string
  readonly at: Date
}

/** What was passed to somebody in the last thirty days, newest first. */
export async function listHandedTo(pools: Pools, accountId: string, now: Date): Promise<HandedOver[]> {
  const found = await pools.sign.query<{
    hand_over_id: string
    task_id: string
    record_id: string
    from_name: string
    at: Date
  }>(
    `select h.hand_over_id, h.task_id, h.record_id, a.user_name as from_name, h.at
       from sign_in.handed_over h join sign_in.account a on a.account_id = h.from_account
      where h.to_account = $1 and h.at > $2 order by h.at desc, h.task_id limit 500`,
    [accountId, new Date(now.getTime() - lookBackMs)],
  )
  return found.rows.map((row) => ({
    handOverId: row.hand_over_id,
    taskId: row.task_id,
    recordId: row.record_id,
    from: row.from_name,
    at: row.at,
  }))
}
