import { readCurrent, readFindingEntriesOf } from '@passage/ledger/finding/read-matter'
import type { LookTx } from '@passage/ledger/gateway/look'
import { readPerson } from '@passage/ledger/gateway/read-person'
import { readStops } from '@passage/ledger/guard-rows/read-stops'
import type { Static } from 'typebox'
import { readRecord } from '../access/gateway.ts'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { turnsOf } from '../access/turns.ts'
import { RecordParams, strict } from '../acts/words.ts'
import { notFound, Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { FindingsView } from '../views/findings.ts'
import { ref } from '../views/ref.ts'
import { type FindingsRead, findingsView, staysToFind } from './findings-view.ts'

/** Who else, where a step is not the reader’s. */
const whose = {
  'give-notice': 'A caseworker assigned to this record gives notice.',
  'note-answer': 'Caseworkers, legal staff and supervisors who work on this record write answers down.',
  'propose-finding': 'A caseworker assigned to this record proposes.',
  'sign-finding': 'A supervisor assigned to this record signs, and never whoever proposed.',
  'withdraw-finding': 'Legal staff assigned to this record, or a supervisor, take a finding back.',
} as const

async function readFindings(tx: LookTx, recordId: string, now: Date): Promise<FindingsRead | undefined> {
  const file = await readPerson(tx, recordId, now)
  if (file === undefined) return undefined
  const records = file.records.map((record) => record.recordId)
  const [entries, stops] = [await readFindingEntriesOf(tx, records), await readStops(tx, recordId)]
  const current = new Map<string, Awaited<ReturnType<typeof readCurrent>>>()
  for (const stay of staysToFind(file, entries)) current.set(stay, await readCurrent(tx, stay))
  return { file, entries, stops, current }
}

/** Findings of one person: every stay that something was or can be found about, with the whole way. */
export function findingsViewRoute(app: App, service: Service): void {
  app.get<{ Params: Static<typeof RecordParams> }>(
    '/v1/records/:id/findings',
    {
      schema: {
        tags: ['findings'],
        summary: 'The way to findings about the stays of this person: where it stands, and whose turn it is',
        description: 'For the authority, the person and auditors. Needs a purpose and writes a look.',
        params: RecordParams,
        headers: PurposeHeader,
        querystring: strict(purposeQuery),
        response: { 200: ref(FindingsView), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id } = request.params
      const now = service.clock()
      const read = await readRecord(service, reader, 'inside', id, (tx) => readFindings(tx, id, new Date(now)))
      if (read === undefined) throw notFound('This record')
      return findingsView(id, read, { reader, now, turns: await turnsOf(service, reader, id, whose) })
    },
  )
}
