import { type Mark, markWords } from '@passage/domain/redress/disputed'
import { foldStay, type PersonThen, readPersonThen } from '@passage/ledger/gateway/person-then'
import type { PersonFile } from '@passage/ledger/gateway/read-person'
import type { RedressOfPerson } from '@passage/ledger/redress/read'
import { type Static, Type } from 'typebox'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { instant } from '../acts/words.ts'
import { notFound, Problem, Refused } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { formatDay, parseDay } from '../words/dates.ts'
import { explainedAs, inWords } from './in-words.ts'
import { readUnderLook } from './read.ts'

const Params = Type.Object(
  { record: Type.String({ maxLength: 60 }), key: Type.String({ maxLength: 20 }) },
  { additionalProperties: false },
)
const Query = Type.Object(
  {
    ...purposeQuery,
    as_of: Type.Optional(Type.String({ format: 'date', description: 'The day that is asked about' })),
    known_at: Type.Optional(
      Type.String({ ...instant, description: 'Only facts recorded by then; at least two seconds ago' }),
    ),
  },
  { additionalProperties: false },
)
const Stay = Type.Object(
  {
    stay: Type.String(),
    stored: Type.Boolean({ description: 'True: what we said. False: what the facts recorded by `knownAt` give.' }),
    number: Type.Optional(Type.Integer({ description: 'Position of the stored answer in its record stream' })),
    asOf: Type.String({ format: 'date' }),
    knownAt: Type.String({ format: 'date-time' }),
    rulebook: Type.String(),
    sentence: Type.String(),
    mark: Type.Optional(Type.String({ description: 'It rests on something that is disputed now' })),
    determination: Type.Unknown({ description: 'The determination: see docs/facts.md' }),
  },
  { $id: 'Stay' },
)
type Stay = Static<typeof Stay>

const settledAfterMs = 2000

/** A time that writers may still fill would give an answer that does not last: refused with a retry time. */
function requireSettled(knownAt: string, now: string): void {
  const age = Date.parse(now) - Date.parse(knownAt)
  if (age >= settledAfterMs) return
  const wait = Math.ceil((settledAfterMs - age) / 1000)
  throw new Refused({
    status: 409,
    code: 'known-at.too-recent',
    title: 'This time is not settled yet',
    detail: 'Facts recorded in the last two seconds may still be on their way. Nothing was read.',
    rule: 'record.known-at',
    citation: 'Passage design, section 6',
    remedy: 'Ask again when the time given lies two seconds back.',
    headers: { 'retry-after': String(wait) },
  })
}

const markOf = (mark: Mark | undefined) => (mark === undefined ? {} : { mark: markWords[mark] })

/** What we said: the stored answer, for ever the same bytes. */
function storedStay(file: PersonFile, stayId: string): Stay {
  const found = file.stays.find((stay) => stay.stayId === stayId)?.current
  if (found === undefined) throw notFound('This stay')
  return {
    stay: stayId,
    stored: true,
    number: found.number,
    asOf: found.asOf,
    knownAt: found.knownAt,
    rulebook: found.basis.rulebook,
    sentence: inWords(found).explained.lead,
    ...markOf(file.redress.marks.get(`${found.recordId}/${found.number}`)),
    determination: found.determination,
  }
}

interface Folded {
  readonly stayId: string
  readonly asOf: string
  readonly knownAt: string
}

/**
 * What the facts recorded by a time give: a fold over the facts of one person as linked at that time, stored nowhere.
 * While it is open whose record this is, nothing adverse leaves by this way either.
 */
function foldedStay(person: PersonThen, { stayId, asOf, knownAt }: Folded, { disputes }: RedressOfPerson): Stay {
  const day = parseDay(asOf)
  const found = day === undefined ? undefined : foldStay(person, stayId, day, knownAt)
  if (found === undefined) throw notFound(`At ${knownAt} this stay`)
  const { determination, rulebook } = found
  const sentence = explainedAs(determination, found.withheld).lead
  const marks = [stayId, ...determination.facts].flatMap((fact) => disputes.get(fact)?.mark ?? [])
  const mark = markOf(marks.includes('open') ? 'open' : marks[0])
  return { stay: stayId, stored: false, asOf, knownAt, rulebook, sentence, ...mark, determination }
}

/** One stay: what we said, or what the facts of a time give. The two questions are never mixed. */
export function stayRoutes(app: App, service: Service): void {
  app.get<{ Params: Static<typeof Params>; Querystring: Static<typeof Query> }>(
    '/v1/stays/:record/:key',
    {
      schema: {
        tags: ['stays'],
        summary: 'One stay: the stored answer, or the answer of the facts known at a time',
        description: 'Needs a purpose and writes a look. A stay id is `<record>/<key>`.',
        params: Params,
        headers: PurposeHeader,
        querystring: Query,
        response: { 200: Stay, default: Problem },
      },
    },
    async (request) => {
      const { as_of: asOf, known_at: knownAt } = request.query
      if (knownAt !== undefined) requireSettled(knownAt, service.clock())
      const reader = await readerOf(service, request)
      const { record: recordId, key } = request.params
      const file = await readUnderLook(service, reader, recordId)
      const stayId = `${recordId}/${key}`
      if (asOf === undefined && knownAt === undefined) return storedStay(file, stayId)
      const now = new Date(service.clock())
      const known = (knownAt === undefined ? now : new Date(knownAt)).toISOString()
      const readMore = (id: string) => readUnderLook(service, reader, id)
      const then = await readPersonThen(file, { recordId, knownAt: known, readMore })
      return foldedStay(then, { stayId, asOf: asOf ?? formatDay(todayOf(service)), knownAt: known }, file.redress)
    },
  )
}
