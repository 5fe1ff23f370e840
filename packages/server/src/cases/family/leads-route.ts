import { lawOfCase } from '@passage/ledger/case/law-of-case'
import { listCasesEntrusted } from '@passage/ledger/gateway/list-cases-entrusted'
import { act } from '../../access/may-act.ts'
import { readerOf } from '../../access/reader.ts'
import { notFound, Problem } from '../../app/problem.ts'
import { type App, type Service, todayOf } from '../../app/service.ts'
import { FamilyLeads } from '../../views/family.ts'
import { ref } from '../../views/ref.ts'
import { writtenInstant } from '../../words/dates.ts'
import { caseLabel } from '../case-label.ts'
import { CaseOf, reading } from '../schemas.ts'
import { mayOpen } from './may-open.ts'
import { LeadsQuery } from './schemas.ts'

const most = 50

/** Among which cases a worker names the lead: those of the own assignments, by number. It finds nobody else. */
export function familyLeadsRoute(app: App, service: Service): void {
  app.get<{ Params: CaseOf; Querystring: LeadsQuery }>(
    '/v1/records/:id/cases/:case/family/leads',
    {
      schema: {
        ...reading,
        summary: 'Cases of the caller’s own assignments under the same law, by number',
        description:
          'For naming the lead. Numbers and days of opening, newest first, at most 50, and no name: nothing about a person is read.',
        params: CaseOf,
        querystring: LeadsQuery,
        response: { 200: ref(FamilyLeads), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id, case: caseId } = request.params
      const head = await act(service, reader, 'work-case', id, () => lawOfCase(service.pools, id, caseId))
      if (head === undefined) throw notFound('This case')
      const number = request.query.number?.slice(2).replace('-', '').toLowerCase()
      const part = { actor: reader.user.id, purpose: reader.purpose, pack: head.pack.id, number, limit: most }
      const found = await listCasesEntrusted(service.pools, part, new Date(service.clock()))
      const given = found.map((one) => ({ ...one, case: one.caseId, record: one.recordId }))
      const open = (await mayOpen(service, reader, given)).map((one) => one.case)
      const cases = given.filter((one) => one.caseId !== caseId && open.includes(one.caseId))
      return {
        cases: cases.map((one) => ({
          caseId: one.caseId,
          recordId: one.recordId,
          label: caseLabel(one.caseId),
          opened: writtenInstant(one.openedAt.toISOString(), todayOf(service)),
        })),
        words: wordsFor(cases.length, number !== undefined, found.length === most),
        more: found.length === most,
      }
    },
  )
}

function wordsFor(count: number, isAsked: boolean, isCut: boolean): string {
  if (isCut) return `The ${most} newest of your cases. An older one is found by its whole number.`
  if (count === 0 && isAsked) return 'No case of that number is assigned to you.'
  return count === 0
    ? 'No other case under this law is assigned to you. A supervisor assigns the one that leads.'
    : 'Cases that are assigned to you. Of others nothing is told.'
}
