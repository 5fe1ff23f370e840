import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'

/** A person as the links of this moment have it: the smallest record id, and all of them in order. */
export interface PersonSet {
  readonly personId: string
  readonly members: readonly string[]
  /** Pairs with other records of which it is open whether they are the same person. */
  readonly open: readonly OpenPair[]
  /** Pairs within it that code linked, which people are to check. */
  readonly checks: readonly OpenPair[]
}
export interface OpenPair {
  readonly linkId: string
  readonly a: string
  readonly b: string
  readonly reasons: readonly string[]
  readonly openedAt: string
  /** The day until which somebody put the question aside. */
  readonly heldUntil?: string
  /** The colleague whom a reviewer handed the question to. */
  readonly handedTo?: string
  /** It is no question: code linked the two, and people are to check it. */
  readonly toCheck?: true
}

/**
 * The persons that the records given belong to. Rows of linked records are locked in id order, so that two
 * transactions that touch one person through different records determine one after the other.
 */
export async function personsTouched(
  tx: Tx,
  recordIds: readonly string[],
  mode: 'lock' | 'read' = 'lock',
): Promise<readonly PersonSet[]> {
  const linked = await tx.query<{ record_id: string; person_id: string }>({
    name: `members-of-${mode}`,
    text: `select b.record_id, b.person_id from identity.member b
            where b.until_known is null and b.person_id in (
              select a.person_id from identity.member a where a.record_id = any($1::uuid[]) and a.until_known is null)
            order by b.record_id ${mode === 'lock' ? 'for update' : ''}`,
    values: [uuids(recordIds)],
  })
  const groups = new Map<string, string[]>()
  const inGroup = new Set<string>()
  for (const row of linked.rows) {
    inGroup.add(row.record_id)
    const group = groups.get(row.person_id)
    if (group === undefined) groups.set(row.person_id, [row.record_id])
    else group.push(row.record_id)
  }
  for (const id of recordIds) if (!inGroup.has(id) && !groups.has(id)) groups.set(id, [id])
  const pairs = await openPairsOf(tx, [...groups.values()].flat())
  return [...groups].map(([personId, members]) => ({
    personId,
    members,
    open: members.flatMap((id) =>
      (pairs.get(id) ?? []).filter(({ a, b, toCheck }) => toCheck !== true && !isWithin(members, a, b)),
    ),
    checks: members.flatMap((id) => (pairs.get(id) ?? []).filter(({ a, toCheck }) => toCheck === true && a === id)),
  }))
}

/** Two that people joined by way of a third record are no question any more, as long as that stands. */
const isWithin = (members: readonly string[], a: string, b: string) => members.includes(a) && members.includes(b)

/** Pairs in state `undetermined`, under each record that they name. */
export async function openPairsOf(tx: Tx, recordIds: readonly string[]): Promise<Map<string, OpenPair[]>> {
  const found = await tx.query<{
    link_id: string
    record_a: string
    record_b: string
    reasons: string[]
    at: Date
    held: string | null
    check: boolean
    handed: string | null
  }>({
    name: 'open-pairs-of',
    text: `select link_id, record_a, record_b, reasons, decided_at as at, held_until::text as held, to_check as check,
              handed_to as handed from identity.link
            where state = 'undetermined' and record_a = any($1::uuid[])
           union
           select link_id, record_a, record_b, reasons, decided_at, held_until::text, to_check, handed_to from identity.link
            where state = 'undetermined' and record_b = any($1::uuid[])
           union
           select link_id, record_a, record_b, reasons, decided_at, held_until::text, to_check, handed_to from identity.link
            where to_check and record_a = any($1::uuid[]) order by 1`,
    values: [uuids(recordIds)],
  })
  const pairs = new Map<string, OpenPair[]>()
  for (const row of found.rows) {
    const pair = {
      linkId: row.link_id,
      a: row.record_a,
      b: row.record_b,
      reasons: row.reasons,
      openedAt: row.at.toISOString(),
      ...(row.held === null ? {} : { heldUntil: row.held }),
      ...(row.handed === null ? {} : { handedTo: row.handed }),
      ...(row.check ? { toCheck: true as const } : {}),
    }
    for (const id of [pair.a, pair.b]) {
      const list = pairs.get(id)
      if (list === undefined) pairs.set(id, [pair])
      else list.push(pair)
    }
  }
  return pairs
}
