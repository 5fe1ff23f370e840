import swagger from '@fastify/swagger'
import { Type } from 'typebox'
import { Crossing, OtherFact } from '../crossings/crossing-schema.ts'
import type { App } from './service.ts'

/** The description of the interface, made from the route schemas; `docs/openapi.json` is a copy, and a test compares. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Passage',
        version: '1',
        description:
          'Crossings in, explained stays out. Every read of a person states a purpose and is written down as a look ' +
          'before it is answered. Refusals are application/problem+json (RFC 9457) with a stable code.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'passage_session',
            description: 'Session of a signed-in person; `__Host-passage_session` over TLS',
          },
          system: { type: 'http', scheme: 'bearer', description: 'Access token of a system, from /v1/token' },
        },
      },
    },
    transform: ({ schema, url }) => ({
      schema: url === '/v1/crossings' ? { ...schema, body: Type.Union([Crossing, OtherFact]) } : schema,
      url,
    }),
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) =>
        typeof json.$id === 'string' ? json.$id : `def-${index}`,
    },
  })
  app.get('/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
