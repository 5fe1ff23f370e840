import type { Tx } from '../../pools/transaction.ts'

/** Takes a question out of the queue until a day; the read models say so. */
export async function putAside(tx: Tx, linkId: string, until: string): Promise<void> {
  await heldUntil(tx, linkId, until)
}

/** An answer ends it: whoever is next finds the question in the queue. */
export async function takeUp(tx: Tx, linkId: string): Promise<void> {
  await heldUntil(tx, linkId, null)
}

async function heldUntil(tx: Tx, linkId: string, until: string | null): Promise<void> {
  await tx.query(
    `with moved as (
       update identity.link set held_until = $2::date where link_id = $1 and held_until is distinct from $2::date
       returning record_a, record_b)
     update proj.task t set held_until = $2::date from moved m
      where t.record_id = m.record_a and t.other_record_id = m.record_b and t.kind in ('identity-undetermined', 'link-check')`,
    [linkId, until],
  )
}

/** Which questions stand put aside, from the entries alone: the last word of the link is that it was put aside. */
export async function replayHolds(tx: Tx): Promise<void> {
  await tx.query(
    `update identity.link l set held_until = (h.body::json #>> '{body,until}')::date
       from (select distinct on (stream_id) stream_id, type, body from ledger.entry
              where stream_kind = 'link' and type not in ('match-words', 'erasure')
                and stream_id in (select stream_id from ledger.entry where type = 'match-held')
              order by stream_id, stream_seq desc) h
      where h.stream_id = l.link_id and h.type = 'match-held' and h.body is not null`,
  )
}
