import { redressTypes } from '@passage/domain/redress/request'
import type { Tx } from '../pools/transaction.ts'
import type { HandedType } from './entries.ts'
import { projectRedress } from './project.ts'
import { projectHanded } from './project-handed.ts'

const handed = [
  'disclosure',
  'correction-notice',
  'correction-acknowledged',
  'correction-closed',
] as const satisfies readonly HandedType[]

/** Makes the read models of redress again: requests from the records, what was handed over from those who received it. */
export async function rebuildRedress(tx: Tx): Promise<void> {
  for (const table of ['redress', 'correction', 'disclosure', 'correction_notice'])
    await tx.query(`delete from proj.${table}`)
  const streams = await tx.query<{ id: string }>(
    `select distinct stream_id as id from ledger.entry where stream_kind = 'record' and type = any($1::text[])
      and body is not null order by 1`,
    [[...redressTypes]],
  )
  await projectRedress(
    tx,
    streams.rows.map(({ id }) => id),
  )
  const found = await tx.query<{ body: string }>(
    `select body from ledger.entry where stream_kind = 'actor' and type = any($1::text[]) and body is not null
      order by recorded_at, stream_id, stream_seq`,
    [[...handed]],
  )
  for (const { body } of found.rows) {
    const { type, body: said, recorded } = JSON.parse(body)
    await projectHanded(tx, type as HandedType, said, recorded)
  }
}
