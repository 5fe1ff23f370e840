import type { EntryText } from '../entry/bodies.ts'
import type { LookTx } from '../gateway/look.ts'
import type { StopBodies } from './entries.ts'

type Said<T extends keyof StopBodies> = StopBodies[T] & { readonly recorded: string }

/** A stop that does not stand any more on the person, with both entries. */
export interface EndedStop {
  readonly placed: Said<'stop-placed'>
  readonly lifted: Said<'stop-lifted'>
}

/**
 * Stops that were lifted from the person of a record, newest first, under a look.
 * @param standing ids of those that stand: one that was lifted from another record of a former person may still stand here
 */
export async function readEndedStops(
  tx: LookTx,
  recordId: string,
  standing: ReadonlySet<string>,
): Promise<readonly EndedStop[]> {
  const found = await tx.query<{ type: keyof StopBodies; body: string }>(
    `select e.type, e.body from access.members_of(array[$1]::uuid[]) as m(id)
       join ledger.entry e on e.stream_id = m.id and e.stream_kind = 'record'
      where e.type in ('stop-placed', 'stop-lifted') and e.body is not null order by e.recorded_at, e.stream_id`,
    [recordId],
  )
  const placed = new Map<string, Said<'stop-placed'>>()
  const lifted = new Map<string, Said<'stop-lifted'>>()
  for (const { type, body } of found.rows) {
    if (type === 'stop-placed') keep(placed, body)
    else keep(lifted, body)
  }
  return [...lifted]
    .flatMap(([stop, end]) => {
      const begin = placed.get(stop)
      return begin === undefined || standing.has(stop) ? [] : [{ placed: begin, lifted: end }]
    })
    .sort((a, b) => (a.lifted.recorded < b.lifted.recorded ? 1 : -1))
}

function keep<T extends keyof StopBodies>(by: Map<string, Said<T>>, text: string): void {
  const { recorded, body } = JSON.parse(text) as EntryText<StopBodies[T]>
  by.set(body.stop, { ...body, recorded })
}
