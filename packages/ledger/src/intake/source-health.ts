import type { Tx } from '../pools/transaction.ts'
import type { IntakeInput, IntakeOutcome, Lane } from './input.ts'
import { isCrossing } from './to-facts.ts'

interface Tally {
  accepted: number
  known: number
  quarantined: number
  refused: number
  occurred: number
}

/** Adds one batch to what each source has sent: counts and times, nothing about a person. */
export async function countSources(
  tx: Tx,
  batch: readonly { readonly source: string; readonly status: IntakeOutcome['status']; readonly input?: IntakeInput }[],
  lane: Lane,
  shard: number,
  now: Date,
): Promise<void> {
  const tallies = new Map<string, Tally>()
  for (const { source, status, input } of batch) {
    const tally = tallies.get(source) ?? { accepted: 0, known: 0, quarantined: 0, refused: 0, occurred: 0 }
    tallies.set(source, tally)
    tally[status]++
    if (input !== undefined) tally.occurred = Math.max(tally.occurred, occurredMs(input))
  }
  for (const [source, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await tx.query({
      name: 'count-source',
      text: `insert into ops.source_health as h (source, lane, shard, accepted, known, quarantined, refused, last_received_at, last_occurred_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (source, lane, shard) do update set accepted = h.accepted + excluded.accepted,
          known = h.known + excluded.known, quarantined = h.quarantined + excluded.quarantined,
          refused = h.refused + excluded.refused,
          last_received_at = greatest(h.last_received_at, excluded.last_received_at),
          last_occurred_at = greatest(h.last_occurred_at, excluded.last_occurred_at)`,
      values: [
        source,
        lane,
        shard,
        tally.accepted,
        tally.known,
        tally.quarantined,
        tally.refused,
        now,
        tally.occurred === 0 ? null : new Date(tally.occurred),
      ],
    })
  }
}

function occurredMs(input: IntakeInput): number {
  if (!isCrossing(input)) return 0
  return Date.parse(input.occurredAt ?? `${input.occurredOn}T00:00:00Z`) || 0
}
