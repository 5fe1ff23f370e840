import { alerts } from '@passage/domain/access/alert'
import { budgets } from '@passage/domain/access/budget'
import { enterCounts } from '@passage/ledger/access/rebuild-looks'
import { writeAccess } from '@passage/ledger/access/write-access'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endRole, giveRole } from '../../../../tests/support/roles.ts'
import { unconfirmed } from '../support/people.ts'
import { openStage, type Stage } from '../support/stage.ts'

let stage: Stage
let clock = '2026-11-23T09:00:00.000Z'
let records: string[]
beforeAll(async () => {
  stage = await openStage({ clock: () => clock })
  records = await stage.take(...Array.from({ length: 9 }, (_, n) => unconfirmed(n + 1)))
})
afterAll(() => stage.close())

const later = (minutes: number): void => {
  clock = new Date(Date.parse(clock) + minutes * 60_000).toISOString()
}
const recordAt = (n: number): string => records[n] ?? ''

async function as(user: string, purpose: string) {
  const headers = { cookie: await stage.signIn(user), 'passage-purpose': purpose }
  return {
    get: (url: string) => stage.app.inject({ url, headers }),
    post: (url: string, payload: object = {}) => stage.app.inject({ method: 'POST', url, headers, payload }),
  }
}
const alertsOf = async (user: string) => (await (await as(user, 'audit')).get('/v1/alerts')).json().alerts

test('an assignment opens a record at once, and its end closes it at once', async () => {
  const supervisor = await as('p.osei', 'supervision')
  const worker = await as('t.varga', 'case-work')
  const url = `/v1/records/${recordAt(0)}`
  expect((await worker.get(url)).json()).toMatchObject({ status: 403, code: 'access.not-assigned' })
  const until = '2026-12-31T00:00:00.000Z'
  const terms = { actor: 't.varga', purpose: 'case-work', case: 'A-1', until }
  const given = await supervisor.post(`${url}/assignments`, terms)
  expect(given.statusCode, given.body).toBe(200)
  expect((await worker.get(url)).statusCode).toBe(200)
  const looks = await stage.pools.rules.query(`select case_ref, purpose from access.look where actor = 't.varga'`)
  expect(looks.rows).toEqual([{ case_ref: 'A-1', purpose: 'case-work' }])
  later(1)
  const { assignment } = given.json()
  expect((await supervisor.post(`${url}/assignments/${assignment}/end`, { reason: 'handed on' })).statusCode).toBe(200)
  expect((await worker.get(url)).statusCode).toBe(403)
  expect((await supervisor.post(`${url}/assignments`, { ...terms, actor: 'p.osei' })).json().code).toBe(
    'assignment.by-oneself',
  )
  expect((await worker.post(`${url}/assignments`, terms)).statusCode).toBe(403)
})

test('a conflict that was declared closes the record, also in the queue and in its numbers', async () => {
  const reviewer = await as('d.halvorsen', 'review')
  const url = `/v1/records/${recordAt(1)}`
  const before = (await reviewer.get('/v1/work')).json()
  expect((await reviewer.get(url)).statusCode).toBe(200)
  expect((await reviewer.post(`${url}/conflict`)).statusCode).toBe(200)
  expect((await reviewer.get(url)).json()).toMatchObject({
    code: 'access.conflict',
    rule: 'access.conflict',
    policies: ['conflict-goes-to-another'],
    citation: expect.any(String),
    remedy: expect.stringContaining('colleague'),
  })
  const after = await reviewer.get('/v1/work')
  expect(after.body).not.toContain(recordAt(1))
  expect(after.json().views[0].count).toBe(before.views[0].count - 1)
})

test('in an emergency a record opens for a quarter of an hour; two are told, the person counts it now and sees it later', async () => {
  const worker = await as('t.varga', 'emergency')
  const url = `/v1/records/${recordAt(2)}`
  expect((await worker.get(url)).statusCode).toBe(403)
  expect((await worker.post(`${url}/emergency`, { justification: 'now' })).json().code).toBe('access.justification')
  expect((await worker.get(url)).statusCode).toBe(403)
  const broken = await worker.post(`${url}/emergency`, { justification: 'Hospital asks for the next of kin' })
  expect(broken.json()).toMatchObject({ told: 2 })
  expect((await worker.get(url)).statusCode).toBe(200)
  for (const user of ['s.oyelaran', 'p.osei']) {
    expect((await alertsOf(user))[0]).toMatchObject({ kind: 'broken-glass', actor: 't.varga', recordId: recordAt(2) })
  }
  expect(await alertsOf('t.varga')).toEqual([])
  const reviewer = await as('d.halvorsen', 'review')
  const accounting = (await reviewer.get(`${url}/looks`)).json()
  expect(accounting).toMatchObject({ withheld: 1, withheldWords: expect.stringContaining('One look is kept back') })
  expect(JSON.stringify(accounting.looks)).not.toContain('Varga')
  later(16)
  expect((await worker.get(url)).statusCode).toBe(403)
  later(72 * 60)
  const shown = (await (await as('d.halvorsen', 'review')).get(`${url}/looks`)).json()
  expect(shown.withheld).toBe(0)
  expect(JSON.stringify(shown.looks)).toContain('T. Varga, caseworker')
  expect(shown.total).toBe(shown.shown)
})

