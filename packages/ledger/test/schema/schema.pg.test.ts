import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutPersons } from '@passage/ledger/guard/start-guard'
import { readMigrations } from '@passage/ledger/migrate/migration-files'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openLedger } from '../support/world.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())

const ours = `n.nspname in ('ledger', 'identity', 'proj', 'access', 'ops', 'tlog', 'sign_in')`
const rows = async (sql: string) => (await opened.database.admin.query(sql)).rows

const DUMP = join(import.meta.dirname, '../../schema.sql')
const PG_DUMP_15 = '/usr/lib/postgresql/15/bin/pg_dump'

test('the checked-in schema is what the migrations make, on PostgreSQL 15', async (context) => {
  const version = await rows(`select current_setting('server_version_num')::int / 10000 as major`)
  if (version[0].major !== 15 || !existsSync(PG_DUMP_15)) return context.skip()
  const flags = ['--schema-only', '--no-owner', '--dbname', opened.database.migrationUrl]
  const raw = execFileSync(PG_DUMP_15, flags, { encoding: 'utf8' })
  // The first lines name the patch release of server and pg_dump; \restrict carries a random token.
  const text = raw.replace(/^-- Dumped .*\n/gm, '').replace(/^\\(un)?restrict .*\n/gm, '')
  if (process.env.PASSAGE_WRITE_SCHEMA === '1') writeFileSync(DUMP, text)
  expect(text).toBe(readFileSync(DUMP, 'utf8'))
})

test('every table says which column it is distributed by, and every unique key holds it', async () => {
  const tables = await rows(`select n.nspname || '.' || c.relname as t, obj_description(c.oid) as said from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${ours} order by 1`)
  expect(tables.length).toBeGreaterThan(15)
  for (const { t, said } of tables) {
    const key = /^key: (\w+)$/.exec(said ?? '')?.[1]
    expect(key, `${t} has a comment "key: column"`).toBeDefined()
    const unique =
      await rows(`select i.indexrelid::regclass::text as name, array(select a.attname::text from pg_attribute a
      where a.attrelid = i.indrelid and a.attnum = any(i.indkey)) as columns from pg_index i
      where i.indrelid = '${t}'::regclass and i.indisunique`)
    expect(unique.length, `${t} has a key`).toBeGreaterThan(0)
    for (const { name, columns } of unique) expect(columns, `${name} holds ${key}`).toContain(key)
  }
})

test('no sequence gives order, and no foreign key leaves its key', async () => {
  expect(
    await rows(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours}`,
    ),
  ).toEqual([])
  expect(
    await rows(
      `select c.conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contype = 'f' and ${ours}`,
    ),
  ).toEqual([])
})

test('every table with something about a person forces row security; those without are listed by name', async () => {
  const open =
    await rows(`select n.nspname || '.' || c.relname as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours} and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`)
  const closedByGrants = ['ops.import_batch', 'ops.secret', 'ops.source_key']
  expect(open.map(({ t }) => t)).toEqual([...withoutPersons, ...closedByGrants].toSorted())
  for (const table of closedByGrants) {
    const may = await rows(`select has_table_privilege('passage_read', '${table}', 'select') as may`)
    expect(may, table).toEqual([{ may: false }])
  }
})

test("no view runs as its owner, and no function with its owner's rights has an open search path", async () => {
  expect(
    await rows(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${ours}`,
    ),
  ).toEqual([])
  const definers = await rows(`select p.proname, p.proconfig as config, pg_get_userbyid(p.proowner) as owner
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${ours}`)
  expect(definers.length).toBeGreaterThan(5)
  for (const { proname, config, owner } of definers) {
    expect(config, proname).toContain('search_path=""')
    // What else may be set says how a plan is made, never whose rights it runs with.
    expect(
      config.filter((set: string) => !set.startsWith('enable_')),
      proname,
    ).toHaveLength(1)
    expect(owner, proname).toBe('passage_gate')
  }
})

test('nobody can log in as the gate, and no role that serves owns or bypasses anything', async () => {
  const roles = await rows(
    `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname like 'passage\\_%' and rolname <> 'passage_migrate' order by 1`,
  )
  expect(roles.map((role) => [role.rolname, role.rolcanlogin])).toEqual([
    ['passage_backup', true],
    ['passage_erase', true],
    ['passage_gate', false],
    ['passage_integrate', true],
    ['passage_publish', true],
    ['passage_read', true],
    ['passage_rules', true],
    ['passage_sign', true],
    ['passage_write', true],
  ])
  expect(roles.some((role) => role.rolsuper || role.rolbypassrls || role.rolcreaterole)).toBe(false)
})

test('migrations are forward only: none drops what records rest on', () => {
  for (const { name, sql } of readMigrations()) expect(sql, name).not.toMatch(/drop (table|schema|column)/i)
})
