import type pg from 'pg'

/** A generator that gives the same numbers for the same seed (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}

export const AT = '2026-11-24T12:00:00.000Z'
export const actors = ['w1', 'w2', 'w3'] as const
export const purposes = ['queue', 'review', 'case-work', 'own-record'] as const
/** Ids that sort as they are counted. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const RECORDS = 10
const [early, late] = ['2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z']
const flags = ['sealed', 'minor', 'protected-1367']
const bonds = ['assigned', 'assigned', 'own', 'represents', 'agreement']

const tables = ['identity.record', 'identity.member', 'identity.link', 'proj.task']
const bondTables = ['assignment', 'flag', 'conflict', 'broken_glass', 'canary'].map((name) => `access.${name}`)

/** Puts rows of one table, and throws what stands in them. */
function thrower(writer: pg.Pool, seed: number) {
  const roll = dice(seed)
  const one = <T>(of: readonly T[]): T => of[roll(of.length)] as T
  return {
    roll,
    one,
    record: (): string => idOf(roll(RECORDS)),
    /** Holds now, three times of four; or is over, or has not begun. */
    span: (): readonly string[] =>
      one([
        [early, late],
        [early, late],
        [early, early],
        [late, late],
      ]),
    some: (most: number): number[] => Array.from({ length: roll(most + 1) }, (_, n) => n),
    put: (table: string, row: Readonly<Record<string, unknown>>) => {
      const places = Object.keys(row).map((_, n) => `$${n + 1}`)
      const text = `insert into ${table} (${Object.keys(row)}) values (${places}) on conflict do nothing`
      return writer.query(text, Object.values(row))
    },
  }
}
type Thrower = ReturnType<typeof thrower>

async function throwPersons({ roll, one, record, some, put }: Thrower): Promise<void> {
  for (let n = 0; n < RECORDS; n++) {
    const [record_id, person_id] = [idOf(n), idOf(900 + roll(4))]
    // One of ten ids is nobody's.
    if (n > 0) await put('identity.record', { record_id, family: 'X', first_source: 's', minted_at: early })
    if (roll(3) > 0) await put('identity.member', { record_id, from_known: early, person_id })
  }
  for (const n of some(5)) {
    const [record_a, record_b] = [record(), record()].sort()
    const state = one(['undetermined', 'undetermined', 'linked', 'apart'])
    const row = { link_id: idOf(100 + n), record_a, record_b, state, reasons: [], decided_at: early, link_seq: 1 }
    if (record_a !== record_b) await put('identity.link', row)
  }
  for (const n of some(12)) {
    const other_record_id = roll(4) === 0 ? record() : null
    const opened_at = `2026-11-${String(1 + roll(20)).padStart(2, '0')}T00:00:00Z`
    const row = { record_id: record(), task_id: idOf(200 + n), kind: one(['question', 'contradictory']), reason: 'r' }
    await put('proj.task', { ...row, other_record_id, opened_at })
  }
}

async function throwRights({ roll, one, record, span, some, put }: Thrower): Promise<void> {
  for (const n of some(24)) {
    const [from_at, until_at] = span()
    const cleared = flags.filter(() => roll(2) === 0)
    const terms = { bond: one(bonds), purpose: one(purposes), case_ref: one([null, 'A', 'B']), cleared }
    const who = { actor: one(actors), by_actor: one(actors) }
    await put('access.assignment', {
      record_id: record(),
      assignment_id: idOf(300 + n),
      ...who,
      ...terms,
      from_at,
      until_at,
    })
  }
  for (const _ of some(4)) {
    const [from_at, until_at] = one([[early, null], span()])
    await put('access.flag', { record_id: record(), flag: one(flags), from_at, until_at })
  }
  for (const _ of some(2)) {
    await put('access.conflict', { record_id: record(), actor: one(actors), since: one([early, late]) })
  }
  for (const _ of some(2)) {
    const [at, until_at] = span()
    await put('access.broken_glass', { record_id: record(), actor: one(actors), at, until_at })
  }
  for (const _ of some(1)) await put('access.canary', { record_id: record() })
}

/** Throws every bond, flag, link and task of ten records anew: some that hold, some that are over or have not begun. */
export async function throwBonds(writer: pg.Pool, seed: number): Promise<void> {
  for (const table of [...tables, ...bondTables]) await writer.query(`delete from ${table}`)
  const made = thrower(writer, seed)
  await throwPersons(made)
  await throwRights(made)
}
