import type { IdentityAsRead } from '@passage/identity/identity'
import { personsOf } from '@passage/identity/persons'
import { uuids } from '../../append/binary-array.ts'
import type { Tx } from '../../pools/transaction.ts'
import { type Side, sideOf } from '../candidates.ts'
import { CLOSES_STAY, pairKey } from '../standing-between.ts'

/** Where more records than these may be of the same people, nothing is told apart by departures: it is for a person. */
const MOST_RECORDS = 60

/** Two records of which it is open whether they are one person, or that a departure made one. */
export interface NearPair {
  readonly a: string
  readonly b: string
  readonly state: 'linked' | 'undetermined'
}

/** All records that may be of the same people, as they would stand without any link by a departure. */
export interface Nearby {
  readonly pairs: readonly NearPair[]
  /** Records of each person, by its smallest one. */
  readonly persons: ReadonlyMap<string, readonly string[]>
  /** More than are looked through: none of the pairs is decided by a departure. */
  readonly tooMany: boolean
}

interface Row {
  a: string
  b: string
  state: 'linked' | 'undetermined'
  closing: boolean
}

/** What open questions and links by a departure reach from some records, in groups that share none. */
export async function nearbyOf(tx: Tx, recordIds: readonly string[]): Promise<readonly Nearby[]> {
  const [asked, rows] = [new Set<string>(), new Map<string, Row>()]
  for (let edge: readonly string[] = recordIds; edge.length > 0; ) {
    for (const id of edge) asked.add(id)
    for (const row of await linksOf(tx, edge)) rows.set(`${row.a} ${row.b}`, row)
    edge = groupsOf([...rows.values()]).flatMap(({ ids }) => (isTooMany(ids) ? [] : ids.filter((id) => !asked.has(id))))
  }
  // In the order of their ids, whichever record the search began with: of pairs that weigh the same, the first is taken.
  return groupsOf([...rows.values()].sort(byIds)).flatMap(({ ids, links }) => {
    const pairs = links.filter(isPair)
    if (pairs.length === 0) return []
    const standing = personsOf(links.filter((row) => !isPair(row)))
    return [{ pairs, persons: Map.groupBy(ids, (id) => standing.get(id) ?? id), tooMany: isTooMany(ids) }]
  })
}

const byIds = (one: Row, other: Row): number => (pairKey(one.a, one.b) < pairKey(other.a, other.b) ? -1 : 1)
const isTooMany = (ids: readonly string[]): boolean => ids.length > MOST_RECORDS

interface Group {
  readonly ids: readonly string[]
  readonly links: readonly Row[]
}

function groupsOf(rows: readonly Row[]): readonly Group[] {
  const whole = personsOf(rows)
  const byWhole = Map.groupBy(rows, ({ a }) => whole.get(a) ?? a)
  return [...byWhole.values()].map((links) => ({
    links,
    ids: [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort(),
  }))
}

const isPair = ({ state, closing }: Row): boolean => state === 'undetermined' || closing

/** Links of records that stand, and what is open about them and was not ruled on. */
async function linksOf(tx: Tx, recordIds: readonly string[]): Promise<readonly Row[]> {
  const columns = `record_a as a, record_b as b, state,
    state = 'linked' and not ruled and '${CLOSES_STAY}' = any(reasons) as closing`
  const standing = `(state = 'linked' or state = 'undetermined' and not ruled)`
  const found = await tx.query<Row>({
    name: 'links-nearby',
    text: `select ${columns} from identity.link where ${standing} and record_a = any($1::uuid[])
      union select ${columns} from identity.link where ${standing} and record_b = any($1::uuid[])
      order by 1, 2`,
    values: [uuids(recordIds)],
  })
  return found.rows
}

interface IdentityRow extends Side {
  record_id: string
}

/** What records read, of which open ends are weighed against each other. */
export async function identitiesOf(tx: Tx, recordIds: readonly string[]): Promise<ReadonlyMap<string, IdentityAsRead>> {
  const found = await tx.query<IdentityRow>({
    name: 'identities-nearby',
    text: `select record_id, document_type, document_number, document_issuer, family, given, birth_date::text as birth_date
      from identity.record where record_id = any($1::uuid[])`,
    values: [uuids(recordIds)],
  })
  return new Map(found.rows.map((row) => [row.record_id, sideOf(row)]))
}
