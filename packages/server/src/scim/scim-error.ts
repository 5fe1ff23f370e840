import type { FastifyError, FastifyInstance } from 'fastify'
import { Refused } from '../app/problem.ts'

export type ScimType = 'uniqueness' | 'mutability' | 'invalidFilter' | 'invalidValue' | 'invalidPath' | 'invalidSyntax'

/** A refusal in the words of RFC 7644, 3.12. */
export class ScimRefused extends Error {
  readonly status: number
  readonly scimType: ScimType | undefined
  readonly headers: Readonly<Record<string, string>>
  constructor(status: number, detail: string, scimType?: ScimType, headers: Readonly<Record<string, string>> = {}) {
    super(detail)
    this.status = status
    this.scimType = scimType
    this.headers = headers
  }
}

export const noSuch = (what: string): ScimRefused => new ScimRefused(404, `${what} is not known here.`)

const bodyOf = (status: number, detail: string, scimType?: ScimType) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(status),
  ...(scimType === undefined ? {} : { scimType }),
  detail,
})

/** Inside `/scim` every error leaves in the form that its clients read. */
export function answerScimErrors(scope: FastifyInstance): void {
  scope.setErrorHandler<FastifyError | ScimRefused | Refused>((error, request, reply) => {
    reply.type('application/scim+json').header('cache-control', 'no-store')
    if (error instanceof ScimRefused) {
      request.log.info({ status: error.status, scimType: error.scimType }, 'refused')
      return reply
        .headers(error.headers)
        .code(error.status)
        .send(bodyOf(error.status, error.message, error.scimType))
    }
    if (error instanceof Refused) {
      const { status, detail, headers = {} } = error.init
      return reply.headers(headers).code(status).send(bodyOf(status, detail))
    }
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'fault')
    const detail =
      status >= 500 ? 'Something broke on our side. Nothing was changed.' : 'The request was not understood.'
    return reply.code(status).send(bodyOf(status, detail, status === 400 ? 'invalidSyntax' : undefined))
  })
}
