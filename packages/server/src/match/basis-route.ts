import { type BasisEntry, type BasisStream, readBasis, readBasisPlace } from '@passage/ledger/gateway/read-basis'
import { readMatch } from '@passage/ledger/gateway/read-match'
import { type Static, Type } from 'typebox'
import { readTogether } from '../access/gateway.ts'
import { PurposeHeader, readerOf } from '../access/reader.ts'
import { strict } from '../acts/words.ts'
import { notFound, Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { answerReceipt } from '../receipts/route.ts'
import { MatchBasis } from '../views/match.ts'
import { ref } from '../views/ref.ts'
import { writtenInstant } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'
import { isBefore, isHidden } from './match-view.ts'
import { described, Pair, pairOf } from './shared.ts'
import { weighAgain } from './weigh-again.ts'

const Stream = Type.Unsafe<BasisStream>(
  Type.Union([Type.Literal('question'), Type.Literal('one'), Type.Literal('other')]),
)
const EntryParams = strict({ ...Pair.properties, stream: Stream, seq: Type.String({ pattern: '^[1-9][0-9]{0,8}$' }) })

/** What a question stands on: both records weighed once more, and the entries, each with its receipt. */
export function matchBasisRoutes(app: App, service: Service): void {
  app.get<{ Params: Pair }>(
    '/v1/records/:id/match/:other/basis',
    {
      schema: {
        ...described,
        summary: 'Both records weighed again by the model of today, and the entries that the question stands on',
        description: 'Needs a purpose. Writes a look that names both records. A sampled review stays blind here, too.',
        headers: PurposeHeader,
        response: { 200: ref(MatchBasis), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const pair = pairOf(request.params)
      const [now, today] = [service.clock(), todayOf(service)]
      const read = await readTogether(service, reader, 'get', pair, async (tx) => {
        const question = await readMatch(tx, ...pair, new Date(now))
        return question && { question, basis: await readBasis(tx, ...pair) }
      })
      if (read === undefined) throw notFound('This question')
      const { question, basis } = read
      const wordsOf = ({ stream, seq, at }: BasisEntry): string => {
        const what = { question: 'The question itself', one: recordLabel(pair[0]), other: recordLabel(pair[1]) }
        return `${what[stream]}, entry ${seq}, of ${writtenInstant(at, today)}`
      }
      const { id } = reader.user
      const shown = { hidden: isHidden(question, id), before: isBefore(question, id) }
      return {
        again: weighAgain(question, basis.code, { ...shown, now, today }),
        entries: basis.entries.map((entry) => ({
          words: wordsOf(entry),
          href: `/v1/records/${pair[0]}/match/${pair[1]}/basis/${entry.stream}/${entry.seq}/receipt`,
        })),
      }
    },
  )
  app.get<{ Params: Static<typeof EntryParams> }>(
    '/v1/records/:id/match/:other/basis/:stream/:seq/receipt',
    {
      schema: {
        ...described,
        params: EntryParams,
        summary: 'Receipt of an entry that the question stands on (C2SP tlog-proof): of its place, without its text',
        description:
          'Needs a purpose and writes a look that names both records. The commitment is in the header Passage-Commitment.',
        headers: PurposeHeader,
        produces: ['text/plain'],
        response: { 200: Type.String(), default: Problem },
      },
    },
    async (request, reply) => {
      const reader = await readerOf(service, request)
      const { id, other, stream, seq } = request.params
      const pair = [id, other] as const
      const entry = await readTogether(service, reader, 'inside', pair, (tx) =>
        readBasisPlace(tx, pair, stream, Number(seq)),
      )
      if (entry === undefined) throw notFound('This entry')
      return answerReceipt(service, reply, entry)
    },
  )
}
