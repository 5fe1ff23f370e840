import { derivedId } from '@passage/ledger/entry/derived-id'
import { RequestReused } from '@passage/ledger/guard-rows/request'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Refused } from './problem.ts'

export const idempotencyHeader = {
  'idempotency-key': Type.String({
    minLength: 8,
    maxLength: 200,
    description: 'Chosen by the caller, new for each act: the same again is answered with the first receipt',
  }),
}

/** The id of what is asked for, from who asks, where, and the key: a repeat derives the same one. */
export function requestIdOf(request: FastifyRequest, actor: string): string {
  const path = request.url.split('?', 1)[0] ?? ''
  return derivedId('passage/request', actor, path, String(request.headers['idempotency-key']))
}

/** Refuses a key that came before with something else under it. */
export async function onceByKey<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RequestReused)) throw error
    throw new Refused({
      status: 422,
      code: 'request.key-reused',
      title: 'This key was used for something else',
      detail: 'An Idempotency-Key names one act for ever. Nothing was changed.',
      remedy: 'Send what you want now under a new key.',
    })
  }
}
