import type { Act } from '@passage/domain/access/operations'
import { questionOf } from '@passage/domain/access/question'
import { refusalOf, unknownRecord } from '@passage/domain/access/refusal'
import { readStanding } from '@passage/ledger/access/standing'
import type { AccessFault, AccessWritten } from '@passage/ledger/access/write-access'
import { Refused } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import { isRecordId, noted } from './gateway.ts'
import type { Reader } from './reader.ts'
import { refused } from './refused.ts'

/** Does something about a record, when the policies allow it. Whatever is refused is an entry. */
export const act = <T>(
  service: Service,
  reader: Reader,
  operation: Act,
  recordId: string,
  work: () => Promise<T>,
): Promise<T> => actOnAll(service, reader, operation, [recordId], work)

/** Does something about several records at once, when the policies allow it for each of them. */
export async function actOnAll<T>(
  service: Service,
  reader: Reader,
  operation: Act,
  records: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  return noted(service, reader, async () => {
    if (!records.every(isRecordId)) throw refused(unknownRecord)
    const { user, purpose } = reader
    const asked = { actor: user.id, purpose, records }
    const { roles, of } = await readStanding(service.pools.write, asked, new Date(service.clock()))
    for (const id of records) {
      const standing = of.find(({ recordId }) => recordId === id)
      if (standing === undefined) throw refused(unknownRecord)
      const answer = service.decide(questionOf({ roles, operation, purpose }, standing))
      if (!answer.allowed || !standing.known) throw refused(refusalOf(standing, answer, purpose), answer.policies)
    }
    return work()
  })
}

const words: Readonly<Record<AccessFault, string>> = {
  'assignment.no-record': 'An assignment names at least one record.',
  'assignment.by-oneself': 'Nobody gives an assignment to oneself. Ask another supervisor.',
  'assignment.ended-before-begun': 'The end lies before the beginning. Give a later end.',
  'assignment.too-long': 'An assignment lasts 180 days at most. Give an earlier end, and renew it then.',
  'assignment.unknown': 'There is no such assignment.',
  'withholding.no-record': 'Name the record.',
  'withholding.no-authority': 'Name the law that allows it, and why it applies.',
  'withholding.own-looks': 'Nobody keeps back the own looks. Ask a colleague to sign.',
  'withholding.ended-before-begun': 'The end lies before the beginning. Give a later end.',
  'withholding.too-long': 'A look is kept back for 90 days at most by one signature. Give an earlier end.',
  'withholding.same-signer': 'A renewal is signed by somebody who has not signed before.',
  'withholding.unknown': 'There is no such withholding.',
  'access.unknown-record': 'One of the records does not exist.',
}

/** Position and commitment of what was written, or the refusal of what could never be right. */
export function receiptOf(written: AccessWritten): { recorded: string; seq: number; commitment: string } {
  if (written.ok) {
    const { recorded, seq, commitment } = written.receipt
    return { recorded, seq, commitment }
  }
  throw new Refused({
    status: 422,
    code: written.fault,
    title: 'This was not written',
    detail: `${words[written.fault]} Nothing was changed.`,
    remedy: words[written.fault],
  })
}
