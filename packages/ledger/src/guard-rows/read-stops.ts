import type { StopKind } from '@passage/domain/stops/stop'
import { uuids } from '../append/binary-array.ts'
import { openPairsOf } from '../determine/members.ts'
import type { EntryText } from '../entry/bodies.ts'
import type { LookTx } from '../gateway/look.ts'
import type { StopBodies } from './entries.ts'

/** A stop as it is shown. Of a question about identity that is open by itself there is no more to say than that. */
export interface ShownStop {
  readonly stop: string
  readonly kind: StopKind
  readonly since: string
  readonly until?: string
  readonly authority?: string
  readonly reason?: string
  readonly by?: string
}

/** What stops every act against the person of a record now, under a look. */
export async function readStops(tx: LookTx, recordId: string): Promise<readonly ShownStop[]> {
  const members = await tx.query<{ id: string }>('select access.members_of(array[$1]::uuid[]) as id', [recordId])
  const ids = members.rows.map(({ id }) => id)
  const placed = await tx.query<{ body: string }>(
    `select distinct on (s.stop_id) e.body from ledger.stop s
       join ledger.entry e on e.stream_id = s.record_id and e.request_id = s.stop_id and e.type = 'stop-placed'
      where s.record_id = any($1::uuid[]) and e.body is not null order by s.stop_id, s.record_id`,
    [uuids(ids)],
  )
  const shown = placed.rows.map(({ body }): ShownStop => {
    const { recorded, body: said } = JSON.parse(body) as EntryText<StopBodies['stop-placed']>
    const { guard: _guard, ...stop } = said
    return { ...stop, since: recorded }
  })
  const pairs = [...(await openPairsOf(tx, ids)).values()].flat()
  const outside = pairs.filter(({ a, b }) => !(ids.includes(a) && ids.includes(b)))
  const open = new Map(outside.map((pair) => [pair.linkId, pair.openedAt]))
  return [...shown, ...[...open].map(([stop, since]): ShownStop => ({ stop, kind: 'identity-open', since }))]
}
