import { budgetOf } from '@passage/domain/access/budget'
import type { Reading } from '@passage/domain/access/operations'
import type { Purpose } from '@passage/domain/access/purposes'
import { questionOf, type Standing } from '@passage/domain/access/question'
import { budgetSpent, purposeNotPermitted, refusalOf, unknownRecord } from '@passage/domain/access/refusal'
import type { Relation } from '@passage/domain/access/relations'
import { readStanding, type Standings } from '@passage/ledger/access/standing'
import { BudgetSpent } from '@passage/ledger/gateway/count-persons'
import { type LookRequest, type LookTx, type Permit, withPermittedLook } from '@passage/ledger/gateway/look'
import { Refused } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import type { User } from '../session/user.ts'
import { refuseBlind } from './blind.ts'
import { givenTo, requireMayLeave } from './leaving.ts'
import type { Reader } from './reader.ts'
import { refused } from './refused.ts'
import { noteRefusedLook } from './refused-look.ts'

const recordIdShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text can be the id of a record at all. */
export const isRecordId = (text: string): boolean => recordIdShape.test(text)

/** Which right is named in the look when several would open the record: the nearest. */
const nearest: readonly Relation[] = [
  'own',
  'represents',
  'assigned',
  'given',
  'agreement',
  'recipient',
  'emergency',
  'found',
  'begun',
]
const ofTheQueue: readonly Purpose[] = ['queue', 'review', 'supervision']

/** By what right the records are read. What was met by search or in the queue can be finished with for some hours. */
function viaOf(operation: Reading, purpose: Purpose, standings: readonly Standing[]): string {
  if (operation === 'search') return 'search'
  const has = (relation: Relation): boolean => standings.some(({ relations }) => relations.includes(relation))
  if (ofTheQueue.includes(purpose) && has('queued')) return 'queue'
  return nearest.find(has) ?? 'none'
}

const permitted = (standings: Standings, records: readonly string[], via: string) => {
  const budget = budgetOf(standings.roles)
  return { records, via, ...(budget === undefined ? {} : { budget }) }
}

/**
 * The permit for several records: what may not be read is left out without a word, since a gap that is announced is an
 * answer.
 */
export function permitSome(service: Service, purpose: Purpose, operation: Reading): Permit {
  return (standings) => {
    const { roles } = standings
    const open = standings.of.filter(
      (one) => one.known && service.decide(questionOf({ roles, operation, purpose }, one)).allowed,
    )
    const ids = open.map(({ recordId }) => recordId)
    return permitted(standings, ids, viaOf(operation, purpose, open))
  }
}

/** The permit for one record: it is read, or the whole is refused with what would clear it. */
function permitOne(service: Service, purpose: Purpose, operation: Reading, recordId: string): Permit {
  return (standings) => {
    const standing = standings.of[0]
    if (standing === undefined) throw refused(unknownRecord)
    const answer = service.decide(questionOf({ roles: standings.roles, operation, purpose }, standing))
    if (!answer.allowed || !standing.known) throw refused(refusalOf(standing, answer, purpose), answer.policies)
    return permitted(standings, [recordId], viaOf(operation, purpose, standings.of))
  }
}

/** The permit for records that make sense only together: all are read, or the whole is refused as one alone would be. */
function permitTogether(service: Service, purpose: Purpose, operation: Reading, records: readonly string[]): Permit {
  return (standings) => {
    for (const recordId of records) {
      const of = standings.of.filter((one) => one.recordId === recordId)
      permitOne(service, purpose, operation, recordId)({ ...standings, of })
    }
    return permitted(standings, [...new Set(records)], viaOf(operation, purpose, standings.of))
  }
}

const requestOf = ({ user, purpose, justification }: Reader, records: readonly string[]): LookRequest => ({
  actor: user.id,
  purpose,
  records,
  ...(justification === undefined ? {} : { justification }),
})

