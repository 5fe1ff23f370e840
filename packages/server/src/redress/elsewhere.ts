import { requestKinds } from '@passage/domain/redress/kinds'
import { splitFactId } from '@passage/ledger/entry/bodies'
import { type PersonFile, readPerson } from '@passage/ledger/gateway/read-person'
import { readPermitted } from '../access/gateway.ts'
import type { Reader } from '../access/reader.ts'
import type { Service } from '../app/service.ts'
import type { RequestElsewhere } from '../views/redress.ts'
import { recordLabel } from '../words/labels.ts'
import { standingOf } from './request-view.ts'

/**
 * Requests about lines of these records that stand on a record which is not joined with them any more: “This trip is not
 * mine” opens the link between the two. They are read as any record is, under a look of their own; a record that the
 * reader may not open is left out without a word.
 */
export async function readElsewhere(
  service: Service,
  reader: Reader,
  file: Pick<PersonFile, 'records' | 'links'>,
): Promise<readonly RequestElsewhere[]> {
  const own = new Set(file.records.map(({ recordId }) => recordId))
  const named = new Set(file.links.flatMap(({ records }) => records).filter((id) => !own.has(id)))
  if (named.size === 0) return []
  const found = await readPermitted(service, reader, 'get', [...named], async (tx, ids) => {
    const files: PersonFile[] = []
    for (const id of ids) {
      const other = await readPerson(tx, id, new Date(service.clock()))
      if (other !== undefined && !files.some(({ personId }) => personId === other.personId)) files.push(other)
    }
    return files
  })
  return (found ?? []).flatMap(({ personId, records, redress }) => {
    const recordId = records.find((record) => named.has(record.recordId))?.recordId ?? personId
    return redress.requests
      .filter(({ items }) => items.some(({ fact }) => own.has(splitFactId(fact).recordId)))
      .map((request) => ({
        receipt: request.receipt,
        kindWords: requestKinds[request.kind].words,
        ...standingOf(request),
        recordId,
        recordLabel: recordLabel(recordId),
      }))
  })
}
