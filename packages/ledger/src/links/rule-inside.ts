import { type JoiningRefusal, refuseJoining } from '@passage/domain/linking/joining'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'
import { appendEntry, type Receipt } from '../append/append.ts'
import { uuids } from '../append/binary-array.ts'
import { headsOf } from '../append/heads.ts'
import { personsTouched } from '../determine/members.ts'
import { linkId } from '../entry/derived-id.ts'
import type { LinkBody } from '../entry/entry-bodies.ts'
import { EMPTY } from '../entry/stream.ts'
import { holdPersons } from '../guard-rows/guard.ts'
import type { Tx } from '../pools/transaction.ts'
import type { LinkState } from './candidates.ts'
import { carryingAmong } from './carrying.ts'
import { determineAndClose } from './determine-and-close.ts'
import { regroup } from './regroup.ts'

export type RulingRefusal =
  | { readonly code: 'link.same-record' }
  | { readonly code: 'link.unknown-record'; readonly recordId: string }
  | { readonly code: 'link.unsigned' }
  /** The request id stands for another ruling. */
  | { readonly code: 'link.key-reused' }
  | { readonly code: 'link.nothing-to-undo'; readonly state: LinkState | 'none' }
  | { readonly code: 'link.already'; readonly state: LinkState }
  | JoiningRefusal
export type RulingAnswer =
  | { readonly ok: true; readonly linkId: string; readonly receipt: Receipt }
  | { readonly ok: false; readonly refusal: RulingRefusal }

/** What a ruling does. `ask-again`: whatever was said, it is a question once more. */
export type RulingKind = 'link' | 'apart' | 'withdraw' | 'ask-again'
interface Kind {
  readonly type: 'link' | 'link-apart' | 'link-withdrawn' | 'link-undetermined'
  readonly becomes: LinkState
  readonly from: (state: LinkState | 'none') => boolean
}
const kinds: Readonly<Record<RulingKind, Kind>> = {
  link: { type: 'link', becomes: 'linked', from: (state) => state !== 'linked' },
  apart: { type: 'link-apart', becomes: 'apart', from: (state) => state !== 'linked' && state !== 'apart' },
  withdraw: { type: 'link-withdrawn', becomes: 'withdrawn', from: (state) => state === 'linked' },
  'ask-again': { type: 'link-undetermined', becomes: 'undetermined', from: (state) => state !== 'none' },
}

/** A ruling with everything that its entry says. */
export interface InsideRuling {
  readonly records: readonly [string, string]
  /** Who signed; or the request of the person by which it is asked again. */
  readonly by: { readonly signers: readonly string[] } | { readonly request: string }
  readonly reasons: readonly string[]
  readonly requestId?: string
}

/**
 * Rules about two records in the transaction of the caller: the link entry, who is one person now, and the stays of both
 * sides determined again. Call it before anything else that waits: it holds the guard rows of both persons.
 */
export async function ruleInside(tx: Tx, kind: RulingKind, ruling: InsideRuling, now: Date): Promise<RulingAnswer> {
  const [a, b] = [...ruling.records].sort() as [string, string]
  const refused = await refuseRuling(tx, a, b, ruling)
  if (refused !== undefined) return { ok: false, refusal: refused }
  // Whole persons: a stop on any record of either is met, and so is a link that adds one.
  await holdPersons(tx, [a, b], 1)
  const id = linkId(a, b)
  const { type, becomes, from } = kinds[kind]
  const { by, reasons, requestId } = ruling
  const earlier = await stateOf(tx, id)
  const repeat = await repeated(tx, id, requestId, { type, by, reasons })
  if (repeat === 'other') return { ok: false, refusal: { code: 'link.key-reused' } }
  if (repeat !== undefined) return { ok: true, linkId: id, receipt: repeat }
  if (!from(earlier)) return { ok: false, refusal: unfitState(earlier, kind) }
  const unfit = becomes === 'linked' ? refuseJoining(await carriedBy(tx, a, b), signersOf(ruling)) : undefined
  if (unfit !== undefined) return { ok: false, refusal: unfit }
  const body: LinkBody = { a, b, by, reasons }
  const head = (await headsOf(tx, [id])).get(id) ?? EMPTY
  const request = requestId === undefined ? {} : { requestId }
  const entry = { type, body, recorded: now.toISOString(), ...request }
  const appended = await appendEntry(tx, { kind: 'link', id }, head.seq, entry)
  if (!appended.ok) throw Object.assign(new Error('the link changed in the same moment'), { code: '40001' })
  await writeState(tx, id, body, becomes, now, appended.receipt.seq)
  const touched = await regroup(tx, [a, b], now, id)
  await determineAndClose(tx, touched, now, { fresh: false, announce: true })
  return { ok: true, linkId: id, receipt: appended.receipt }
}

