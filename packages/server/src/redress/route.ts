import { readPerson } from '@passage/ledger/gateway/read-person'
import { readDisclosures, readTold } from '@passage/ledger/redress/read'
import type { Static } from 'typebox'
import { readRecord } from '../access/gateway.ts'
import { goesOutside } from '../access/leaving.ts'
import { isThemself, PurposeHeader, purposeQuery, type Reader, readerOf } from '../access/reader.ts'
import { RecordParams, strict } from '../acts/words.ts'
import { notFound, Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { RedressView } from '../views/redress.ts'
import { ref } from '../views/ref.ts'
import { readElsewhere } from './elsewhere.ts'
import { redressView } from './redress-view.ts'
import type { Viewer } from './request-view.ts'

/** Whose steps are the caller's to take, for the screen. The policies decide when one is taken. */
function turnsOf({ user, purpose }: Reader): Viewer['turns'] {
  const is = (role: Reader['user']['roles'][number]): boolean => user.roles.includes(role)
  return new Set([
    ...(purpose === 'own-record' && (is('person') || is('representative')) ? (['person'] as const) : []),
    ...(purpose === 'correction' && is('caseworker') ? (['examiner'] as const) : []),
    ...(purpose === 'supervision' && is('supervisor') ? (['reviewer'] as const) : []),
  ])
}

/** Corrections of one record: rights, what can be disputed, requests with their clocks, who was told. */
export function redressRoutes(app: App, service: Service): void {
  app.get<{ Params: Static<typeof RecordParams> }>(
    '/v1/records/:id/redress',
    {
      schema: {
        tags: ['redress'],
        summary: 'Corrections of this record',
        description: 'Needs a purpose. Writes a look that names every record in the answer.',
        params: RecordParams,
        headers: PurposeHeader,
        querystring: strict(purposeQuery),
        response: { 200: ref(RedressView), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id } = request.params
      const now = new Date(service.clock())
      const read = await readRecord(service, reader, 'get', id, async (tx) => {
        const file = await readPerson(tx, id, now)
        if (file === undefined) return undefined
        const records = file.records.map(({ recordId }) => recordId)
        const told = await readTold(tx, records, now)
        return { file, told, disclosures: await readDisclosures(tx, records, now) }
      })
      if (read === undefined) throw notFound('This record')
      const viewer = { user: reader.user, own: isThemself(reader), today: todayOf(service), turns: turnsOf(reader) }
      const elsewhere = viewer.turns.has('person') ? await readElsewhere(service, reader, read.file) : []
      return redressView(id, { ...read, elsewhere }, viewer, goesOutside(reader))
    },
  )
}
