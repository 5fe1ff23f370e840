import { openPools } from '@passage/ledger/pools/open'
import { raiseOverdue } from '@passage/ledger/redress/raise'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openStage, type Stage } from '../support/stage.ts'
import { type Ask, asking, departureOf, takePerson, wrongDay } from './support.ts'

const filedAt = '2026-11-23T09:10:00.000Z'
const late = new Date('2027-01-09T00:00:00.000Z')
let clock: string
let stage: Stage
let ask: Ask
beforeEach(async () => {
  await stage?.close()
  clock = filedAt
  stage = await openStage({ clock: () => clock })
  ask = asking(stage)
})
afterAll(() => stage.close())

/** A request that nobody answers, and a notice of an earlier one that nobody acknowledges. */
async function leftLying(): Promise<string> {
  const record = await takePerson(stage)
  const fact = await departureOf(ask, record)
  const at = `/v1/records/${record}/redress`
  expect((await ask('border-agency', 'exchange', `/v1/records/${record}`)).status).toBe(200)
  const { request } = (await ask('own-record', 'own-record', at, wrongDay(fact))).body
  expect((await ask('t.varga', 'correction', `${at}/${request}/examination`, {})).status).toBe(200)
  const granted = { answers: [{ item: 0, granted: true }] }
  expect((await ask('t.varga', 'correction', `${at}/${request}/decision`, granted)).status).toBe(200)
  expect((await ask('own-record', 'own-record', at, wrongDay(fact))).status).toBe(201)
  return record
}

async function toldOf(user: string) {
  const { alerts } = (await asking(stage)(user, 'audit', '/v1/alerts')).body
  return alerts.map(({ kind, words }: { kind: string; words: string }) => [kind, words]).toSorted()
}

const bothKinds = [
  ['notice-unacknowledged', 'found that nobody acknowledged a notice of correction'],
  ['redress-overdue', 'found that a request has no answer in time'],
]

test('supervisors and auditors are told what is overdue, in a sentence that says who found it', async () => {
  await leftLying()
  expect(await raiseOverdue(stage.pools, late)).toBe(2)
  clock = late.toISOString()
  for (const user of ['p.osei', 'a.ndiaye']) expect([user, await toldOf(user)]).toEqual([user, bothKinds])
})

test.each(['sealed', 'protected-1367'] as const)(
  'a %s record is told of to whoever is cleared for it, and to nobody else',
  async (flag) => {
    const record = await leftLying()
    await stage.pools.write.query(`insert into access.flag (record_id, flag, from_at) values ($1, $2, '2026-01-01')`, [
      record,
      flag,
    ])
    expect(await raiseOverdue(stage.pools, late)).toBe(0)
    clock = late.toISOString()
    for (const user of ['p.osei', 'a.ndiaye']) expect([user, await toldOf(user)]).toEqual([user, []])
    // It waits for somebody who may be told.
    const span = { from: '2027-01-01T00:00:00.000Z', until: '2027-02-01T00:00:00.000Z' }
    const members = await stage.pools.write.query<{ id: string }>('select access.members_of(array[$1]::uuid[]) as id', [
      record,
    ])
    await stage.assign(
      'p.osei',
      'supervision',
      members.rows.map(({ id }) => id),
      { ...span, cleared: [flag], by: 'd.halvorsen' },
    )
    expect(await raiseOverdue(stage.pools, late)).toBe(2)
    expect(await toldOf('p.osei')).toEqual(bothKinds)
    expect(await toldOf('a.ndiaye')).toEqual([])
  },
)

test('what was raised stays raised when the database is moved to another zone', async () => {
  await leftLying()
  expect(await raiseOverdue(stage.pools, late)).toBe(2)
  await stage.database.admin.query(`do $$ begin
    execute format('alter database %I set timezone = %L', current_database(), 'Asia/Tokyo');
    execute format('alter database %I set datestyle = %L', current_database(), 'German');
  end $$`)
  const moved = openPools({ connectionString: stage.database.migrationUrl, max: 1 })
  expect((await moved.write.query('show timezone')).rows).toEqual([{ TimeZone: 'Asia/Tokyo' }])
  expect(await raiseOverdue(moved, late)).toBe(0)
  await moved.end()
})
