import { readLooks } from '@passage/ledger/gateway/read-looks'
import { type ReceiptEntry, readLookPlace, readReceiptEntry } from '@passage/ledger/gateway/receipt-content'
import { receiptFor } from '@passage/ledger/log/receipt'
import type { FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import { readRecord } from '../access/gateway.ts'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { RecordParams, strict } from '../acts/words.ts'
import { notFound, Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { policyOf } from '../log/service.ts'
import { firstOfLine } from '../records/looks.ts'

const EntryParams = strict({ ...RecordParams.properties, seq: Type.String({ pattern: '^[1-9][0-9]{0,8}$' }) })
const LookParams = strict({ ...RecordParams.properties, look: Type.String({ maxLength: 60 }) })
const described = {
  tags: ['log'],
  headers: PurposeHeader,
  querystring: strict(purposeQuery),
  produces: ['text/plain'],
  response: { 200: Type.String(), default: Problem },
}

const refusal = (code: string, title: string, remedy: string, retry?: string): Refused =>
  new Refused({
    status: 409,
    code,
    title,
    detail: 'Nothing was handed out. The look at the record stands.',
    remedy,
    ...(retry === undefined ? {} : { headers: { 'retry-after': retry } }),
  })

/** The receipt of an entry, with its commitment beside it: by that, a receipt without a text can be checked, too. */
export async function answerReceipt(service: Service, reply: FastifyReply, entry: ReceiptEntry): Promise<string> {
  const { log, pools } = service
  if (log === undefined) {
    throw refusal('receipt.no-log', 'The log is not signed here', 'The operator brings the key of the log back.')
  }
  const receipt = await receiptFor(pools, policyOf(log), entry.place, entry.content)
  if (receipt.kind === 'not-yet') {
    throw refusal('receipt.not-yet', 'It is not witnessed yet', 'Ask again in a few seconds.', '2')
  }
  reply.header('passage-commitment', entry.commitment.toString('hex')).type('text/plain; charset=utf-8')
  reply.header('content-disposition', 'attachment; filename="receipt.tlog-proof"')
  return receipt.text
}

/** Receipts for the person: that an entry stands in the log, and who witnessed it. Checked offline, by `passage receipt`. */
export function receiptRoutes(app: App, service: Service): void {
  app.get<{ Params: Static<typeof EntryParams> }>(
    '/v1/records/:id/entries/:seq/receipt',
    {
      schema: {
        ...described,
        summary: 'Receipt of a fact, a stored answer or an act (C2SP tlog-proof), with its whole text',
        description: 'For the person and the representative. Needs a purpose and writes a look.',
        params: EntryParams,
      },
    },
    async (request, reply) => {
      const reader = await readerOf(service, request)
      const { id, seq } = request.params
      const entry = await readRecord(service, reader, 'export', id, (tx) => readReceiptEntry(tx, id, Number(seq)))
      if (entry === undefined) throw notFound('This entry')
      return answerReceipt(service, reply, entry)
    },
  )
  app.get<{ Params: Static<typeof LookParams> }>(
    '/v1/records/:id/looks/:look/receipt',
    {
      schema: {
        ...described,
        summary: 'Receipt of a look (C2SP tlog-proof): of its place, without its text, which names other records too',
        description:
          'For the authority, the person and auditors. Needs a purpose and writes a look. `look` is the `lookId` of a line of the list of looks; where a line stands ' +
          'for several, the receipt is that of the first. The commitment is in the header Passage-Commitment.',
        params: LookParams,
      },
    },
    async (request, reply) => {
      const reader = await readerOf(service, request)
      const { id, look } = request.params
      const now = new Date(service.clock())
      const entry = await readRecord(service, reader, 'inside', id, async (tx) => {
        const members = await tx.query<{ id: string }>('select access.members_of(array[$1]::uuid[]) as id', [id])
        const ids = members.rows.map((row) => row.id)
        const first = firstOfLine((await readLooks(tx, ids, { now, most: undefined })).shown, look)
        return first === undefined ? undefined : readLookPlace(tx, ids, first)
      })
      if (entry === undefined) throw notFound('This look')
      return answerReceipt(service, reply, entry)
    },
  )
}
