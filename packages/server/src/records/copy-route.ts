import { readShownFindings } from '@passage/ledger/finding/read-shown'
import { readPerson } from '@passage/ledger/gateway/read-person'
import { asMayBeShown } from '@passage/ledger/gateway/withheld'
import { readStops } from '@passage/ledger/guard-rows/read-stops'
import { type Static, Type } from 'typebox'
import { readRecord } from '../access/gateway.ts'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { notFound, Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { copiedCases, readCasesToCopy } from '../cases/copied.ts'

const Params = Type.Object({ id: Type.String({ maxLength: 60 }) }, { additionalProperties: false })
const Query = Type.Object(purposeQuery, { additionalProperties: false })

/** A copy of everything about the person that is theirs to read, to take away. */
export function copyRoute(app: App, service: Service): void {
  app.get<{ Params: Static<typeof Params> }>(
    '/v1/records/:id/copy',
    {
      schema: {
        tags: ['records'],
        summary: 'A copy of the own record, for the person and the representative',
        description:
          'Needs a purpose and writes a look. Facts and stored answers as the ledger has them; cases as the own pages show them.',
        params: Params,
        headers: PurposeHeader,
        querystring: Query,
        response: {
          200: Type.Object({
            records: Type.Array(Type.Unknown()),
            facts: Type.Array(Type.Unknown()),
            stays: Type.Array(Type.Unknown()),
            requests: Type.Array(Type.Unknown(), { description: 'What was asked about it, with every answer' }),
            stops: Type.Array(Type.Unknown(), { description: 'What stands in the way of acts against the person' }),
            findings: Type.Array(Type.Unknown(), { description: 'Notices, answers, proposals and findings, in order' }),
            cases: Type.Array(Type.Unknown(), {
              description:
                'Each case as the own pages show it: where it stands, what holds it, every last day, every line',
            }),
          }),
          default: Problem,
        },
      },
    },
    async (request, reply) => {
      const reader = await readerOf(service, request)
      const { id } = request.params
      const now = new Date(service.clock())
      const read = await readRecord(service, reader, 'export', id, async (tx) => {
        const file = await readPerson(tx, id, now)
        if (file === undefined) return undefined
        const [stops, findings] = [await readStops(tx, id), await readShownFindings(tx, id)]
        return { file, stops, findings, cases: await readCasesToCopy(tx, id, now) }
      })
      if (read === undefined) throw notFound('This record')
      const { file, stops, findings } = read
      reply.header('content-disposition', 'attachment; filename="record.json"')
      const stays = file.stays.map((stay) => ({
        ...stay,
        current: asMayBeShown(stay.current, file.identityOpen),
        former: stay.former.map((answer) => asMayBeShown(answer, file.identityOpen)),
      }))
      const { records, facts, redress } = file
      const said = { requests: [...redress.requests], stops: [...stops], findings: [...findings] }
      const cases = await copiedCases(service, reader, file, { id, cases: read.cases, now })
      return { records: [...records], facts: [...facts], stays, ...said, cases }
    },
  )
}
