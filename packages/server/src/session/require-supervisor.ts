import type { FastifyRequest } from 'fastify'
import { Refused } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import { requireUser } from './recognise.ts'
import type { User } from './user.ts'

/** Who is asking, where a supervisor must: acts about accounts and work of colleagues. */
export async function requireSupervisor(service: Service, request: FastifyRequest): Promise<User> {
  const user = await requireUser(service, request)
  if (user.roles.includes('supervisor')) return user
  throw new Refused({
    status: 403,
    code: 'role.supervisor',
    title: 'This is for supervisors',
    detail: 'Your role does not open it. Nothing was done.',
    remedy: 'Ask a supervisor.',
  })
}
