import { linkId } from '../entry/derived-id.ts'
import { CLOSES_STAY } from '../links/standing-between.ts'
import type { LookTx } from './look.ts'
import type { ReceiptEntry } from './receipt-content.ts'

/** What code found when it last compared two records, by which rule. */
export interface CodeSaid {
  readonly isQuestion: boolean
  readonly rule: string
  readonly reasons: readonly string[]
  readonly at: string
}
/** An entry that a question stands on: `question`, or one of the two records, in the order of the address. */
export type BasisStream = 'question' | 'one' | 'other'
export interface BasisEntry {
  readonly stream: BasisStream
  readonly seq: number
  readonly at: string
}

/** Of a record, as many entries are named, the newest first. */
const MOST_ENTRIES = 20
/** What opens, settles and opens a question again; what reviewers say in between stays with them. */
const RULINGS = ['link', 'link-undetermined', 'link-apart', 'link-withdrawn']
const FACTS = ['facts']

const streamsOf = (one: string, other: string): Readonly<Record<BasisStream, string>> => ({
  question: linkId(one, other),
  one,
  other,
})

/**
 * What code found when it last compared two records, and the entries that the question stands on, under a look at both. A
 * departure that closes a stay compares nothing, and would tell whoever checks such a link that it is one.
 */
export async function readBasis(
  tx: LookTx,
  one: string,
  other: string,
): Promise<{ readonly code?: CodeSaid; readonly entries: readonly BasisEntry[] }> {
  const streams = streamsOf(one, other)
  const found = await tx.query<{ type: string; body: string }>(
    `select type, body from ledger.entry where stream_id = $1 and stream_kind = 'link' and type = any($2::text[])
        and body::json #>> '{body,by,rule}' is not null and body::json #>> '{body,reasons,0}' is distinct from $3
      order by stream_seq desc limit 1`,
    [streams.question, RULINGS, CLOSES_STAY],
  )
  const said = found.rows[0]
  const entries = await tx.query<{ id: string; seq: number; at: Date }>(
    `select stream_id as id, stream_seq as seq, recorded_at as at from (
       select e.*, row_number() over (partition by stream_id order by stream_seq desc) as place from ledger.entry e
        where body is not null and ((stream_kind = 'link' and stream_id = $1 and type = any($4::text[]))
          or (stream_kind = 'record' and stream_id in ($2, $3) and type = any($5::text[])))) e
      where place <= case when stream_kind = 'link' then 1 else $6 end
      order by array_position(array[$1, $2, $3]::uuid[], stream_id), stream_seq`,
    [streams.question, one, other, RULINGS, FACTS, MOST_ENTRIES],
  )
  const nameOf = new Map(Object.entries(streams).map(([name, id]) => [id, name as BasisStream]))
  return {
    ...(said === undefined ? {} : { code: codeOf(said) }),
    entries: entries.rows.map(({ id, seq, at }) => ({
      stream: nameOf.get(id) ?? 'question',
      seq,
      at: at.toISOString(),
    })),
  }
}

function codeOf({ type, body: text }: { readonly type: string; readonly body: string }): CodeSaid {
  const { recorded, body } = JSON.parse(text)
  return { isQuestion: type === 'link-undetermined', rule: body.by.rule, reasons: body.reasons, at: recorded }
}

/** The place and the commitment of such an entry, without its text. Undefined: no question stands on it. */
export async function readBasisPlace(
  tx: LookTx,
  [one, other]: readonly [string, string],
  stream: BasisStream,
  seq: number,
): Promise<ReceiptEntry | undefined> {
  const streamId = streamsOf(one, other)[stream]
  const found = await tx.query<{ commitment: Buffer }>(
    `select commitment from ledger.entry where stream_id = $1 and stream_seq = $2 and stream_kind = $3
        and body is not null and type = any($4::text[]) and exists (select 1 from identity.link where link_id = $5)`,
    [streamId, seq, ...(stream === 'question' ? ['link', RULINGS] : ['record', FACTS]), linkId(one, other)],
  )
  const row = found.rows[0]
  return row === undefined ? undefined : { place: { streamId, seq }, commitment: row.commitment }
}
