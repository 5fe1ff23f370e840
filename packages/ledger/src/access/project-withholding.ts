import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'
import type { AccessBodies } from './entries.ts'

/** One row for each record whose looks are kept back. */
export async function projectWithholding(tx: Tx, body: AccessBodies['look-withheld']): Promise<void> {
  await tx.query(
    `insert into access.withholding (record_id, withholding_id, actor, authority, signed_by, from_at, until_at)
      select distinct r, $2::uuid, $3, $4, array[$5], $6::timestamptz, $7::timestamptz from unnest($1::uuid[]) as r`,
    [uuids(body.records), body.withholdingId, body.actor, body.authority, body.by, body.from, body.until],
  )
}

/** A second authority keeps them back longer. */
export async function projectRenewal(tx: Tx, body: AccessBodies['withholding-renewed']): Promise<void> {
  await tx.query(
    `update access.withholding set until_at = greatest(until_at, $2), signed_by = signed_by || $3::text
      where withholding_id = $1`,
    [body.withholdingId, body.until, body.by],
  )
}

/** The record is open to one person for a quarter of an hour; the looks of that time reach the person after the delay. */
export async function projectGlass(tx: Tx, body: AccessBodies['glass-broken'], recorded: string): Promise<void> {
  const { record, actor, until, personSees, withholdingId } = body
  await tx.query(
    'insert into access.broken_glass (record_id, actor, at, until_at) values ($1, $2, $3, $4) on conflict do nothing',
    [record, actor, recorded, until],
  )
  await projectWithholding(tx, {
    withholdingId,
    actor,
    records: [record],
    authority: 'access.emergency',
    reason: 'emergency',
    by: actor,
    from: recorded,
    until: personSees,
  })
}
