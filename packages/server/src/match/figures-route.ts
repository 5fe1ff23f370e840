import { SAMPLED_OF } from '@passage/domain/linking/match-review'
import { countAgreement } from '@passage/ledger/links/review/agreement'
import { Type } from 'typebox'
import { mayCount } from '../access/gateway.ts'
import { Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireUser } from '../session/recognise.ts'

const Agreed = Type.Object({
  both: Type.Integer({ description: 'Questions that two people answered, neither knowing the other answer' }),
  agreed: Type.Integer({ description: 'Of these, where the two answers are the same' }),
})

/** How often reviewers agree, and how many questions are put to two of them for that. Counts alone. */
export function matchFigureRoutes(app: App, service: Service): void {
  app.get(
    '/v1/match/figures',
    {
      schema: {
        tags: ['match review'],
        summary: 'How often two reviewers who do not know of each other agree, for auditors and statisticians',
        description: 'Reads no record.',
        response: {
          200: Type.Object({
            sampledOneIn: Type.Integer({ description: 'One question in so many is a sample' }),
            sampled: Agreed,
            all: Agreed,
          }),
          default: Problem,
        },
      },
    },
    async (request) => {
      mayCount(service, await requireUser(service, request))
      return { sampledOneIn: SAMPLED_OF, ...(await countAgreement(service.pools)) }
    },
  )
}