const signersOf = ({ by }: Pick<InsideRuling, 'by'>): readonly string[] => ('signers' in by ? by.signers : [])

function unfitState(state: LinkState | 'none', kind: RulingKind): RulingRefusal {
  return state === 'none' || kind === 'withdraw'
    ? { code: 'link.nothing-to-undo', state }
    : { code: 'link.already', state }
}

async function refuseRuling(tx: Tx, a: string, b: string, ruling: InsideRuling): Promise<RulingRefusal | undefined> {
  if (a === b) return { code: 'link.same-record' }
  const signers = signersOf(ruling)
  if ('signers' in ruling.by && (signers.length === 0 || signers.some((name) => name.trim() === ''))) {
    return { code: 'link.unsigned' }
  }
  const known = await tx.query<{ record_id: string }>(
    'select record_id from identity.record where record_id = any($1::uuid[])',
    [uuids([a, b])],
  )
  const ids = new Set(known.rows.map(({ record_id }) => record_id))
  const missing = [a, b].find((id) => !ids.has(id))
  return missing === undefined ? undefined : { code: 'link.unknown-record', recordId: missing }
}

/** Whether each of the persons of two records carries something; it holds while their guard rows are held. */
export async function carriedBy(tx: Tx, a: string, b: string): Promise<readonly [boolean, boolean]> {
  const persons = await personsTouched(tx, [a, b], 'read')
  const [one, other] = [a, b].map((id) => persons.find(({ members }) => members.includes(id))?.members ?? [id])
  if (one === undefined || other === undefined || one === other) return [false, false]
  const carrying = await carryingAmong(tx, [...one, ...other])
  return [one.some((id) => carrying.has(id)), other.some((id) => carrying.has(id))]
}

async function stateOf(tx: Tx, id: string): Promise<LinkState | 'none'> {
  const found = await tx.query<{ state: LinkState }>('select state from identity.link where link_id = $1 for update', [
    id,
  ])
  return found.rows[0]?.state ?? 'none'
}

/** The receipt of the same ruling under the same id; `other`: the id stands for another one. */
async function repeated(
  tx: Tx,
  id: string,
  requestId: string | undefined,
  said: { readonly type: string; readonly by: object; readonly reasons: readonly string[] },
): Promise<Receipt | 'other' | undefined> {
  if (requestId === undefined) return undefined
  const found = await tx.query<{ stream_seq: number; commitment: Buffer; recorded_at: Date; body: string }>(
    'select stream_seq, commitment, recorded_at, body from ledger.entry where stream_id = $1 and request_id = $2',
    [id, requestId],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  const { type, body } = JSON.parse(row.body)
  const same = canonicalText({ type, by: body.by, reasons: body.reasons })
  if (same !== canonicalText(said as unknown as CanonicalValue)) return 'other'
  const [commitment, recorded] = [row.commitment.toString('hex'), row.recorded_at.toISOString()]
  return { stream: { kind: 'link', id }, seq: row.stream_seq, commitment, recorded, repeated: true }
}

async function writeState(tx: Tx, id: string, said: LinkBody, state: LinkState, now: Date, seq: number): Promise<void> {
  await tx.query(
    `insert into identity.link (link_id, record_a, record_b, state, reasons, decided_at, link_seq, ruled)
      values ($1, $2, $3, $4, $5, $6, $7, true)
      on conflict (link_id) do update set state = excluded.state, reasons = excluded.reasons,
        decided_at = excluded.decided_at, link_seq = excluded.link_seq, ruled = true,
        held_until = null, handed_to = null, to_check = false`,
    [id, said.a, said.b, state, [...said.reasons], now, seq],
  )
}
