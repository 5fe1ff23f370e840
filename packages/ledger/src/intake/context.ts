import type { Pools } from '../pools/open.ts'
import type { Jurisdiction } from './input.ts'

/** What taking in needs beyond the records: settings of the deployment and the clock. */
export interface IntakeSettings {
  /** For records that do not say. */
  readonly jurisdiction: Jurisdiction
  readonly clock: () => Date
}
export const defaultSettings: IntakeSettings = { jurisdiction: 'us', clock: () => new Date() }

const secrets = new WeakMap<Pools, Promise<string>>()

/** The deployment's key for record ids, as hex, read once per set of pools. */
export function recordSecret(pools: Pools): Promise<string> {
  let secret = secrets.get(pools)
  if (secret === undefined) {
    secret = readSecret(pools)
    secrets.set(pools, secret)
    secret.catch(() => secrets.delete(pools))
  }
  return secret
}

async function readSecret(pools: Pools): Promise<string> {
  const found = await pools.write.query<{ value: Buffer }>(`select value from ops.secret where name = 'record-id'`)
  const value = found.rows[0]?.value
  if (value === undefined) throw new Error('the key for record ids is missing from ops.secret')
  return value.toString('hex')
}