/** Whatever is refused is an entry in the stream of whoever asked, also where there is no such record. */
export async function noted<T>(service: Service, { user, purpose, path }: Reader, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const refusal = error instanceof BudgetSpent ? refused(budgetSpent) : error
    if (refusal instanceof Refused) await noteRefusedLook(service, user, { code: refusal.init.code, purpose, path })
    throw refusal
  }
}

/**
 * The one way to a person's record: permission, look, rows, commit, and then the answer. A record that may not be read
 * refuses the whole, in words and work that do not tell whether there is such a record.
 */
export async function readRecord<T>(
  service: Service,
  reader: Reader,
  operation: Reading,
  recordId: string,
  read: (tx: LookTx) => Promise<T>,
): Promise<T> {
  return noted(service, reader, async () => {
    if (!isRecordId(recordId)) throw refused(unknownRecord)
    await requireMayLeave(service, reader, operation)
    const permit = permitOne(service, reader.purpose, operation, recordId)
    const now = new Date(service.clock())
    const seeing = async (tx: LookTx): Promise<T> => {
      await refuseBlind(service, tx, reader, recordId)
      return read(tx)
    }
    const given = givenTo(reader, operation, seeing, now)
    return (await withPermittedLook(service.pools, requestOf(reader, [recordId]), permit, given, now)) as T
  })
}

/** As `readRecord` for two records side by side, under one look that names both. */
export async function readTogether<T>(
  service: Service,
  reader: Reader,
  operation: Reading,
  records: readonly [string, string],
  read: (tx: LookTx) => Promise<T>,
): Promise<T> {
  return noted(service, reader, async () => {
    if (!records.every(isRecordId)) throw refused(unknownRecord)
    await requireMayLeave(service, reader, operation)
    const permit = permitTogether(service, reader.purpose, operation, records)
    const now = new Date(service.clock())
    const given = givenTo(reader, operation, read, now)
    return (await withPermittedLook(service.pools, requestOf(reader, [...new Set(records)]), permit, given, now)) as T
  })
}

/** As `readRecord` for several records. Undefined: none may be read, nothing was read and no look was made. */
export async function readPermitted<T>(
  service: Service,
  reader: Reader,
  operation: Reading,
  records: readonly string[],
  read: (tx: LookTx, records: readonly string[]) => Promise<T>,
): Promise<T | undefined> {
  return noted(service, reader, async () => {
    await requireMayLeave(service, reader, operation)
    const permit = permitSome(service, reader.purpose, operation)
    const now = new Date(service.clock())
    const given = givenTo(reader, operation, read, now)
    return withPermittedLook(service.pools, requestOf(reader, records), permit, given, now)
  })
}

/** Of these ids, those of which the caller may learn that much: for streams, which show no rows. */
export async function permittedIds(
  service: Service,
  { user, purpose }: Pick<Reader, 'user' | 'purpose'>,
  operation: Reading,
  records: readonly string[],
): Promise<readonly string[]> {
  const request = { actor: user.id, purpose, records }
  const standings = await readStanding(service.pools.read, request, new Date(service.clock()))
  return permitSome(service, purpose, operation)(standings).records
}

/** Whether the whole queue is the worker's, or only what the worker is assigned to: what waits, with nothing against it. */
export function readsWholeQueue(service: Service, { user }: Pick<Reader, 'user'>): boolean {
  const waiting = { relations: ['queued'], flags: [], cleared: [], conflict: false } as const
  return service.decide(questionOf({ roles: user.roles, operation: 'list', purpose: 'queue' }, waiting)).allowed
}

/** Whether somebody may count over all records, none of which is read. */
export function mayCount(service: Service, user: User): void {
  const nobody = { relations: [], flags: [], cleared: [], conflict: false } as const
  const asked = { roles: user.roles, operation: 'statistics', purpose: 'statistics' } as const
  const answer = service.decide(questionOf(asked, nobody))
  if (!answer.allowed) throw refused(purposeNotPermitted('statistics'), answer.policies)
}
