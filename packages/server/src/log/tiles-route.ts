import { BUNDLE_ENTRY_BYTES } from '@passage/ledger/log/integrate'
import { publishedCheckpoint } from '@passage/ledger/log/published'
import { readLog } from '@passage/ledger/log/state'
import { ENTRIES_LEVEL, readTile } from '@passage/ledger/log/tiles'
import { signedCheckpointText } from '@passage/tlog/note/checkpoint'
import { parseTilePath } from '@passage/tlog/tile/address'
import { HASH_BYTES } from '@passage/tlog/tree/hash'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { notFound, Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { policyOf } from './service.ts'

/** Anybody may read the log, from any page: there is nothing about a person in it. */
function openToAll(reply: FastifyReply, caching: string): FastifyReply {
  return reply
    .header('cache-control', caching)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
}

const FOR_EVER = 'public, max-age=31536000, immutable'
const SECONDS = 'public, max-age=2'

/** The log as the static resources of C2SP tlog-tiles, under the prefix `/log`. No sign-in. */
export function tileRoutes(app: App, service: Service): void {
  app.get(
    '/log/checkpoint',
    {
      schema: {
        tags: ['log'],
        summary: 'The newest checkpoint that enough witnesses have seen (C2SP tlog-checkpoint)',
        produces: ['text/plain'],
        response: { 200: Type.String(), default: Problem },
      },
    },
    async (_request, reply) => {
      const { log, pools } = service
      const found = log === undefined ? undefined : await publishedCheckpoint(pools.publish, policyOf(log))
      if (found === undefined) throw notFound('A checkpoint')
      openToAll(reply, SECONDS).type('text/plain; charset=utf-8')
      return signedCheckpointText(found.checkpoint)
    },
  )
  app.get<{ Params: { '*': string } }>(
    '/log/tile/*',
    {
      schema: {
        tags: ['log'],
        summary: 'A tile of hashes `<L>/<N>[.p/<W>]`, or a bundle of entries `entries/<N>[.p/<W>]` (C2SP tlog-tiles)',
        produces: ['application/octet-stream'],
        response: { 200: Type.String({ format: 'binary' }), default: Problem },
      },
    },
    async (request, reply) => {
      const bytes = await findTile(service, request.params['*'])
      if (bytes === undefined) throw notFound('This tile')
      openToAll(reply, FOR_EVER).type('application/octet-stream')
      return reply.send(bytes)
    },
  )
}

async function findTile({ pools }: Service, path: string): Promise<Buffer | undefined> {
  const tile = parseTilePath(`tile/${path}`)
  const log = tile === undefined ? undefined : await readLog(pools.publish)
  if (tile === undefined || log === undefined) return undefined
  const isBundle = tile.level === 'entries'
  const level = tile.level === 'entries' ? ENTRIES_LEVEL : tile.level
  const length = tile.width * (isBundle ? BUNDLE_ENTRY_BYTES : HASH_BYTES)
  const bytes = await readTile(pools.publish, log.origin, level, tile.index, length)
  return bytes?.length === length ? bytes : undefined
}
