import { readMatch } from '@passage/ledger/gateway/read-match'
import { readTogether } from '../access/gateway.ts'
import { PurposeHeader, readerOf } from '../access/reader.ts'
import { notFound, Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { MatchRaw } from '../views/match.ts'
import { ref } from '../views/ref.ts'
import { rawView } from './raw-view.ts'
import { described, type Pair, pairOf } from './shared.ts'

/** The raw reading: what the sources sent, shown on demand. */
export function matchRawRoute(app: App, service: Service): void {
  app.get<{ Params: Pair }>(
    '/v1/records/:id/match/:other/raw',
    {
      schema: {
        ...described,
        summary: 'Both records as their sources sent them, beside what each field is compared as',
        description: 'Needs a purpose. Writes a look that names both records. A sampled review stays blind here, too.',
        headers: PurposeHeader,
        response: { 200: ref(MatchRaw), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const pair = pairOf(request.params)
      const now = new Date(service.clock())
      const question = await readTogether(service, reader, 'get', pair, (tx) => readMatch(tx, pair[0], pair[1], now))
      if (question === undefined) throw notFound('This question')
      return rawView(question, reader.user.id, todayOf(service))
    },
  )
}
