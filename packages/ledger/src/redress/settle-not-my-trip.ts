import type { RedressEvent } from '@passage/domain/redress/request'
import { uuids } from '../append/binary-array.ts'
import { personsTouched } from '../determine/members.ts'
import { splitFactId } from '../entry/bodies.ts'
import { linkId } from '../entry/derived-id.ts'
import type { Tx } from '../pools/transaction.ts'
import { type Found, type Plan, stepInside } from './write.ts'

const REFUSED = 'Two reviewers compared the records, and found that both are of the same person.'

/**
 * Decides the request by which the person said that a trip is somebody else’s, as the reviewers answered: granted where the
 * record of the trip is not the person’s any more. Nothing is corrected: every record keeps what it says. Where another
 * link of the request is open still, or it names something else as well, it waits.
 */
export async function settleNotMyTrip(tx: Tx, [a, b]: readonly [string, string], by: string, now: Date): Promise<void> {
  const request = await requestBehind(tx, linkId(a, b))
  if (request === undefined) return
  const around = (await personsTouched(tx, [a, b], 'read')).flatMap(({ members }) => members)
  const home = await homeOfRequest(tx, request, around)
  if (home === undefined || (await isStillOpen(tx, request, around))) return
  const [person] = await personsTouched(tx, [home], 'read')
  const members = new Set(person?.members ?? [home])
  for (const step of ['redress-examined', 'redress-decided', 'redress-reviewed'] as const) {
    await stepInside(tx, home, (found) => plan(found, { request, by, step, members, home }, now), now)
  }
}

/** From which state each step of it goes. */
const fromOf = {
  'redress-examined': 'received',
  'redress-decided': 'in-examination',
  'redress-reviewed': 'review-asked',
} as const
interface Deciding {
  readonly request: string
  readonly by: string
  readonly step: keyof typeof fromOf
  /** Records of the person, as the answers have it. */
  readonly members: ReadonlySet<string>
  readonly home: string
}

function plan(found: Found, { request: id, by, step, members, home }: Deciding, now: Date): Plan<undefined> {
  const request = found.requests.find(({ request }) => request.request === id)?.request
  const records = request?.items.map(({ fact }) => splitFactId(fact).recordId) ?? []
  if (request?.state !== fromOf[step] || records.includes(home)) return { done: { ok: true, value: undefined } }
  const recorded = now.toISOString()
  const granted = new Set(request.answers.flatMap((answer) => (answer.granted ? [answer.item] : [])))
  const all = records.map((record, item) =>
    members.has(record) ? ({ item, granted: false, reason: REFUSED } as const) : ({ item, granted: true } as const),
  )
  const answers = all.filter(({ item }) => !granted.has(item))
  const event: RedressEvent =
    step === 'redress-examined'
      ? { type: step, recorded, body: { request: id, by } }
      : { type: step, recorded, body: { request: id, by, answers } }
  return { write: { recordId: home, event }, value: undefined }
}

/** The request by which a link was asked again last. */
async function requestBehind(tx: Tx, link: string): Promise<string | undefined> {
  const found = await tx.query<{ request: string }>(
    `select body::json -> 'body' -> 'by' ->> 'request' as request from ledger.entry
      where stream_id = $1 and type = 'link-undetermined' and body::json -> 'body' -> 'by' ->> 'request' is not null
      order by stream_seq desc limit 1`,
    [link],
  )
  return found.rows[0]?.request
}

async function homeOfRequest(tx: Tx, request: string, around: readonly string[]): Promise<string | undefined> {
  const found = await tx.query<{ record: string }>(
    `select stream_id as record from ledger.entry where stream_id = any($2::uuid[]) and request_id = $1
        and type = 'redress-filed' and body is not null`,
    [request, uuids(around)],
  )
  return found.rows[0]?.record
}

/** Whether another link that the request asked again has no answer yet. */
async function isStillOpen(tx: Tx, request: string, around: readonly string[]): Promise<boolean> {
  const found = await tx.query(
    `select 1 from identity.link l join ledger.entry e on e.stream_id = l.link_id and e.type = 'link-undetermined'
      where l.state = 'undetermined' and (l.record_a = any($2::uuid[]) or l.record_b = any($2::uuid[]))
        and e.body::json -> 'body' -> 'by' ->> 'request' = $1 limit 1`,
    [request, uuids(around)],
  )
  return found.rows.length > 0
}
