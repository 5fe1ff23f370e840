import type { Act } from '@passage/domain/access/operations'
import { lawOfCase } from '@passage/ledger/case/law-of-case'
import type { FastifyRequest } from 'fastify'
import { actOnAll } from '../../access/may-act.ts'
import { readerOf } from '../../access/reader.ts'
import { notFound } from '../../app/problem.ts'
import { requestIdOf } from '../../app/request-key.ts'
import type { Service } from '../../app/service.ts'
import { standingIn } from '../reading.ts'
import type { CaseOf } from '../schemas.ts'
import type { Sent } from '../sent-of.ts'
import type { SecondBody } from './schemas.ts'

/** Who sends something about two cases, once the policies have allowed it at the records of both, and under which law. */
export async function sentAboutBoth(
  service: Service,
  request: FastifyRequest<{ Params: CaseOf; Body: SecondBody }>,
  operation: Act,
) {
  const reader = await readerOf(service, request)
  const { id: recordId, case: caseId } = request.params
  const { record, case: other } = request.body.lead
  const records = [recordId, record]
  const head = await actOnAll(service, reader, operation, records, () => lawOfCase(service.pools, recordId, caseId))
  if (head === undefined) throw notFound('This case')
  const { audience } = await standingIn(service, reader, recordId)
  const now = (): Date => new Date(service.clock())
  const sent: Sent = { reader, recordId, caseId, requestId: requestIdOf(request, reader.user.id), now }
  return { sent, pair: { rider: { recordId, caseId }, lead: { recordId: record, caseId: other } }, head, audience }
}
