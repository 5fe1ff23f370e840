import type { ExtensionAnswer } from '@passage/domain/access/extension'
import { uuids } from '../append/binary-array.ts'
import type { LookTx } from './look.ts'

/** That access to a further record was asked for after a link, and what was answered. The words of staff are not in it. */
export interface ExtensionAtPerson {
  readonly request: string
  readonly actor: string
  readonly purpose: string
  readonly asked: string
  readonly answer?: { readonly answer: ExtensionAnswer; readonly by: string; readonly at: string }
}

/** What was asked and answered about any of the records, newest first; without what is kept back with somebody’s looks. */
export async function readExtensions(
  tx: LookTx,
  records: readonly string[],
  now: Date,
): Promise<readonly ExtensionAtPerson[]> {
  const found = await tx.query<{
    request_id: string
    actor: string
    purpose: string
    asked_at: Date
    answer: ExtensionAnswer | null
    answered_by: string | null
    answered_at: Date | null
  }>({
    name: 'extensions-at',
    text: `select distinct e.* from unnest($1::uuid[]) as r(id) cross join lateral access.extensions_at(r.id, $2) e
      order by e.asked_at desc, e.request_id`,
    values: [uuids(records), now],
  })
  return found.rows.map((row) => ({
    request: row.request_id,
    actor: row.actor,
    purpose: row.purpose,
    asked: row.asked_at.toISOString(),
    ...(row.answer === null || row.answered_by === null || row.answered_at === null
      ? {}
      : { answer: { answer: row.answer, by: row.answered_by, at: row.answered_at.toISOString() } }),
  }))
}
