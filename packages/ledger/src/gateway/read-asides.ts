import { uuids } from '../append/binary-array.ts'
import { linkId } from '../entry/derived-id.ts'
import { type Handed, type Held, handedOf, heldOf } from '../links/review/moves.ts'
import type { LookTx } from './look.ts'

/** Where a question about two records stands besides being open. Whether the day of `held` has come is for the reader. */
export interface Aside {
  readonly held?: Held
  readonly handed?: Handed
}

/** What of questions was put aside or handed over and is not ended, by the id of the link, under a look at one of the two. */
export async function readAsides(
  tx: LookTx,
  pairs: readonly (readonly [string, string])[],
): Promise<ReadonlyMap<string, Aside>> {
  if (pairs.length === 0) return new Map()
  const found = await tx.query<{ id: string; held: string | null; handed: string | null }>({
    name: 'asides-of',
    text: `select l.link_id as id, case when l.held_until is not null then h.body end as held,
        case when l.handed_to is not null then g.body end as handed
       from identity.link l
       left join lateral (select e.body from ledger.entry e where e.stream_id = l.link_id and e.stream_kind = 'link'
         and e.type = 'match-held' order by e.stream_seq desc limit 1) h on true
       left join lateral (select e.body from ledger.entry e where e.stream_id = l.link_id and e.stream_kind = 'link'
         and e.type = 'match-handed' order by e.stream_seq desc limit 1) g on true
      where l.link_id = any($1::uuid[]) and (l.held_until is not null or l.handed_to is not null)`,
    values: [uuids(pairs.map(([one, other]) => linkId(one, other)))],
  })
  return new Map(
    found.rows.map(({ id, held, handed }) => [
      id,
      {
        ...(held === null ? {} : { held: heldOf(held) }),
        ...(handed === null ? {} : { handed: handedOf(handed) }),
      },
    ]),
  )
}
