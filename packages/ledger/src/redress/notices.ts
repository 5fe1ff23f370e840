import type { Fact } from '@passage/domain/facts/fact'
import { factOfGrant, fieldOf, type Item } from '@passage/domain/redress/items'
import type { ItemAnswer, Request } from '@passage/domain/redress/request'
import { uuids } from '../append/binary-array.ts'
import { readRecords } from '../determine/person-entries.ts'
import { splitFactId } from '../entry/bodies.ts'
import type { LookTx } from '../gateway/look.ts'
import type { Pools } from '../pools/open.ts'
import type { Cause } from './project.ts'
import { readRedress } from './read.ts'

/** A notice that its recipient has not acknowledged: ids only. */
export interface Outstanding {
  readonly notice: string
  readonly record: string
  readonly request: string
  readonly cause: Cause
  readonly told: string
}

/** What waits for a recipient, oldest first. */
export async function outstandingNotices(pools: Pools, who: string, most: number): Promise<readonly Outstanding[]> {
  const found = await pools.read.query<{
    notice_id: string
    record_id: string
    request_id: string
    cause: Cause
    at: Date
  }>('select notice_id, record_id, request_id, cause, at from access.notices_for($1, $2)', [who, most])
  return found.rows.map((row) => ({
    notice: row.notice_id,
    record: row.record_id,
    request: row.request_id,
    cause: row.cause,
    told: row.at.toISOString(),
  }))
}

/** The record that a notice to somebody is about, acknowledged or not; undefined: there is no such notice for them. */
export async function recordOfNotice(pools: Pools, who: string, notice: string): Promise<string | undefined> {
  const found = await pools.write.query<{ record_id: string }>(
    'select record_id from proj.correction_notice where notice_id = $1 and recipient = $2',
    [notice, who],
  )
  return found.rows[0]?.record_id
}

export interface Change {
  readonly fact: string
  readonly field: string
  readonly before?: string
  readonly after?: string
}
/** What a recipient is told: the fact that was received, what it said and what it says; or the statement beside it. */
export interface NoticeText {
  readonly notice: string
  readonly record: string
  readonly cause: Cause
  readonly told: string
  readonly changes: readonly Change[]
  readonly statement?: string
}

/**
 * Reads notices to `who` under a look at their records: of a request, only what is about facts that `who` was shown. A request
 * that was erased since has nothing left to say: no changes.
 */
export async function readNotices(
  tx: LookTx,
  who: string,
  waiting: readonly Outstanding[],
): Promise<readonly NoticeText[]> {
  const told: NoticeText[] = []
  for (const { request, ...one } of waiting) {
    const members = await tx.query<{ id: string }>('select access.members_of(array[$1]::uuid[]) as id', [one.record])
    const ids = members.rows.map(({ id }) => id)
    const { requests } = await readRedress(tx, ids, new Date(one.told))
    const records = [...(await readRecords(tx, ids)).values()]
    const facts = new Map(records.flatMap((each) => [...each.facts.values()].flat()).map((fact) => [fact.id, fact]))
    const about = requests.find((each) => each.request === request)
    told.push({ ...one, ...textOf(about, one.cause, facts, await shownTo(tx, who, ids)) })
  }
  return told
}

/** Whether somebody was shown what an item is about. */
type IsShown = (item: Item) => boolean

/** What somebody was shown of these records: facts up to where each ended when it was last handed out to them. */
async function shownTo(tx: LookTx, who: string, records: readonly string[]): Promise<IsShown> {
  const found = await tx.query<{ record_id: string; head: number }>(
    'select record_id, head from access.shown_to($1, $2::uuid[])',
    [who, uuids(records)],
  )
  const heads = new Map(found.rows.map(({ record_id, head }) => [record_id, head]))
  return ({ fact }) => {
    const { recordId, seq } = splitFactId(fact)
    return seq <= (heads.get(recordId) ?? 0)
  }
}

function textOf(
  request: Request | undefined,
  cause: Cause,
  facts: ReadonlyMap<string, Fact>,
  isShown: IsShown,
): Pick<NoticeText, 'changes' | 'statement'> {
  if (request === undefined || !request.items.some(isShown)) return { changes: [] }
  const statement = request.statement === undefined ? {} : { statement: request.statement.words }
  if (cause === 'disputed') {
    const shown = request.items.filter(isShown)
    const changes = shown.map((item) => ({ fact: item.fact, field: nameOf(item), ...before(item, facts) }))
    return { changes, ...statement }
  }
  const changes = request.answers.flatMap((answer) => {
    const item = request.items[answer.item]
    return !answer.granted || item === undefined || !isShown(item)
      ? []
      : [{ fact: item.fact, field: nameOf(item), ...before(item, facts), ...after(item, answer) }]
  })
  return { changes, ...statement }
}

const nameOf = (item: Item): string =>
  item.what === 'field' ? item.field : item.what === 'fact' ? '*' : `+${item.kind}`
const text = (value: unknown): string | undefined => (value === undefined ? undefined : String(value))

function before(item: Item, facts: ReadonlyMap<string, Fact>): { before?: string } {
  const fact = facts.get(item.fact)
  if (item.what !== 'field' || fact === undefined) return {}
  const said = text(fieldOf(fact, item.field) ?? (item.field === 'on' ? fact.occurred.at : undefined))
  return said === undefined ? {} : { before: said }
}

/** What stands now: the value; the fact that was missing, as its day; nothing where the fact was taken back. */
function after(item: Item, answer: Extract<ItemAnswer, { granted: true }>): { after?: string } {
  if (item.what === 'fact') return {}
  if (item.what === 'field') return { after: String(answer.value ?? item.proposed) }
  const { occurred } = factOfGrant(item, answer, { receipt: '', on: item.on })
  return occurred.on === undefined ? {} : { after: occurred.on }
}
