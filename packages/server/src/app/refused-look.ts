import { appendEntry } from '@passage/ledger/append/append'
import { actorStreamId } from '@passage/ledger/entry/derived-id'
import { inTransactionAgain } from '@passage/ledger/pools/transaction'
import type { DemoUser } from '../session/users.ts'
import type { Service } from './service.ts'

/** What somebody tried, in the words of the refusal: nothing of what they would have read. */
export interface RefusedLook {
  readonly code: string
  readonly purpose: string | undefined
  readonly path: string
}

const mostSteps = 5

/** Writes a refused look into the actor's own stream, so that "this attempt was logged" is true for ever. */
export async function noteRefusedLook(service: Service, user: DemoUser, refused: RefusedLook): Promise<void> {
  const stream = { kind: 'actor', id: actorStreamId(user.id) } as const
  const body = {
    actor: user.id,
    code: refused.code,
    path: refused.path,
    purpose: refused.purpose?.slice(0, 60).toWellFormed(),
  }
  await inTransactionAgain(service.pools.write, async (tx) => {
    let expected = 0
    for (let step = 0; step < mostSteps; step++) {
      const answer = await appendEntry(tx, stream, expected, { type: 'look-refused', body, recorded: service.clock() })
      if (answer.ok) return
      expected = answer.refusal.headSeq
    }
    throw new Error('the stream of the actor kept moving')
  })
}
