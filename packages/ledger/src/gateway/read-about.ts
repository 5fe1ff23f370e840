import { uuids } from '../append/binary-array.ts'
import { fieldKeysOf } from '../field-keys/of-session.ts'
import { type RoundRow, roundsOf } from '../links/review/rounds.ts'
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
  /** What reviewers said in own words who found that both are one person, as long as that stands: for the person to read. */
  readonly words: readonly string[]
}

interface LinkRow {
  link_id: string
  a: string
  b: string
  state: LinkOfPerson['state']
  reasons: string[]
  at: Date
  entries: RoundRow[]
}

/** Links that name one of the records, in either place. */
export async function readLinks(tx: LookTx, records: readonly string[]): Promise<readonly LinkOfPerson[]> {
  const found = await tx.query<LinkRow>({
    name: 'links-of',
    text: `select l.link_id, l.record_a as a, l.record_b as b, l.state, l.reasons, l.decided_at as at,
        (select json_agg(json_build_object('seq', e.stream_seq, 'type', e.type, 'body', e.body) order by e.stream_seq)
          from ledger.entry e where e.stream_id = l.link_id and e.type <> 'erasure') as entries
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
    history: row.entries.flatMap(({ type, body }) => (body === null || isAnswer(type) ? [] : [historyOf(body)])),
    words: row.state === 'linked' ? wordsOf(tx, row) : [],
  }))
}

/** What reviewers say on the way to a ruling, in the link’s stream beside the rulings. */
const isAnswer = (type: string): boolean => type.startsWith('match-')

function historyOf(text: string): LinkOfPerson['history'][number] {
  const { seq, type, recorded, body } = JSON.parse(text)
  return { seq, type, recorded, by: body.by, reasons: body.reasons }
}

/** Of the last round that ended: words of those who gave the answer that stands. */
function wordsOf(tx: LookTx, { link_id, entries }: LinkRow): readonly string[] {
  const last = roundsOf(entries, link_id, fieldKeysOf(tx)).findLast(({ settled }) => settled !== undefined)
  return (last?.given ?? []).flatMap(({ answer, words }) => (answer === 'same' && words !== '' ? [words] : []))
}
