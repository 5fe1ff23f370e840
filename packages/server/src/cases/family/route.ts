import { dayInForce } from '@passage/domain/case/packs'
import { foresee } from '@passage/ledger/case/family/foresee'
import { ruleOnFamily } from '@passage/ledger/case/family/rule-on-family'
import { signRuling } from '@passage/ledger/case/family/sign-ruling'
import { readPairUnder } from '@passage/ledger/gateway/read-family'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { readTogether } from '../../access/gateway.ts'
import { readerOf } from '../../access/reader.ts'
import { notFound, Problem } from '../../app/problem.ts'
import type { App, Service } from '../../app/service.ts'
import { FamilyPreview } from '../../views/family.ts'
import { ref } from '../../views/ref.ts'
import { doneOrRefused, unfitFamily } from '../answered.ts'
import { standingIn } from '../reading.ts'
import { type CaseDone, CaseOf, ProposalOf, reading, writing } from '../schemas.ts'
import { underSignature } from '../under-signature.ts'
import { askedRuling, ruledIn } from './asked.ts'
import { previewView } from './preview-view.ts'
import { PreviewQuery, RulingBody, SecondBody } from './schemas.ts'
import { sentAboutBoth } from './sent-about-both.ts'

/** Families of cases: what joining, severing or withdrawing would do, and writing it down. */
export function caseFamilyRoutes(app: App, service: Service): void {
  app.get<{ Params: CaseOf; Querystring: PreviewQuery }>(
    '/v1/records/:id/cases/:case/family',
    {
      schema: {
        ...reading,
        summary: 'What joining this case to another, severing it, or withdrawing a wrong line would do to each of them',
        description:
          'Changes nothing. For whoever may read both persons, with a purpose; writes one look that names both records.',
        querystring: PreviewQuery,
        params: CaseOf,
        response: { 200: ref(FamilyPreview), default: Problem },
      },
    },
    async (request) => previewOf(service, request),
  )
  app.post<{ Params: CaseOf; Body: RulingBody }>(
    '/v1/records/:id/cases/:case/family',
    {
      schema: {
        ...writing,
        summary: 'Write down that a judge joined this case to a lead, or severed it, or that such a line is wrong',
        description:
          'For whoever works on both cases, with a purpose. It is a line in each, and moves nothing else. What takes something from the person is signed, and proposed to somebody else. A child is severed only after a decision of its own.',
        params: CaseOf,
        body: RulingBody,
      },
    },
    async (request, reply) => writeRuling(service, request, reply),
  )
  app.post<{ Params: Static<typeof ProposalOf>; Body: SecondBody }>(
    '/v1/records/:id/cases/:case/family/:proposal/signature',
    {
      schema: {
        ...writing,
        summary: 'Sign what somebody else proposed about a family: it is decided anew, and written down or refused',
        description: 'For whoever signs in both cases, with a purpose. Never whoever proposed.',
        params: ProposalOf,
        body: SecondBody,
      },
    },
    async (request, reply) => signSecond(service, request, reply),
  )
}

async function previewOf(
  service: Service,
  request: FastifyRequest<{ Params: CaseOf; Querystring: PreviewQuery }>,
): Promise<FamilyPreview> {
  const reader = await readerOf(service, request)
  const { id: recordId, case: caseId } = request.params
  const { lead, record, what } = request.query
  const pair = { rider: { recordId, caseId }, lead: { recordId: record, caseId: lead } }
  const read = await readTogether(service, reader, 'inside', [recordId, record], async (tx) => {
    const sides = await readPairUnder(tx, pair)
    if (sides === undefined) return undefined
    const today = dayInForce(sides.rider.file.head, new Date(service.clock()).getTime())
    return { foreseen: await foresee(tx, sides, askedRuling(request.query, today), today), sides }
  })
  if (read === undefined) throw notFound('This case')
  const { foreseen, sides } = read
  if (foreseen.fault !== undefined) throw unfitFamily(foreseen.fault)
  const { audience } = await standingIn(service, reader, recordId)
  return previewView(foreseen, { what, rider: sides.rider.file, lead: sides.lead.file }, audience)
}

async function writeRuling(
  service: Service,
  request: FastifyRequest<{ Params: CaseOf; Body: RulingBody }>,
  reply: FastifyReply,
): Promise<CaseDone> {
  const { sent, pair, head, audience } = await sentAboutBoth(service, request, 'work-case')
  const { requestId, caseId, reader } = sent
  const report = {
    ...pair,
    requestId,
    actor: reader.user.id,
    ruled: ruledIn(request.body, dayInForce(head, +sent.now())),
  }
  const answer = await underSignature({ service, request, reply }, sent, { adverse: true, second: false }, (given) =>
    ruleOnFamily(service.pools, report, given, sent.now()),
  )
  return doneOrRefused(caseId, answer, { pack: head.pack, audience })
}

async function signSecond(
  service: Service,
  request: FastifyRequest<{ Params: Static<typeof ProposalOf>; Body: SecondBody }>,
  reply: FastifyReply,
): Promise<CaseDone> {
  const { sent, pair, head, audience } = await sentAboutBoth(service, request, 'sign-case')
  const { requestId, caseId, reader } = sent
  const second = { ...pair, requestId, actor: reader.user.id, proposal: request.params.proposal }
  const answer = await underSignature({ service, request, reply }, sent, { adverse: true, second: true }, (given) =>
    signRuling(service.pools, second, given, sent.now()),
  )
  return doneOrRefused(caseId, answer, { pack: head.pack, audience })
}
