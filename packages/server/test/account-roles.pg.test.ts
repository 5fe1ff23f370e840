import { rebuildAccess } from '@passage/ledger/access/rebuild-access'
import { rolesOf } from '@passage/ledger/access/standing'
import { writeAccess } from '@passage/ledger/access/write-access'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { accountIdOf, changeAccount } from '@passage/ledger/sign-in/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { now, openStage, type Stage } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const held = (actor: string) => stage.pools.rules.query('select * from access.role_held where actor = $1', [actor])
const rolesNow = (actor: string) => rolesOf(stage.pools.read, actor, new Date(now))
const change = (actor: string, to: { readonly active?: boolean; readonly roles?: readonly string[] }) =>
  changeAccount(stage.pools, accountIdOf(actor), () => to, { by: 'client:directory', now: new Date(now) })
const asked = async (cookie: string, url: string): Promise<number> =>
  (await stage.app.inject({ url, headers: { cookie } })).statusCode

test('a role that is taken back in the ledger opens nothing for the very next request, though the session stands', async () => {
  const cookie = await stage.signIn('d.halvorsen')
  expect(await asked(cookie, '/v1/work')).toBe(200)
  const body = { actor: 'd.halvorsen', role: 'match-reviewer', by: 'p.osei' } as const
  await writeAccess(stage.pools, 'p.osei', { type: 'role-taken', body, recorded: now })
  expect(await asked(cookie, '/v1/work')).toBe(401)
  expect(await asked(cookie, '/v1/session')).toBe(401)
  // Signing in again does not give it back.
  await expect(stage.signIn('d.halvorsen')).rejects.toThrow('not signed in')
  await writeAccess(stage.pools, 'p.osei', { type: 'role-given', body, recorded: now })
  expect(await asked(cookie, '/v1/work')).toBe(200)
})

test('of two roles the one that is taken back is gone, and the other opens what it opened', async () => {
  await change('p.osei', { roles: ['supervisor', 'match-reviewer'] })
  const cookie = await stage.signIn('p.osei')
  const body = { actor: 'p.osei', role: 'supervisor', by: 's.oyelaran' } as const
  await writeAccess(stage.pools, 's.oyelaran', { type: 'role-taken', body, recorded: now })
  const me = await stage.app.inject({ url: '/v1/session', headers: { cookie } })
  expect(me.json().roles).toEqual(['match-reviewer'])
  expect(await asked(cookie, '/v1/work-in-hand/d.halvorsen')).toBe(403)
  expect(await asked(cookie, '/v1/work')).toBe(200)
  // What somebody else took back is not given again by a change that does not name it.
  await change('p.osei', { roles: ['supervisor', 'match-reviewer', 'auditor'] })
  expect(await rolesNow('p.osei')).toEqual(['auditor', 'match-reviewer'])
})

test('closing an account takes its roles in the ledger in the same transaction, and opening it gives them again', async () => {
  const cookie = await stage.signIn('t.varga')
  await change('t.varga', { active: false })
  expect(await rolesNow('t.varga')).toEqual([])
  expect(await asked(cookie, '/v1/session')).toBe(401)
  await change('t.varga', { active: true })
  expect(await rolesNow('t.varga')).toEqual(['caseworker'])
  expect(await asked(cookie, '/v1/session')).toBe(401)
  const said = await stage.pools.rules.query<{ body: string }>(
    `select body from ledger.entry where stream_kind = 'actor' and type in ('role-given', 'role-taken')
        and body::jsonb -> 'body' ->> 'actor' = 't.varga' order by stream_seq`,
  )
  expect(said.rows.map(({ body }) => [JSON.parse(body).type, JSON.parse(body).body.by])).toEqual([
    ['role-given', 'demo'],
    ['role-taken', 'client:directory'],
    ['role-given', 'client:directory'],
  ])
})

test('made again from the entries, everybody holds what they held', async () => {
  const before = (await held('p.osei')).rows
  expect(before).toHaveLength(3)
  await inTransaction(stage.pools.write, rebuildAccess)
  expect((await held('p.osei')).rows).toEqual(expect.arrayContaining(before))
  expect(await rolesNow('p.osei')).toEqual(['auditor', 'match-reviewer'])
  expect(await rolesNow('t.varga')).toEqual(['caseworker'])
})
