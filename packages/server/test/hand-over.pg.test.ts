import { writeAccess } from '@passage/ledger/access/write-access'
import { actorStreamId } from '@passage/ledger/entry/derived-id'
import { accountIdOf, changeAccount, openAccount } from '@passage/ledger/sign-in/accounts'
import { beginSession } from '@passage/ledger/sign-in/sessions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveRole } from '../../../tests/support/roles.ts'
import { softAuthenticator } from './support/authenticator.ts'
import { unconfirmed } from './support/people.ts'
import { type Desk, deskOf } from './support/signing.ts'
import { now, openStage, type Stage } from './support/stage.ts'

/* What a leaver had begun is listed by ids, and passed to a named colleague by the signature of a supervisor. */
let stage: Stage
let time = Date.parse(now)
let records: string[]
let boss: Desk
const key = softAuthenticator()
beforeAll(async () => {
  stage = await openStage({ clock: () => new Date(time).toISOString() })
  records = await stage.take(unconfirmed(1), unconfirmed(2), unconfirmed(3))
  const leaver = await stage.signIn('d.halvorsen')
  boss = deskOf(stage, await stage.signIn('p.osei'))
  await boss.add(key)
  // The leaver opened the first two records; the supervisor then took up the second.
  await open(leaver, records[0], 'review')
  await open(leaver, records[1], 'review')
  await open(boss.cookie, records[1], 'supervision')
  const given = { userName: 'e.next', displayName: 'E. Next', roles: ['match-reviewer'], active: true }
  await openAccount(stage.pools, given, 'test', new Date(now))
  await giveRole(stage.pools, 'e.next', 'match-reviewer', new Date(now))
  await changeAccount(stage.pools, accountIdOf('d.halvorsen'), () => ({ removed: true }), {
    by: 'test',
    now: new Date(now),
  })
})
afterAll(() => stage.close())

/** Each look a second after the one before: who was the last is a question of time. */
const open = (cookie: string, record: string | undefined, purpose: string) => {
  time += 1000
  return stage.app.inject({ url: `/v1/records/${record}`, headers: { cookie, 'passage-purpose': purpose } })
}
const inHand = () => boss.ask({ method: 'GET', url: '/v1/work-in-hand/d.halvorsen' })
const handOver = (change: object = {}, tasks: readonly string[] = []) =>
  ({
    method: 'POST',
    url: '/v1/hand-overs',
    payload: { from: 'd.halvorsen', to: 'e.next', reason: 'Left on 22 November', tasks, ...change },
  }) as const

test('begun work is what the leaver was the last to open: ids alone, each named in a look of the supervisor', async () => {
  const looks = await stage.looks(records[0])
  const { json } = await inHand()
  expect(json.tasks.map((each: { recordId: string }) => each.recordId)).toEqual([records[0]])
  expect(JSON.stringify(json)).not.toMatch(/lindqvist|SE1000/i)
  expect(await stage.looks(records[0])).toBe(looks + 1)
  const found = await stage.pools.rules.query(
    `select actor, purpose, via from access.look where $1 = any(records) and actor = 'p.osei' and purpose = 'queue'`,
    [records[0]],
  )
  expect(found.rows).toEqual([{ actor: 'p.osei', purpose: 'queue', via: 'queue' }])
})

test('only a supervisor lists it or passes it on, and only with a signature', async () => {
  const reviewer = deskOf(stage, `passage_session=${await sessionOf('e.next')}`)
  expect((await reviewer.ask({ method: 'GET', url: '/v1/work-in-hand/d.halvorsen' })).json.code).toBe('role.supervisor')
  const task = (await inHand()).json.tasks[0].taskId
  expect((await reviewer.ask(handOver({}, [task]))).json.code).toBe('role.supervisor')
  expect((await boss.ask(handOver({}, [task]))).json.code).toBe('step-up.needed')
  expect((await inHand()).json.tasks).toHaveLength(1)
})

test('work goes to somebody who works here, and is work of the one who leaves', async () => {
  const task = (await inHand()).json.tasks[0].taskId
  for (const to of ['d.halvorsen', 'nobody']) {
    expect((await boss.ask(handOver({ to }, [task]))).json.code).toBe('hand-over.nobody')
  }
  const foreign = '00000000-0000-4000-8000-000000000000'
  expect((await boss.ask(handOver({}, [task, foreign]))).json.code).toBe('hand-over.moved')
})

test('a signature over one colleague passes nothing to another', async () => {
  const task = (await inHand()).json.tasks[0].taskId
  const asked = await boss.ask(handOver({}, [task]))
  const signature = key.sign(asked.json.stepUp.challenge)
  expect((await boss.ask(handOver({ to: 'p.osei' }, [task]), signature)).json.code).toBe('step-up.other-act')
})

test('what must stay unknown to the supervisor is not listed, nor passed on; nor is what the colleague may not see', async () => {
  const task = (await inHand()).json.tasks[0].taskId
  const by = { by: 'l.brandt', authority: 'order', record: records[0] ?? '' }
  const set = (type: 'flag-set' | 'flag-lifted') =>
    writeAccess(stage.pools, 'l.brandt', {
      type,
      body: { ...by, flag: 'sealed' },
      recorded: new Date(time).toISOString(),
    })
  await set('flag-set')
  expect((await inHand()).json).toEqual({ user: 'd.halvorsen', tasks: [], more: false })
  expect((await boss.ask(handOver({}, [task]))).json.code).toBe('hand-over.moved')
  await set('flag-lifted')
  const at = { record: records[0] ?? '', actor: 'e.next', by: 'e.next' }
  const declared = { type: 'conflict-declared', body: at, recorded: new Date(time).toISOString() } as const
  await writeAccess(stage.pools, 'e.next', declared)
  expect((await boss.ask(handOver({}, [task]))).json.code).toBe('hand-over.not-theirs')
  await stage.pools.write.query('delete from access.conflict')
})

test('signed, it is in the hands of the colleague, once, and stands in the ledger of both', async () => {
  const task = (await inHand()).json.tasks[0].taskId
  const done = await boss.signed(handOver({}, [task]), key)
  expect([done.status, done.json.tasks]).toEqual([201, 1])
  expect((await inHand()).json.tasks).toEqual([])
  expect((await boss.ask(handOver({}, [task]))).json.code).toBe('hand-over.moved')
  const next = deskOf(stage, `passage_session=${await sessionOf('e.next')}`)
  const mine = await next.ask({ method: 'GET', url: '/v1/work/handed-over' })
  expect(mine.json.tasks).toMatchObject([{ handOver: done.json.handOver, taskId: task, from: 'd.halvorsen' }])
  for (const actor of ['d.halvorsen', 'e.next']) {
    const found = await stage.pools.rules.query<{ body: string }>(
      `select body from ledger.entry where stream_id = $1 and type = 'hand-over'`,
      [actorStreamId(actor)],
    )
    expect(JSON.parse(found.rows[0]?.body ?? '').body).toMatchObject({
      handOver: done.json.handOver,
      by: 'p.osei',
      tasks: [{ task, record: records[0] }],
      signature: { by: 'p.osei', credential: key.id },
    })
  }
})

async function sessionOf(userName: string): Promise<string> {
  const about = { accountId: accountIdOf(userName), userName, device: 'test' }
  return (await beginSession(stage.pools, about, new Date(now))) ?? ''
}
