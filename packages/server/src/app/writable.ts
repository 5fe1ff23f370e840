import type { FastifyInstance } from 'fastify'
import { Refused } from './problem.ts'

/**
 * Where in a body a text stands that no entry can hold: one with NUL, or with half a character (a lone surrogate). As JSON
 * Pointers.
 */
function unwritableIn(value: unknown, pointer = ''): readonly string[] {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000') ? [] : [pointer]
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return []
  return Object.entries(value).flatMap(([name, one]) => unwritableIn(one, `${pointer}/${name}`))
}

/** Refuses what cannot be written down before a route sees it. Crossings answer for each record by themselves. */
export function refuseUnwritable(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ body, routeOptions }) => {
    if (routeOptions.url === '/v1/crossings') return
    const found = unwritableIn(body)
    if (found.length === 0) return
    throw new Refused({
      status: 400,
      code: 'request.not-understood',
      title: 'This request could not be read',
      detail: 'A text in it has characters that cannot be written down. Nothing was changed.',
      remedy: 'Send it without NUL and without halves of characters.',
      errors: found.map((pointer) => ({ pointer, detail: 'has NUL or half a character' })),
    })
  })
}
