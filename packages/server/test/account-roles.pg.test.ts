import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { LONGEST_GRANT_DAYS, PROPOSAL_DAYS } from '@passage/domain/access/role-grant'
import type { Role } from '@passage/domain/access/roles'
import { rebuildAccess } from '@passage/ledger/access/rebuild-access'
import { rolesOf } from '@passage/ledger/access/standing'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { accountIdOf, changeAccount, openAccount } from '@passage/ledger/sign-in/accounts'
import type { SignatureText } from '@passage/ledger/sign-in/entries'
import { giveFirstRoles } from '@passage/ledger/sign-in/first-roles'
import { signRole } from '@passage/ledger/sign-in/role-grants'
import { demoUsers } from '@passage/server/session/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveRole } from '../../../tests/support/roles.ts'
import { softAuthenticator } from './support/authenticator.ts'
import { unwitnessed } from './support/log.ts'
import { type Asked, type Desk, deskOf } from './support/signing.ts'
import { now, openStage, type Stage } from './support/stage.ts'

/* Power to act: named by the directory, proposed by one person, signed by another, taken back by one, over by itself. */
let stage: Stage
let time = Date.parse(now)
const keys = { boss: softAuthenticator(), guard: softAuthenticator(), worker: softAuthenticator() }
let boss: Desk
let guard: Desk
beforeAll(async () => {
  stage = await openStage({ clock: () => new Date(time).toISOString(), log: unwitnessed })
  boss = await desk('p.osei', keys.boss)
  guard = await desk('s.oyelaran', keys.guard)
})
afterAll(() => stage.close())

const desk = async (user: string, key = softAuthenticator()): Promise<Desk> => {
  const made = deskOf(stage, await stage.signIn(user))
  await made.add(key)
  return made
}
const at = (days: number): string => new Date(time + days * 86_400_000).toISOString()
const rolesNow = (actor: string) => rolesOf(stage.pools.read, actor, new Date(time))
const change = (actor: string, to: { readonly active?: boolean; readonly roles?: readonly string[] }) =>
  changeAccount(stage.pools, accountIdOf(actor), () => to, { by: 'client:directory', now: new Date(time) })
const join = async (roles: readonly string[]): Promise<string> => {
  const userName = `n.${randomUUID().slice(0, 8)}`
  await openAccount(
    stage.pools,
    { userName, displayName: userName, roles, active: true },
    'client:directory',
    new Date(time),
  )
  return userName
}
const propose = (user: string, more: object = {}) =>
  ({
    method: 'POST',
    url: '/v1/roles/proposals',
    payload: { user, role: 'caseworker', from: at(0), until: at(30), reason: 'Joins the team of Ms Osei', ...more },
  }) as const
const sign = (proposal: string) => ({ method: 'POST', url: `/v1/roles/proposals/${proposal}/signature` }) as const
const take = (user: string, role = 'caseworker') =>
  ({ method: 'POST', url: `/v1/roles/${user}/${role}/taking`, payload: { reason: 'Moved to another team' } }) as const
const proposed = async (user: string, more: object = {}): Promise<string> =>
  (await boss.signed(propose(user, more), keys.boss)).json.proposal
const code = async (answer: Promise<{ readonly status: number; readonly json: { code?: string } }>) => {
  const { status, json } = await answer
  return status < 300 ? 'done' : json.code
}
const entriesOf = async (actor: string) => {
  const found = await stage.pools.rules.query<{ body: string }>(
    `select body from ledger.entry where stream_kind = 'actor' and type like 'role-%'
        and body::jsonb -> 'body' ->> 'actor' = $1 order by stream_seq`,
    [actor],
  )
  return found.rows.map(({ body }) => JSON.parse(body))
}

