import type { DeterminationBody, EntryText } from '../entry/bodies.ts'
import { splitFactId } from '../entry/bodies.ts'
import type { LookTx } from './look.ts'

/** A stored answer that rested on a fact. */
export interface Reliance {
  readonly recordId: string
  /** Position of the determination in its record stream. */
  readonly number: number
  readonly stayId: string
  readonly outcome: string
  readonly recorded: string
}

/** Every answer that ever rested on the fact, oldest first: what to look at again when the fact was wrong. */
export async function reliedOn(tx: LookTx, factId: string): Promise<readonly Reliance[]> {
  const { recordId, seq } = splitFactId(factId)
  const found = await tx.query<{ stream_id: string; stream_seq: number; body: string }>(
    `select e.stream_id, e.stream_seq, e.body from ledger.relies_on r
       join ledger.entry e on e.stream_id = r.determination_stream and e.stream_seq = r.determination_seq
      where r.fact_stream = $1 and $2 = any(r.fact_seqs) and e.body is not null order by e.recorded_at, e.stream_seq`,
    [recordId, seq],
  )
  return found.rows.map((row) => {
    const { body, recorded } = JSON.parse(row.body) as EntryText<DeterminationBody>
    const { outcome } = body.determination
    return { recordId: row.stream_id, number: row.stream_seq, stayId: body.stay, outcome, recorded }
  })
}
