import { canonicalText } from '@passage/tlog/canonical'
import type { Opened } from '../support/world.ts'

/** The newest stored answer about each stay of the records, as canonical text without the place of what it rests on. */
export async function readDeterminations(opened: Opened, records: readonly string[]): Promise<readonly string[]> {
  const found = await opened.pools.rules.query<{ body: string }>(
    `select distinct on (stream_id, body::jsonb #>> '{body,stay}') body from ledger.entry
      where stream_id = any($1::uuid[]) and type = 'determination'
      order by stream_id, body::jsonb #>> '{body,stay}', stream_seq desc`,
    [records],
  )
  return found.rows.map(({ body }) => {
    const { stay, asOf, jurisdiction, identity = 'decided', determination } = JSON.parse(body).body
    return canonicalText({ stay, asOf, jurisdiction, identity, determination })
  })
}
