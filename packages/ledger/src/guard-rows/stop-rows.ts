import type { Stop, StopEvent, StopKind } from '@passage/domain/stops/stop'
import { uuids } from '../append/binary-array.ts'
import type { EntryText } from '../entry/bodies.ts'
import type { Tx } from '../pools/transaction.ts'
import type { StopBodies } from './entries.ts'
import type { GuardedPersons } from './guard.ts'

type Queries = Pick<Tx, 'query'>

/** The records on which a stop stands. */
export async function standingOn(tx: Queries, stop: string): Promise<readonly string[]> {
  const found = await tx.query<{ record_id: string }>(
    'select record_id from ledger.stop where stop_id = $1 order by record_id',
    [stop],
  )
  return found.rows.map(({ record_id }) => record_id)
}

/** The stops that stand on any of the records, each once. */
export async function stopsOf(tx: Queries, recordIds: readonly string[]): Promise<readonly Stop[]> {
  const found = await tx.query<{ stop: string; kind: StopKind }>(
    'select distinct stop_id as stop, kind from ledger.stop where record_id = any($1::uuid[]) order by 1',
    [uuids(recordIds)],
  )
  return found.rows
}

/** Everything that stops an act now: stops that were placed, and questions about identity that are open by themselves. */
export async function standingStopsOn(
  tx: Queries,
  { members, openLinks }: Pick<GuardedPersons, 'members' | 'openLinks'>,
): Promise<readonly Stop[]> {
  const open = openLinks.map((stop): Stop => ({ stop, kind: 'identity-open' }))
  return [...(await stopsOf(tx, members)), ...open]
}

export async function writeStop(
  tx: Queries,
  recordIds: readonly string[],
  { stop, kind, until }: Pick<StopBodies['stop-placed'], 'stop' | 'kind' | 'until'>,
): Promise<void> {
  await tx.query(
    'insert into ledger.stop (record_id, stop_id, kind, until_at) select r, $2, $3, $4 from unnest($1::uuid[]) as r',
    [uuids(recordIds), stop, kind, until ?? null],
  )
}

export async function forgetStop(tx: Queries, stop: string, recordIds: readonly string[]): Promise<void> {
  await tx.query('delete from ledger.stop where stop_id = $1 and record_id = any($2::uuid[])', [stop, uuids(recordIds)])
}

/** Makes the stops that stand again from the entries. Versions of guard rows stay: entries cite them. */
export async function rebuildStops(tx: Queries): Promise<void> {
  await tx.query('delete from ledger.stop')
  const found = await tx.query<{ stream_id: string; type: StopEvent['type']; body: string }>(
    `select stream_id, type, body from ledger.entry where stream_kind = 'record'
        and type in ('stop-placed', 'stop-lifted') and body is not null order by stream_id, stream_seq`,
  )
  for (const { stream_id, type, body } of found.rows) {
    const said = (JSON.parse(body) as EntryText<StopBodies['stop-placed']>).body
    if (type === 'stop-placed') await writeStop(tx, [stream_id], said)
    else await tx.query('delete from ledger.stop where record_id = $1 and stop_id = $2', [stream_id, said.stop])
  }
}
