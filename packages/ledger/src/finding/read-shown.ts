import type { LookTx } from '../gateway/look.ts'
import { type FindingEntry, readFindingEntries } from './read-matter.ts'

/**
 * What was said on the way to findings about stays of a record, as it is shown under a look. The guard that an act was done
 * under names every record that was of the person then; where a link was undone since, those of somebody else are left out.
 */
export async function readShownFindings(tx: LookTx, recordId: string): Promise<readonly FindingEntry[]> {
  const entries = await readFindingEntries(tx, recordId)
  const found = await tx.query<{ id: string }>('select access.members_of(array[$1]::uuid[]) as id', [recordId])
  const own = new Set(found.rows.map(({ id }) => id))
  return entries.map((entry) =>
    'guard' in entry.body
      ? ({
          ...entry,
          body: { ...entry.body, guard: entry.body.guard.filter(({ record }) => own.has(record)) },
        } as FindingEntry)
      : entry,
  )
}
