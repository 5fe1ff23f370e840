import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openLedger } from '../support/world.ts'
import { AT, actors, idOf, purposes, RECORDS, throwBonds } from './random-bonds.ts'

let opened: Opened
/** The functions that asked for each row by itself stand in the migration that made them. */
const first = readFileSync(join(import.meta.dirname, '../../sql/0012-permission.sql'), 'utf8')

async function define(name: string, source: string, as: string): Promise<void> {
  const { admin } = opened.database
  await admin.query(source.replaceAll(`access.${name}(`, `access.${as}(`))
  await admin.query(`grant execute on all functions in schema access to passage_read`)
  await admin.query(`do $$ declare f regprocedure; begin
    for f in select p.oid from pg_proc p where p.pronamespace = 'access'::regnamespace and p.proname = '${as}' loop
      execute 'grant create on schema access to passage_gate';
      execute format('alter function %s owner to passage_gate', f);
      execute 'revoke create on schema access from passage_gate';
    end loop; end $$`)
}
const sourceOf = (name: string): string => {
  const at = first.indexOf(`create function access.${name}(`)
  return first.slice(at, first.indexOf('end $$;', at) + 'end $$;'.length)
}

beforeAll(async () => {
  opened = await openLedger()
  await define('standing', sourceOf('standing'), 'standing_each')
  await define('queue_page', sourceOf('queue_page'), 'queue_page_each')
})
afterAll(() => opened.close())

const everybody = Array.from({ length: RECORDS }, (_, n) => idOf(n))
const columns = 'record_id, members, known, flags, cleared, relations, conflict, partly, case_ref, canary'

/** Everything that a function says about everybody, to each worker for each purpose. */
async function standings(name: string): Promise<readonly object[]> {
  const all: object[] = []
  for (const actor of actors) {
    for (const purpose of purposes) {
      const found = await opened.pools.read.query(
        `select ${columns} from access.${name}($1, $2, $3::uuid[], $4) order by record_id`,
        [actor, purpose, everybody, AT],
      )
      all.push(...found.rows.map((row) => ({ actor, purpose, ...row })))
    }
  }
  return all
}

/** Whom each worker must not see to exist, or leaves to another person: asked together, and one by one. */
async function hidden(): Promise<readonly { readonly together: boolean; readonly each: boolean }[]> {
  const all: { together: boolean; each: boolean }[] = []
  for (const actor of actors) {
    const found = await opened.pools.read.query<{ together: boolean; each: boolean }>(
      `select hidden as together, access.is_hidden($1, record_id, $3) as each
         from access.standing($1, 'queue', $2::uuid[], $3)`,
      [actor, everybody, AT],
    )
    all.push(...found.rows)
  }
  return all
}

/** Every page that a function gives of each worker's queue, two tasks each, to the end. */
async function pages(name: string): Promise<readonly { readonly page: readonly object[] }[]> {
  const all: { actor: string; everything: boolean; page: readonly object[] }[] = []
  for (const actor of actors) {
    for (const everything of [true, false]) {
      for (let after: { opened_at: Date | null; task_id: string | null } = { opened_at: null, task_id: null }; ; ) {
        const found = await opened.pools.read.query(`select * from access.${name}($1, $2, $3, $4, $5, 2, $6)`, [
          actor,
          everything,
          ['question', 'contradictory'],
          after.opened_at,
          after.task_id,
          AT,
        ])
        all.push({ actor, everything, page: found.rows })
        after = found.rows[1]
        if (after === undefined) break
      }
    }
  }
  return all
}

const WORLDS = 40

interface Said {
  readonly conflict: boolean
  readonly partly: boolean
  readonly cleared: readonly string[]
  readonly relations: readonly string[]
}

test('asked for many at once, how somebody stands is what it was when each record was asked about by itself', async () => {
  const met = { hidden: 0, listed: 0, conflict: 0, partly: 0, cleared: 0, assigned: 0, given: 0, emergency: 0 }
  for (let seed = 1; seed <= WORLDS; seed++) {
    await throwBonds(opened.pools.write, seed)
    const each = (await standings('standing_each')) as readonly Said[]
    expect(await standings('standing'), `seed ${seed}`).toEqual(each)
    const listed = await pages('queue_page_each')
    expect(await pages('queue_page'), `seed ${seed}`).toEqual(listed)
    for (const one of await hidden()) {
      expect(one.together, `seed ${seed}`).toBe(one.each)
      if (one.each) met.hidden++
    }
    met.listed += listed.reduce((sum, { page }) => sum + page.length, 0)
    for (const { conflict, partly, cleared, relations } of each) {
      if (conflict) met.conflict++
      if (partly) met.partly++
      if (cleared.length > 0) met.cleared++
      for (const relation of ['assigned', 'given', 'emergency'] as const)
        if (relations.includes(relation)) met[relation]++
    }
  }
  // Every way was walked, the open one too.
  expect(Object.entries(met).filter(([, n]) => n < 20)).toEqual([])
}, 120_000)

const faults: readonly [name: string, was: string, becomes: string][] = [
  ['a bond that counts for whichever record of the person it names', 'count(*) = h.many as whole', 'true as whole'],
  ['an assignment that counts for any purpose', "where not g.mine or g.purpose = why or why = 'queue'", 'where true'],
  ['a conflict that is not asked about', 'c.actor = who and c.since', 'c.since > now_at and c.since'],
  [
    'a flag of whoever may be the same person that is forgotten',
    'union all select o.id, o.record_id, true from other o',
    '',
  ],
  ['a clearance that is not asked for', 'f.flag = any(s.cleared))) as is_cleared', 'true)) as is_cleared'],
  ['an assignment that is over', 'a.from_at <= now_at and a.until_at > now_at', 'a.from_at <= now_at'],
]
test.each(faults)(
  'planted: %s is noticed',
  async (_name, was, becomes) => {
    const found = await opened.database.admin.query<{ source: string }>(
      `select pg_get_functiondef('access.standing(text, text, uuid[], timestamptz)'::regprocedure) as source`,
    )
    const source = found.rows[0]?.source ?? ''
    expect(source).toContain(was)
    await define(
      'standing',
      source.replaceAll(was, becomes).replace('CREATE OR REPLACE', 'create or replace'),
      'standing_wrong',
    )
    let noticed = false
    for (let seed = 1; seed <= WORLDS && !noticed; seed++) {
      await throwBonds(opened.pools.write, seed)
      const [each, wrong] = [await standings('standing_each'), await standings('standing_wrong')]
      noticed = JSON.stringify(each) !== JSON.stringify(wrong)
    }
    expect(noticed).toBe(true)
  },
  60_000,
)
