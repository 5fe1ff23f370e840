import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ProblemInit, problemBody, Refused } from './problem.ts'
import { fieldErrors } from './validation-errors.ts'

/** Sends a refusal or fault as problem+json. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, init: ProblemInit): FastifyReply {
  for (const [name, value] of Object.entries(init.headers ?? {})) reply.header(name, value)
  const path = request.url.split('?', 1)[0] ?? request.url
  return reply
    .code(init.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemBody(init, path, request.id))
}

function fromValidation(error: FastifyError): ProblemInit {
  return {
    status: 400,
    code: 'request.not-understood',
    title: 'This request could not be read',
    detail: 'Fields are missing, unknown or malformed. Nothing was changed.',
    remedy: 'Correct the fields named under errors. Unknown fields are refused, never dropped.',
    errors: fieldErrors(error.validation ?? []),
  }
}

const byStatus: Readonly<Record<number, Pick<ProblemInit, 'code' | 'title' | 'detail' | 'remedy'>>> = {
  400: {
    code: 'request.malformed',
    title: 'This request could not be read',
    detail: 'The body is not well-formed. Nothing was changed.',
    remedy: 'Send one JSON value, or NDJSON under application/x-ndjson.',
  },
  413: {
    code: 'request.too-large',
    title: 'This request is too large',
    detail: 'The body is over the limit. Nothing was changed.',
    remedy: 'Send it in parts, or use passage import for a file.',
  },
  415: {
    code: 'request.media-type',
    title: 'This kind of content is not read here',
    detail: 'The media type is not one of ours. Nothing was changed.',
    remedy: 'Send application/json or application/x-ndjson.',
  },
}

function fromFault(error: FastifyError): ProblemInit {
  const status = error.statusCode ?? 500
  const known = byStatus[status]
  if (known !== undefined) return { status, ...known }
  return {
    status: 500,
    code: 'fault',
    title: 'Something broke on our side',
    detail: 'The request was not answered. What was saved before stays saved.',
    remedy: 'Try again. If it happens again, give the trace id to the operator.',
  }
}

/** Every error leaves as problem+json; only real faults are logged as errors. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error instanceof Refused) {
      request.log.info({ code: error.init.code, status: error.init.status }, 'refused')
      return sendProblem(request, reply, error.init)
    }
    if (error.validation !== undefined) return sendProblem(request, reply, fromValidation(error))
    const init = fromFault(error)
    if (init.status >= 500) request.log.error({ err: error }, 'fault')
    return sendProblem(request, reply, init)
  })
}

/** The answer where no route stands. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(request, reply, {
    status: 404,
    code: 'not-found',
    title: 'Nothing stands at this address',
    detail: 'No page and no resource has this address, or none that takes this method.',
    remedy: 'The addresses and their methods stand in /v1/openapi.json.',
  })
}
