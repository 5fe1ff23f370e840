import { uuids } from '../append/binary-array.ts'
import { derivedId } from '../entry/derived-id.ts'
import { seal } from '../entry/seal.ts'
import type { Tx } from '../pools/transaction.ts'
import type { ActorEnd } from './actor-end.ts'

/** A look as it is written: every record of the persons, in order, and by what right. */
export interface LookToWrite {
  readonly actor: string
  readonly purpose: string
  readonly case?: string
  readonly justification?: string
  readonly records: readonly string[]
  readonly via: string
}
/** How many persons the actor had read on the day of the look, and how many with it; equal where nobody is new. */
export interface Counted {
  readonly before: number
  readonly after: number
}

const QUARTER_MS = 15 * 60_000

/**
 * What makes two looks one: the same worker, purpose, case and right, the same records, the same quarter of an hour of
 * the clock. Quarters do not begin with the first look, so that one person's list of looks can never depend on what
 * else was looked at together with them.
 */
function lookIdOf({ actor, purpose, case: caseRef, via, records }: LookToWrite, now: Date): string {
  const quarter = String(Math.floor(now.getTime() / QUARTER_MS))
  return derivedId('passage/look', actor, purpose, caseRef ?? '', via, quarter, ...records)
}

/**
 * Writes the look, or counts it up where it was made within the quarter, opens its records to the transaction and
 * counts its persons, in one statement. The entry goes along in either case: whether it is needed is known only there.
 * Two first looks in one moment collide on the id or on the place: the loser begins again, and counts.
 *
 * @param count whom to count as read by the actor on the day (UTC) of `now`; undefined: nobody
 */
export async function openLook(
  tx: Tx,
  look: LookToWrite,
  { end, count, now }: { readonly end: ActorEnd; readonly count: readonly string[] | undefined; readonly now: Date },
): Promise<Counted> {
  const lookId = lookIdOf(look, now)
  const recorded = now.toISOString()
  const entry = seal(end.stream, end.head, { type: 'look', body: { look: lookId, ...look }, recorded })
  const found = await tx.query<{ before: string; after: string }>({
    name: 'open-look',
    text: `select before, after from access.open_look($1, $2, $3, $4, $5, $6::uuid[], $7, $8, $9, $10, $11, $12, $13,
      $14::uuid[])`,
    values: [
      lookId,
      look.actor,
      look.purpose,
      look.case ?? null,
      look.via,
      uuids(look.records),
      recorded,
      entry.stream.id,
      entry.seq,
      entry.text,
      entry.salt,
      entry.commitment,
      recorded.slice(0, 10),
      count === undefined ? null : uuids(count),
    ],
  })
  return { before: Number(found.rows[0]?.before), after: Number(found.rows[0]?.after) }
}
