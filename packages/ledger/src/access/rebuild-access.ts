import type { Tx } from '../pools/transaction.ts'
import { type AccessEntry, accessTypes } from './entries.ts'
import { projectAccess } from './project-access.ts'
import { rebuildLooks } from './rebuild-looks.ts'

const made = [
  'role_held',
  'assignment',
  'extension_request',
  'flag',
  'conflict',
  'broken_glass',
  'withholding',
  'canary',
  'budget_raised',
] as const

/**
 * Makes the read models of access again from the streams of those who acted, in the order in which the entries were
 * recorded. No row of a look is taken away: those that are missing are put back.
 */
export async function rebuildAccess(tx: Tx): Promise<void> {
  for (const table of made) await tx.query(`delete from access.${table}`)
  const found = await tx.query<{ body: string }>(
    `select body from ledger.entry where stream_kind = 'actor' and type = any($1::text[]) and body is not null
      order by recorded_at, stream_id, stream_seq`,
    [[...accessTypes]],
  )
  for (const { body } of found.rows) {
    const { type, body: said, recorded } = JSON.parse(body)
    await projectAccess(tx, { type, body: said, recorded } as AccessEntry)
  }
  await rebuildLooks(tx)
}