test('where nobody else could be told, the glass does not break', async () => {
  await endRole(stage.pools, 's.oyelaran', 'security', new Date(clock))
  const worker = await as('t.varga', 'emergency')
  const asked = { justification: 'Hospital asks for the next of kin' }
  const refused = await worker.post(`/v1/records/${recordAt(3)}/emergency`, asked)
  expect(refused.json().code).toBe('access.nobody-to-tell')
  expect((await worker.get(`/v1/records/${recordAt(3)}`)).statusCode).toBe(403)
  await giveRole(stage.pools, 's.oyelaran', 'security', new Date(clock))
})

test('whoever looks at a canary record is reported, in the transaction of the look', async () => {
  const reviewer = await as('d.halvorsen', 'review')
  const body = { record: recordAt(4), by: 's.oyelaran' }
  await reviewer.get(`/v1/records/${recordAt(4)}`)
  const before = await alertsOf('s.oyelaran')
  await writeAccess(stage.pools, 's.oyelaran', { type: 'canary-set', body, recorded: clock })
  await reviewer.get(`/v1/records/${recordAt(4)}`)
  const after = await alertsOf('s.oyelaran')
  expect(after.length).toBe(before.length + 1)
  expect(after[0]).toMatchObject({ kind: 'canary', actor: 'd.halvorsen', words: alerts.canary.words })
})

test('a budget of persons is noticed, then ends the day; the same persons again cost nothing', async () => {
  const limit = budgets['match-reviewer'] ?? { soft: 0, hard: 0 }
  const day = clock.slice(0, 10)
  const read = (n: number) =>
    stage.pools.write.query(
      `insert into access.person_read select 'd.halvorsen', $1, gen_random_uuid() from generate_series(1, $2::int)`,
      [day, n],
    )
  const reviewer = await as('d.halvorsen', 'review')
  const counted = await stage.pools.write.query<{ n: number }>(
    `select count(*)::int as n from access.person_read where actor = 'd.halvorsen' and day = $1`,
    [day],
  )
  await read(limit.soft - (counted.rows[0]?.n ?? 0))
  const told = (await alertsOf('s.oyelaran')).length
  expect((await reviewer.get(`/v1/records/${recordAt(5)}`)).statusCode).toBe(200)
  expect((await alertsOf('s.oyelaran')).length).toBe(told + 1)
  await read(limit.hard - limit.soft - 1)
  const looks = await stage.looks(recordAt(6))
  expect((await reviewer.get(`/v1/records/${recordAt(6)}`)).json()).toMatchObject({
    status: 429,
    code: 'access.budget',
  })
  expect(await stage.looks(recordAt(6))).toBe(looks)
  expect((await reviewer.get(`/v1/records/${recordAt(5)}`)).statusCode).toBe(200)
  later(24 * 60)
  expect((await (await as('d.halvorsen', 'review')).get(`/v1/records/${recordAt(6)}`)).statusCode).toBe(200)
})

test('read models of access are made again from the entries, row for row', async () => {
  await enterCounts(stage.pools, new Date(Date.parse(clock) + 3_600_000))
  const tables = [
    'role_held',
    'assignment',
    'extension_request',
    'flag',
    'conflict',
    'broken_glass',
    'withholding',
    'canary',
    'budget_raised',
  ]
  const rows = async () => {
    const all = await Promise.all(
      tables.map((t) => stage.pools.rules.query(`select to_jsonb(x) as row from access.${t} x order by 1`)),
    )
    const looks = await stage.pools.rules.query(
      `select to_jsonb(x) - 'xid' - 'last_at' as row from access.look x order by look_id`,
    )
    return [...all.map(({ rows: found }) => found), looks.rows]
  }
  const before = await rows()
  expect(before.slice(0, 2).every((found) => found.length > 0)).toBe(true)
  await rebuild(stage.pools)
  expect(await rows()).toEqual(before)
  // Witness that the rebuild does something: a row that is lost comes back.
  await stage.pools.write.query('delete from access.conflict')
  expect(await rows()).not.toEqual(before)
  await rebuild(stage.pools)
  expect(await rows()).toEqual(before)
})