describe('a role', () => {
  test('that the directory names opens nothing, until one person has proposed it and another has signed', async () => {
    const user = await join(['caseworker'])
    expect(await rolesNow(user)).toEqual([])
    const asked = await boss.ask(propose(user))
    expect([asked.status, asked.json.code]).toEqual([403, 'step-up.needed'])
    const id = await proposed(user)
    expect(await rolesNow(user)).toEqual([])
    expect((await guard.ask({ method: 'GET', url: '/v1/roles' })).json.proposals).toEqual([
      expect.objectContaining({ proposal: id, user, role: 'caseworker', proposedBy: 'p.osei' }),
    ])
    expect(await code(guard.signed(sign(id), keys.guard))).toBe('done')
    expect(await rolesNow(user)).toEqual(['caseworker'])
    const [first, second] = await entriesOf(user)
    expect([first.type, first.body.by, first.body.signature.by]).toEqual(['role-proposed', 'p.osei', 'p.osei'])
    expect([second.type, second.body.by, second.body.proposedBy]).toEqual(['role-given', 's.oyelaran', 'p.osei'])
    expect([second.body.signature.by, second.body.reason]).toEqual(['s.oyelaran', 'Joins the team of Ms Osei'])
    expect(second.body.signature.digest).not.toBe(first.body.signature.digest)
    // It is signed once.
    expect(await code(guard.signed(sign(id), keys.guard))).toBe('role.no-proposal')
    expect((await guard.ask({ method: 'GET', url: '/v1/roles' })).json.proposals).toEqual([])
  })

  test('begins and ends by itself', async () => {
    const user = await join(['legal'])
    const id = await proposed(user, { role: 'legal', from: at(1), until: at(2) })
    await guard.signed(sign(id), keys.guard)
    const held = async (days: number) => rolesOf(stage.pools.read, user, new Date(Date.parse(at(days))))
    expect([await held(0), await held(1), await held(1.99), await held(2)]).toEqual([[], ['legal'], ['legal'], []])
  })

  test('is taken back by one person, at once, with the sessions of whoever held it', async () => {
    const cookie = await stage.signIn('t.varga')
    const asked = async () => (await stage.app.inject({ url: '/v1/session', headers: { cookie } })).statusCode
    expect(await asked()).toBe(200)
    expect(await code(boss.signed(take('t.varga'), keys.boss))).toBe('done')
    expect([await asked(), await rolesNow('t.varga')]).toEqual([401, []])
    await expect(stage.signIn('t.varga')).rejects.toThrow('not signed in')
    expect((await entriesOf('t.varga')).at(-1)).toMatchObject({
      type: 'role-taken',
      body: { by: 'p.osei', reason: 'Moved to another team', signature: { by: 'p.osei' } },
    })
    expect(await code(boss.signed(take('t.varga'), keys.boss))).toBe('role.not-held')
    await giveRole(stage.pools, 't.varga', 'caseworker', new Date(time))
  })

  test('of two, the other stays; and one’s own may be given up', async () => {
    await change('d.halvorsen', { roles: ['match-reviewer', 'caseworker'] })
    await giveRole(stage.pools, 'd.halvorsen', 'caseworker', new Date(time))
    const own = await desk('d.halvorsen', keys.worker)
    expect(await code(own.signed(take('t.varga'), keys.worker))).toBe('role.not-a-granter')
    expect(await code(own.signed(take('d.halvorsen'), keys.worker))).toBe('done')
    expect(await rolesNow('d.halvorsen')).toEqual(['match-reviewer'])
  })
})

