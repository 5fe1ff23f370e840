import { uuids } from '../append/binary-array.ts'
import type { LookTx } from './look.ts'

/** What was decided about two records, with every entry of the link stream. */
export interface LinkOfPerson {
  readonly linkId: string
  readonly records: readonly [string, string]
  readonly state: 'linked' | 'undetermined' | 'apart' | 'withdrawn'
  readonly reasons: readonly string[]
  readonly decidedAt: string
  readonly history: readonly {
    readonly seq: number
    readonly type: string
    readonly recorded: string
    readonly by: { readonly rule?: string; readonly signers?: readonly string[] }
    readonly reasons: readonly string[]
  }[]
}
/** Links that name one of the records, in either place. */
export async function readLinks(tx: LookTx, records: readonly string[]): Promise<readonly LinkOfPerson[]> {
  const found = await tx.query<{
    link_id: string
    a: string
    b: string
    state: LinkOfPerson['state']
    reasons: string[]
    at: Date
  }>(
    `select link_id, record_a as a, record_b as b, state, reasons, decided_at as at from identity.link
      where record_a = any($1::uuid[]) or record_b = any($1::uuid[]) order by decided_at, link_id`,
    [uuids(records)],
  )
  const entries = await tx.query<{ stream_id: string; body: string }>(
    'select stream_id, body from ledger.entry where stream_id = any($1::uuid[]) order by stream_id, stream_seq',
    [uuids(found.rows.map(({ link_id }) => link_id))],
  )
  const byLink = Map.groupBy(entries.rows, ({ stream_id }) => stream_id)
  return found.rows.map((row) => ({
    linkId: row.link_id,
    records: [row.a, row.b],
    state: row.state,
    reasons: row.reasons,
    decidedAt: row.at.toISOString(),
    history: (byLink.get(row.link_id) ?? []).map(({ body }) => {
      const { seq, type, recorded, body: said } = JSON.parse(body)
      return { seq, type, recorded, by: said.by, reasons: said.reasons }
    }),
  }))
}
