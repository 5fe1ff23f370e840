import { readExtensions } from '@passage/ledger/gateway/read-extensions'
import { readLooks } from '@passage/ledger/gateway/read-looks'
import { type Static, Type } from 'typebox'
import { readRecord } from '../access/gateway.ts'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { ExtensionLine, LookRow } from '../views/person.ts'
import { ref } from '../views/ref.ts'
import { extensionLines } from './extension-lines.ts'
import { lookRows, withheldWords } from './looks.ts'

const Params = Type.Object({ id: Type.String({ maxLength: 60 }) }, { additionalProperties: false })
const Query = Type.Object(purposeQuery, { additionalProperties: false })
const Accounting = Type.Object({
  total: Type.Integer({ description: 'Every look ever made at this person: shown and kept back together' }),
  shown: Type.Integer(),
  withheld: Type.Integer({ description: 'Kept back by law for a time; each appears by itself when that has passed' }),
  withheldWords: Type.Optional(Type.String()),
  looks: Type.Array(ref(LookRow)),
  extensions: Type.Array(ref(ExtensionLine), { description: 'Access to a further record, asked for after a link' }),
})

/** The person’s own list of who looked, whole. */
export function looksRoute(app: App, service: Service): void {
  app.get<{ Params: Static<typeof Params> }>(
    '/v1/records/:id/looks',
    {
      schema: {
        tags: ['records'],
        summary: 'Who looked at this person, when and why',
        description:
          'For the authority, the person and auditors. Needs a purpose. Reading it is a look, too, and the last one in it.',
        params: Params,
        headers: PurposeHeader,
        querystring: Query,
        response: { 200: Accounting, default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id } = request.params
      const now = new Date(service.clock())
      const { looks, extensions } = await readRecord(service, reader, 'inside', id, async (tx) => {
        const members = await tx.query<{ id: string }>('select access.members_of(array[$1]::uuid[]) as id', [id])
        const ids = members.rows.map((row) => row.id)
        return {
          looks: await readLooks(tx, ids, { now, most: undefined }),
          extensions: await readExtensions(tx, ids, now),
        }
      })
      const shown = looks.shown.reduce((sum, { times }) => sum + times, 0)
      const { withheld } = looks
      const today = todayOf(service)
      const lists = { looks: lookRows(looks.shown, today), extensions: extensionLines(extensions, today) }
      return { total: shown + withheld, shown, withheld, ...withheldWords(looks, today), ...lists }
    },
  )
}
