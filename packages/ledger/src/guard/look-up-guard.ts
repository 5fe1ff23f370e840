import { type LookUpKeys, lookUpKeys } from '@passage/identity/border/look-up-keys'
import type pg from 'pg'
import type { GuardRefusal } from './start-guard.ts'

/** Records that are looked at: keys are made of one version for all, or for all up to a day. */
const SOME = 40

interface LookUpRow {
  readonly family: string
  readonly given: string | null
  readonly born: string | null
  readonly document_type: string | null
  readonly document_number: string | null
  readonly document_issuer: string | null
  readonly keys: Readonly<Record<keyof LookUpKeys, string | null>>
}

/**
 * Whether records are looked up by the keys that this version makes. Under keys of another version a departure that came
 * before the change is met by none that comes after it, in silence, and somebody would stand as not departed.
 */
export async function guardLookUp(pool: pg.Pool | pg.Client): Promise<readonly GuardRefusal[]> {
  const found = await pool.query<LookUpRow>(`
    select family, given, to_char(birth_date, 'YYYY-MM-DD') as born, document_type, document_number, document_issuer,
           json_build_object('document', document_look::text, 'familyDay', family_day::text, 'givenDay', given_day::text,
             'wholeDay', whole_day::text, 'firstDay', first_day::text, 'lastDay', last_day::text) as keys
      from identity.record order by record_id limit ${SOME}`)
  const others = found.rows.filter(isOtherwise).length
  if (others === 0) return []
  const subject = `${others} of ${found.rows.length} records are looked up by keys of another version`
  return [{ code: 'guard.look-up-keys', subject, remedy: 'passage rebuild' }]
}

function isOtherwise(row: LookUpRow): boolean {
  const made = lookUpKeys({
    name: { family: row.family, ...(row.given === null ? {} : { given: row.given }) },
    ...(row.born === null ? {} : { birthDate: row.born }),
    ...(row.document_number === null ? {} : { document: documentOf(row) }),
  })
  return Object.entries(row.keys).some(([key, number]) => {
    const own = made[key as keyof LookUpKeys]
    return number !== (own === undefined ? null : String(own))
  })
}

function documentOf({ document_type, document_number, document_issuer }: LookUpRow) {
  return { type: document_type ?? '', number: document_number ?? '', issuer: document_issuer ?? '' }
}
