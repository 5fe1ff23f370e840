import type { FieldKeys } from '@passage/ledger/field-keys/encipher'
import type { CrossingInput } from '@passage/ledger/intake/input'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { createMigratedDatabase, type TestDatabase } from '../../../../tests/support/database.ts'

/** A migrated database with pools. Close it with `close`. */
export interface Opened {
  readonly database: TestDatabase
  readonly pools: Pools
  close(): Promise<void>
}

/** @param fieldKeys none: fields are stored as they are */
export async function openLedger(fieldKeys?: FieldKeys): Promise<Opened> {
  const database = await createMigratedDatabase()
  const pools = openPools({
    connectionString: database.migrationUrl,
    ...(fieldKeys === undefined ? {} : { fieldKeys }),
  })
  return {
    database,
    pools,
    async close() {
      await pools.end()
      await dropPatiently(database)
    },
  }
}

export const NOON = new Date('2026-11-24T12:00:00.000Z')

/** Intake settings with a clock that stands still until it is moved. */
export function standing(at: Date = NOON) {
  return { jurisdiction: 'us' as const, clock: () => at }
}

let keys = 0
/** A birth date of the person of a number, years away from those of the numbers beside it: nobody is taken for another. */
export const bornOn = (n: number): string =>
  new Date(Date.UTC(1930, 0, 1) + ((n * 7919) % 25_000) * 86_400_000).toISOString().slice(0, 10)

/** A plain arrival or departure of Ana; everything can be changed. */
export function crossing(change: Partial<CrossingInput> = {}): CrossingInput {
  keys++
  return {
    source: 'border-test',
    sourceKey: `k${keys}`,
    direction: 'arrival',
    occurredAt: '2026-03-01T15:00:00Z',
    port: 'JFK',
    mode: 'air',
    evidence: 'border-document',
    document: { type: 'P', number: 'AB123456', issuer: 'BR' },
    name: { family: 'Souza', given: 'Ana' },
    birthDate: '1990-04-02',
    ...change,
  }
}

/** An arrival with admission until a date. */
export function arrival(on: string, until: string, change: Partial<CrossingInput> = {}): CrossingInput {
  return crossing({
    occurredAt: `${on}T15:00:00Z`,
    admission: { class: 'B-2', until },
    manner: 'inspected',
    newAdmissionIssued: true,
    ...change,
  })
}

export function departure(on: string, change: Partial<CrossingInput> = {}): CrossingInput {
  return crossing({ direction: 'departure', occurredAt: `${on}T15:00:00Z`, ...change })
}

/** A session that was just closed may linger on the server for a moment, and is not ours to end. */
async function dropPatiently(database: TestDatabase): Promise<void> {
  const deadline = Date.now() + 5000
  for (;;) {
    const left = await database.admin.query(
      'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    if (left.rowCount === 0 || Date.now() > deadline) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await database.drop()
}
