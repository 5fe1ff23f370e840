import { openCase } from '@passage/ledger/case/open-case'
import type { Static } from 'typebox'
import { act } from '../access/may-act.ts'
import { readerOf } from '../access/reader.ts'
import { Problem, Refused } from '../app/problem.ts'
import { onceByKey, requestIdOf } from '../app/request-key.ts'
import type { App, Service } from '../app/service.ts'
import { CasesView, CaseView } from '../views/case.ts'
import { ref } from '../views/ref.ts'
import { readCasesView, readCaseView } from './reading.ts'
import { CaseOf, CasesOf, NewCaseBody, reading, writing } from './schemas.ts'

const faults = {
  'case.unknown-pack': 'There is no such law to open a case under.',
  'case.unknown-record': 'The record does not exist.',
  'case.unknown-stay': 'The stay is not one of this person.',
} as const

/** Cases of one person: the list, one case whole, and opening one. */
export function caseRoutes(app: App, service: Service): void {
  app.get<{ Params: Static<typeof CasesOf> }>(
    '/v1/records/:id/cases',
    {
      schema: {
        ...reading,
        summary: 'The cases of this person, and what can be opened',
        description: 'For the authority, the person, counsel and auditors. Needs a purpose and writes a look.',
        params: CasesOf,
        response: { 200: ref(CasesView), default: Problem },
      },
    },
    async (request) => readCasesView(service, await readerOf(service, request), request.params.id),
  )
  app.get<{ Params: CaseOf }>(
    '/v1/records/:id/cases/:case',
    {
      schema: {
        ...reading,
        summary: 'One case: where it stands, every gate with its law, every last day with its arithmetic, every line',
        description:
          'For the authority, the person, counsel and auditors, in the same words. Needs a purpose and writes a look.',
        params: CaseOf,
        response: { 200: ref(CaseView), default: Problem },
      },
    },
    async (request) => readCaseView(service, await readerOf(service, request), request.params),
  )
  app.post<{ Params: Static<typeof CasesOf>; Body: Static<typeof NewCaseBody> }>(
    '/v1/records/:id/cases',
    {
      schema: {
        ...writing,
        summary: 'Open a case on a record',
        description: 'Needs a purpose. It changes nothing for the person by itself.',
        params: CasesOf,
        body: NewCaseBody,
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id: recordId } = request.params
      const { pack, places, stay, reason } = request.body
      const by = reader.user.id
      const caseId = requestIdOf(request, by)
      const given = { caseId, recordId, pack, forum: { places }, reason, by, ...(stay === undefined ? {} : { stay }) }
      const opened = await act(service, reader, 'work-case', recordId, () =>
        onceByKey(() => openCase(service.pools, given, new Date(service.clock()))),
      )
      if (!opened.ok) throw notOpened(opened.code)
      const { recorded, seq, commitment } = opened.receipt
      return { what: 'opened', caseId, recorded, seq, commitment }
    },
  )
}

const notOpened = (code: keyof typeof faults): Refused =>
  new Refused({
    status: 422,
    code,
    title: 'This case was not opened',
    detail: `${faults[code]} Nothing was changed.`,
    remedy: 'Name a law from the list of the record, and a stay of this person or none.',
  })
