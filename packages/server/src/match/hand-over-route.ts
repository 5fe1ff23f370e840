import { questionOf } from '@passage/domain/access/question'
import { readStanding } from '@passage/ledger/access/standing'
import { handOverMatch } from '@passage/ledger/links/review/hand-over-match'
import { accountIdOf, readAccount } from '@passage/ledger/sign-in/accounts'
import { type Static, Type } from 'typebox'
import { actOnAll } from '../access/may-act.ts'
import { readerOf } from '../access/reader.ts'
import { strict } from '../acts/words.ts'
import { notFound } from '../app/problem.ts'
import { requestIdOf } from '../app/request-key.ts'
import type { App, Service } from '../app/service.ts'
import { whoIs } from '../records/looks.ts'
import { HandCode } from '../views/match.ts'
import { described, matchRefused, type Pair, pairOf, sending } from './shared.ts'

const HandOver = strict({
  to: Type.String({ minLength: 1, maxLength: 200, description: 'User name of a colleague who has this queue' }),
  reason: HandCode,
})

/**
 * Whether a colleague may answer about both records: an account that is open, and the same question to the same policies that
 * decides when the answer comes.
 */
async function mayAnswer(service: Service, userName: string, records: readonly string[]): Promise<boolean> {
  const account = await readAccount(service.pools, accountIdOf(userName))
  if (account?.active !== true || account.userName !== userName) return false
  const asked = { actor: userName, purpose: 'review', records } as const
  const { roles, of } = await readStanding(service.pools.write, asked, new Date(service.clock()))
  return records.every((id) => {
    const standing = of.find(({ recordId }) => recordId === id)
    if (standing?.known !== true) return false
    return service.decide(questionOf({ roles, operation: 'answer-match', purpose: 'review' }, standing)).allowed
  })
}

/** Hands a question to a named colleague, with a reason. */
export function matchHandOverRoute(app: App, service: Service): void {
  app.post<{ Params: Pair; Body: Static<typeof HandOver> }>(
    '/v1/records/:id/match/:other/hand-over',
    {
      schema: {
        ...described,
        ...sending,
        summary:
          'Hand a question to a colleague who has the same queue; whoever did answers it no more unless it comes back',
        description:
          'Needs the purpose `review`. At most three times between rulings, and never by whoever has answered. One refusal ' +
          'for whatever bars the colleague.',
        body: HandOver,
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const [records, by, to] = [pairOf(request.params), reader.user.id, request.body.to.trim()]
      const handed = await actOnAll(service, reader, 'answer-match', records, async () => {
        const toMay = await mayAnswer(service, to, records)
        const sent = { records, by, to, toMay, requestId: requestIdOf(request, by), reason: request.body.reason }
        return handOverMatch(service.pools, sent, new Date(service.clock()))
      })
      if (handed === undefined) throw notFound('This question')
      if (!handed.ok) throw matchRefused(handed.refusal)
      service.changes.nudge()
      const words = `It is handed to ${whoIs(to)}, who finds it under Handed to you, or where it is on hold, from its day. It stays in sight of all.`
      return { recorded: handed.recorded, repeated: handed.repeated, settled: false, words }
    },
  )
}
