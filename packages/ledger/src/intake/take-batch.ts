import { appendAll } from '../append/append-all.ts'
import { headsOf } from '../append/heads.ts'
import { headAfter, type SealedEntry } from '../entry/seal.ts'
import { EMPTY, type Head } from '../entry/stream.ts'
import { fieldKeysOf } from '../field-keys/of-session.ts'
import type { Tx } from '../pools/transaction.ts'
import { checkAgainstRecord } from './check-record.ts'
import { type Claim, findClaims, receiptsOf, writeClaims } from './claims.ts'
import { composeFacts } from './compose.ts'
import { fault } from './fields.ts'
import type { IntakeOutcome, IntakeReceipt, Lane } from './input.ts'
import { mintRecords } from './mint.ts'
import type { Prepared } from './prepare.ts'
import { type Quarantined, quarantinedOutcome } from './quarantine.ts'
import { flagsOf } from './to-facts.ts'

/** What a batch of readable records came to, before identity and rules. */
export interface BatchTaken {
  readonly outcomes: ReadonlyMap<number, IntakeOutcome>
  readonly quarantined: readonly Quarantined[]
  /** Records that got an entry. */
  readonly touched: ReadonlySet<string>
  /** Records whose stream began. */
  readonly minted: readonly string[]
}

/**
 * Claims keys, gives each new record its place in its stream and writes entries and new identity records, in one
 * round of statements. A repeat gets its first receipt; the same key with other content is kept for a person.
 */
export async function takeBatch(tx: Tx, batch: readonly Prepared[], lane: Lane, now: Date): Promise<BatchTaken> {
  const outcomes = new Map<number, IntakeOutcome>()
  const quarantined: Quarantined[] = []
  const toQuarantine = (one: Prepared, code: Parameters<typeof fault>[0], path: string, text: string) => {
    const { source, sourceKey } = one.input
    const record = { index: one.index, source, sourceKey, fault: fault(code, path, text), value: one.input }
    quarantined.push(record)
    outcomes.set(one.index, quarantinedOutcome(record))
  }
  const claims = await findClaims(
    tx,
    batch.map(({ claimId }) => claimId),
  )
  const heads = await headsOf(tx, [...new Set(batch.map(({ recordId }) => recordId))])
  const checked = await checkAgainstRecord(tx, batch, heads)
  const entries: SealedEntry[] = []
  const written: Claim[] = []
  const minted: Prepared[] = []
  const repeats: { readonly one: Prepared; readonly claim: Claim }[] = []
  for (const one of batch) {
    const claim = claims.get(one.claimId)
    if (claim !== undefined) {
      if (claim.contentHash === one.contentHash) repeats.push({ one, claim })
      else toQuarantine(one, 'intake.key-reused', '/sourceKey', 'This key came before with other content.')
      continue
    }
    const unfit = checked.get(one.index)
    if (unfit !== undefined) {
      toQuarantine(one, unfit.code, unfit.path, unfit.text)
      continue
    }
    const head = heads.get(one.recordId) ?? EMPTY
    const entry = composeFacts(one, head, lane, now, fieldKeysOf(tx))
    if (head.seq === 0) minted.push(one)
    heads.set(one.recordId, headAfter(entry))
    entries.push(entry)
    const made = { claimId: one.claimId, contentHash: one.contentHash, recordId: one.recordId, seq: entry.seq }
    written.push(made)
    claims.set(one.claimId, made)
    outcomes.set(one.index, { status: 'accepted', receipt: receiptOf(entry), flags: flagsOf(one.input) })
  }
  await writeClaims(tx, written)
  await appendAll(tx, entries)
  await mintRecords(tx, minted, now)
  await answerRepeats(tx, repeats, outcomes)
  return {
    outcomes,
    quarantined,
    touched: new Set(entries.map((entry) => entry.stream.id)),
    minted: minted.map(({ recordId }) => recordId),
  }
}

function receiptOf(entry: SealedEntry): IntakeReceipt {
  const factId = `${entry.stream.id}/${entry.seq}`
  const commitment = entry.commitment.toString('hex')
  return { recordId: entry.stream.id, seq: entry.seq, factId, commitment, recordedAt: entry.recorded }
}

async function answerRepeats(
  tx: Tx,
  repeats: readonly { readonly one: Prepared; readonly claim: Claim }[],
  outcomes: Map<number, IntakeOutcome>,
): Promise<void> {
  const receipts = await receiptsOf(
    tx,
    repeats.map(({ claim }) => claim),
  )
  for (const { one, claim } of repeats) {
    const receipt = receipts.get(`${claim.recordId}/${claim.seq}`)
    if (receipt === undefined) throw new Error(`a claim without its entry: ${claim.claimId}`)
    outcomes.set(one.index, { status: 'known', receipt, flags: flagsOf(one.input) })
  }
}

export type Heads = ReadonlyMap<string, Head>
