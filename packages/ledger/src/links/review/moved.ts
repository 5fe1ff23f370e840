import type { Tx } from '../../pools/transaction.ts'

/* Where a question stands besides being open: put aside to a day, handed to a colleague. Read models of entries of the link. */

/** Takes a question out of the queue until a day. */
export async function putAside(tx: Tx, linkId: string, until: string): Promise<void> {
  await move(tx, linkId, 'held_until', until)
}

/** It is in the queue at once. */
export async function takeUp(tx: Tx, linkId: string): Promise<void> {
  await move(tx, linkId, 'held_until', null)
}

/** A colleague finds it first. */
export async function handTo(tx: Tx, linkId: string, to: string): Promise<void> {
  await move(tx, linkId, 'handed_to', to)
}

/** An answer ends both: whoever is next finds the question in the queue. */
export async function endMoves(tx: Tx, linkId: string): Promise<void> {
  await takeUp(tx, linkId)
  await move(tx, linkId, 'handed_to', null)
}

const typeOf = { held_until: 'date', handed_to: 'text' } as const

async function move(tx: Tx, linkId: string, column: keyof typeof typeOf, value: string | null): Promise<void> {
  const type = typeOf[column]
  await tx.query(
    `with moved as (
       update identity.link set ${column} = $2::${type} where link_id = $1 and ${column} is distinct from $2::${type}
       returning record_a, record_b)
     update proj.task t set ${column} = $2::${type} from moved m
      where t.record_id = m.record_a and t.other_record_id = m.record_b and t.kind in ('identity-undetermined', 'link-check')`,
    [linkId, value],
  )
}

/**
 * Which questions stand put aside, and which are handed to somebody, from the entries alone: by the last word of the link,
 * of those that end it or begin it.
 */
export async function replayMoves(tx: Tx): Promise<void> {
  await replay(tx, `held_until = (h.body::json #>> '{body,until}')::date`, 'match-held', 'match-handed')
  await replay(tx, `handed_to = h.body::json #>> '{body,to}'`, 'match-handed', 'match-held', 'match-taken-up')
}

async function replay(tx: Tx, set: string, type: string, ...others: readonly string[]): Promise<void> {
  await tx.query(
    `update identity.link l set ${set}
       from (select distinct on (stream_id) stream_id, type, body from ledger.entry
              where stream_kind = 'link' and type <> all($2::text[])
                and stream_id in (select stream_id from ledger.entry where type = $1)
              order by stream_id, stream_seq desc) h
      where h.stream_id = l.link_id and h.type = $1 and h.body is not null`,
    [type, ['match-words', 'erasure', ...others]],
  )
}
