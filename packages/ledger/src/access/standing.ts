import type { FlagCode } from '@passage/domain/access/flags'
import type { Standing } from '@passage/domain/access/question'
import type { Relation } from '@passage/domain/access/relations'
import type { Role } from '@passage/domain/access/roles'
import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'

export interface StandingRequest {
  readonly actor: string
  readonly purpose: string
  readonly records: readonly string[]
}

/** What a caller is, and how the caller stands to each record, at one moment. */
export interface Standings {
  readonly roles: readonly Role[]
  readonly of: readonly Standing[]
}

/**
 * How somebody stands to each record: by what right the caller comes. Codes and ids only. What was met by search or in
 * the queue costs a look at the looks: it is asked for the purposes that it opens, where nothing nearer does.
 */
export async function readStanding(
  tx: Pick<Tx, 'query'>,
  { actor, purpose, records }: StandingRequest,
  now: Date,
): Promise<Standings> {
  if (records.length === 0) return { roles: await rolesOf(tx, actor, now), of: [] }
  const found = await tx.query<StandingRow>({
    name: 'standing',
    text: `select s.*, access.roles_of($1, $4) as roles,
        case when $2 in ('enquiry', 'correction')
          or ($2 in ('queue', 'review', 'supervision') and not s.relations && array['queued', 'assigned'])
        then access.met($1, $2, s.members, $4)
        when $2 = 'exchange' then access.received($1, s.members) else '{}'::text[] end as met
      from access.standing($1, $2, $3::uuid[], $4) s order by s.record_id`,
    values: [actor, purpose, uuids(records), now],
  })
  return { roles: (found.rows[0]?.roles ?? []) as Role[], of: found.rows.map(standingOf) }
}

/** The roles that somebody holds now. */
export async function rolesOf(tx: Pick<Tx, 'query'>, actor: string, now: Date): Promise<readonly Role[]> {
  const found = await tx.query<{ roles: string[] }>({
    name: 'roles-of',
    text: 'select access.roles_of($1, $2) as roles',
    values: [actor, now],
  })
  return (found.rows[0]?.roles ?? []) as Role[]
}

interface StandingRow {
  record_id: string
  members: string[]
  known: boolean
  flags: string[]
  cleared: string[]
  relations: string[]
  conflict: boolean
  partly: boolean
  case_ref: string | null
  canary: boolean
  roles: string[]
  met: string[]
}

/** The codes are those of the domain: the tables take no other. */
function standingOf(row: StandingRow): Standing {
  return {
    recordId: row.record_id,
    members: row.members,
    known: row.known,
    relations: [...row.relations, ...row.met] as Relation[],
    flags: row.flags as FlagCode[],
    cleared: row.cleared as FlagCode[],
    conflict: row.conflict,
    partlyAssigned: row.partly,
    canary: row.canary,
    ...(row.case_ref === null ? {} : { caseRef: row.case_ref }),
  }
}
