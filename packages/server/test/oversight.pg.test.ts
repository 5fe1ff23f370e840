import type { Role } from '@passage/domain/access/roles'
import { writeAccess } from '@passage/ledger/access/write-access'
import { accountIdOf, changeAccount, openAccount } from '@passage/ledger/sign-in/accounts'
import { demoUsers } from '@passage/server/session/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { softAuthenticator } from './support/authenticator.ts'
import { unwitnessed } from './support/log.ts'
import { unconfirmed } from './support/people.ts'
import { type Desk, deskOf } from './support/signing.ts'
import { now, openStage, type Stage } from './support/stage.ts'

/* What the page of oversight is told: to whom, in which words, and whose turn each step is. */
let stage: Stage
let boss: Desk
let record: string
const key = softAuthenticator()
const page = { method: 'GET', url: '/v1/oversight' } as const
const viewOf = async (user: string) => (await deskOf(stage, await stage.signIn(user)).ask(page)).json
beforeAll(async () => {
  stage = await openStage({ log: unwitnessed })
  ;[record = ''] = await stage.take(unconfirmed(1))
  boss = deskOf(stage, await stage.signIn('p.osei'))
  await boss.add(key)
})
afterAll(() => stage.close())

test('opens to those who watch, with the parts that are theirs', async () => {
  const parts: Record<string, readonly string[] | number> = {}
  for (const { id } of demoUsers) {
    const { status, json } = await deskOf(stage, await stage.signIn(id)).ask(page)
    parts[id] =
      status === 200
        ? ['roles', 'budgets', 'handOver'].filter((part) => part in json)
        : `${status} ${json.code}`.split(' ')
  }
  const refused = ['403', 'oversight.not-a-watcher']
  expect(parts).toEqual({
    ...Object.fromEntries(demoUsers.map(({ id }) => [id, refused])),
    'p.osei': ['roles', 'budgets', 'handOver'],
    's.oyelaran': ['roles', 'budgets'],
    'a.ndiaye': ['roles', 'budgets'],
    'o.lindgren': [],
  })
  expect((await viewOf('o.lindgren')).people).toEqual([])
  // Whoever is concerned holds no power: they are in no list of those who do.
  const { people, roles } = await viewOf('s.oyelaran')
  expect(JSON.stringify([people, roles])).not.toContain('own-record')
  expect(roles.held).toHaveLength(demoUsers.length - 1)
})

test('a proposal waits for somebody else than its author and its holder, and whoever only watches signs nothing', async () => {
  await openAccount(
    stage.pools,
    { userName: 'n.joiner', displayName: 'N. Joiner', roles: ['security' satisfies Role], active: true },
    'test',
    new Date(now),
  )
  const payload = {
    user: 'n.joiner',
    role: 'security',
    from: now,
    until: '2026-12-23T23:59:59Z',
    reason: 'Joins while Ms Oyelaran is away',
  }
  await boss.signed({ method: 'POST', url: '/v1/roles/proposals', payload }, key)
  const turns: Record<string, unknown> = {}
  for (const user of ['p.osei', 's.oyelaran', 'a.ndiaye']) {
    const { title, roles } = await viewOf(user)
    expect(title).toBe('One role waits for a second signature.')
    expect(roles.waiting).toMatchObject([
      {
        who: 'N. Joiner',
        roleWords: 'security officer',
        spanWords: 'From 23 November, 09:10 UTC to 23 December, 23:59 UTC',
        byWords: 'P. Osei, supervisor, 23 November, 09:10 UTC',
      },
    ])
    turns[user] = [roles.waiting[0].sign.may, roles.propose.may]
  }
  expect(turns).toEqual({ 'p.osei': [false, true], 's.oyelaran': [true, true], 'a.ndiaye': [false, false] })
  const { roles } = await viewOf('a.ndiaye')
  const taken = roles.held.filter(({ take }: { take: { may: boolean } }) => take.may)
  // One's own may always be given up.
  expect(taken.map(({ user }: { user: string }) => user)).toEqual(['a.ndiaye'])
})

test('a raised budget is shown with its end, its reason and by whom; the later one of a day holds', async () => {
  const raise = (persons: number, day = '2026-11-23') =>
    boss.signed(
      { method: 'POST', url: '/v1/budgets/d.halvorsen', payload: { day, persons, reason: 'A flood after the outage' } },
      key,
    )
  await raise(450)
  await raise(500)
  await raise(420, '2026-11-24')
  const { budgets, noticed } = await viewOf('s.oyelaran')
  expect(budgets.raised).toMatchObject([
    {
      who: 'D. Halvorsen, match reviewer',
      personsWords: 'Up to 500 persons',
      endWords: 'Ends by itself with Monday 23 November, at midnight UTC',
      byWords: 'P. Osei, supervisor, 23 November, 09:10 UTC',
      reason: 'A flood after the outage',
    },
    { personsWords: 'Up to 420 persons', dayWords: 'Tuesday 24 November' },
  ])
  expect(noticed).toHaveLength(3)
  expect(noticed[0]).toMatchObject({
    who: 'P. Osei, supervisor',
    words: 'Raised how many persons somebody may read on a day.',
    toldWords: 'You',
  })
  expect(await stage.looks()).toBe(0)
})

test('who was told of what somebody did is said to whoever was told, and nothing to anybody else', async () => {
  const glass = {
    method: 'POST',
    url: `/v1/records/${record}/emergency?purpose=emergency`,
    payload: { justification: 'A child is at the airport alone' },
  } as const
  const worker = deskOf(stage, await stage.signIn('t.varga'))
  expect((await worker.ask(glass)).status).toBe(200)
  const noticed = async (user: string) => (await viewOf(user)).noticed.filter((row: { record?: object }) => row.record)
  expect(await noticed('s.oyelaran')).toMatchObject([
    {
      who: 'T. Varga, caseworker',
      words: 'Opened a record in an emergency.',
      toldWords: 'You; P. Osei, supervisor',
      record: { recordId: record, label: expect.stringMatching(/^PSG-/) },
    },
  ])
  expect((await noticed('p.osei'))[0].record.purpose).toBe('supervision')
  expect(await noticed('a.ndiaye')).toEqual([])
  // Sealed since, and unknown to whoever may not know of it: the line goes with it.
  const body = { flag: 'sealed', by: 'l.brandt', authority: 'order', record } as const
  await writeAccess(stage.pools, 'l.brandt', { type: 'flag-set', body, recorded: now })
  expect(await noticed('p.osei')).toEqual([])
  await writeAccess(stage.pools, 'l.brandt', { type: 'flag-lifted', body, recorded: now })
})

test('whoever has left is named as they were', async () => {
  await changeAccount(stage.pools, accountIdOf('t.varga'), () => ({ removed: true }), {
    by: 'test',
    now: new Date(now),
  })
  const { people, roles, noticed } = await viewOf('p.osei')
  expect(noticed.map(({ who }: { who: string }) => who)).toContain('T. Varga')
  expect(people.map(({ code }: { code: string }) => code)).not.toContain('t.varga')
  expect(roles.held.map(({ user }: { user: string }) => user)).not.toContain('t.varga')
})
