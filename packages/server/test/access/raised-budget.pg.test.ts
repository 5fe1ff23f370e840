import { budgets } from '@passage/domain/access/budget'
import { MOST_TIMES_THE_BUDGET } from '@passage/domain/access/raised-budget'
import { rebuildAccess } from '@passage/ledger/access/rebuild-access'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endRole, giveRole } from '../../../../tests/support/roles.ts'
import { softAuthenticator } from '../support/authenticator.ts'
import { unwitnessed } from '../support/log.ts'
import { unconfirmed } from '../support/people.ts'
import { type Desk, deskOf } from '../support/signing.ts'
import { openStage, type Stage } from '../support/stage.ts'

/* More persons for somebody on one day: signed by a supervisor, told to a second person, over with the day. */
let stage: Stage
let clock = '2026-11-23T09:00:00.000Z'
let records: string[]
let boss: Desk
const key = softAuthenticator()
const usual = budgets['match-reviewer']?.hard ?? 0
const day = clock.slice(0, 10)
beforeAll(async () => {
  stage = await openStage({ clock: () => clock, log: unwitnessed })
  records = await stage.take(...Array.from({ length: 4 }, (_, n) => unconfirmed(n + 1)))
  boss = deskOf(stage, await stage.signIn('p.osei'))
  await boss.add(key)
})
afterAll(() => stage.close())

const raise = (more: object = {}, user = 'd.halvorsen') =>
  ({
    method: 'POST',
    url: `/v1/budgets/${user}`,
    payload: { day, persons: usual + 1, reason: 'A flood of questions after the outage', ...more },
  }) as const
const read = async (n: number) => {
  const headers = { cookie: await stage.signIn('d.halvorsen'), 'passage-purpose': 'review' }
  const answer = await stage.app.inject({ url: `/v1/records/${records[n]}`, headers })
  return answer.statusCode === 200 ? 'read' : answer.json().code
}
const spend = (on: string, persons: number) =>
  stage.pools.write.query(
    `insert into access.person_read select 'd.halvorsen', $1, gen_random_uuid() from generate_series(1, $2::int)`,
    [on, persons],
  )

test('the usual limit holds until it is raised, the raised one after it, and the next day the usual one again', async () => {
  await spend(day, usual)
  expect(await read(0)).toBe('access.budget')
  expect((await boss.ask(raise())).json.code).toBe('step-up.needed')
  expect(await read(0)).toBe('access.budget')
  expect(await boss.signed(raise(), key)).toMatchObject({ status: 200, json: { told: 1 } })
  // One person more, and no other.
  expect([await read(0), await read(1), await read(0)]).toEqual(['read', 'access.budget', 'read'])
  const told = await stage.app.inject({ url: '/v1/alerts', headers: { cookie: await stage.signIn('s.oyelaran') } })
  expect(told.json().alerts[0]).toMatchObject({ kind: 'budget-raised', actor: 'p.osei' })
  const said = await stage.pools.rules.query<{ body: string }>(
    `select body from ledger.entry where stream_kind = 'actor' and type = 'budget-raised'`,
  )
  expect(said.rows.map(({ body }) => JSON.parse(body).body)).toEqual([
    expect.objectContaining({
      actor: 'd.halvorsen',
      by: 'p.osei',
      day,
      persons: usual + 1,
      signature: expect.objectContaining({ by: 'p.osei' }),
      told: ['s.oyelaran'],
    }),
  ])
  const rows = async () => (await stage.pools.rules.query('select * from access.budget_raised')).rows
  const before = await rows()
  await inTransaction(stage.pools.write, rebuildAccess)
  expect([before.length, await rows()]).toEqual([1, before])
  clock = '2026-11-24T09:00:00.000Z'
  await spend('2026-11-24', usual)
  expect(await read(2)).toBe('access.budget')
  clock = '2026-11-23T09:00:00.000Z'
})

test.each([
  ['one’s own', {}, 'p.osei', 'budget.by-oneself'],
  ['of somebody who has none', {}, 'own-record', 'budget.none'],
  ['to the usual number', { persons: usual }, undefined, 'budget.no-more'],
  ['without measure', { persons: usual * MOST_TIMES_THE_BUDGET + 1 }, undefined, 'budget.too-much'],
  ['of a day that is past', { day: '2026-11-22' }, undefined, 'budget.other-day'],
  ['of next week', { day: '2026-11-30' }, undefined, 'budget.other-day'],
])('refused: a budget %s', async (_name, more, user, code) => {
  expect((await boss.signed(raise(more, user), key)).json.code).toBe(code)
})

test('refused: by somebody who is no supervisor, and where there is nobody else to tell', async () => {
  const other = deskOf(stage, await stage.signIn('t.varga'))
  expect((await other.ask(raise())).json.code).toBe('budget.not-a-supervisor')
  await endRole(stage.pools, 's.oyelaran', 'security', new Date(clock))
  expect((await boss.signed(raise(), key)).json.code).toBe('budget.nobody-to-tell')
  // Whoever gets it is not the second person, whatever they hold.
  await giveRole(stage.pools, 'd.halvorsen', 'security', new Date(clock))
  expect((await boss.signed(raise(), key)).json.code).toBe('budget.nobody-to-tell')
})
