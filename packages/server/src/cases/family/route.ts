import { dayInForce } from '@passage/domain/case/packs'
import { type FamilyFault, familyFaults } from '@passage/domain/case/us/family/refuse-family'
import { foreseeJoin, foreseeSever } from '@passage/ledger/case/family/foresee'
import { type Ruled, ruleOnFamily } from '@passage/ledger/case/family/rule-on-family'
import { lawOfCase } from '@passage/ledger/case/law-of-case'
import { readPairUnder } from '@passage/ledger/gateway/read-family'
import type { FastifyRequest } from 'fastify'
import { readTogether } from '../../access/gateway.ts'
import { actOnAll } from '../../access/may-act.ts'
import { readerOf } from '../../access/reader.ts'
import { notFound, Problem, Refused } from '../../app/problem.ts'
import { onceByKey, requestIdOf } from '../../app/request-key.ts'
import type { App, Service } from '../../app/service.ts'
import { FamilyPreview } from '../../views/family.ts'
import { ref } from '../../views/ref.ts'
import { doneOrRefused } from '../answered.ts'
import { standingIn } from '../reading.ts'
import { type CaseDone, CaseOf, reading, writing } from '../schemas.ts'
import { pastDay } from '../sent.ts'
import { previewView } from './family-view.ts'
import { PreviewQuery, RulingBody } from './schemas.ts'

/** Families of cases: what joining or severing would do, and writing down that a judge did. */
export function caseFamilyRoutes(app: App, service: Service): void {
  app.get<{ Params: CaseOf; Querystring: PreviewQuery }>(
    '/v1/records/:id/cases/:case/family',
    {
      schema: {
        ...reading,
        summary: 'What joining this case to another, or severing it, would do to each of them',
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
        summary: 'Write down that a judge joined this case to a lead, or severed it',
        description:
          'For whoever works on both cases, with a purpose. It is a line in each, and moves nothing else. A child is severed only after a decision of its own.',
        params: CaseOf,
        body: RulingBody,
      },
    },
    async (request) => writeRuling(service, request),
  )
}

async function previewOf(
  service: Service,
  request: FastifyRequest<{ Params: CaseOf; Querystring: PreviewQuery }>,
): Promise<FamilyPreview> {
  const reader = await readerOf(service, request)
  const { id: recordId, case: caseId } = request.params
  const { lead, record, what, derivative, on, child } = request.query
  const pair = { rider: { recordId, caseId }, lead: { recordId: record, caseId: lead } }
  const read = await readTogether(service, reader, 'inside', [recordId, record], async (tx) => {
    const sides = await readPairUnder(tx, pair)
    if (sides === undefined) return undefined
    const today = dayInForce(sides.rider.file.head, new Date(service.clock()).getTime())
    const day = (text: string | undefined) => pastDay(text, today, 'The day of the ruling')
    const foreseen =
      what === 'join'
        ? await foreseeJoin(tx, sides, { on: day(on), derivative: derivative === 'yes' })
        : await foreseeSever(tx, sides, { on: day(on), child: child === undefined ? undefined : day(child) })
    return { foreseen, sides }
  })
  if (read === undefined) throw notFound('This case')
  const { foreseen, sides } = read
  if (foreseen.fault !== undefined) throw unfit(foreseen.fault)
  const { audience } = await standingIn(service, reader, recordId)
  return previewView(foreseen, { what, rider: sides.rider.file, lead: sides.lead.file }, audience)
}

async function writeRuling(
  service: Service,
  request: FastifyRequest<{ Params: CaseOf; Body: RulingBody }>,
): Promise<CaseDone> {
  const reader = await readerOf(service, request)
  const { id: recordId, case: caseId } = request.params
  const { body } = request
  const records = [recordId, body.lead.record]
  const head = await actOnAll(service, reader, 'work-case', records, () => lawOfCase(service.pools, recordId, caseId))
  if (head === undefined) throw notFound('This case')
  const { audience } = await standingIn(service, reader, recordId)
  const now = new Date(service.clock())
  const today = dayInForce(head, now.getTime())
  const report = {
    rider: { recordId, caseId },
    lead: { recordId: body.lead.record, caseId: body.lead.case },
    requestId: requestIdOf(request, reader.user.id),
    actor: reader.user.id,
    ruled: ruledIn(body, today),
  }
  const answer = await onceByKey(() => ruleOnFamily(service.pools, report, now))
  if (answer?.ok === false && !('failing' in answer)) throw unfit(answer.code)
  return doneOrRefused(caseId, answer, { pack: head.pack, audience })
}

/** What was ruled, on days that have come. */
function ruledIn(body: RulingBody, today: Parameters<typeof pastDay>[1]): Ruled {
  const { judge, on, source } = body
  const ruling = { judge, on: pastDay(on, today, 'The day of the ruling'), source }
  if (body.what === 'join') return { what: 'joined', ruling, derivative: body.derivative }
  if (body.child === undefined) return { what: 'severed', ruling }
  const child = { ...body.child, on: pastDay(body.child.on, today, 'The day of the decision about the child') }
  return { what: 'severed', ruling, child }
}

const unfit = (code: FamilyFault): Refused =>
  new Refused({
    status: 422,
    code,
    title: 'This is no ruling about a family that can be written down',
    detail: `${familyFaults[code]} Nothing was changed.`,
    remedy: 'Read both cases again, and name the case that this one rides along with.',
  })
