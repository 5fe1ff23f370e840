import { CODE_SAMPLED_OF } from '@passage/domain/linking/code-check'
import { SAMPLED_OF } from '@passage/domain/linking/match-review'
import { countAgreement } from '@passage/ledger/links/review/agreement'
import { countCodeChecks } from '@passage/ledger/links/review/code-check'
import { Type } from 'typebox'
import { mayCount } from '../access/gateway.ts'
import { Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireUser } from '../session/recognise.ts'

const Agreed = Type.Object({
  both: Type.Integer({ description: 'Questions that two people answered, neither knowing the other answer' }),
  agreed: Type.Integer({ description: 'Of these, where the two answers are the same' }),
})

const ByCode = Type.Object(
  {
    sampledOneIn: Type.Integer({ description: 'One link by code in so many is checked, by the digest of its id' }),
    checked: Type.Integer({ description: 'Links by code that people checked without knowing that they were' }),
    same: Type.Integer({ description: 'Of these, found right by two' }),
    notSame: Type.Integer({ description: 'Of these, found wrong by two' }),
    cannotTell: Type.Integer(),
    wrong: Type.Object(
      { from: Type.Number(), to: Type.Number() },
      { description: '95 % interval (Wilson) of the share that is wrong, of those on which people could tell' },
    ),
    waiting: Type.Integer({ description: 'Links of the sample that wait to be checked' }),
  },
  { description: 'How often code is wrong, measured like people' },
)

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
            code: ByCode,
          }),
          default: Problem,
        },
      },
    },
    async (request) => {
      mayCount(service, await requireUser(service, request))
      return {
        sampledOneIn: SAMPLED_OF,
        ...(await countAgreement(service.pools)),
        code: { sampledOneIn: CODE_SAMPLED_OF, ...(await countCodeChecks(service.pools)) },
      }
    },
  )
}
