import type { Pools } from '@passage/ledger/pools/open'
import { buildServer } from '@passage/server/app/build-server'
import { expect, test } from 'vitest'

/** Describing the interface asks no database. */
const noPools = {} as Pools

test('docs/openapi.json is what the routes say (npx vitest run -u writes it again)', async () => {
  const app = await buildServer({ pools: noPools })
  const served = await app.inject({ url: '/v1/openapi.json' })
  await app.close()
  expect(served.json().openapi).toBe('3.1.0')
  await expect(`${JSON.stringify(served.json(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/openapi.json')
})

test('every operation names its problems, and no body takes unknown fields', async () => {
  const app = await buildServer({ pools: noPools })
  await app.ready()
  const paths = (app.swagger().paths ?? {}) as Record<string, Record<string, Operation>>
  await app.close()
  const open = new Set(['/livez', '/v1/demo-users', '/v1/session'])
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      expect(operation.summary, `${method} ${path}`).toBeTruthy()
      if (!open.has(path)) expect(operation.responses, `${method} ${path}`).toHaveProperty('default')
      const body = operation.requestBody?.content['application/json']?.schema
      if (body?.properties !== undefined) expect(body.additionalProperties, `${method} ${path}`).toBe(false)
    }
  }
})
interface Operation {
  readonly summary?: string
  readonly responses: object
  readonly requestBody?: {
    readonly content: Record<
      string,
      { readonly schema?: { readonly properties?: object; readonly additionalProperties?: boolean } }
    >
  }
}
