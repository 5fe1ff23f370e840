import { endProposal, signProposal } from '@passage/ledger/case/sign-proposal'
import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { onceByKey } from '../app/request-key.ts'
import type { App, Service } from '../app/service.ts'
import { doneOrRefused } from './answered.ts'
import { type CaseDone, EndBody, Nothing, ProposalOf, writing } from './schemas.ts'
import { sentOf } from './sent-of.ts'
import { underSignature } from './under-signature.ts'

/** Steps against the person that one has signed: signed by a second, or ended. */
export function caseProposalRoutes(app: App, service: Service): void {
  app.post<{ Params: Static<typeof ProposalOf> }>(
    '/v1/records/:id/cases/:case/proposals/:proposal/signature',
    {
      schema: {
        ...writing,
        summary: 'Sign what somebody else proposed: it is decided anew, and done or refused',
        description: 'Needs a purpose. Signed; never by whoever proposed, and never with an own interest.',
        params: ProposalOf,
        body: Nothing,
      },
    },
    async (request, reply) => {
      const { sent, head, roles, audience } = await sentOf(service, request, request.params, () => 'sign-case')
      const { recordId, caseId, requestId } = sent
      const { proposal } = request.params
      const second = { recordId, caseId, requestId, proposal, actor: sent.reader.user.id, role: roles[0] ?? 'source' }
      const answer = await underSignature({ service, request, reply }, sent, { adverse: true, second: true }, (given) =>
        signProposal(service.pools, second, given, sent.now()),
      )
      return doneOrRefused(caseId, answer, { pack: head.pack, audience })
    },
  )
  app.post<{ Params: Static<typeof ProposalOf>; Body: Static<typeof EndBody> }>(
    '/v1/records/:id/cases/:case/proposals/:proposal/end',
    {
      schema: {
        ...writing,
        summary: 'Take a proposal back, or turn it down with reasons',
        description: 'Needs a purpose. It protects, so it waits for nobody.',
        params: ProposalOf,
        body: EndBody,
      },
    },
    async (request) => endRoute(service, request),
  )
}

async function endRoute(
  service: Service,
  request: FastifyRequest<{ Params: Static<typeof ProposalOf>; Body: Static<typeof EndBody> }>,
): Promise<CaseDone> {
  const { sent, head, audience } = await sentOf(service, request, request.params, () => 'work-case')
  const { recordId, caseId, requestId } = sent
  const { proposal } = request.params
  const ended = { recordId, caseId, requestId, proposal, actor: sent.reader.user.id, reason: request.body.reason }
  const answer = await onceByKey(() => endProposal(service.pools, ended, sent.now()))
  if (answer?.ok === 'open') throw new Error('nothing is signed to end a proposal')
  return doneOrRefused(caseId, answer, { pack: head.pack, audience })
}
