import { determineAndClose } from '../links/determine-and-close.ts'
import { linkNewRecords } from '../links/link-new.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { defaultSettings, type IntakeSettings, recordSecret } from './context.ts'
import type { IntakeOutcome, Lane } from './input.ts'
import { parseIntake } from './parse.ts'
import { type Prepared, prepare } from './prepare.ts'
import { type Quarantined, quarantinedOutcome, writeQuarantine } from './quarantine.ts'
import { countSources } from './source-health.ts'
import { takeBatch } from './take-batch.ts'

/** A list of unknown values, read: what can be taken in, what is kept for a person, what is answered at once. */
export interface Read {
  readonly prepared: readonly Prepared[]
  readonly quarantined: readonly Quarantined[]
  readonly outcomes: Map<number, IntakeOutcome>
  readonly values: readonly unknown[]
}

/**
 * Takes records in: committed, linked, determined and projected when it returns, in one transaction. One outcome per
 * record, in order. A fault in one record (not of its content, which is an outcome) makes the records go in one by
 * one, so that it never fails its neighbours; only the faulty one then throws.
 */
export async function takeIn(
  pools: Pools,
  records: readonly unknown[],
  lane: Lane,
  settings: IntakeSettings = defaultSettings,
): Promise<readonly IntakeOutcome[]> {
  const settled = await takeInEach(pools, records, lane, settings)
  return settled.map((one) => {
    if (one instanceof Error) throw one
    return one
  })
}

/** As `takeIn`, with the error in place of the outcome of a record at which our own code failed. */
export async function takeInEach(
  pools: Pools,
  records: readonly unknown[],
  lane: Lane,
  settings: IntakeSettings = defaultSettings,
): Promise<readonly (IntakeOutcome | Error)[]> {
  try {
    return await takeTogether(pools, records, lane, settings)
  } catch (error) {
    if (records.length <= 1) return [error instanceof Error ? error : new Error(String(error))]
    const each: (IntakeOutcome | Error)[] = []
    for (const record of records) each.push(...(await takeInEach(pools, [record], lane, settings)))
    return each
  }
}

async function takeTogether(
  pools: Pools,
  records: readonly unknown[],
  lane: Lane,
  settings: IntakeSettings,
): Promise<readonly IntakeOutcome[]> {
  const secret = await recordSecret(pools)
  const now = settings.clock()
  const read = readAll(records, secret, settings, now)
  const outcomes = await inTransactionAgain(pools.write, async (tx) => {
    const taken = await takeBatch(tx, read.prepared, lane, now)
    await writeQuarantine(tx, [...read.quarantined, ...taken.quarantined], lane, now)
    const relinked = await linkNewRecords(tx, taken.minted, now)
    const touched = [...new Set([...taken.touched, ...relinked])]
    await determineAndClose(tx, touched, now, { fresh: false, announce: true })
    const all = new Map([...read.outcomes, ...taken.outcomes])
    await countAll(tx, read, all, lane, now)
    return all
  })
  return records.map((_, index) => {
    const outcome = outcomes.get(index)
    if (outcome === undefined) throw new Error('a record was left without an outcome')
    return outcome
  })
}

/** Reads and prepares; asks no database. */
export function readAll(values: readonly unknown[], secret: string, settings: IntakeSettings, now: Date): Read {
  const prepared: Prepared[] = []
  const quarantined: Quarantined[] = []
  const outcomes = new Map<number, IntakeOutcome>()
  for (const [index, value] of values.entries()) {
    const parsed = parseIntake(value, now)
    if (parsed.kind === 'refuse') {
      outcomes.set(index, { status: 'refused', ...parsed.fault })
      continue
    }
    const one = parsed.kind === 'readable' ? prepare(index, parsed.input, secret, settings.jurisdiction) : parsed.fault
    if ('claimId' in one) {
      prepared.push(one)
      continue
    }
    const { source, sourceKey } = parsed.kind === 'readable' ? parsed.input : parsed
    const kept = { index, source, sourceKey, fault: one, value }
    quarantined.push(kept)
    outcomes.set(index, quarantinedOutcome(kept))
  }
  return { prepared, quarantined, outcomes, values }
}

/** Counts what each source sent. A record that does not name its source is answered, and counted nowhere. */
export async function countAll(
  tx: Tx,
  read: Read,
  outcomes: ReadonlyMap<number, IntakeOutcome>,
  lane: Lane,
  now: Date,
  shard = 0,
): Promise<void> {
  const inputs = new Map(read.prepared.map(({ index, input }) => [index, input]))
  const batch = [...outcomes].flatMap(([index, { status }]) => {
    const input = inputs.get(index)
    const source = input?.source ?? sourceOf(read.values[index])
    return source === undefined ? [] : [{ source, status, ...(input === undefined ? {} : { input }) }]
  })
  await countSources(tx, batch, lane, shard, now)
}

function sourceOf(value: unknown): string | undefined {
  const source = typeof value === 'object' && value !== null ? (value as { source?: unknown }).source : undefined
  const plain = typeof source === 'string' && source !== '' && source.length <= 100 && source.isWellFormed()
  return plain && !source.includes('\u0000') ? source : undefined
}
