import type { Queries } from './tiles.ts'

/**
 * What a witness last answered. `ahead`: it has seen a larger log than this one, so this database is older than what
 * it was. `other-history`: it has seen another log under this name. Both mean that history was changed or lost.
 */
export type WitnessSaid = 'cosigned' | 'ahead' | 'other-history' | 'refused' | 'clock-differs' | 'unreachable'

export interface WitnessRow {
  readonly witness: string
  readonly knownSize: number
  readonly said: WitnessSaid
  readonly saidAt: Date
  /** Newest cosignature of this witness that was kept. */
  readonly cosignedAt: Date | undefined
}

interface Row {
  witness: string
  known_size: string
  said: WitnessSaid
  said_at: Date
  cosigned_at: Date | null
}

/** What the witnesses of a log last said. */
export async function readWitnesses(db: Queries, origin: string): Promise<readonly WitnessRow[]> {
  const found = await db.query<Row>(
    `select w.witness, w.known_size, w.said, w.said_at, (select c.cosigned_at from tlog.cosignature c
        where c.origin = w.origin and c.witness = w.witness order by c.size desc limit 1) as cosigned_at
       from tlog.witness w where w.origin = $1 order by w.witness`,
    [origin],
  )
  return found.rows.map(({ witness, known_size, said, said_at, cosigned_at }) => ({
    witness,
    knownSize: Number(known_size),
    said,
    saidAt: said_at,
    cosignedAt: cosigned_at ?? undefined,
  }))
}

/** Keeps what a witness said now, and the size that it knows. */
export async function keepWitness(
  db: Queries,
  origin: string,
  row: { readonly witness: string; readonly knownSize: number; readonly said: WitnessSaid; readonly saidAt: Date },
): Promise<void> {
  await db.query(
    `insert into tlog.witness (origin, witness, known_size, said, said_at) values ($1, $2, $3, $4, $5)
       on conflict (origin, witness) do update
         set known_size = excluded.known_size, said = excluded.said, said_at = excluded.said_at`,
    [origin, row.witness, row.knownSize, row.said, row.saidAt],
  )
}
