import { lookUpKeys } from '@passage/identity/border/look-up-keys'
import { normaliseNumber } from '@passage/identity/document'
import { identityKeys } from '@passage/identity/identity'
import type { Pools } from '../pools/open.ts'

/** The two ways to find a person. Nothing else is asked of a database of persons. */
export type PersonQuery =
  | { readonly documentNumber: string }
  | { readonly name: { readonly family: string; readonly given?: string }; readonly birthDate: string }

/** At most this many ids come back. */
export const MOST_FOUND = 10

/**
 * Ids of identity records: by document number, or by full name with date of birth, both exact after folding.
 * Ids only; whoever wants to read then writes a look at them.
 */
export async function findRecordIds(pools: Pools, query: PersonQuery): Promise<readonly string[]> {
  if ('documentNumber' in query) {
    const number = normaliseNumber(query.documentNumber)
    return number === '' ? [] : ids(pools, 'select access.find_by_document($1) as id', number)
  }
  const identity = { name: query.name, birthDate: query.birthDate }
  const [{ biographic }, { familyDay }] = [identityKeys(identity), lookUpKeys(identity)]
  if (biographic === undefined || familyDay === undefined) return []
  return ids(pools, 'select access.find_by_name_and_day($1, $2) as id', biographic, familyDay)
}

async function ids(pools: Pools, sql: string, ...keys: (string | number)[]): Promise<readonly string[]> {
  const found = await pools.read.query<{ id: string }>(sql, keys)
  return found.rows.map(({ id }) => id)
}
