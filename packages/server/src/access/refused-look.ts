import { appendActorEntry } from '@passage/ledger/access/actor-entry'
import { inTransactionAgain } from '@passage/ledger/pools/transaction'
import type { Service } from '../app/service.ts'
import type { User } from '../session/user.ts'
import type { Reader } from './reader.ts'

/** What somebody tried, in the words of the refusal: nothing of what they would have read. */
export interface RefusedLook {
  readonly code: string
  readonly purpose: string | undefined
  readonly path: string
}

const attempts = 64

/** Writes a refused look into the actor's own stream, so that "this attempt was logged" is true for ever. */
export async function noteRefusedLook(service: Service, user: User, refused: RefusedLook): Promise<void> {
  const body = {
    actor: user.id,
    code: refused.code,
    path: refused.path,
    purpose: refused.purpose?.slice(0, 60).toWellFormed(),
  }
  const entry = { type: 'look-refused', body, recorded: service.clock() }
  await inTransactionAgain(service.pools.write, (tx) => appendActorEntry(tx, user.id, entry), attempts)
}

/** Writes that a search found nobody, or nobody who may be shown: many of them are guessing. */
export async function noteEmptySearch(service: Service, reader: Reader): Promise<void> {
  const { user, purpose, justification } = reader
  const entry = { type: 'search-empty', body: { actor: user.id, purpose, justification }, recorded: service.clock() }
  await inTransactionAgain(service.pools.write, (tx) => appendActorEntry(tx, user.id, entry), attempts)
}
