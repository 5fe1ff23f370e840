import { takeUpMatch } from '@passage/ledger/links/review/take-up-match'
import type { Static } from 'typebox'
import { actOnAll } from '../access/may-act.ts'
import { readerOf } from '../access/reader.ts'
import { strict } from '../acts/words.ts'
import { notFound } from '../app/problem.ts'
import { requestIdOf } from '../app/request-key.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { TakeUpCode } from '../views/match.ts'
import { described, matchRefused, type Pair, pairOf, sending } from './shared.ts'

const TakeUp = strict({ reason: TakeUpCode })

/** Takes a question up that is put aside: in the queue again before its day, with a reason, by name. */
export function matchTakeUpRoute(app: App, service: Service): void {
  app.post<{ Params: Pair; Body: Static<typeof TakeUp> }>(
    '/v1/records/:id/match/:other/take-up',
    {
      schema: {
        ...described,
        ...sending,
        summary: 'Take a question up before the day until which it is put aside',
        description: 'Needs the purpose `review`. On its day a question is in the queue again by itself.',
        body: TakeUp,
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const [records, by] = [pairOf(request.params), reader.user.id]
      const sent = { records, by, requestId: requestIdOf(request, by), reason: request.body.reason }
      const taken = await actOnAll(service, reader, 'answer-match', records, () =>
        takeUpMatch(service.pools, sent, todayOf(service), new Date(service.clock())),
      )
      if (taken === undefined) throw notFound('This question')
      if (!taken.ok) throw matchRefused(taken.refusal)
      service.changes.nudge()
      return { recorded: taken.recorded, repeated: taken.repeated, settled: false, words: 'It is in the queue again.' }
    },
  )
}
