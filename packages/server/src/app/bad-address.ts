import { createReadStream } from 'node:fs'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './errors.ts'
import { securityHeaders } from './security.ts'
import { isPage, pageOf } from './static.ts'

/**
 * The answer to an address that is not one, as `/%` and `/%ff`, with the headers of every answer: the console, which says so
 * in its own words, to a browser that asks for a page; a problem to everybody else.
 * @param directory where the built console is; absent: there is none
 */
export function answerBadAddress(directory: string | undefined) {
  return (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply.headers(securityHeaders).header('trace-id', request.id)
    const page = pageOf(directory)
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true
    if (page !== undefined && wantsPage && isPage(request.url)) {
      const answer = reply.code(400).header('cache-control', 'no-cache').type('text/html; charset=utf-8')
      return answer.send(createReadStream(page))
    }
    return sendProblem(request, reply, {
      status: 400,
      code: 'request.bad-address',
      title: 'This address could not be read',
      detail: 'The address holds characters that are not encoded as they must be. Nothing was changed.',
      remedy: 'Encode the address as RFC 3986 says.',
    })
  }
}