describe('refused, and nothing opens', () => {
  test.each([
    ['a role for oneself', { user: 'p.osei', role: 'supervisor' }, 'role.by-oneself'],
    ['what is no power', { role: 'person' }, 'role.no-power'],
    ['a role that the directory does not name', { role: 'auditor' }, 'role.not-named'],
    ['somebody without an account', { user: 'nobody' }, 'role.not-named'],
    ['an end before the beginning', { from: at(3), until: at(2) }, 'role.ended-before-begun'],
    ['an end that is past', { from: at(-9), until: at(-1) }, 'role.over'],
    ['signed ahead', { from: at(LONGEST_GRANT_DAYS + 1), until: at(LONGEST_GRANT_DAYS + 30) }, 'role.too-long'],
    ['too long', { until: at(LONGEST_GRANT_DAYS + 1) }, 'role.too-long'],
  ])('%s', async (_name, more, expected) => {
    const user = await join(['caseworker', 'person'])
    expect(await code(boss.signed(propose(user, more), keys.boss))).toBe(expected)
    expect((await entriesOf(user)).filter(({ type }) => type === 'role-proposed')).toEqual([])
  })

  test('who proposed does not sign, nor does whoever it is for, nor anybody without that power', async () => {
    const user = await join(['security'])
    const id = await proposed(user, { role: 'security' })
    expect(await code(boss.signed(sign(id), keys.boss))).toBe('role.same-signer')
    const worker = await desk('l.brandt')
    expect(await code(worker.ask(sign(id)))).toBe('role.not-a-granter')
    expect(await code(worker.ask(propose(user)))).toBe('role.not-a-granter')
    expect(await code(worker.ask({ method: 'GET', url: '/v1/roles' }))).toBe('role.not-a-reader')
    const own = await proposed('s.oyelaran', { role: 'security' })
    expect(await code(guard.signed(sign(own), keys.guard))).toBe('role.by-oneself')
    expect(await rolesNow(user)).toEqual([])
  })

  test('a proposal whose author lost that power, whose holder left, or that is old', async () => {
    const [one, two, three] = [await join(['caseworker']), await join(['caseworker']), await join(['caseworker'])]
    const ids = [await proposed(one), await proposed(two), await proposed(three)]
    await change(two, { active: false })
    expect(await code(guard.ask(sign(ids[1] ?? '')))).toBe('role.no-proposal')
    await boss.signed(take('p.osei', 'supervisor'), keys.boss)
    expect(await code(guard.ask(sign(ids[0] ?? '')))).toBe('role.proposer-left')
    await giveRole(stage.pools, 'p.osei', 'supervisor', new Date(time))
    boss = deskOf(stage, await stage.signIn('p.osei'))
    time += PROPOSAL_DAYS * 86_400_000 + 1
    guard = deskOf(stage, await stage.signIn('s.oyelaran'))
    expect(await code(guard.ask(sign(ids[2] ?? '')))).toBe('role.stale')
    boss = deskOf(stage, await stage.signIn('p.osei'))
  })

  test('a signature while no witness answers; taking back goes on', async () => {
    const silent = await openStage({ log: { ...unwitnessed, demo: false } })
    try {
      const user = 't.varga'
      const [p, s] = [deskOf(silent, await silent.signIn('p.osei')), deskOf(silent, await silent.signIn('s.oyelaran'))]
      const [pKey, sKey] = [softAuthenticator(), softAuthenticator()]
      await p.add(pKey)
      await s.add(sKey)
      const given = { ...propose(user), payload: { ...propose(user).payload, from: now } }
      const { proposal } = (await p.signed(given, pKey)).json
      expect(await code(s.signed(sign(proposal), sKey))).toBe('witness.none')
      expect(await code(p.signed(take(user), pKey))).toBe('done')
    } finally {
      await silent.close()
    }
  })
})

describe('who may do what with roles', () => {
  /** The table: everybody else is refused, before any signature. */
  const may: Readonly<Record<string, readonly Role[]>> = {
    list: ['supervisor', 'security', 'auditor'],
    propose: ['supervisor', 'security'],
    sign: ['supervisor', 'security'],
    take: ['supervisor', 'security'],
    budget: ['supervisor'],
  }

  test('each role and each act, as the table says and no other', async () => {
    const user = await join(['caseworker'])
    const waits = await proposed(user)
    const acts: Readonly<Record<string, Asked>> = {
      list: { method: 'GET', url: '/v1/roles' },
      propose: propose(user),
      sign: sign(waits),
      take: take('t.varga'),
      budget: {
        method: 'POST',
        url: '/v1/budgets/t.varga',
        payload: { day: at(0).slice(0, 10), persons: 500, reason: 'A flood of questions' },
      },
    }
    let cells = 0
    const open: string[] = []
    for (const { id, roles } of demoUsers.filter((one) => one.id !== 't.varga')) {
      const held = await rolesNow(id)
      expect([id, held]).toEqual([id, roles])
      const { ask } = deskOf(stage, await stage.signIn(id))
      for (const [act, asked] of Object.entries(acts)) {
        const { status, json } = await ask(asked)
        const refusedByRole = ['role.not-a-granter', 'role.not-a-reader', 'budget.not-a-supervisor'].includes(json.code)
        const isOpen = roles.some((role) => may[act]?.includes(role))
        expect([id, act, refusedByRole ? status : 'open']).toEqual([id, act, isOpen ? 'open' : 403])
        if (isOpen) open.push(`${id} ${act}`)
        cells++
      }
    }
    expect([cells, open.length]).toEqual([60, 10])
    expect(await rolesNow(user)).toEqual([])
  })
})

