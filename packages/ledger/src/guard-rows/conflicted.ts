import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'

/** Those whose own interests are touched by anybody that the records are about. */
export async function conflictedAmong(
  tx: Tx,
  members: readonly string[],
  names: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const found = await tx.query<{ actor: string }>(
    `select actor from access.conflict where record_id = any($1::uuid[]) and actor = any($2::text[])
     union select actor from access.assignment where record_id = any($1::uuid[]) and actor = any($2::text[])
        and bond in ('own', 'represents') and from_at <= $3 and until_at > $3`,
    [uuids(members), names, now],
  )
  return found.rows.map(({ actor }) => actor)
}
