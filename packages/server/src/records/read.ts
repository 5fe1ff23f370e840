import type { LookTx } from '@passage/ledger/gateway/look'
import { readInside } from '@passage/ledger/gateway/read-inside'
import { type PersonFile, readPerson } from '@passage/ledger/gateway/read-person'
import { readPermitted, readRecord } from '../access/gateway.ts'
import { goesOutside } from '../access/leaving.ts'
import { isThemself, type Reader } from '../access/reader.ts'
import { notFound } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import type { OpenLink, PersonData } from './person-data.ts'

/** The person whom the record belongs to, read under a look that names all records of that person. */
export async function readUnderLook(service: Service, reader: Reader, recordId: string): Promise<PersonFile> {
  const now = new Date(service.clock())
  const file = await readRecord(service, reader, 'get', recordId, (tx) => readPerson(tx, recordId, now))
  if (file === undefined) throw notFound('This record')
  return file
}

/** As `readUnderLook`; where the answer stays inside, with stops and the way to findings, under the same look. */
async function readWithInside(service: Service, reader: Reader, recordId: string) {
  const now = new Date(service.clock())
  const read = await readRecord(service, reader, 'get', recordId, async (tx) => {
    const file = await readPerson(tx, recordId, now)
    if (file === undefined || goesOutside(reader)) return { file, inside: undefined }
    return { file, inside: await readInside(tx, recordIdsOf(file), now) }
  })
  if (read.file === undefined) throw notFound('This record')
  return { file: read.file, inside: read.inside }
}

const recordIdsOf = ({ records }: PersonFile): readonly string[] => records.map(({ recordId }) => recordId)

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

async function readFiles(tx: LookTx, ids: readonly string[]): Promise<readonly PersonFile[]> {
  const found: PersonFile[] = []
  for (const id of ids) {
    const file = await readPerson(tx, id)
    if (file !== undefined) found.push(file)
  }
  return found
}

/**
 * The other records, read under a look of their own: their person sees it, too. The question whether two records are
 * one person waits in the queue with both, and by that it opens both; one that may not be read is left out.
 */
async function readOthers(service: Service, reader: Reader, ids: readonly string[]): Promise<readonly PersonFile[]> {
  if (ids.length === 0) return []
  return (await readPermitted(service, reader, 'get', ids, readFiles)) ?? []
}

const mostCompared = 5

/** A person file with everything that the screen needs, each record in it under a look. */
export async function readPersonData(service: Service, reader: Reader, recordId: string): Promise<PersonData> {
  const { file, inside } = await readWithInside(service, reader, recordId)
  const pairs = pairsOf(file).slice(0, mostCompared)
  const others = await readOthers(service, reader, [...new Set(pairs.map((pair) => pair.other))])
  const records = new Map(others.flatMap(({ records: own }) => own).map((record) => [record.recordId, record]))
  const open: OpenLink[] = pairs.flatMap((pair) => {
    const otherRecord = records.get(pair.other)
    return otherRecord === undefined ? [] : [{ ...pair, otherRecord }]
  })
  const own = new Set(file.records.map((record) => record.recordId))
  const linkTasks = others
    .flatMap(({ tasks }) => tasks)
    .filter((task) => task.otherRecordId !== undefined && own.has(task.otherRecordId))
  const seen = new Set([...own, ...records.keys()])
  const tasks = file.tasks.filter(({ otherRecordId }) => otherRecordId === undefined || seen.has(otherRecordId))
  return {
    asked: recordId,
    own: isThemself(reader),
    file: { ...file, tasks },
    ...(inside === undefined ? {} : { inside }),
    open,
    linkTasks,
  }
}
