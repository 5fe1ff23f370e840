import { type Case, type CaseEntry, newCase } from '@passage/domain/case/case'
import { evolve } from '@passage/domain/case/evolve'
import type { Pack } from '@passage/domain/case/pack'
import { type PackHead, packOf } from '@passage/domain/case/packs'
import { entryFromText } from '@passage/domain/case/text/entry-text'
import type { EntryText } from '../entry/bodies.ts'
import type { Tx } from '../pools/transaction.ts'
import type { CaseBodies, CaseEntryType } from './entries.ts'
import { type FamilyPlace, familyOf } from './family/family-of.ts'

/** An entry of a case with its place. */
export type CaseLine = {
  readonly [T in CaseEntryType]: {
    readonly type: T
    readonly seq: number
    readonly recorded: string
    readonly requestId: string | undefined
    readonly commitment: string
    readonly body: CaseBodies[T]
  }
}[CaseEntryType]

/** A step that one person has signed and another has not yet. */
export interface OpenProposal {
  readonly seq: number
  readonly recorded: string
  readonly body: CaseBodies['case-proposed']
}
/** What one person has signed to be written down about two cases, and another has not yet. */
export interface OpenRuling {
  readonly seq: number
  readonly recorded: string
  readonly body: CaseBodies['case-family-proposed']
}

/** A case as its stream tells it. */
export interface CaseFile {
  readonly opened: CaseBodies['case-opened']
  readonly openedAt: string
  readonly head: PackHead
  readonly pack: Pack
  readonly state: Case
  readonly proposals: readonly OpenProposal[]
  readonly family: FamilyPlace
  /** What waits about its family, for a second signature. */
  readonly waiting: readonly OpenRuling[]
  readonly lines: readonly CaseLine[]
}

/** Folds the stream of a case. Undefined: there is no such case, or it was erased. */
export async function readCase(tx: Pick<Tx, 'query'>, caseId: string): Promise<CaseFile | undefined> {
  const found = await tx.query<{
    stream_seq: number
    type: CaseEntryType
    body: string
    request_id: string | null
    commitment: Buffer
  }>({
    name: 'case-entries',
    text: `select stream_seq, type, body, request_id, commitment from ledger.entry
      where stream_id = $1 and stream_kind = 'case' and body is not null and type <> 'erasure' order by stream_seq`,
    values: [caseId],
  })
  const lines = found.rows.map((row) => {
    const { recorded, body } = JSON.parse(row.body) as EntryText<never>
    const requestId = row.request_id ?? undefined
    return {
      type: row.type,
      seq: row.stream_seq,
      recorded,
      requestId,
      commitment: row.commitment.toString('hex'),
      body,
    }
  }) as readonly CaseLine[]
  return fileOf(lines)
}

/** Folds lines that were read. */
export function fileOf(lines: readonly CaseLine[]): CaseFile | undefined {
  const [first] = lines
  if (first?.type !== 'case-opened') return undefined
  const head = packOf(first.body.pack)
  if (head === undefined) throw new Error(`no pack ${first.body.pack}`)
  let state = newCase(head.pack, first.body.forum)
  const proposals = new Map<string, OpenProposal>()
  const waiting = new Map<string, OpenRuling>()
  for (const line of lines) {
    const entry = entryOfLine(line)
    if (entry !== undefined) state = evolve(state, entry)
    if (line.type === 'case-proposed') proposals.set(line.body.proposal, line)
    if (line.type === 'case-family-proposed') waiting.set(line.body.proposal, line)
    else if ('proposal' in line.body && line.body.proposal !== undefined) waiting.delete(line.body.proposal)
    if (line.type === 'case-proposal-ended') proposals.delete(line.body.proposal)
    if (line.type === 'case-step' && line.body.proposal !== undefined) proposals.delete(line.body.proposal)
  }
  return {
    opened: first.body,
    openedAt: first.recorded,
    head,
    pack: head.pack,
    state,
    proposals: [...proposals.values()],
    family: familyOf(lines),
    waiting: [...waiting.values()],
    lines,
  }
}

/** The line as the law of the case knows it; undefined: it moves nothing there. */
export function entryOfLine(line: CaseLine): CaseEntry | undefined {
  if (line.type === 'case-step') return entryFromText({ kind: 'done', ...line.body })
  if (line.type === 'case-told') return entryFromText({ kind: 'told', ...line.body })
  return line.type === 'case-refused' ? entryFromText({ kind: 'refused', ...line.body }) : undefined
}
