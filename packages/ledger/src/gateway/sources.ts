import type { Pools } from '../pools/open.ts'

/** What one source sent through one lane. Nothing about a person. */
export interface SourceState {
  readonly source: string
  readonly lane: string
  readonly accepted: number
  readonly known: number
  readonly quarantined: number
  readonly refused: number
  readonly lastReceivedAt?: string
  /** Newest time at which something happened, by the source. Lag is the distance to `lastReceivedAt`. */
  readonly lastOccurredAt?: string
}
export interface QuarantineCount {
  readonly source: string
  readonly code: string
  readonly records: number
  readonly lastAt: string
}
export interface SourcesOverview {
  readonly sources: readonly SourceState[]
  readonly quarantine: readonly QuarantineCount[]
}

interface Row {
  source: string
  lane: string
  accepted: string
  known: string
  quarantined: string
  refused: string
  received: Date | null
  occurred: Date | null
}

/** Sources, lanes, lag and rejects: counts and times only, so no look is needed. */
export async function readSources(pools: Pools): Promise<SourcesOverview> {
  const sources = await pools.read.query<Row>(
    `select source, lane, sum(accepted) as accepted, sum(known) as known, sum(quarantined) as quarantined,
            sum(refused) as refused, max(last_received_at) as received, max(last_occurred_at) as occurred
       from ops.source_health group by source, lane order by source, lane`,
  )
  const kept = await pools.read.query<{ source: string; code: string; records: string; last_at: Date }>(
    'select source, code, records, last_at from access.quarantine_counts() order by source, code',
  )
  return {
    sources: sources.rows.map((row) => ({
      source: row.source,
      lane: row.lane,
      accepted: Number(row.accepted),
      known: Number(row.known),
      quarantined: Number(row.quarantined),
      refused: Number(row.refused),
      ...(row.received === null ? {} : { lastReceivedAt: row.received.toISOString() }),
      ...(row.occurred === null ? {} : { lastOccurredAt: row.occurred.toISOString() }),
    })),
    quarantine: kept.rows.map((row) => ({
      source: row.source,
      code: row.code,
      records: Number(row.records),
      lastAt: row.last_at.toISOString(),
    })),
  }
}
