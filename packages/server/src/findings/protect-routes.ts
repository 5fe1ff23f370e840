import { noteAnswer, type Protected, withdrawFinding } from '@passage/ledger/finding/protect'
import type { Static } from 'typebox'
import { act } from '../access/may-act.ts'
import { readerOf } from '../access/reader.ts'
import { Refused } from '../app/problem.ts'
import { onceByKey, requestIdOf } from '../app/request-key.ts'
import type { App, Service } from '../app/service.ts'
import { saidAs, stayOf, stepOf } from './route.ts'
import { FindingParams, NewAnswer, NoticeParams, Withdrawal } from './schemas.ts'

/** What protects the person on the way to a finding, and after it: neither waits for a witness or a second person. */
export function protectRoutes(app: App, service: Service): void {
  app.post<{ Params: Static<typeof NoticeParams>; Body: Static<typeof NewAnswer> }>(
    '/v1/stays/:record/:key/notices/:notice/answers',
    { schema: stepOf('Write down what the person answered', NoticeParams, NewAnswer) },
    async (request) => {
      const reader = await readerOf(service, request)
      const by = reader.user.id
      const answer = requestIdOf(request, by)
      const { record, notice } = request.params
      const given = { answer, notice, stay: stayOf(request.params), by, ...request.body }
      const noted = await act(service, reader, 'note-answer', record, () =>
        onceByKey(() => noteAnswer(service.pools, given, new Date(service.clock()))),
      )
      return saidAs(answer, receiptOf(noted))
    },
  )
  app.post<{ Params: Static<typeof FindingParams>; Body: Static<typeof Withdrawal> }>(
    '/v1/stays/:record/:key/findings/:finding/withdrawal',
    { schema: stepOf('Take a finding back', FindingParams, Withdrawal) },
    async (request) => {
      const reader = await readerOf(service, request)
      const by = reader.user.id
      const { record, finding } = request.params
      const given = { finding, stay: stayOf(request.params), by, ...request.body }
      const withdrawn = await act(service, reader, 'withdraw-finding', record, () =>
        onceByKey(() => withdrawFinding(service.pools, given, requestIdOf(request, by), new Date(service.clock()))),
      )
      return saidAs(finding, receiptOf(withdrawn))
    },
  )
}

function receiptOf(answer: Protected) {
  if (answer.ok) return answer.receipt
  if (answer.code === 'finding.received-in-future') {
    throw new Refused({
      status: 422,
      code: answer.code,
      title: 'This answer has not come yet',
      detail: 'Its day is in the future. Nothing was changed.',
      remedy: 'Give the day on which it came.',
    })
  }
  throw new Refused({
    status: 409,
    code: answer.code,
    title: 'There is nothing like that about this stay',
    detail: 'It names no notice, or no finding that stands. Nothing was changed.',
    remedy: 'Read what was said about the stay, and name what stands there.',
  })
}
