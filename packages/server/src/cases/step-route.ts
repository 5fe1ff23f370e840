import { takeStep } from '@passage/ledger/case/step'
import type { App, Service } from '../app/service.ts'
import { doneOrRefused } from './answered.ts'
import { actsAs, rowOf } from './roles.ts'
import { CaseOf, StepBody, writing } from './schemas.ts'
import { eventIn } from './sent.ts'
import { isOwn, onlyOwn, sentOf, workOrFile } from './sent-of.ts'
import { underSignature } from './under-signature.ts'

/** Steps of a case: taken, reported or refused, each an entry. */
export function caseStepRoute(app: App, service: Service): void {
  app.post<{ Params: CaseOf; Body: StepBody }>(
    '/v1/records/:id/cases/:case/steps',
    {
      schema: {
        ...writing,
        summary: 'Take a step, or report one that has happened',
        description:
          'Needs a purpose. One step of one case. A refusal (409) lists every rule that stands against it. What is against the person is signed; where two sign, the first proposes.',
        params: CaseOf,
        body: StepBody,
      },
    },
    async (request, reply) => {
      const { sent, head, roles, audience, today } = await sentOf(service, request, request.params, workOrFile)
      const { body } = request
      const by = { role: actsAs(rowOf(head.pack, body.event), roles), name: sent.reader.user.id }
      if (isOwn(sent.reader) && body.mode === 'report') throw onlyOwn()
      const event = eventIn(head.pack, body, { by, today, newId: sent.requestId })
      const { recordId, caseId, requestId } = sent
      const source = body.source === undefined ? {} : { source: body.source }
      const step = { recordId, caseId, requestId, actor: by.name, event, ...source }
      const answer = await underSignature(
        { service, request, reply },
        sent,
        { adverse: true, second: false },
        (given) => takeStep(service.pools, step, given, sent.now()),
      )
      return doneOrRefused(caseId, answer, { pack: head.pack, audience })
    },
  )
}
