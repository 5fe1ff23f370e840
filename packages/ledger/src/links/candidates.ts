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

/** A record is compared with at most this many others under one key; where there are more, it stays open and says so. */
export const MOST_CANDIDATES = 20

interface Side {
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
  mine: Side
  theirs: Side
  state: LinkState | null
}

/**
 * All records under the same document or the same biographics as one of those given, at most one more of each than are
 * compared. The limits of one row keep the planner at one look-up for each candidate: freely joined, it reads all links.
 */
export async function findCandidates(tx: Tx, recordIds: readonly string[]): Promise<readonly Candidate[]> {
  if (recordIds.length === 0) return []
  const found = await tx.query<Row>({
    name: 'candidates',
    text: `select r.record_id as id, c.record_id as other, l.state,
        json_build_object('document_type', r.document_type, 'document_number', r.document_number, 'document_issuer',
          r.document_issuer, 'family', r.family, 'given', r.given, 'birth_date', r.birth_date) as mine,
        json_build_object('document_type', c.document_type, 'document_number', c.document_number, 'document_issuer',
          c.document_issuer, 'family', c.family, 'given', c.given, 'birth_date', c.birth_date) as theirs
      from identity.record r cross join lateral (
          (select * from identity.record d where d.document_key = r.document_key and d.record_id <> r.record_id
            order by d.record_id limit ${MOST_CANDIDATES + 1})
          union
          (select * from identity.record d where d.biographic_key = r.biographic_key and d.record_id <> r.record_id
            order by d.record_id limit ${MOST_CANDIDATES + 1})) c
      left join lateral (select state from identity.link where record_a = least(r.record_id, c.record_id)
          and record_b = greatest(r.record_id, c.record_id) limit 1) l on true
      where r.record_id = any($1::uuid[])
      order by 1, 2`,
    values: [uuids(recordIds)],
  })
  return found.rows.map(({ id, other, mine, theirs, state }) => ({
    ...{ id, other, mine: sideOf(mine), theirs: sideOf(theirs) },
    ...(state === null ? {} : { state }),
  }))
}

function sideOf(side: Side): IdentityAsRead {
  const { document_type: type, document_number: number, document_issuer: issuer } = side
  return {
    ...(type === null || number === null || issuer === null ? {} : { document: { type, number, issuer } }),
    name: { family: side.family, ...(side.given === null ? {} : { given: side.given }) },
    ...(side.birth_date === null ? {} : { birthDate: side.birth_date }),
  }
}
