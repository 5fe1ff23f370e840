import { determineAndClose } from '../links/determine-and-close.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'

const JOB = 'redetermine-due'
const HOUR_MS = 3_600_000
/** A day has at most 26 hours between the first and the last place on earth where it can begin. */
const LARGEST_STEP_MS = 26 * HOUR_MS
/** A run goes forward by at most this much, so that a day's false answers cannot become a year's. */
const DAY_MS = 24 * HOUR_MS
const PAGE = 1000

export interface DueOptions {
  readonly now: Date
  /**
   * The service was down since the last run, and whoever starts it says so. Without it a gap of more than 26 hours
   * looks the same as a clock that jumped, and nothing is determined.
   */
  readonly afterDowntime?: boolean
  /** The largest number of persons in this run; default 100,000. Live work goes first. */
  readonly most?: number
}
export type DueAnswer =
  | {
      readonly ok: true
      /** Everything that changed by time alone before this instant is determined. */
      readonly doneUntil: string
      /** False: call again; a day at a time is caught up, in order. */
      readonly caughtUp: boolean
      readonly persons: number
      readonly answers: number
    }
  | {
      readonly ok: false
      readonly refusal: { readonly code: 'redetermine.clock-jumped'; readonly last: string; readonly now: string }
    }

/**
 * Determines the stays whose answer changes with time alone, when their day has come at their port. Found by index,
 * never by scanning; shared between workers by skipping what another has claimed; a repeat finds nothing to do.
 */
export async function redetermineDue(pools: Pools, options: DueOptions): Promise<DueAnswer> {
  const step = await stepFrom(pools, options)
  if ('refusal' in step) return { ok: false, refusal: step.refusal }
  let [persons, answers] = [0, 0]
  const most = options.most ?? 100_000
  for (;;) {
    const page = await inTransactionAgain(pools.write, (tx) =>
      determinePage(tx, step.until, Math.min(PAGE, most - persons)),
    )
    persons += page.persons
    answers += page.answers
    if (page.claimed === 0) break
    if (persons >= most) return { ok: true, doneUntil: step.from.toISOString(), caughtUp: false, persons, answers }
  }
  await pools.write.query('update ops.job set ran_at = $2, done_until = greatest(done_until, $3) where name = $1', [
    JOB,
    options.now,
    step.until,
  ])
  const caughtUp = step.until.getTime() >= options.now.getTime()
  return { ok: true, doneUntil: step.until.toISOString(), caughtUp, persons, answers }
}

interface Step {
  readonly from: Date
  readonly until: Date
}
interface JumpRefusal {
  readonly refusal: { readonly code: 'redetermine.clock-jumped'; readonly last: string; readonly now: string }
}

/** From where to where this run goes, or why it does not. The first run ever begins now: nothing is behind. */
async function stepFrom(pools: Pools, options: DueOptions): Promise<Step | JumpRefusal> {
  await pools.write.query(
    'insert into ops.job (name, ran_at, done_until) values ($1, $2, $2) on conflict (name) do nothing',
    [JOB, options.now],
  )
  const found = await pools.write.query<{ ran_at: Date; done_until: Date; received: Date | null }>(
    `select j.ran_at, j.done_until, (select max(h.last_received_at) from ops.source_health h) as received
       from ops.job j where j.name = $1`,
    [JOB],
  )
  const row = found.rows[0]
  if (row === undefined) throw new Error('the job vanished while it ran')
  const last = Math.max(row.ran_at.getTime(), row.received?.getTime() ?? 0)
  const jumped = Math.abs(options.now.getTime() - last) > LARGEST_STEP_MS
  if (jumped && options.afterDowntime !== true) {
    const lastText = new Date(last).toISOString()
    return { refusal: { code: 'redetermine.clock-jumped', last: lastText, now: options.now.toISOString() } }
  }
  const until = Math.min(options.now.getTime(), row.done_until.getTime() + DAY_MS)
  return { from: row.done_until, until: new Date(until) }
}

async function determinePage(
  tx: Tx,
  until: Date,
  limit: number,
): Promise<{ readonly claimed: number; readonly persons: number; readonly answers: number }> {
  const due = await tx.query<{ record_id: string; stay_key: string; next_change: Date }>({
    name: 'claim-due',
    text: `select record_id, stay_key, next_change from proj.stay where next_change <= $1
            order by next_change limit $2 for update skip locked`,
    values: [until, limit],
  })
  if (due.rows.length === 0) return { claimed: 0, persons: 0, answers: 0 }
  const records = [...new Set(due.rows.map(({ record_id }) => record_id))]
  // Asked at the watermark, not at the clock: after downtime each day's answers come in the order of the days.
  const done = await determineAndClose(tx, records, until, { fresh: false, announce: true })
  await releaseUnchanged(tx, due.rows)
  return { claimed: due.rows.length, ...done }
}

/** An answer that says again that it changes on a day that has come would be claimed for ever; its date is let go. */
async function releaseUnchanged(
  tx: Tx,
  rows: readonly { readonly record_id: string; readonly stay_key: string; readonly next_change: Date }[],
): Promise<void> {
  await tx.query(
    `update proj.stay s set next_change = null from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as d(r, k, n)
      where s.record_id = d.r and s.stay_key = d.k and s.next_change = d.n`,
    [
      rows.map(({ record_id }) => record_id),
      rows.map(({ stay_key }) => stay_key),
      rows.map(({ next_change }) => next_change),
    ],
  )
}
