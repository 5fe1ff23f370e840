import { accessRules } from '@passage/domain/access/access.rules'
import type { Reading } from '@passage/domain/access/operations'
import type { LookTx } from '@passage/ledger/gateway/look'
import { readDisclosed } from '@passage/ledger/redress/disclose'
import type { Service } from '../app/service.ts'
import { requireWitness } from '../log/witnessing.ts'
import type { Reader } from './reader.ts'

type Read<T> = (tx: LookTx, records: readonly string[]) => Promise<T>

/** Whether the answer goes to somebody outside the authority who is not the person: what is `inside` stays out of it. */
export const goesOutside = ({ purpose }: Pick<Reader, 'purpose'>): boolean => purpose === 'exchange'

/**
 * Whether an answer leaves the authority: what a partner reads does, and is written down as a disclosure. A notice of a
 * correction is told of elsewhere, and goes on when the witness is silent.
 */
const leaves = (reader: Reader, operation: Reading): boolean => goesOutside(reader) && operation !== 'notice'

/** The same reading; where its answer leaves, written down as a disclosure in the same transaction. */
export function givenTo<T>(reader: Reader, operation: Reading, read: Read<T>, now: Date): Read<T> {
  if (!leaves(reader, operation)) return read
  const { user, purpose } = reader
  const to = { recipient: user.id, purpose, authority: accessRules.exchange.id }
  return (tx, records) => readDisclosed(tx, records, to, () => read(tx, records), now)
}

/** Nothing leaves while nobody outside vouches for the log. A server without a log of its own has nothing to wait for. */
export async function requireMayLeave(service: Service, reader: Reader, operation: Reading): Promise<void> {
  if (service.log !== undefined && leaves(reader, operation)) await requireWitness(service, 'disclosure')
}
