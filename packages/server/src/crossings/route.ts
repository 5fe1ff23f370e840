import type { IntakeOutcome } from '@passage/ledger/intake/input'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { ref } from '../views/ref.ts'
import { foreignSource, requireSource } from './access.ts'
import { Batch } from './batch.ts'
import { type Line, mostLines, readLines } from './ndjson.ts'
import { Outcome, shownOutcome, statusOf } from './outcome.ts'

const batchBytes = 32 * 1024 * 1024

/** Media types are the same in any case (RFC 9110). */
const isMany = (request: FastifyRequest): boolean =>
  request.headers['content-type']?.toLowerCase().startsWith('application/x-ndjson') === true

const unread = (fault: string): Outcome => ({
  status: 'refused',
  code: 'intake.unreadable-line',
  path: '',
  text: fault,
})

/** A record at which our own code failed is named in its place; its neighbours keep their answers. */
async function settle(service: Service, request: FastifyRequest, line: Line): Promise<Outcome> {
  if ('fault' in line) return { line: line.line, ...unread(line.fault) }
  const foreign = foreignSource(request, line.value)
  if (foreign !== undefined) return { line: line.line, ...foreign }
  try {
    return shownOutcome(await service.intake.submit(line.value), line.line)
  } catch (error) {
    request.log.error({ err: error }, 'line failed')
    return { line: line.line, ...unread('Something broke on our side. Send this line again.'), code: 'fault' }
  }
}

function refusal(outcome: Extract<IntakeOutcome, { status: 'refused' }>): Refused {
  return new Refused({
    status: 422,
    code: outcome.code,
    title: 'This record was not taken in',
    detail: outcome.text,
    remedy: 'Correct the record and send it again under the same key. Nothing was kept.',
    errors: [{ pointer: outcome.path, detail: outcome.text }],
  })
}

const notYours = ({ code = '', text = '', path = '' }: Outcome): Refused =>
  new Refused({
    status: 403,
    code,
    title: 'This record was not taken in',
    detail: text,
    remedy: 'Send it by the system that is registered for this source. Nothing was kept.',
    errors: [{ pointer: path, detail: text }],
  })

/**
 * Takes crossings in: committed, linked, determined and projected before the answer. Idempotent by
 * (source, source key): a repeat gives the first receipt.
 */
export function crossingRoutes(app: App, service: Service): void {
  app.addContentTypeParser(
    'application/x-ndjson',
    { parseAs: 'buffer', bodyLimit: batchBytes },
    (_request, body, done) => done(null, readLines(body as Buffer)),
  )
  const schema = {
    tags: ['intake'],
    summary: 'Take in one record (JSON) or many (NDJSON, one outcome per line)',
    description:
      'One record: 201 accepted, 200 known already, 202 quarantined, 422 refused. ' +
      'Many: 201 when every line was accepted or known, otherwise 207 with one outcome per line. ' +
      'Fields are checked strictly; unknown and forbidden fields are refused, never dropped.',
    consumes: ['application/json', 'application/x-ndjson'],
    body: Type.Unknown({ description: 'A crossing, or another fact about a person: see docs/facts.md, Records' }),
    response: {
      200: ref(Outcome),
      201: Type.Unknown({ description: 'Outcome, or Batch for NDJSON' }),
      202: ref(Outcome),
      207: ref(Batch),
      default: Problem,
    },
  }
  // Who sends is asked before the body is read: a stranger's 32 MiB are not taken in first.
  const onRequest = async (request: FastifyRequest): Promise<void> => requireSource(service, request)
  app.post('/v1/crossings', { schema, onRequest }, async (request, reply) => {
    if (!isMany(request)) {
      const foreign = foreignSource(request, request.body)
      if (foreign !== undefined) throw notYours(foreign)
      const outcome = await service.intake.submit(request.body)
      service.changes.nudge()
      if (outcome.status === 'refused') throw refusal(outcome)
      return reply.code(statusOf[outcome.status]).send(shownOutcome(outcome))
    }
    const lines = request.body as Line[]
    if (lines.length > mostLines) {
      throw new Refused({
        status: 413,
        code: 'request.too-many-lines',
        title: 'This batch has too many lines',
        detail: `At most ${mostLines.toLocaleString('en-US')} lines go into one request. Nothing was kept.`,
        remedy: 'Send it in parts, or use passage import for a file.',
      })
    }
    const outcomes = await Promise.all(lines.map((line) => settle(service, request, line)))
    service.changes.nudge()
    const count = (status: Outcome['status']): number => outcomes.filter((each) => each.status === status).length
    const batch = {
      accepted: count('accepted'),
      known: count('known'),
      quarantined: count('quarantined'),
      refused: count('refused'),
      outcomes,
    }
    return reply.code(batch.accepted + batch.known === outcomes.length ? 201 : 207).send(batch)
  })
}
