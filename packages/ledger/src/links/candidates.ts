import { decideLink, type LinkAnswer } from '@passage/identity/decide-link'
import type { IdentityAsRead } from '@passage/identity/identity'
import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'

/** What was decided about two records; `a` is the smaller id. */
export interface DecidedPair {
  readonly a: string
  readonly b: string
  readonly answer: 'linked' | 'undetermined'
  readonly reasons: readonly string[]
}

/** A record is compared with at most this many others; where there are more, it stays open and says so. */
const MOST_CANDIDATES = 20

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
  person: string | null
  mine: Side
  theirs: Side
}

/**
 * Compares records with all others under the same document or the same biographics, as far as no decision about the
 * pair is on record. A record that agrees with records of two persons is linked to neither: a human decides.
 * The limits of one row keep the planner at one look-up for each candidate: freely joined, it reads all links there are.
 */
export async function decideCandidates(tx: Tx, recordIds: readonly string[]): Promise<readonly DecidedPair[]> {
  if (recordIds.length === 0) return []
  const found = await tx.query<Row>({
    name: 'candidates',
    text: `select r.record_id as id, c.record_id as other, m.person_id as person,
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
      left join lateral (select person_id from identity.member where record_id = c.record_id and until_known is null
          limit 1) m on true
      left join lateral (select true as decided from identity.link where record_a = least(r.record_id, c.record_id)
          and record_b = greatest(r.record_id, c.record_id) limit 1) l on true
      where r.record_id = any($1::uuid[]) and l.decided is null
      order by 1, 2`,
    values: [uuids(recordIds)],
  })
  const byRecord = Map.groupBy(found.rows, (row) => row.id)
  const pairs = new Map<string, DecidedPair>()
  for (const [id, rows] of byRecord) for (const pair of decideOne(id, rows)) keepStricter(pairs, pair)
  // One order for all writers: two that meet in the same pairs wait for one another instead of blocking each other.
  return [...pairs.values()].sort((one, other) => compareText(one.a, other.a) || compareText(one.b, other.b))
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Two new records meet from both sides; the more careful of two answers stands. */
function keepStricter(pairs: Map<string, DecidedPair>, pair: DecidedPair): void {
  const key = `${pair.a} ${pair.b}`
  const earlier = pairs.get(key)
  if (earlier === undefined || pair.answer === 'undetermined') pairs.set(key, pair)
}

function decideOne(id: string, rows: readonly Row[]): readonly DecidedPair[] {
  const compared = rows
    .slice(0, MOST_CANDIDATES)
    .map((row) => ({ row, decided: decideLink(sideOf(row.mine), sideOf(row.theirs)) }))
  const agreeing = compared.filter(({ decided }) => decided.answer === 'linked')
  const oneAnother = new Set(agreeing.map(({ row }) => row.person ?? row.other)).size > 1
  const more = rows.length > MOST_CANDIDATES ? ['more-candidates'] : []
  return compared.flatMap(({ row, decided }) => {
    if (decided.answer === 'not-linked') return []
    const open = decided.answer === 'undetermined' || (oneAnother && !agreeAmong(agreeing, row))
    const [a, b] = id < row.other ? [id, row.other] : [row.other, id]
    const several = oneAnother && decided.answer === 'linked' ? ['several-persons'] : []
    const reasons = [...decided.reasons, ...several, ...more]
    return [{ a, b, answer: open ? ('undetermined' as const) : ('linked' as const), reasons }]
  })
}

/** Whether all that agree with the new record agree with one another too: then they are one person through it. */
function agreeAmong(agreeing: readonly { readonly row: Row; readonly decided: LinkAnswer }[], one: Row): boolean {
  return agreeing.every(
    ({ row }) => row === one || decideLink(sideOf(row.theirs), sideOf(one.theirs)).answer === 'linked',
  )
}

function sideOf(side: Side): IdentityAsRead {
  const { document_type: type, document_number: number, document_issuer: issuer } = side
  return {
    ...(type === null || number === null || issuer === null ? {} : { document: { type, number, issuer } }),
    name: { family: side.family, ...(side.given === null ? {} : { given: side.given }) },
    ...(side.birth_date === null ? {} : { birthDate: side.birth_date }),
  }
}
