import { allFileTypes, LARGEST_FILE, LONGEST_NAME } from '@passage/domain/redress/attach'
import { allEvidenceKinds } from '@passage/domain/redress/kinds'
import { attachFile } from '@passage/ledger/redress/attach'
import { readFile } from '@passage/ledger/redress/file-content'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { readRecord } from '../access/gateway.ts'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { strict } from '../acts/words.ts'
import { notFound, Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireUser } from '../session/recognise.ts'
import { Receipt } from '../views/redress.ts'
import { ref } from '../views/ref.ts'
import { codes, OfRequest, receive } from './person-route.ts'
import { KeyHeader } from './sent.ts'

/** A little more than is kept, so that the refusal is the one of the rule, with what would clear it. */
const MOST_READ = LARGEST_FILE + 1024
/** A character is at most four bytes of UTF-8, and a byte three characters when it is encoded. */
const FileHeaders = Type.Object({
  ...PurposeHeader.properties,
  ...KeyHeader,
  'passage-file-kind': codes(allEvidenceKinds),
  'passage-file-name': Type.String({
    maxLength: 12 * LONGEST_NAME,
    description: 'Name of the file, percent-encoded UTF-8',
  }),
})
const OfFile = Type.Object({ ...OfRequest.properties, file: Type.String({ format: 'uuid' }) })

const refusal = (status: number, code: string, title: string, detail: string, remedy: string): Refused =>
  new Refused({ status, code, title, detail: `${detail} Nothing was kept.`, remedy })
const tooLarge = refusal(
  413,
  'redress.file-too-large',
  'The file is too large',
  `A file has at most ${LARGEST_FILE / 1024 / 1024} MB.`,
  'Send fewer pages in one file, or a smaller picture.',
)
const noForm = refusal(
  415,
  'redress.not-a-file',
  'This cannot be kept as evidence',
  'A file is kept as PDF, JPEG or PNG.',
  'Send it as PDF, JPEG or PNG.',
)

/** Names travel in a header: an address stands in logs, and what people call their files is nobody's business there. */
function nameOf(request: FastifyRequest): string {
  try {
    return decodeURIComponent(String(request.headers['passage-file-name']))
  } catch {
    throw refusal(
      400,
      'redress.file-name',
      'The file needs another name',
      'The name is not percent-encoded.',
      'Encode it.',
    )
  }
}

/** Answers with bytes that no browser runs or shows in our name: they come from outside. */
function handOut(reply: FastifyReply, name: string, type: string, content: Buffer): FastifyReply {
  return reply
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
    .type(type)
    .send(content)
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** Files of evidence: sent in by the person or the representative, read by whoever may read the request. */
export function fileRoutes(app: App, service: Service): void {
  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    // Nobody who is not signed in makes us hold megabytes.
    scope.addHook('onRequest', async (request) => void (await requireUser(service, request)))
    scope.addContentTypeParser([...allFileTypes], { parseAs: 'buffer', bodyLimit: MOST_READ }, (_request, body, done) =>
      done(null, body),
    )
    scope.setErrorHandler((error: { statusCode?: number }) => {
      throw error.statusCode === 413 ? tooLarge : error.statusCode === 415 ? noForm : error
    })
    sending(scope, service)
    reading(scope, service)
  })
}

function sending(scope: App, service: Service): void {
  scope.post<{ Params: Static<typeof OfRequest> }>(
    '/v1/records/:id/redress/:request/files',
    {
      schema: {
        tags: ['redress'],
        summary: 'Send a file with a request: PDF, JPEG or PNG, at most 5 MB',
        description:
          'Needs a purpose and an Idempotency-Key. The body is the file. It is kept enciphered, beside one entry of the record; ' +
          'the receipt is given in its transaction.',
        consumes: [...allFileTypes],
        params: OfRequest,
        headers: FileHeaders,
        querystring: strict(purposeQuery),
        response: { 200: ref(Receipt), 201: ref(Receipt), default: Problem },
      },
    },
    (request, reply) =>
      receive(service, request, reply, (sent) => {
        const { body } = request
        if (!(body instanceof Buffer)) throw noForm
        const kind = request.headers['passage-file-kind'] as (typeof allEvidenceKinds)[number]
        const type = String(request.headers['content-type']).split(';', 1)[0]?.trim().toLowerCase() ?? ''
        const named = { ...sent, request: request.params.request }
        const file = { kind, name: nameOf(request), type, content: body }
        return attachFile(service.pools, named, file, new Date(service.clock()))
      }),
  )
}

function reading(scope: App, service: Service): void {
  scope.get<{ Params: Static<typeof OfFile> }>(
    '/v1/records/:id/redress/:request/files/:file',
    {
      schema: {
        tags: ['redress'],
        summary: 'A file that was sent with a request',
        description: 'Needs a purpose and writes a look. It is for saving, and is never shown in a page of ours.',
        params: OfFile,
        headers: PurposeHeader,
        querystring: strict(purposeQuery),
        produces: [...allFileTypes],
        response: { default: Problem },
      },
    },
    async (request, reply) => {
      const reader = await readerOf(service, request)
      const { id, ...named } = request.params
      const found = await readRecord(service, reader, 'attachment', id, async (tx) => {
        const members = await tx.query<{ id: string }>('select access.members_of(array[$1]::uuid[]) as id', [id])
        return readFile(
          tx,
          members.rows.map((row) => row.id),
          named,
        )
      })
      if (found === undefined) throw notFound('This file')
      if (found === 'no-key') {
        const remedy = 'The operator brings back the key under which it was kept.'
        throw refusal(409, 'redress.file-no-key', 'This file cannot be read', 'Its key is not here.', remedy)
      }
      return handOut(reply, found.name, found.type, found.content)
    },
  )
}
