import { parseDay } from '@passage/domain/calendar/day'
import { matchRefusal } from '@passage/domain/linking/match-refusal'
import { holdMatch } from '@passage/ledger/links/review/hold-match'
import { type Static, Type } from 'typebox'
import { actOnAll } from '../access/may-act.ts'
import { readerOf } from '../access/reader.ts'
import { strict } from '../acts/words.ts'
import { notFound } from '../app/problem.ts'
import { requestIdOf } from '../app/request-key.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { HoldCode } from '../views/match.ts'
import { fullDay } from '../words/dates.ts'
import { described, matchRefused, type Pair, pairOf, sending } from './shared.ts'

const Hold = strict({ until: Type.String({ format: 'date' }), reason: HoldCode })
const noSuchDay = matchRefusal('match.hold-day', 'There is no such day.', 'Choose a day of the calendar.')

/** Puts a question aside: out of the queue until a day, with a reason, by name. */
export function matchHoldRoute(app: App, service: Service): void {
  app.post<{ Params: Pair; Body: Static<typeof Hold> }>(
    '/v1/records/:id/match/:other/hold',
    {
      schema: {
        ...described,
        ...sending,
        summary: 'Put a question aside until a day: it is in the queue again on that day, or once somebody answers',
        description:
          'Needs the purpose `review`. At most 30 days, and twice between answers; never what the person asked.',
        body: Hold,
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const [records, by] = [pairOf(request.params), reader.user.id]
      const until = parseDay(request.body.until)
      if (until === undefined) throw matchRefused(noSuchDay)
      const sent = { records, by, requestId: requestIdOf(request, by), until, reason: request.body.reason }
      const held = await actOnAll(service, reader, 'answer-match', records, () =>
        holdMatch(service.pools, sent, todayOf(service), new Date(service.clock())),
      )
      if (held === undefined) throw notFound('This question')
      if (!held.ok) throw matchRefused(held.refusal)
      service.changes.nudge()
      const words = `It is put aside, and in the queue again on ${fullDay(until)}.`
      return { recorded: held.recorded, repeated: held.repeated, settled: false, words }
    },
  )
}
