import { type Static, Type } from 'typebox'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { notFound, Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { PersonFile, StayRow } from '../views/person.ts'
import { ref } from '../views/ref.ts'
import { Why } from '../views/why.ts'
import { personFile } from './person-view.ts'
import { readPersonData } from './read.ts'
import { chosenStay, currentStays, stayRow } from './stays.ts'
import { whyOf } from './why.ts'

const Params = Type.Object({ id: Type.String({ maxLength: 60 }) }, { additionalProperties: false })
const Query = Type.Object(purposeQuery, { additionalProperties: false })
const WhyQuery = Type.Object(
  { ...purposeQuery, stay: Type.Optional(Type.String({ maxLength: 80 })) },
  { additionalProperties: false },
)

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
