import { type ExtensionFault, extensionRefusal } from '@passage/domain/access/extension'
import { questionOf } from '@passage/domain/access/question'
import { refusalOf, unknownRecord } from '@passage/domain/access/refusal'
import { answerExtension } from '@passage/ledger/access/answer-extension'
import { askExtension } from '@passage/ledger/access/ask-extension'
import { listOwnExtensions } from '@passage/ledger/access/own-extensions'
import { readStanding } from '@passage/ledger/access/standing'
import { type Static, Type } from 'typebox'
import { isRecordId, noted } from '../access/gateway.ts'
import { act } from '../access/may-act.ts'
import { PurposeHeader, purposeQuery, type Reader, readerOf } from '../access/reader.ts'
import { refused } from '../access/refused.ts'
import { Problem, Refused } from '../app/problem.ts'
import { idempotencyHeader, onceByKey, requestIdOf } from '../app/request-key.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { citationOf } from '../findings/bars.ts'
import { requireUser } from '../session/recognise.ts'
import { ExtensionDone, OwnExtensions } from '../views/extension.ts'
import { ref } from '../views/ref.ts'
import { ownExtensionRow } from './extension-words.ts'
import { Reason, RecordParams, strict } from './words.ts'

const tags = ['access']
const Of = Type.Object({ ...RecordParams.properties, request: Type.String({ format: 'uuid' }) })
const Answer = strict({
  answer: Type.Union([Type.Literal('extended'), Type.Literal('refused')]),
  records: Type.Array(Type.String({ format: 'uuid' }), {
    maxItems: 100,
    description: 'Of an extension: the records that it adds, as they were read',
  }),
  reason: Reason.properties.reason,
})

function fault(code: ExtensionFault): Refused {
  const { rule, title, detail, remedy } = extensionRefusal(code)
  const status = code === 'extension.own-request' ? 403 : 409
  return new Refused({ status, code, title, detail, rule: rule.id, citation: citationOf(rule), remedy })
}

/**
 * Lets through only whoever is refused the record because of a link, and says to all others what an opening would have said:
 * so nobody learns more by asking than by opening.
 */
async function requireLinkAdded(service: Service, { user, purpose }: Reader, recordId: string): Promise<void> {
  if (!isRecordId(recordId)) throw refused(unknownRecord)
  const asked = { actor: user.id, purpose, records: [recordId] }
  const { roles, of } = await readStanding(service.pools.write, asked, new Date(service.clock()))
  const standing = of[0]
  if (standing === undefined) throw refused(unknownRecord)
  const answer = service.decide(questionOf({ roles, operation: 'get', purpose }, standing))
  if (answer.allowed && standing.known) throw fault('extension.nothing-to-ask')
  const refusal = refusalOf(standing, answer, purpose)
  if (refusal.code !== 'access.link-added') throw refused(refusal, answer.policies)
}

/** After a link an assignment opens the person no more: whoever is assigned asks for the extension, a supervisor answers. */
export function extensionRoutes(app: App, service: Service): void {
  app.post<{ Params: Static<typeof RecordParams>; Body: Static<typeof Reason> }>(
    '/v1/records/:id/extension-requests',
    {
      schema: {
        tags,
        summary: 'Ask that the own assignment be extended by what a link added',
        description:
          'Open where an opening is refused with `access.link-added`; refuses otherwise as the opening does. One request of an assignment waits at a time.',
        params: RecordParams,
        body: Reason,
        headers: Type.Object({ ...PurposeHeader.properties, ...idempotencyHeader }),
        querystring: strict(purposeQuery),
        response: { 200: ref(ExtensionDone), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const [{ id: record }, actor, { purpose }] = [request.params, reader.user.id, reader]
      const { reason } = request.body
      const sent = { request: requestIdOf(request, actor), actor, purpose, record, reason }
      const done = await noted(service, reader, async () => {
        await requireLinkAdded(service, reader, record)
        return onceByKey(() => askExtension(service.pools, sent, new Date(service.clock())))
      })
      if (!done.ok) throw fault(done.fault)
      const words = 'You have asked. A supervisor answers, and the person can read that you asked.'
      return { request: done.request, recorded: done.recorded, repeated: done.repeated, words }
    },
  )
  answerRoute(app, service)
  app.get(
    '/v1/extension-requests',
    {
      schema: {
        tags,
        summary: 'What the caller asked for after a link, and what was answered',
        querystring: strict({}),
        response: { 200: ref(OwnExtensions), default: Problem },
      },
    },
    async (request) => {
      const { id } = await requireUser(service, request)
      const own = await listOwnExtensions(service.pools, id, new Date(service.clock()))
      return { requests: own.map((one) => ownExtensionRow(one, todayOf(service))) }
    },
  )
}

function answerRoute(app: App, service: Service): void {
  app.post<{ Params: Static<typeof Of>; Body: Static<typeof Answer> }>(
    '/v1/records/:id/extension-requests/:request/answer',
    {
      schema: {
        tags,
        summary: 'Extend the assignment as it was asked, or refuse it with a reason',
        description:
          'Needs the purpose `supervision`. For whoever gave the assignment, or any supervisor where nobody who gave it is one. The same answer again is answered with the first receipt.',
        params: Of,
        body: Answer,
        headers: PurposeHeader,
        querystring: strict(purposeQuery),
        response: { 200: ref(ExtensionDone), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id: record, request: asked } = request.params
      const given = { request: asked, record, by: reader.user.id, ...request.body }
      const now = new Date(service.clock())
      const done = await act(service, reader, 'answer-extension', record, () =>
        answerExtension(service.pools, given, now),
      )
      if (done === undefined) throw refused(unknownRecord)
      if (!done.ok) throw fault(done.fault)
      const words =
        given.answer === 'extended'
          ? 'The assignment names the records from now on. The person can read it.'
          : 'It is refused. Whoever asked reads your reason.'
      return { request: asked, recorded: done.recorded, repeated: done.repeated, words }
    },
  )
}
