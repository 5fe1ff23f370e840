import type { Act } from '@passage/domain/access/operations'
import { dayInForce } from '@passage/domain/case/packs'
import { lawOfCase } from '@passage/ledger/case/law-of-case'
import type { FastifyRequest } from 'fastify'
import { act } from '../access/may-act.ts'
import { type Reader, readerOf } from '../access/reader.ts'
import { notFound, Refused } from '../app/problem.ts'
import { requestIdOf } from '../app/request-key.ts'
import type { Service } from '../app/service.ts'
import { standingIn } from './reading.ts'
import type { CaseOf } from './schemas.ts'

/** A step, or something told, on its way: who sends it, as what, about which case. */
export interface Sent {
  readonly reader: Reader
  readonly recordId: string
  readonly caseId: string
  readonly requestId: string
  readonly now: () => Date
}

/** Who sends it and under which law, once the policies have allowed it at the record. */
export async function sentOf(
  service: Service,
  request: FastifyRequest,
  { id: recordId, case: caseId }: CaseOf,
  operation: (reader: Reader) => Act,
) {
  const reader = await readerOf(service, request)
  await act(service, reader, operation(reader), recordId, async () => undefined)
  const head = await lawOfCase(service.pools, recordId, caseId)
  if (head === undefined) throw notFound('This case')
  const { roles, audience } = await standingIn(service, reader, recordId)
  const now = (): Date => new Date(service.clock())
  const sent: Sent = { reader, recordId, caseId, requestId: requestIdOf(request, reader.user.id), now }
  return { sent, head, roles, audience, today: dayInForce(head, now().getTime()) }
}

/** The person or counsel, at the own record. */
export const isOwn = ({ purpose }: Reader): boolean => purpose === 'own-record'
export const workOrFile = (reader: Reader): Act => (isOwn(reader) ? 'file-in-case' : 'work-case')

export const onlyOwn = (): Refused =>
  new Refused({
    status: 403,
    code: 'case.only-own',
    title: 'This is not yours to write down',
    detail: 'The person and counsel take their own steps, say who appears, and make claims. Nothing was changed.',
    remedy: 'Send it to whoever works on the case: what you say is written down as yours.',
  })
