import { ints, uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'
import type { HandedType, RedressEntryBodies } from './entries.ts'

type Project<T extends HandedType> = (tx: Tx, body: RedressEntryBodies[T], recorded: string) => Promise<unknown>

const projections: { readonly [T in HandedType]: Project<T> } = {
  disclosure: (tx, { disclosure, recipient, purpose, authority, case: caseRef, records }, recorded) =>
    tx.query({
      name: 'write-disclosure',
      text: `insert into proj.disclosure (record_id, disclosure_id, recipient, purpose, authority, case_ref, head, at)
          select r, $3, $4, $5, $6, $7, h, $8 from unnest($1::uuid[], $2::int[]) as t(r, h)`,
      values: [
        uuids(records.map(({ record }) => record)),
        ints(records.map(({ head }) => head)),
        disclosure,
        recipient,
        purpose,
        authority,
        caseRef ?? null,
        recorded,
      ],
    }),
  'correction-notice': (tx, { notice, recipient, record, request, cause }, recorded) =>
    tx.query(
      `insert into proj.correction_notice (record_id, notice_id, recipient, request_id, cause, at)
        values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [record, notice, recipient, request, cause, recorded],
    ),
  'correction-acknowledged': (tx, { notice, record }, recorded) =>
    tx.query(
      `update proj.correction_notice set acknowledged_at = $3
        where record_id = $1 and notice_id = $2 and acknowledged_at is null`,
      [record, notice, recorded],
    ),
  'correction-closed': (tx, { notice, record }, recorded) =>
    tx.query(
      `update proj.correction_notice set closed_at = $3
        where record_id = $1 and notice_id = $2 and acknowledged_at is null and closed_at is null`,
      [record, notice, recorded],
    ),
}

/** Writes what an entry about something handed over means into the read models: with the entry, and in a rebuild. */
export async function projectHanded<T extends HandedType>(
  tx: Tx,
  type: T,
  body: RedressEntryBodies[T],
  recorded: string,
): Promise<void> {
  await (projections[type] as Project<T>)(tx, body, recorded)
}
