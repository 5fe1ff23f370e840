import { changesNow, changesSince } from '@passage/ledger/gateway/changes'
import type { Pools } from '@passage/ledger/pools/open'
import type { ReadChanges } from './changes.ts'

/** Reads the change cursor of the ledger. */
export function readChangesFrom(pools: Pools): ReadChanges {
  return async (after) => {
    if (after === undefined) return { changes: [], cursor: await changesNow(pools) }
    const { changes, cursor } = await changesSince(pools, after)
    return { changes: changes.map(({ recordId, version }) => ({ id: recordId, version })), cursor }
  }
}
