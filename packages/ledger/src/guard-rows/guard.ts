import { uuids } from '../append/binary-array.ts'
import { personsTouched } from '../determine/members.ts'
import type { Tx } from '../pools/transaction.ts'

/** The version of a guard row, as an entry cites it. */
export interface GuardVersion {
  readonly record: string
  readonly version: number
}

/** Persons whose guard rows this transaction holds: nobody stops, links or parts any of the records until it ends. */
export interface GuardedPersons {
  /** Every record of them, in id order, with the version under which it is held. */
  readonly guard: readonly GuardVersion[]
  readonly members: readonly string[]
  /** Ids of links on which it is open whether another record is the same person. */
  readonly openLinks: readonly string[]
}

/**
 * Counts up the guard rows of records and holds them until the transaction ends: for whatever stops adverse acts, or
 * changes whom one would meet. One statement, in id order: two that meet wait for one another instead of blocking.
 */
export async function bumpGuards(tx: Tx, recordIds: readonly string[]): Promise<readonly GuardVersion[]> {
  return recordIds.length === 0 ? [] : hold(tx, recordIds, 1)
}

/**
 * Holds the guard rows of whole persons. Who belongs to them is read again once the rows are held: a link that came
 * between makes the transaction begin again, since rows taken out of order could block. Run it in `inTransactionAgain`,
 * before anything else that waits.
 * @param recordIds any records of these persons
 * @param by 0 to hold the rows as an adverse act does, 1 to count them up as well
 */
export async function holdPersons(tx: Tx, recordIds: readonly string[], by: 0 | 1): Promise<GuardedPersons> {
  const before = await membersNow(tx, recordIds)
  const guard = await hold(tx, before.members, by)
  const { members, openLinks } = await membersNow(tx, recordIds)
  if (members.join() !== before.members.join()) {
    throw Object.assign(new Error('the person changed in the same moment'), { code: '40001' })
  }
  return { guard, members, openLinks }
}

async function membersNow(tx: Tx, recordIds: readonly string[]): Promise<Omit<GuardedPersons, 'guard'>> {
  const persons = await personsTouched(tx, recordIds, 'read')
  return {
    members: persons.flatMap(({ members }) => members).toSorted(),
    openLinks: [...new Set(persons.flatMap(({ open }) => open.map(({ linkId }) => linkId)))],
  }
}

/**
 * A row that is not there yet is made, and one that is there is written again: so the rows of one statement are locked
 * in the order of their ids whether or not they existed, which `select … for update` after an insert would not do.
 */
async function hold(tx: Tx, recordIds: readonly string[], by: 0 | 1): Promise<readonly GuardVersion[]> {
  const found = await tx.query<{ record_id: string; version: string }>({
    name: 'hold-guards',
    text: `insert into ledger.guard as g (record_id, version)
      select r, $2::bigint from (select distinct unnest($1::uuid[]) as r) as given order by r
      on conflict (record_id) do update set version = g.version + $2::bigint
      returning record_id, version`,
    values: [uuids(recordIds), by],
  })
  return found.rows
    .map(({ record_id, version }) => ({ record: record_id, version: Number(version) }))
    .toSorted((one, other) => (one.record < other.record ? -1 : 1))
}
