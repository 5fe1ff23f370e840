import { isJustification } from '@passage/domain/access/budget'
import { justificationMissing } from '@passage/domain/access/refusal'
import type { LookTx } from '@passage/ledger/gateway/look'
import { type PersonFile, readPerson } from '@passage/ledger/gateway/read-person'
import { findRecordIds, MOST_FOUND, type PersonQuery } from '@passage/ledger/gateway/search'
import { type Static, Type } from 'typebox'
import { isBlind } from '../access/blind.ts'
import { noted, readPermitted } from '../access/gateway.ts'
import { PurposeHeader, purposeQuery, type Reader, readerOf } from '../access/reader.ts'
import { refused } from '../access/refused.ts'
import { noteEmptySearch } from '../access/refused-look.ts'
import { Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { HIDDEN } from '../match/weigh.ts'
import { Found } from '../views/other.ts'
import { ref } from '../views/ref.ts'
import { countWord, parseDay } from '../words/dates.ts'
import { headingName, nameInOrder, recordLabel } from '../words/labels.ts'
import { documentType, stateName } from '../words/places.ts'

const text = Type.String({ minLength: 1, maxLength: 200 })
const Body = Type.Object(
  {
    documentNumber: Type.Optional(text),
    family: Type.Optional(text),
    given: Type.Optional(text),
    bornOn: Type.Optional(Type.String({ description: 'Date of birth as YYYY-MM-DD' })),
    justification: Type.Optional(
      Type.String({ maxLength: 500, description: 'Who asked, and for what; kept with the look. Needed.' }),
    ),
  },
  { additionalProperties: false, description: 'Either documentNumber, or family, given and bornOn together.' },
)

const incomplete = (detail: string): Refused =>
  new Refused({
    status: 422,
    code: 'find.incomplete',
    title: 'This search is not complete',
    detail: `${detail} Nothing was looked for.`,
    rule: 'access.search',
    citation: 'Passage design 3: no query returns persons by trait',
    remedy: 'Give a document number, or a full name with the date of birth.',
  })

/** The question in the only two forms that exist. */
export function queryOf({
  documentNumber,
  family,
  given,
  bornOn,
}: Omit<Static<typeof Body>, 'justification'>): PersonQuery {
  if (documentNumber !== undefined) {
    if (family !== undefined || given !== undefined || bornOn !== undefined) {
      throw incomplete('Use the document number or the name, not both.')
    }
    return { documentNumber }
  }
  if (family === undefined || given === undefined || bornOn === undefined) {
    throw incomplete('Family name, given names and date of birth are needed together.')
  }
  if (parseDay(bornOn) === undefined) throw incomplete('This date of birth does not exist.')
  return { name: { family, given }, birthDate: bornOn }
}

function resultOf(file: PersonFile, recordId: string): Found['results'][number] | undefined {
  const record = file.records.find((each) => each.recordId === recordId)
  if (record === undefined) return undefined
  const { document } = record
  return {
    recordId,
    recordLabel: recordLabel(recordId),
    name: headingName(nameInOrder(record.name)),
    born: record.birthDate === undefined ? 'Birth not on record' : `Born ${record.birthDate.slice(0, 4)}`,
    document: document === undefined ? 'No document' : `${documentType(document.type)}, ${stateName(document.issuer)}`,
  }
}

const titleOf = (count: number): string =>
  count === 0 ? 'Nobody was found.' : `${countWord(count)} ${count === 1 ? 'record' : 'records'} found.`

const foundNobody: Found = {
  title: titleOf(0),
  lead: 'The search is exact. Check the number, or the spelling of the name.',
  results: [],
}

/** A sample stays blind here, too: its documents are in sight, and by their numbers its records are found. */
async function rowsOf(service: Service, reader: Reader, tx: LookTx, ids: readonly string[]): Promise<Found['results']> {
  const rows: Found['results'] = []
  for (const id of ids) {
    const file = await readPerson(tx, id)
    const row = file === undefined ? undefined : resultOf(file, id)
    if (row === undefined) continue
    rows.push((await isBlind(service, tx, reader, id)) ? { ...row, name: HIDDEN, document: HIDDEN } : row)
  }
  return rows
}

/** What was found and may be shown. Nothing found and nothing to be shown are one answer. */
async function find(service: Service, reader: Reader, query: PersonQuery): Promise<Found> {
  const ids = await findRecordIds(service.pools, query)
  const results =
    ids.length === 0
      ? undefined
      : await readPermitted(service, reader, 'search', ids, (tx, open) => rowsOf(service, reader, tx, open))
  if (results === undefined) {
    await noteEmptySearch(service, reader)
    return foundNobody
  }
  return { title: titleOf(results.length), lead: `At most ${MOST_FOUND} are given, in no order of likeness.`, results }
}

/** Find a person: ids first, then what of them may be read, one look that names it, then at most ten short rows. */
export function findRoutes(app: App, service: Service): void {
  app.post<{ Body: Static<typeof Body> }>(
    '/v1/find',
    {
      schema: {
        tags: ['records'],
        summary: 'Find a person by document number, or by full name with date of birth',
        description: `Needs a purpose and writes a look at every result. At most ${MOST_FOUND} results.`,
        body: Body,
        headers: PurposeHeader,
        querystring: Type.Object(purposeQuery, { additionalProperties: false }),
        response: { 200: ref(Found), default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { justification, ...question } = request.body
      const query = queryOf(question)
      if (isJustification(justification)) return find(service, { ...reader, justification }, query)
      return noted(service, reader, () => Promise.reject(refused(justificationMissing)))
    },
  )
}
