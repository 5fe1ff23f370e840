import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { notFound, Problem, Refused } from '../app/problem.ts'
import { requirePurpose } from '../app/purpose.ts'
import { noteRefusedLook } from '../app/refused-look.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { requireUser } from '../session/routes.ts'
import { PersonFile, StayRow } from '../views/person.ts'
import { ref } from '../views/ref.ts'
import { Why } from '../views/why.ts'
import { personFile } from './person-view.ts'
import { type Reader, readPersonData } from './read.ts'
import { chosenStay, currentStays, stayRow } from './stays.ts'
import { whyOf } from './why.ts'

const Params = Type.Object({ id: Type.String({ maxLength: 60 }) }, { additionalProperties: false })
export const PurposeHeader = Type.Object({
  'passage-purpose': Type.Optional(Type.String({ description: 'Why the record is opened; or use ?purpose=' })),
})
export const purposeQuery = {
  purpose: Type.Optional(Type.String({ description: 'Why the record is opened; or use the header Passage-Purpose' })),
}
const Query = Type.Object(purposeQuery, { additionalProperties: false })
const WhyQuery = Type.Object(
  { ...purposeQuery, stay: Type.Optional(Type.String({ maxLength: 80 })) },
  { additionalProperties: false },
)

/** Who reads and why, or a refusal before anything is read; the refusal is an entry, too. */
export async function readerOf(service: Service, request: FastifyRequest): Promise<Reader> {
  const user = requireUser(service, request)
  const header = request.headers['passage-purpose']
  const query = (request.query as { purpose?: string }).purpose
  const stated = typeof header === 'string' ? header : query
  try {
    return { actor: user.id, purpose: requirePurpose(user, stated) }
  } catch (error) {
    if (error instanceof Refused) {
      const path = request.url.split('?', 1)[0] ?? ''
      await noteRefusedLook(service, user, { code: error.init.code, purpose: stated, path })
    }
    throw error
  }
}

/** The person file and its parts. Every answer is a look, committed before the answer leaves. */
export function recordRoutes(app: App, service: Service): void {
  const look = 'Needs a purpose. Writes a look that names every record in the answer.'
  app.get<{ Params: Static<typeof Params> }>(
    '/v1/records/:id',
    {
      schema: {
        tags: ['records'],
        summary: 'The person file',
        description: look,
        params: Params,
        headers: PurposeHeader,
        querystring: Query,
        response: { 200: ref(PersonFile), default: Problem },
      },
    },
    async (request) => {
      const data = await readPersonData(service, await readerOf(service, request), request.params.id)
      return personFile(data, service.clock(), todayOf(service))
    },
  )
  app.get<{ Params: Static<typeof Params>; Querystring: Static<typeof WhyQuery> }>(
    '/v1/records/:id/why',
    {
      schema: {
        tags: ['records'],
        summary: 'Why the answer about a stay is what it is',
        description: `${look} Without \`stay\`: the stay that the person file puts first.`,
        params: Params,
        headers: PurposeHeader,
        querystring: WhyQuery,
        response: { 200: ref(Why), default: Problem },
      },
    },
    async (request) => {
      const data = await readPersonData(service, await readerOf(service, request), request.params.id)
      const stays = currentStays(data)
      const asked = request.query.stay
      const stay = asked === undefined ? chosenStay(data, stays) : stays.find((each) => each.stayId === asked)
      if (stay === undefined) throw notFound('This stay')
      return whyOf(data, stay)
    },
  )
  app.get<{ Params: Static<typeof Params> }>(
    '/v1/records/:id/stays',
    {
      schema: {
        tags: ['records'],
        summary: 'All stays of the person with the answers that stand now',
        description: look,
        params: Params,
        headers: PurposeHeader,
        querystring: Query,
        response: { 200: Type.Object({ stays: Type.Array(ref(StayRow)) }), default: Problem },
      },
    },
    async (request) => {
      const data = await readPersonData(service, await readerOf(service, request), request.params.id)
      return { stays: currentStays(data).map((stay) => stayRow(stay, todayOf(service))) }
    },
  )
}
