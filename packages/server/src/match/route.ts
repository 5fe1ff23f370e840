import { readMatch } from '@passage/ledger/gateway/read-match'
import { answerMatch, type SentAnswer } from '@passage/ledger/links/review/answer-match'
import { askMatchAgain } from '@passage/ledger/links/review/ask-again'
import { type Static, Type } from 'typebox'
import { permittedIds, readTogether } from '../access/gateway.ts'
import { actOnAll } from '../access/may-act.ts'
import { PurposeHeader, type Reader, readerOf } from '../access/reader.ts'
import { turnsOf } from '../access/turns.ts'
import { strict } from '../acts/words.ts'
import { notFound, Problem } from '../app/problem.ts'
import { requestIdOf } from '../app/request-key.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { requireStepUp, type Signing } from '../step-up/require-step-up.ts'
import { Answer, type MatchDone, MatchView, Reason } from '../views/match.ts'
import { ref } from '../views/ref.ts'
import { matchView } from './match-view.ts'
import { described, matchRefused, type Pair, pairOf, sending } from './shared.ts'

const Given = strict({
  answer: Answer,
  reasons: Type.Array(Reason, { maxItems: 8, uniqueItems: true }),
  words: Type.String({
    maxLength: 1000,
    description: 'Own words; the person reads them where both records are theirs',
  }),
})
const Again = strict({
  reason: Type.Union([Type.Literal('new-evidence'), Type.Literal('doubt'), Type.Literal('objection')]),
})
const whose = {
  'answer-match': 'Match reviewers answer it, for the purpose of review, and never about somebody close.',
}
async function readView(service: Service, reader: Reader, pair: Pair): Promise<MatchView> {
  const now = new Date(service.clock())
  const question = await readTogether(service, reader, 'get', pairOf(pair), (tx) =>
    readMatch(tx, pair.id, pair.other, now),
  )
  if (question === undefined) throw notFound('This question')
  const { rivals } = question
  const ids = await permittedIds(service, reader, 'get', [...new Set(rivals.flatMap(({ a, b }) => [a, b]))])
  const open = rivals.filter(({ a, b }) => ids.includes(a) && ids.includes(b)).map(({ linkId }) => linkId)
  const { 'answer-match': turn } = await turnsOf(service, reader, pair.id, whose)
  const viewer = { reader: reader.user.id, today: todayOf(service), answer: turn, again: turn, open: new Set(open) }
  return matchView(question, viewer)
}

/** Records the answer; where it is against the person, under a signature of whoever gives it. */
async function record(signing: Signing, sent: SentAnswer): Promise<MatchDone> {
  const { service } = signing
  const now = () => new Date(service.clock())
  const first = await answerMatch(service.pools, sent, now())
  const answered =
    first?.ok === 'open'
      ? await answerMatch(
          service.pools,
          { ...sent, signature: await requireStepUp(signing, { kind: 'match-answered', ...first.over }) },
          now(),
        )
      : first
  if (answered === undefined || answered.ok === 'open') throw notFound('This question')
  if (!answered.ok) throw matchRefused(answered.refusal)
  const { step, recorded, repeated } = answered
  if (step.kind === 'settled')
    return { recorded, repeated, settled: true, words: 'It is settled, and takes effect now. The person reads it.' }
  const words = {
    first: 'It is asked anew.',
    second: 'Recorded. A second reviewer answers next.',
    third: 'Recorded. The two differ, so a third reviewer decides.',
  }
  return { recorded, repeated, settled: false, words: words[step.turn] }
}

/** Whether two records are one person: the question with both side by side, one answer for each reviewer, and asking again. */
export function matchRoutes(app: App, service: Service): void {
  app.get<{ Params: Pair }>(
    '/v1/records/:id/match/:other',
    {
      schema: {
        ...described,
        summary: 'Whether two records are one person: both side by side, and what each answer would do',
        description: 'Needs a purpose. Writes a look that names both records.',
        headers: PurposeHeader,
        response: { 200: ref(MatchView), default: Problem },
      },
    },
    async (request) => readView(service, await readerOf(service, request), request.params),
  )
  app.post<{ Params: Pair; Body: Static<typeof Given> }>(
    '/v1/records/:id/match/:other/answers',
    {
      schema: {
        ...described,
        ...sending,
        summary: 'Say whether two records are one person; signed where it is against the person',
        description: 'Needs the purpose `review`. One answer for each reviewer; what is against the person takes two.',
        body: Given,
      },
    },
    async (request, reply) => {
      const reader = await readerOf(service, request)
      const [records, by] = [pairOf(request.params), reader.user.id]
      const sent = { records, by, requestId: requestIdOf(request, by), ...request.body }
      return actOnAll(service, reader, 'answer-match', records, () => record({ service, request, reply }, sent))
    },
  )
  app.post<{ Params: Pair; Body: Static<typeof Again> }>(
    '/v1/records/:id/match/:other/reopening',
    {
      schema: {
        ...described,
        ...sending,
        summary: 'Ask a settled question again: until it is answered nothing adverse is read from either record',
        description: 'Needs the purpose `review`. What was said before stays.',
        body: Again,
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const [records, by] = [pairOf(request.params), reader.user.id]
      const asked = { records, by, requestId: requestIdOf(request, by), ...request.body }
      const again = await actOnAll(service, reader, 'answer-match', records, () =>
        askMatchAgain(service.pools, asked, new Date(service.clock())),
      )
      if (again === undefined) throw notFound('This question')
      if (!again.ok) throw matchRefused(again.refusal)
      return { recorded: again.recorded, repeated: again.repeated, settled: false, words: 'It is a question again.' }
    },
  )
}
