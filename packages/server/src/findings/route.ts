import type { Act } from '@passage/domain/access/operations'
import type { AdverseKind } from '@passage/domain/finding/signers'
import type { Receipt } from '@passage/ledger/append/append'
import { findingAct, noticeAct, proposalAct } from '@passage/ledger/finding/acts'
import { readShownFindings } from '@passage/ledger/finding/read-shown'
import type { AdverseAct } from '@passage/ledger/guard-rows/act'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TObject, Type } from 'typebox'
import { readRecord } from '../access/gateway.ts'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { strict } from '../acts/words.ts'
import { actAgainst } from '../adverse/act-against.ts'
import { Problem } from '../app/problem.ts'
import { idempotencyHeader, requestIdOf } from '../app/request-key.ts'
import type { App, Service } from '../app/service.ts'
import { FindingParams, NewNotice, NewProposal, Nothing, Said, StayParams, Step } from './schemas.ts'

/** The schema of a step about one stay. */
export const stepOf = <P extends TObject, B extends TObject>(summary: string, params: P, body: B) => ({
  tags: ['findings'],
  summary,
  description: 'Needs a purpose. Signed acts are asked for their signature by `step-up.needed`.',
  params,
  body,
  headers: Type.Object({ ...PurposeHeader.properties, ...idempotencyHeader }),
  querystring: strict(purposeQuery),
  response: { 200: Said, default: Problem },
})

export const stayOf = ({ record, key }: StayParams): string => `${record}/${key}`
export const saidAs = (id: string, { recorded, seq, commitment }: Receipt): Static<typeof Said> => ({
  id,
  recorded,
  seq,
  commitment,
})

/** One step against a person: its id comes from the key of the request, unless it is about one that is there. */
async function step<K extends AdverseKind>(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  what: {
    readonly operation: Act
    readonly second?: boolean
    readonly id?: string
    readonly act: (acting: { readonly actor: string; readonly requestId: string }, now: Date) => AdverseAct<K>
  },
): Promise<Static<typeof Said>> {
  const reader = await readerOf(service, request)
  const actor = reader.user.id
  const requestId = requestIdOf(request, actor)
  const act = what.act({ actor, requestId }, new Date(service.clock()))
  const receipt = await actAgainst({ service, request, reply }, reader, { ...what, act })
  return saidAs(what.id ?? requestId, receipt)
}

/** The way to an overstay finding: notice, answers, a proposal, a second signature. All of it is shown to the person, staff and auditors. */
export function findingRoutes(app: App, service: Service): void {
  app.get<{ Params: StayParams }>(
    '/v1/stays/:record/:key/findings',
    {
      schema: {
        tags: ['findings'],
        summary: 'Notices, answers, proposals and findings about a stay, in order',
        description: 'For the authority, the person and auditors. Needs a purpose and writes a look.',
        params: StayParams,
        headers: PurposeHeader,
        querystring: strict(purposeQuery),
        response: { 200: Type.Object({ steps: Type.Array(Step) }), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { record } = request.params
      const entries = await readRecord(service, reader, 'inside', record, (tx) => readShownFindings(tx, record))
      const about = entries.filter(({ body }) => body.stay === stayOf(request.params))
      return { steps: about.map(({ type, recorded, seq, body }) => ({ type, recorded, seq, said: body })) }
    },
  )
  app.post<{ Params: StayParams; Body: Static<typeof NewNotice> }>(
    '/v1/stays/:record/:key/notices',
    { schema: stepOf('Give notice that an overstay may be found; signed', StayParams, NewNotice) },
    async (request, reply) =>
      step(service, request, reply, {
        operation: 'give-notice',
        act: (acting, now) =>
          noticeAct({ notice: acting.requestId, stay: stayOf(request.params), ...request.body }, acting, now),
      }),
  )
  app.post<{ Params: StayParams; Body: Static<typeof NewProposal> }>(
    '/v1/stays/:record/:key/findings',
    { schema: stepOf('Propose to find an overstay; signed', StayParams, NewProposal) },
    async (request, reply) =>
      step(service, request, reply, {
        operation: 'propose-finding',
        act: (acting, now) =>
          proposalAct({ finding: acting.requestId, stay: stayOf(request.params), ...request.body }, acting, now),
      }),
  )
  app.post<{ Params: Static<typeof FindingParams> }>(
    '/v1/stays/:record/:key/findings/:finding/signature',
    { schema: stepOf('Find what somebody else proposed, by a second signature', FindingParams, Nothing) },
    async (request, reply) => {
      const { finding } = request.params
      const stay = stayOf(request.params)
      const act = (acting: { actor: string; requestId: string }, now: Date) =>
        findingAct({ stay, finding }, acting, now)
      return step(service, request, reply, { operation: 'sign-finding', second: true, id: finding, act })
    },
  )
}
