import { mayState, type Purpose } from '@passage/domain/access/purposes'
import { purposeNotPermitted } from '@passage/domain/access/refusal'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Refused } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import { requireUser } from '../session/recognise.ts'
import type { User } from '../session/user.ts'
import { requirePurpose } from './purpose.ts'
import { refused } from './refused.ts'
import { noteRefusedLook } from './refused-look.ts'

/** Who reads, what for, and by which address: all that the gateway needs besides the records. */
export interface Reader {
  readonly user: User
  readonly purpose: Purpose
  readonly path: string
  /** Why, in words, where the words are all there is. */
  readonly justification?: string
}

/** Whether the person concerned reads the own record: to them it says “you”. A representative reads it, and is not meant. */
export const isThemself = ({ user, purpose }: Pick<Reader, 'user' | 'purpose'>): boolean =>
  purpose === 'own-record' && user.roles.includes('person')

export const PurposeHeader = Type.Object({
  'passage-purpose': Type.Optional(Type.String({ description: 'Why the record is opened; or use ?purpose=' })),
})
export const purposeQuery = {
  purpose: Type.Optional(Type.String({ description: 'Why the record is opened; or use the header Passage-Purpose' })),
}

export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? ''

/** Who reads and why, or a refusal before anything is looked for; the refusal is an entry, too. */
export async function readerOf(service: Service, request: FastifyRequest): Promise<Reader> {
  const user = await requireUser(service, request)
  const header = request.headers['passage-purpose']
  const query = (request.query as { purpose?: string }).purpose
  const stated = typeof header === 'string' ? header : query
  const path = pathOf(request)
  try {
    return { user, purpose: requirePurpose(user.roles, stated), path }
  } catch (error) {
    if (error instanceof Refused) await noteRefusedLook(service, user, { code: error.init.code, purpose: stated, path })
    throw error
  }
}

/** A worker at the own queue: the purpose is stated by the system. */
export async function queueReader(service: Service, request: FastifyRequest): Promise<Reader> {
  const user = await requireUser(service, request)
  const path = pathOf(request)
  if (mayState('queue', user.roles)) return { user, purpose: 'queue', path }
  await noteRefusedLook(service, user, { code: purposeNotPermitted('queue').code, purpose: 'queue', path })
  throw refused(purposeNotPermitted('queue', user.roles))
}
