import { type LookRequest, withLook } from '@passage/ledger/gateway/look'
import { type PersonFile, readPerson } from '@passage/ledger/gateway/read-person'
import { notFound } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import type { OpenLink, PersonData } from './person-data.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Who reads, and why; the records follow from the address. */
export type Reader = Omit<LookRequest, 'records'>

/** The person whom the record belongs to, read under a look that names all records of that person. */
export async function readUnderLook(service: Service, reader: Reader, recordId: string): Promise<PersonFile> {
  if (!uuid.test(recordId)) throw notFound(`The record ${recordId.slice(0, 60)}`)
  const request = { ...reader, records: [recordId] }
  const file = await withLook(service.pools, request, (tx) => readPerson(tx, recordId), new Date(service.clock()))
  if (file === undefined) throw notFound('This record')
  return file
}

const pairsOf = (
  file: PersonFile,
): { linkId: string; own: string; other: string; reasons: readonly string[]; decidedAt: string }[] => {
  const own = new Set(file.records.map((record) => record.recordId))
  return file.links
    .filter((link) => link.state === 'undetermined')
    .map(({ linkId, records: [a, b], reasons, decidedAt }) => ({
      linkId,
      own: own.has(a) ? a : b,
      other: own.has(a) ? b : a,
      reasons,
      decidedAt,
    }))
}

/** The other records, read under a look of their own: their person sees it, too. */
async function readOthers(service: Service, reader: Reader, ids: readonly string[]): Promise<PersonFile[]> {
  if (ids.length === 0) return []
  return withLook(
    service.pools,
    { ...reader, records: ids },
    async (tx) => {
      const found: PersonFile[] = []
      for (const id of ids) {
        const file = await readPerson(tx, id)
        if (file !== undefined) found.push(file)
      }
      return found
    },
    new Date(service.clock()),
  )
}

const mostCompared = 5

/** A person file with everything that the screen needs, each record in it under a look. */
export async function readPersonData(service: Service, reader: Reader, recordId: string): Promise<PersonData> {
  const file = await readUnderLook(service, reader, recordId)
  const pairs = pairsOf(file).slice(0, mostCompared)
  const others = await readOthers(service, reader, [...new Set(pairs.map((pair) => pair.other))])
  const records = new Map(others.flatMap(({ records: own }) => own).map((record) => [record.recordId, record]))
  const open: OpenLink[] = pairs.map((pair) => ({ ...pair, otherRecord: records.get(pair.other) }))
  const own = new Set(file.records.map((record) => record.recordId))
  const linkTasks = others
    .flatMap(({ tasks }) => tasks)
    .filter((task) => task.otherRecordId !== undefined && own.has(task.otherRecordId))
  return { asked: recordId, file, open, linkTasks }
}
