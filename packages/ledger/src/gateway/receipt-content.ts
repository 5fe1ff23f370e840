import { redressTypes } from '@passage/domain/redress/request'
import type { ReceiptContent } from '@passage/tlog/proof/content'
import { uuids } from '../append/binary-array.ts'
import type { EntryText } from '../entry/bodies.ts'
import { actorStreamId } from '../entry/derived-id.ts'
import type { EntryPlace } from '../log/receipt.ts'
import type { LookTx } from './look.ts'
import type { LookAtPerson } from './read-looks.ts'

/** An entry that a receipt is asked for: where it stands, what was committed to, and what it says where that may leave. */
export interface ReceiptEntry {
  readonly place: EntryPlace
  readonly commitment: Buffer
  readonly content?: ReceiptContent
}

/**
 * Types of entries of a record stream of which the person may hold the text. An order about erasure or a hold is not the
 * person’s to carry: it may tell of somebody else’s proceeding.
 */
const OF_THE_PERSON = [
  'facts',
  'determination',
  'stay-withdrawn',
  'stop-placed',
  'stop-lifted',
  'notice-given',
  'notice-answered',
  'finding-proposed',
  'overstay-found',
  'finding-withdrawn',
  ...redressTypes,
]

/**
 * An entry of the stream of a record with its text. While it is open whose record this is, no stored answer leaves: what
 * is not shown against anybody is not handed out either. Undefined: there is none, it was erased, or it may not leave. Where
 * a link was undone since, so that the text names a record of somebody else, the place is given and the text is not.
 */
export async function readReceiptEntry(tx: LookTx, recordId: string, seq: number): Promise<ReceiptEntry | undefined> {
  const found = await tx.query<{ body: string; salt: Buffer; commitment: Buffer }>(
    `select body, salt, commitment from ledger.entry e where stream_id = $1 and stream_kind = 'record' and stream_seq = $2
        and body is not null and type = any($3::text[])
        and (type <> 'determination' or not exists (select 1 from proj.person p
          where p.record_ids @> array[e.stream_id] and p.identity_open))`,
    [recordId, seq, OF_THE_PERSON],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  const { body: text, salt, commitment } = row
  const entry = { place: { streamId: recordId, seq }, commitment }
  return (await namesOthers(tx, recordId, text)) ? entry : { ...entry, content: { text, salt } }
}

/** Whether the guard of an act, or the basis of an answer, names a record that is not of this person now. */
async function namesOthers(tx: LookTx, recordId: string, text: string): Promise<boolean> {
  const { body } = JSON.parse(text) as EntryText<{
    readonly guard?: readonly { readonly record: string }[]
    readonly basis?: { readonly members: readonly { readonly record: string }[] }
  }>
  const named = [...(body.guard ?? []), ...(body.basis?.members ?? [])].map(({ record }) => record)
  if (named.every((record) => record === recordId)) return false
  const found = await tx.query<{ id: string }>('select access.members_of(array[$1]::uuid[]) as id', [recordId])
  const own = new Set(found.rows.map(({ id }) => id))
  return named.some((record) => !own.has(record))
}

/**
 * The entry of a look at any of the records of a person: its place and commitment, and nothing of its text, which names
 * other records too.
 */
export async function readLookPlace(
  tx: LookTx,
  members: readonly string[],
  { lookId, actor }: Pick<LookAtPerson, 'lookId' | 'actor'>,
): Promise<ReceiptEntry | undefined> {
  const streamId = actorStreamId(actor)
  const found = await tx.query<{ stream_seq: number; commitment: Buffer }>(
    `select distinct p.stream_seq, p.commitment from unnest($1::uuid[]) as m(id)
      cross join lateral access.look_place(m.id, $2, $3) p`,
    [uuids(members), lookId, streamId],
  )
  const row = found.rows[0]
  return row === undefined ? undefined : { place: { streamId, seq: row.stream_seq }, commitment: row.commitment }
}
