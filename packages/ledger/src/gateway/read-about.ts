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
    readonly by: { readonly rule?: string; readonly signers?: readonly string[]; readonly request?: string }
    readonly reasons: readonly string[]
  }[]
}

interface LinkRow {
  link_id: string
  a: string
  b: string
  state: LinkOfPerson['state']
  reasons: string[]
  at: Date
  bodies: string[]
}

/** Links that name one of the records, in either place. */
export async function readLinks(tx: LookTx, records: readonly string[]): Promise<readonly LinkOfPerson[]> {
  const found = await tx.query<LinkRow>({
    name: 'links-of',
    text: `select l.link_id, l.record_a as a, l.record_b as b, l.state, l.reasons, l.decided_at as at,
        array(select e.body from ledger.entry e where e.stream_id = l.link_id
          and e.type not in ('match-answered', 'match-words', 'erasure') order by e.stream_seq) as bodies
       from identity.link l
      where l.record_a = any($1::uuid[]) or l.record_b = any($1::uuid[]) order by l.decided_at, l.link_id`,
    values: [uuids(records)],
  })
  return found.rows.map((row) => ({
    linkId: row.link_id,
    records: [row.a, row.b],
    state: row.state,
    reasons: row.reasons,
    decidedAt: row.at.toISOString(),
    history: row.bodies.map((body) => {
      const { seq, type, recorded, body: said } = JSON.parse(body)
      return { seq, type, recorded, by: said.by, reasons: said.reasons }
    }),
  }))
}
