import { randomUUID } from 'node:crypto'
import { breakGlass } from '@passage/ledger/access/break-glass'
import { type WrittenAlone, writeAccess } from '@passage/ledger/access/write-access'
import { withPermittedLook } from '@passage/ledger/gateway/look'
import { startGuard, withoutPersons } from '@passage/ledger/guard/start-guard'
import { placeStop } from '@passage/ledger/guard-rows/stops'
import { takeIn } from '@passage/ledger/intake/take-in'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveRole } from '../../../../tests/support/roles.ts'
import { dayWas, decide, factIds, file, handOut } from '../redress/support.ts'
import { arrival, crossing, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
const until = '2026-12-24T12:00:00.000Z'

/** Something in every table about access. */
async function fillAccess(record: string): Promise<void> {
  const recorded = NOON.toISOString()
  const terms = { records: [record], from: recorded, until }
  await giveRole(opened.pools, 'a', 'security', NOON)
  await giveRole(opened.pools, 'b', 'supervisor', NOON)
  const entries: readonly WrittenAlone[] = [
    {
      type: 'assignment',
      body: {
        assignmentId: randomUUID(),
        actor: 'c',
        bond: 'assigned',
        purpose: 'review',
        cleared: [],
        by: 'b',
        ...terms,
      },
      recorded,
    },
    { type: 'flag-set', body: { record, flag: 'sealed', by: 'b', authority: 'order' }, recorded },
    { type: 'conflict-declared', body: { record, actor: 'c', by: 'c' }, recorded },
    {
      type: 'look-withheld',
      body: { withholdingId: randomUUID(), actor: 'c', authority: 'law', reason: 'inquiry', by: 'b', ...terms },
      recorded,
    },
    { type: 'canary-set', body: { record, by: 'a' }, recorded },
  ]
  for (const entry of entries) expect(await writeAccess(opened.pools, 'setup', entry)).toMatchObject({ ok: true })
  await breakGlass(opened.pools, { actor: 'c', record, justification: 'an emergency' }, NOON)
}

/** Something in every table about redress. */
async function fillRedress(record: string): Promise<void> {
  const { arrival: fact } = await factIds(opened.pools, record)
  await handOut(opened.pools, record)
  const { request } = await file(opened.pools, record, dayWas(fact, '2026-03-02'))
  await decide(opened.pools, record, request, true)
}

beforeAll(async () => {
  opened = await openLedger()
  const taken = await takeIn(opened.pools, [arrival('2026-03-01', '2026-08-31')], 'live', standing())
  const twin = crossing({ document: { type: 'P', number: 'AB123457', issuer: 'BR' } })
  await takeIn(opened.pools, [twin, crossing({ occurredOn: '2026-02-30' })], 'live', standing())
  const record = taken.map((outcome) => ('receipt' in outcome ? outcome.receipt.recordId : ''))[0] ?? ''
  await fillAccess(record)
  const stop = { stop: randomUUID(), kind: 'claim', recordId: record, authority: 'a', reason: 'r', by: 'c' } as const
  await placeStop(opened.pools, stop, NOON)
  await fillRedress(record)
  const budget = { soft: 1, hard: 9 }
  const permit = () => ({ records: [record], via: 'direct', budget })
  await withPermittedLook(
    opened.pools,
    { actor: 'd', purpose: 'review', records: [record] },
    permit,
    async () => 1,
    NOON,
  )
})
afterAll(() => opened.close())

/** Every table and view that there is, from the catalogue: also those that somebody adds tomorrow. */
async function relations(): Promise<readonly string[]> {
  const found = await opened.database.admin.query<{ t: string }>(
    `select format('%I.%I', n.nspname, c.relname) as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`,
  )
  return found.rows.map(({ t }) => t)
}

/** Tables and views in which this session sees anything, of those that can hold something about a person. */
async function seen(session: pg.Pool | pg.Client): Promise<readonly string[]> {
  const open: string[] = []
  for (const t of await relations()) {
    if (withoutPersons.has(t)) continue
    const found = await session.query(`select 1 from ${t} limit 1`).catch((error: { code?: string }) => {
      // No privilege at all is as good as no row.
      if (error.code === '42501') return { rowCount: 0 }
      throw error
    })
    if ((found.rowCount ?? 0) > 0) open.push(t)
  }
  return open
}

test('the tables hold something, and the reader without a look sees nothing in any table or view', async () => {
  const rules = await seen(opened.pools.rules)
  expect(rules).toEqual(expect.arrayContaining(['ledger.entry', 'identity.record', 'proj.stay', 'proj.task']))
  const access = ['alert', 'assignment', 'broken_glass', 'canary', 'conflict', 'flag', 'look', 'person_read']
  for (const table of [...access, 'role_held', 'withholding']) expect(rules).toContain(`access.${table}`)
  expect(await seen(opened.pools.read)).toEqual([])
  // Other roles of the application that serve no person see nothing either.
  for (const pool of [opened.pools.publish, opened.pools.integrate]) {
    expect((await seen(pool)).filter((t) => t !== 'ledger.entry' && !t.startsWith('tlog.'))).toEqual([])
  }
  expect(await startGuard(opened.pools)).toEqual([])
})

const planted: readonly [name: string, plant: string, undo: string, found: string, code: string][] = [
  [
    'a table without row security',
    'create table proj.copy as select * from proj.stay; grant select on proj.copy to passage_read',
    'drop table proj.copy',
    'proj.copy',
    'guard.row-security-not-forced',
  ],
  [
    'a view that runs as its owner over a table that is not forced',
    `alter table identity.record no force row level security; create view identity.all_records as select * from identity.record;
      grant select on identity.all_records to passage_read`,
    'drop view identity.all_records; alter table identity.record force row level security',
    'identity.all_records',
    'guard.view-runs-as-owner',
  ],
  [
    'a materialised view, which no policy can fence',
    'create materialized view proj.frozen as select 1 as one; grant select on proj.frozen to passage_read',
    'drop materialized view proj.frozen',
    'proj.frozen',
    'guard.row-security-not-forced',
  ],
]
test.each(planted)(
  'planted: %s is seen by the reader, and the start is refused',
  async (_name, plant, undo, found, code) => {
    await opened.database.admin.query(plant)
    try {
      expect(await seen(opened.pools.read)).toEqual([found])
      expect((await startGuard(opened.pools)).map((one) => `${one.code} ${one.subject}`)).toContain(`${code} ${found}`)
    } finally {
      await opened.database.admin.query(undo)
    }
    expect(await seen(opened.pools.read)).toEqual([])
  },
)

test('planted: the owner sees what is not forced, and nothing of what is; superuser and bypass are refused by name', async () => {
  const { admin } = opened.database
  // A table that no function of the gate reads: the migration login may act as the gate.
  expect((await admin.query('select 1 from ledger.relies_on')).rowCount).toBe(0)
  await admin.query('alter table ledger.relies_on no force row level security')
  expect((await admin.query('select 1 from ledger.relies_on')).rowCount).toBeGreaterThan(0)
  const codes = (await startGuard(opened.pools)).map(({ code }) => code)
  await admin.query('alter table ledger.relies_on force row level security')
  expect(codes).toEqual(['guard.row-security-not-forced'])
  const free = await admin.query(
    `select rolname from pg_roles where rolname in ('passage_read', 'passage_write', 'passage_gate') and (rolsuper or rolbypassrls)`,
  )
  expect(free.rows).toEqual([])
})
