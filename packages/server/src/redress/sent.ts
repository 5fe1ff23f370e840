import type { RedressRefusal } from '@passage/domain/redress/refusal'
import type { Wrote } from '@passage/ledger/redress/write'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { notFound, Refused } from '../app/problem.ts'

export const KeyHeader = {
  'idempotency-key': Type.Optional(
    Type.String({
      description:
        'Needed: up to 100 printable characters, as in draft-07. The same key for the same thing gives the same receipt',
    }),
  ),
}

const KEY = /^"?([\x21\x23-\x7e]{1,100})"?$/

/** The idempotency key of a request, with or without the quotes of a structured header. */
export function requireKey(request: FastifyRequest): string {
  const header = request.headers['idempotency-key']
  const key = typeof header === 'string' ? KEY.exec(header)?.[1] : undefined
  if (key !== undefined) return key
  throw new Refused({
    status: 400,
    code: 'idempotency.key-missing',
    title: 'An Idempotency-Key is needed',
    detail: 'What is sent in gets one receipt, however often it is sent. Nothing was written.',
    remedy: 'Send a header Idempotency-Key with up to 100 printable characters, a new one for each thing.',
  })
}

const conflicts: ReadonlySet<string> = new Set([
  'redress.step-not-open',
  'redress.review-too-late',
  'redress.same-person',
  'disputed-not-used-adversely',
])

/** A refusal of redress on its way to the caller. */
export function redressRefused({ code, rule, title, detail, remedy, pointer }: RedressRefusal): Refused {
  return new Refused({
    status: conflicts.has(code) ? 409 : code === 'redress.unknown' ? 404 : 422,
    code,
    title,
    detail,
    rule: rule.id,
    citation: rule.authority.map(({ citation }) => citation).join('; '),
    remedy,
    ...(pointer === undefined ? {} : { errors: [{ pointer, detail }] }),
  })
}

/** What was written, or the refusal. */
export function valueOrRefused<T>(wrote: Wrote<T> | undefined): T {
  if (wrote === undefined) throw notFound('This record')
  if (!wrote.ok) throw redressRefused(wrote.refusal)
  return wrote.value
}
