import type { IdentityAsRead } from '@passage/identity/identity'
import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'

export type LinkState = 'linked' | 'undetermined' | 'apart' | 'withdrawn'

/** A record beside one that is new, and what is on record about the two. */
export interface Candidate {
  readonly id: string
  readonly other: string
  readonly mine: IdentityAsRead
  readonly theirs: IdentityAsRead
  /** Absent: nothing was decided yet. */
  readonly state?: LinkState
}

/** A record is compared with at most this many others of one document; where there are more, nothing of it is linked. */
export const MOST_CANDIDATES = 20
/**
 * A record is compared with at most this many others of one birth day and like name; where there are more, the key says so.
 * Birthdays that stand for unknown ones gather that many, others do not: up to here the order of arrival changes nothing.
 */
const MOST_ALIKE = 200
const mostUnder = (via: Via): number => (via === 'document' ? MOST_CANDIDATES : MOST_ALIKE)

/** What a row of `identity.record` reads. */
export interface Side {
  document_type: string | null
  document_number: string | null
  document_issuer: string | null
  family: string
  given: string | null
  birth_date: string | null
}
interface Row {
  id: string
  other: string
  /** The keys that it was found by, with blanks between. */
  via: string
  mine: Side
  theirs: Side
  state: LinkState | null
}

/** Everything found beside records, and keys under which there was more than is compared. */
export interface Found {
  readonly candidates: readonly Candidate[]
  readonly overflow: readonly { readonly id: string; readonly via: Via }[]
}
export type Via = 'document' | 'family-day' | 'given-day' | 'names-swapped' | 'whole-name' | 'name-part'

const probe = (via: Via, theirs: string, mine: string) =>
  `(select d.record_id, '${via}' as via from identity.record d where d.${theirs} = r.${mine} and d.record_id <> r.record_id
      order by d.record_id limit ${mostUnder(via) + 1})`

/** Family names, whole and by their first and last word, in every pairing but that of the whole ones. */
const FAMILIES = ['family_day', 'first_day', 'last_day']
const parts = FAMILIES.flatMap((theirs) =>
  FAMILIES.flatMap((mine) => (theirs === mine && mine === 'family_day' ? [] : [probe('name-part', theirs, mine)])),
)
const PROBES = [
  probe('document', 'document_look', 'document_look'),
  probe('family-day', 'family_day', 'family_day'),
  probe('given-day', 'given_day', 'given_day'),
  probe('names-swapped', 'given_day', 'family_day'),
  probe('names-swapped', 'family_day', 'given_day'),
  probe('whole-name', 'whole_day', 'whole_day'),
  ...parts,
]

/** One row for each record that shares a key with those given. */
export const CANDIDATES_QUERY = `select r.record_id as id, c.record_id as other, c.via, l.state,
    json_build_object('document_type', r.document_type, 'document_number', r.document_number, 'document_issuer',
      r.document_issuer, 'family', r.family, 'given', r.given, 'birth_date', r.birth_date) as mine,
    json_build_object('document_type', d.document_type, 'document_number', d.document_number, 'document_issuer',
      d.document_issuer, 'family', d.family, 'given', d.given, 'birth_date', d.birth_date) as theirs
  from identity.record r cross join lateral (
    select k.record_id, string_agg(distinct k.via, ' ') as via from (
      ${PROBES.join(' union all\n      ')}) k group by 1) c
  cross join lateral (select * from identity.record where record_id = c.record_id limit 1) d
  left join lateral (select state from identity.link where record_a = least(r.record_id, c.record_id)
      and record_b = greatest(r.record_id, c.record_id) limit 1) l on true
  where r.record_id = any($1::uuid[])
  order by 1, 2`

/**
 * All records that share a look-up key with one of those given, at most one more under each key than are compared. The
 * limits keep the planner at one look-up for each key and candidate: freely joined, it reads all links there are.
 */
export async function findCandidates(tx: Tx, recordIds: readonly string[]): Promise<Found> {
  if (recordIds.length === 0) return { candidates: [], overflow: [] }
  const found = await tx.query<Row>({ name: 'candidates', text: CANDIDATES_QUERY, values: [uuids(recordIds)] })
  const candidates = found.rows.map(({ id, other, mine, theirs, state }) => ({
    ...{ id, other, mine: sideOf(mine), theirs: sideOf(theirs) },
    ...(state === null ? {} : { state }),
  }))
  return { candidates, overflow: overflowOf(found.rows) }
}

function overflowOf(rows: readonly Row[]): Found['overflow'] {
  const counts = new Map<string, number>()
  for (const { id, via } of rows) {
    for (const one of via.split(' ')) counts.set(`${id} ${one}`, (counts.get(`${id} ${one}`) ?? 0) + 1)
  }
  return [...counts].flatMap(([key, count]) => {
    const [id = '', via] = key.split(' ')
    return count > mostUnder(via as Via) ? [{ id, via: via as Via }] : []
  })
}

/** A row as what was read: what the row lacks is absent. */
export function sideOf(side: Side): IdentityAsRead {
  const { document_type: type, document_number: number, document_issuer: issuer } = side
  return {
    ...(type === null || number === null || issuer === null ? {} : { document: { type, number, issuer } }),
    name: { family: side.family, ...(side.given === null ? {} : { given: side.given }) },
    ...(side.birth_date === null ? {} : { birthDate: side.birth_date }),
  }
}
