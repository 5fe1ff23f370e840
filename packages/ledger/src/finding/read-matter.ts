import type { CurrentAnswer } from '@passage/domain/finding/finding'
import { type Matter, type MatterEvent, matterOf } from '@passage/domain/finding/matter'
import { uuids } from '../append/binary-array.ts'
import { type EntryText, splitFactId } from '../entry/bodies.ts'
import type { Tx } from '../pools/transaction.ts'
import type { FindingBodies, FindingType } from './entries.ts'
import { findingTypes } from './entries.ts'

type Queries = Pick<Tx, 'query'>

/** One entry on the way to a finding, with its place. */
export type FindingEntry = {
  readonly [T in FindingType]: {
    readonly type: T
    readonly seq: number
    readonly recorded: string
    readonly body: FindingBodies[T]
  }
}[FindingType]

/** What was said on the way to findings about stays that the records name, in order within each record. */
export async function readFindingEntriesOf(
  tx: Queries,
  recordIds: readonly string[],
): Promise<readonly FindingEntry[]> {
  const found = await tx.query<{ type: FindingType; body: string }>(
    `select type, body from ledger.entry where stream_id = any($1::uuid[]) and stream_kind = 'record'
        and type = any($2::text[]) and body is not null order by stream_id, stream_seq`,
    [uuids(recordIds), [...findingTypes]],
  )
  return found.rows.map(({ type, body }) => {
    const { seq, recorded, body: said } = JSON.parse(body) as EntryText<FindingBodies[FindingType]>
    return { type, seq, recorded, body: said } as FindingEntry
  })
}

/** As `readFindingEntriesOf`, of one record. */
export const readFindingEntries = (tx: Queries, recordId: string): Promise<readonly FindingEntry[]> =>
  readFindingEntriesOf(tx, [recordId])

/** The same as events, by stay: what the domain folds. */
export function mattersOf(entries: readonly FindingEntry[]): ReadonlyMap<string, Matter> {
  const by = Map.groupBy(entries, ({ body }) => body.stay)
  return new Map([...by].map(([stay, about]) => [stay, matterOf(about.map(asFindingEvent))]))
}

/** An entry as the event that the domain folds. */
export const asFindingEvent = ({ type, body }: FindingEntry): MatterEvent => ({ ...body, type }) as MatterEvent

/** Where the way to a finding about one stay stands. */
export async function readMatter(tx: Queries, stay: string): Promise<Matter> {
  const entries = await readFindingEntries(tx, splitFactId(stay).recordId)
  const about = entries.filter(({ body }) => body.stay === stay)
  return matterOf(about.map(asFindingEvent))
}

/** What somebody proposed to find about a stay, with the signature. */
export async function readProposal(
  tx: Queries,
  stay: string,
  finding: string,
): Promise<FindingBodies['finding-proposed'] | undefined> {
  const entries = await readFindingEntries(tx, splitFactId(stay).recordId)
  // The newest: what was withdrawn may be proposed anew.
  const proposed = entries.findLast(
    ({ type, body }) => type === 'finding-proposed' && body.stay === stay && body.finding === finding,
  )
  return proposed?.type === 'finding-proposed' ? proposed.body : undefined
}

/** What is said about a stay now; undefined where there is no such stay, or its adverse reading is withheld. */
export async function readCurrent(tx: Queries, stay: string): Promise<CurrentAnswer | undefined> {
  const { recordId, key } = splitFactId(stay)
  const found = await tx.query<{ determination: number; outcome: CurrentAnswer['outcome'] }>(
    `select determination_seq as determination, outcome from proj.stay
      where record_id = $1 and stay_key = $2 and not withheld`,
    [recordId, key],
  )
  return found.rows[0]
}

/** Ids of the facts that the present answer about a stay rests on, as `<record>/<position>`. */
export async function readFactsBeneath(tx: Queries, stay: string): Promise<readonly string[]> {
  const { recordId, key } = splitFactId(stay)
  const found = await tx.query<{ fact: string }>(
    `select distinct r.fact_stream || '/' || seq as fact from proj.stay s
       join ledger.relies_on r on r.determination_stream = s.record_id and r.determination_seq = s.determination_seq
      cross join lateral unnest(r.fact_seqs) as seq
      where s.record_id = $1 and s.stay_key = $2 order by 1`,
    [recordId, key],
  )
  return found.rows.map(({ fact }) => fact)
}
