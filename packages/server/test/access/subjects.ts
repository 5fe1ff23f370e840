import type { FlagCode } from '@passage/domain/access/flags'
import { allPurposes } from '@passage/domain/access/purposes'
import type { Relation } from '@passage/domain/access/relations'
import type { Role } from '@passage/domain/access/roles'
import type { CrossingInput } from '@passage/ledger/intake/input'
import { bornOn } from '../support/people.ts'
import { now, type Stage } from '../support/stage.ts'
import { allRoles, flagSets, relationSets } from './cells.ts'

/** A person made up for one row of the matrix: how everybody of a group of workers stands to the record. */
export interface Subject {
  readonly n: number
  readonly recordId: string
  readonly relations: readonly Relation[]
  readonly flags: readonly FlagCode[]
  readonly cleared: readonly FlagCode[]
  readonly conflict: boolean
}

/** Workers are many, since a budget of persons bounds what one of them reads. */
const GROUPS = 6
export const actorOf = (role: Role, { n }: Pick<Subject, 'n'>): string => `${role}-${n % GROUPS}`
export const matrixUsers = allRoles.flatMap((role) =>
  Array.from({ length: GROUPS }, (_, n) => ({ id: `${role}-${n}`, name: `${role} ${n}`, roles: [role] })),
)

const letters = (n: number): string =>
  [n % 26, Math.floor(n / 26) % 26, 7].map((one) => String.fromCharCode(65 + one)).join('')
export const familyOf = (n: number): string => `Quorum${letters(n)}`
export const documentOf = (n: number): string => `QX${String(n * 7919).padStart(8, '0')}`
/** What stands in no answer that is not permitted. */
export const marksOf = ({ n }: Pick<Subject, 'n'>): readonly string[] => [familyOf(n), documentOf(n)]

const crossingOf = (n: number): CrossingInput => ({
  source: 'border-entry',
  sourceKey: `matrix-${n}`,
  direction: 'arrival',
  evidence: 'border-document',
  jurisdiction: 'us',
  occurredOn: '2026-05-02',
  occurredAt: '2026-05-02T15:00:00Z',
  port: 'LAX',
  mode: 'air',
  name: { family: familyOf(n), given: 'Ida' },
  birthDate: bornOn(n),
  document: { type: 'P', number: documentOf(n), issuer: 'SE' },
  admission: { class: 'B-1', until: '2026-10-30' },
})

const clearedSets = (flags: readonly FlagCode[]): readonly (readonly FlagCode[])[] => {
  const secret = flags.filter((flag) => flag !== 'minor')
  return secret.reduce<readonly FlagCode[][]>((sets, one) => sets.flatMap((set) => [set, [...set, one]]), [[]])
}

/** One subject for every set of relations, every set of flags, every set cleared, with and without a conflict. */
export async function makeSubjects(stage: Stage): Promise<readonly Subject[]> {
  const rows = relationSets.flatMap((relations) =>
    flagSets.flatMap((flags) =>
      clearedSets(flags).flatMap((cleared) =>
        [false, true].map((conflict) => ({ relations, flags, cleared, conflict })),
      ),
    ),
  )
  const ids = await stage.take(...rows.map((_, n) => crossingOf(n)))
  const subjects = rows.map((row, n) => ({ ...row, n, recordId: ids[n] ?? '' }))
  for (const subject of subjects) await place(stage, subject)
  return subjects
}

/** Puts the read models where entries would have put them; that entries do so is tested elsewhere. */
async function place(stage: Stage, subject: Subject): Promise<void> {
  const { recordId, relations, flags, cleared, conflict } = subject
  const actors = allRoles.map((role) => actorOf(role, subject))
  const run = (sql: string, ...values: unknown[]) => stage.pools.write.query(sql, [recordId, ...values])
  for (const flag of flags) {
    await run(`insert into access.flag (record_id, flag, from_at) values ($1, $2, '2026-01-01')`, flag)
  }
  if (conflict) await run('insert into access.conflict select $1, unnest($2::text[]), $3', actors, now)
  if (!relations.includes('queued')) await run('delete from proj.task where record_id = $1')
  const bonds = relations.filter((one) => ['own', 'represents', 'assigned', 'agreement'].includes(one))
  const assign = (bond: string, who: string, by: string) =>
    run(
      `insert into access.assignment select $1, gen_random_uuid(), ${who}, $2, p, null, $5::text[], ${by},
          '2026-11-01', '2027-01-01' from unnest($3::text[]) as a cross join unnest($4::text[]) as p`,
      bond,
      actors,
      [...allPurposes],
      [...cleared],
    )
  for (const bond of bonds) await assign(bond, 'a', `'nobody'`)
  if (relations.includes('given')) await assign('assigned', `'nobody'`, 'a')
  if (relations.includes('emergency')) {
    await run(
      `insert into access.broken_glass select $1, unnest($2::text[]), $3::timestamptz - interval '5 minutes',
          $3::timestamptz + interval '10 minutes'`,
      actors,
      now,
    )
  }
  if (relations.includes('recipient')) {
    await run(
      `insert into proj.disclosure select $1, gen_random_uuid(), unnest($2::text[]), 'exchange', 'access.exchange', null, 1,
          $3::timestamptz - interval '1 day'`,
      actors,
      now,
    )
  }
  for (const [relation, via] of [
    ['found', 'search'],
    ['begun', 'queue'],
  ] as const) {
    if (!relations.includes(relation)) continue
    await run(
      `insert into access.look (look_id, actor, purpose, records, at, via)
        select gen_random_uuid(), a, p, array[$1::uuid], $4::timestamptz - interval '1 hour', $5
          from unnest($2::text[]) as a cross join unnest($3::text[]) as p`,
      actors,
      [...allPurposes],
      now,
      via,
    )
  }
}
