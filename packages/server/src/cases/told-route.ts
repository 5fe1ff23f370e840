import type { Pack } from '@passage/domain/case/pack'
import { tellInCase } from '@passage/ledger/case/tell-case'
import type { App, Service } from '../app/service.ts'
import { doneOrRefused } from './answered.ts'
import { CaseOf, ToldBody, writing } from './schemas.ts'
import { toldIn } from './sent.ts'
import { isOwn, onlyOwn, sentOf, workOrFile } from './sent-of.ts'
import { underSignature } from './under-signature.ts'

/** Whether the person or counsel says it by themselves: who appears, and facts that the law lets them tell, in their own name. */
function isTheirs(body: ToldBody, { facts }: Pack, roles: readonly string[]): boolean {
  if (body.type.startsWith('appearance-')) return true
  if ((body.type !== 'fact-recorded' && body.type !== 'fact-unknown') || body.by !== undefined) return false
  const name = body.type === 'fact-recorded' ? body.fact.name : body.fact
  const tellers = Object.hasOwn(facts, name) ? (facts[name]?.recordedBy ?? []) : []
  return tellers.some((role) => roles.includes(role))
}

/** What is told about a case: facts, services, appearances, findings. */
export function caseToldRoute(app: App, service: Service): void {
  app.post<{ Params: CaseOf; Body: ToldBody }>(
    '/v1/records/:id/cases/:case/told',
    {
      schema: {
        ...writing,
        summary: 'Write down a fact, a service, an appearance, or the signed finding of a lawyer',
        description: 'Needs a purpose. It moves nothing by itself. A finding is signed by whoever makes it.',
        params: CaseOf,
        body: ToldBody,
      },
    },
    async (request, reply) => {
      const { sent, head, roles, audience, today } = await sentOf(service, request, request.params, workOrFile)
      const { body } = request
      if (isOwn(sent.reader) && !isTheirs(body, head.pack, roles)) throw onlyOwn()
      const by = { role: roles[0] ?? 'source', name: sent.reader.user.id }
      const told = toldIn(body, { by, today, newId: sent.requestId })
      const { recordId, caseId, requestId } = sent
      const source = body.source === undefined ? {} : { source: body.source }
      const telling = { recordId, caseId, requestId, actor: by.name, told, ...source }
      const answer = await underSignature(
        { service, request, reply },
        sent,
        { adverse: false, second: false },
        (given) => tellInCase(service.pools, telling, given?.signature, sent.now()),
      )
      return doneOrRefused(caseId, answer, { pack: head.pack, audience })
    },
  )
}