describe('the directory', () => {
  test('takes at once what it does not name any more, and gives nothing by naming it', async () => {
    const user = await join(['caseworker'])
    await guard.signed(sign(await proposed(user)), keys.guard)
    await change(user, { roles: ['caseworker', 'supervisor'] })
    expect(await rolesNow(user)).toEqual(['caseworker'])
    await change(user, { roles: ['supervisor'] })
    expect(await rolesNow(user)).toEqual([])
    await change(user, { roles: ['caseworker'] })
    expect(await rolesNow(user)).toEqual([])
  })

  test('takes everything from whoever leaves, also what was to begin later, and coming back gives nothing', async () => {
    const user = await join(['caseworker', 'legal'])
    await guard.signed(sign(await proposed(user)), keys.guard)
    await guard.signed(sign(await proposed(user, { role: 'legal', from: at(5) })), keys.guard)
    await change(user, { active: false })
    await change(user, { active: true })
    expect(await rolesNow(user)).toEqual([])
    expect(await rolesOf(stage.pools.read, user, new Date(Date.parse(at(6))))).toEqual([])
    expect((await entriesOf(user)).filter(({ type }) => type === 'role-taken').map(({ body }) => body.by)).toEqual([
      'client:directory',
      'client:directory',
    ])
  })

  test('and a signature in one moment: whoever left holds nothing, in sixty races', async () => {
    let taken = 0
    const made = {
      credential: 'c',
      digest: 'd',
      nonce: 'n',
      authenticatorData: 'a',
      clientDataJSON: 'j',
      signature: 's',
    }
    const signature: SignatureText = { by: 's.oyelaran', ...made }
    for (let race = 0; race < 60; race++) {
      const user = await join(['caseworker'])
      const id = await proposed(user)
      const leaves = wait(race % 6).then(() => change(user, { active: false }))
      const signed = signRole(stage.pools, id, { by: 's.oyelaran', signature, now: new Date(time) })
      await leaves
      if ((await signed).ok) taken++
      expect(await rolesNow(user)).toEqual([])
    }
    console.info(`${taken} of 60 were signed first and taken again`)
    expect(taken).toBeGreaterThan(0)
  })
})

describe('the first roles', () => {
  const first = (actor: string, role: 'supervisor' | 'security') =>
    ({ actor, role, from: at(0), until: at(30), reason: 'Order of the director' }) as const

  test('are given by the operator while two people cannot give any, and never again', async () => {
    const [a, b] = [await join(['supervisor']), await join(['security'])]
    const give = () =>
      giveFirstRoles(stage.pools, [first(a, 'supervisor'), first(b, 'security')], {
        by: 'operator',
        now: new Date(time),
      })
    expect(await give()).toEqual({ ok: false, fault: 'role.not-first', actor: 'operator' })
    await change('p.osei', { active: false })
    await change('s.oyelaran', { active: false })
    // All or none: the second has no such account.
    const half = [first(a, 'supervisor'), first('nobody', 'security')]
    const refused = await giveFirstRoles(stage.pools, half, { by: 'operator', now: new Date(time) })
    expect(refused).toEqual({ ok: false, fault: 'role.not-named', actor: 'nobody' })
    expect(await rolesNow(a)).toEqual([])
    // Two operators at once: one of them is the first.
    const both = await Promise.all([give(), give()])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect([await rolesNow(a), await rolesNow(b)]).toEqual([['supervisor'], ['security']])
    expect(await entriesOf(a)).toMatchObject([{ type: 'role-given', body: { by: 'operator', first: true } }])
  })

  test('of the demo are entries too, each once', async () => {
    expect((await entriesOf('a.ndiaye')).map(({ type, body }) => [type, body.by, body.first])).toEqual([
      ['role-given', 'demo', true],
    ])
  })
})

test('made again from the entries, everybody holds what they held', async () => {
  const held = async () =>
    (await stage.pools.rules.query('select * from access.role_held order by actor, role, from_at')).rows
  const before = await held()
  expect(before.length).toBeGreaterThan(20)
  await inTransaction(stage.pools.write, rebuildAccess)
  expect(await held()).toEqual(before)
})
