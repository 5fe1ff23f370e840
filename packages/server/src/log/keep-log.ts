import { forgetCheckpoints, signHead } from '@passage/ledger/log/checkpoints'
import { integrate } from '@passage/ledger/log/integrate'
import { readWitnesses, type WitnessRow, type WitnessSaid } from '@passage/ledger/log/witnesses'
import type { Pools } from '@passage/ledger/pools/open'
import type { SignedCheckpoint } from '@passage/tlog/note/checkpoint'
import { askWitness, nameOf } from './ask-witness.ts'
import type { LogSettings, WitnessPlace } from './service.ts'

export interface LogTurn {
  /** Entries that got their place now. */
  readonly integrated: number
  readonly size: number
  /** More is waiting already. */
  readonly caughtUp: boolean
  /** What the witnesses that were asked said. */
  readonly said: ReadonlyMap<string, WitnessSaid>
}

/** A checkpoint that does not grow is cosigned anew so often, so that its age says that the witness is there. */
const REFRESH_MS = 60_000
/** One that does not answer, or refuses, is asked again after this. */
const PATIENCE_MS = 10_000
/** Batches in one turn; the witnesses come between. */
const MOST_BATCHES = 10
const KEEP_CHECKPOINTS_MS = 24 * 60 * 60_000

/**
 * One turn of the log: integrate what is committed, sign, and have the witnesses cosign. They are asked only after the
 * integration went well, so that a fresh cosignature never covers an integrator that stands still.
 */
export async function keepLog(pools: Pools, settings: LogSettings, now: Date): Promise<LogTurn> {
  const done = await integrateSome(pools)
  const checkpoint = await signHead(pools.integrate, settings.signer, now)
  if (checkpoint === undefined) return { ...done, said: new Map() }
  const rows = new Map((await readWitnesses(pools.integrate, checkpoint.origin)).map((row) => [row.witness, row]))
  const due = settings.witnesses.filter((place) => isDue(rows.get(nameOf(place)), checkpoint, now))
  const said = await Promise.all(
    due.map(
      async (place): Promise<[string, WitnessSaid]> => [nameOf(place), await ask(pools, place, checkpoint, rows, now)],
    ),
  )
  if (said.length > 0) {
    const before = new Date(now.getTime() - KEEP_CHECKPOINTS_MS)
    await forgetCheckpoints(pools.integrate, checkpoint.origin, settings.need, before)
  }
  return { ...done, said: new Map(said) }
}

function ask(
  pools: Pools,
  place: WitnessPlace,
  checkpoint: SignedCheckpoint,
  rows: ReadonlyMap<string, WitnessRow>,
  now: Date,
): Promise<WitnessSaid> {
  return askWitness(pools.integrate, place, checkpoint, rows.get(nameOf(place)), now)
}

function isDue(row: WitnessRow | undefined, { size }: SignedCheckpoint, now: Date): boolean {
  if (row === undefined) return true
  const sinceMs = Math.abs(now.getTime() - row.saidAt.getTime())
  if (row.said !== 'cosigned') return sinceMs >= PATIENCE_MS
  return row.knownSize !== size || sinceMs >= REFRESH_MS
}

async function integrateSome(pools: Pools): Promise<Omit<LogTurn, 'said'>> {
  let integrated = 0
  let size = 0
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const answer = await integrate(pools)
    // Another server of ours is at it: its turn is as good as this one.
    if (answer.kind !== 'done') return { integrated, size, caughtUp: true }
    integrated += answer.integrated
    size = answer.size
    if (answer.caughtUp) return { integrated, size, caughtUp: true }
  }
  return { integrated, size, caughtUp: false }
}
