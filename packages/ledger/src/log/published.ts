import type { SignedCheckpoint } from '@passage/tlog/note/checkpoint'
import { checkTrust, type TrustPolicy } from '@passage/tlog/note/policy'
import { witnessedCheckpoints } from './checkpoints.ts'
import type { Queries } from './tiles.ts'

/** A checkpoint that enough witnesses have seen, and since when that is so. */
export interface Witnessed {
  readonly checkpoint: SignedCheckpoint
  /** Undefined where the policy asks for no witness. */
  readonly witnessedAt: Date | undefined
}

/** Cosignatures that do not verify are passed over; so many such checkpoints are looked at. */
const MOST_TRIED = 10

/**
 * The newest checkpoint that satisfies the policy: the one to publish. Signatures are verified again each time, since
 * whoever can write into the table is the one that witnesses are there for. Undefined where none does.
 */
export async function publishedCheckpoint(db: Queries, policy: TrustPolicy): Promise<Witnessed | undefined> {
  for (const checkpoint of await witnessedCheckpoints(db, policy.log.name, policy.need, MOST_TRIED)) {
    const trusted = checkTrust(checkpoint, policy)
    if (!trusted.ok) continue
    const { witnessedAt } = trusted
    return { checkpoint, witnessedAt: witnessedAt === undefined ? undefined : new Date(witnessedAt * 1000) }
  }
  return undefined
}
