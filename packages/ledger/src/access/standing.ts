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
    text: `select ${standingColumns('$1', '$2', '$4')}
      from access.standing($1, $2, $3::uuid[], $4) s order by s.record_id`,
    values: [actor, purpose, uuids(records), now],
  })
  return standingsFrom(found.rows)
}

/** The columns of rows of standing `s`, in SQL, given the places of actor, purpose and time. Codes come as one text. */
export function standingColumns(actor: string, purpose: string, now: string): string {
  const words = (list: string): string => `array_to_string(${list}, ' ')`
  return `s.record_id, ${words('s.members')} as members, s.known, ${words('s.flags')} as flags,
    ${words('s.cleared')} as cleared, ${words('s.relations')} as relations, s.conflict, s.partly, s.case_ref, s.canary,
    (select ${words(`access.roles_of(${actor}, ${now})`)}) as roles,
    concat_ws(' ', nullif(case when ${purpose} in ('enquiry', 'correction')
      or (${purpose} in ('queue', 'review', 'supervision') and not s.relations && array['queued', 'assigned'])
    then ${words(`access.met(${actor}, ${purpose}, s.members, ${now})`)}
    when ${purpose} = 'exchange' then ${words(`access.received(${actor}, s.members)`)} else '' end, ''),
    case when ${purpose} = 'supervision' and access.asked(${actor}, s.members, ${now}) then 'asked' end) as met`
}

/** A set as one text: nothing in it holds a blank. */
const split = (text: string): string[] => (text === '' ? [] : text.split(' '))

/** What rows of standing say. Every row says the roles again. */
export function standingsFrom(rows: readonly StandingRow[]): Standings {
  return { roles: split(rows[0]?.roles ?? '') as Role[], of: rows.map(standingOf) }
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

/** A row of the answer about standings. */
export interface StandingRow {
  record_id: string
  members: string
  known: boolean
  flags: string
  cleared: string
  relations: string
  conflict: boolean
  partly: boolean
  case_ref: string | null
  canary: boolean
  roles: string
  met: string
}

/** The codes are those of the domain: the tables take no other. */
function standingOf(row: StandingRow): Standing {
  return {
    recordId: row.record_id,
    members: split(row.members),
    known: row.known,
    relations: [...split(row.relations), ...split(row.met)] as Relation[],
    flags: split(row.flags) as FlagCode[],
    cleared: split(row.cleared) as FlagCode[],
    conflict: row.conflict,
    partlyAssigned: row.partly,
    canary: row.canary,
    ...(row.case_ref === null ? {} : { caseRef: row.case_ref }),
  }
}
