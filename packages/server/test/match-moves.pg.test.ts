import { randomUUID } from 'node:crypto'
import { writeAccess } from '@passage/ledger/access/write-access'
import { accountIdOf, changeAccount, openAccount } from '@passage/ledger/sign-in/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveRole } from '../../../tests/support/roles.ts'
import { arrival, misreadExit, unconfirmed } from './support/people.ts'
import { now, openStage, type Stage } from './support/stage.ts'

/* A question on the desk of match review: on hold where everybody sees it, taken up early, and handed to a colleague. */
let stage: Stage
let time = Date.parse(now)
let [one, other]: string[] = []
let reviewer: string
let colleague: string
let supervisor: string
const signInAll = async () => {
  reviewer = await stage.signIn('d.halvorsen')
  colleague = await stage.signIn('k.adeyemi')
  supervisor = await stage.signIn('p.osei')
}
const DAY_MS = 86_400_000

beforeAll(async () => {
  stage = await openStage({ clock: () => new Date(time).toISOString() })
  ;[one, other] = (await stage.take(arrival, misreadExit)).toSorted()
  await stage.take(unconfirmed(1))
  await signInAll()
})
afterAll(() => stage.close())

const ask = (cookie: string, url: string, purpose = 'review') =>
  stage.app.inject({ url: `/v1/${url}`, headers: { cookie, 'passage-purpose': purpose } })
const move = (cookie: string, what: string, payload: object) =>
  stage.app.inject({
    method: 'POST',
    url: `/v1/records/${one}/match/${other}/${what}`,
    headers: { cookie, 'passage-purpose': 'review', 'idempotency-key': randomUUID() },
    payload,
  })
const listOf = async (cookie: string, view: string) => {
  const { json } = await ask(cookie, `work?view=${view}`)
  const list = json()
  const rows = list.groups.flatMap(({ rows: each }: { rows: object[] }) => each)
  expect(list.views.find(({ code }: { code: string }) => code === view).count).toBe(rows.length)
  return { ...list, rows }
}
const dayIn = (days: number) => new Date(time + days * DAY_MS).toISOString().slice(0, 10)
const question = async (cookie: string) => (await ask(cookie, `records/${one}/match/${other}`)).json()

test('on hold: out of the queue, in its own view with the day, the reason and the name; early back by a reason', async () => {
  expect((await listOf(colleague, 'held')).title).toBe('Nothing is on hold.')
  const refused = await move(reviewer, 'take-up', { reason: 'answer-came' })
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'match.not-held'])
  expect((await move(reviewer, 'hold', { until: dayIn(3), reason: 'source-asked' })).statusCode).toBe(200)
  expect((await listOf(colleague, 'links')).rows).toEqual([])
  const held = await listOf(colleague, 'held')
  expect(held.title).toBe('One on hold. It comes back by itself.')
  expect(held.rows).toHaveLength(1)
  expect(held.rows[0].note).toMatch(
    /^Comes back \w+day \d+ November, because the source was asked for its first reading\. Put aside by D\. Halvorsen, match reviewer\.$/,
  )
  expect(held.foot).toBe('1 of 1 shown.')
  expect((await listOf(colleague, 'all')).foot).toMatch(/One on hold comes back by itself\.$/)
  const row = held.rows[0]
  const item = (await ask(colleague, `work/${row.taskId}?view=held&record=${row.recordId}`, 'queue')).json()
  expect(item.takeUp).toEqual({ words: 'Take it up now', href: `/reviews/${one}/${other}#match-hold` })
  expect(item.facts.find(({ term }: { term: string }) => term === 'On hold').words).toBe(row.note)
  expect((await question(colleague)).hold).toMatchObject({
    takeUp: { may: true },
    held: expect.stringContaining('Comes back'),
  })
  const bad = await move(colleague, 'take-up', { reason: 'because' })
  expect(bad.statusCode).toBe(400)
  expect((await move(colleague, 'take-up', { reason: 'answer-came' })).json().words).toBe('It is in the queue again.')
  expect((await listOf(colleague, 'held')).rows).toEqual([])
  expect((await listOf(colleague, 'links')).rows).toHaveLength(1)
  expect((await question(reviewer)).hold.takenUp).toMatch(
    /^Taken up before its day by K\. Adeyemi.*: what was waited for has come\.$/,
  )
})

test('on its day it is in the queue by itself, and under On hold no more', async () => {
  await move(reviewer, 'hold', { until: dayIn(2), reason: 'paper-awaited' })
  expect((await listOf(colleague, 'held')).rows).toHaveLength(1)
  time += 2 * DAY_MS
  await signInAll()
  expect((await listOf(colleague, 'held')).rows).toEqual([])
  const [row] = (await listOf(colleague, 'links')).rows
  expect(row).toBeDefined()
  expect(row.note).toBeUndefined()
  const late = await move(colleague, 'take-up', { reason: 'not-needed' })
  expect(late.json().code).toBe('match.not-held')
})

test('no colleague but one who has this queue: one refusal, whoever it is', async () => {
  // Of a reviewer, whose account was closed; roles alone are not enough.
  const left = { userName: 'l.left', displayName: 'L. Left', roles: ['match-reviewer'], active: true }
  await openAccount(stage.pools, left, 'test', new Date(time))
  await giveRole(stage.pools, 'l.left', 'match-reviewer', new Date(time))
  await changeAccount(stage.pools, accountIdOf('l.left'), () => ({ removed: true }), {
    by: 'test',
    now: new Date(time),
  })
  const refusals = await Promise.all(
    // Oneself, a caseworker, a supervisor, nobody, and a name written otherwise.
    ['d.halvorsen', 't.varga', 'p.osei', 'nobody', 'l.left', 'K.Adeyemi'].map(async (to) => {
      const { json, statusCode } = await move(reviewer, 'hand-over', { to, reason: 'knows-source' })
      const { code, title, detail, remedy } = json()
      return JSON.stringify([statusCode, code, title, detail, remedy])
    }),
  )
  expect(new Set(refusals).size).toBe(1)
  expect(refusals[0]).toContain('match.hand-nobody')
  const caseworker = await stage.signIn('t.varga')
  expect((await move(caseworker, 'hand-over', { to: 'k.adeyemi', reason: 'knows-source' })).statusCode).toBe(403)
  expect((await move(supervisor, 'hand-over', { to: 'k.adeyemi', reason: 'knows-source' })).statusCode).toBe(403)
})

test('never to a colleague in conflict, who is told apart from nobody else', async () => {
  await stage.app.inject({
    method: 'POST',
    url: `/v1/records/${other}/conflict`,
    headers: { cookie: colleague, 'passage-purpose': 'review' },
    payload: {},
  })
  const refused = await move(reviewer, 'hand-over', { to: 'k.adeyemi', reason: 'knows-source' })
  expect(refused.json().code).toBe('match.hand-nobody')
  await stage.pools.write.query('delete from access.conflict')
})

test('the colleague finds it with the name and the reason; the first answers no more, unless it is handed back', async () => {
  const handed = await move(reviewer, 'hand-over', { to: 'k.adeyemi', reason: 'reads-script' })
  expect(handed.json().words).toContain('K. Adeyemi')
  const mine = await listOf(colleague, 'handed')
  expect(mine.rows[0].note).toBe(
    'D. Halvorsen, match reviewer, handed it to you, because the colleague reads the writing of these papers.',
  )
  expect((await listOf(colleague, 'links')).rows).toHaveLength(1)
  expect((await listOf(reviewer, 'handed')).rows).toEqual([])
  expect((await question(colleague)).handOver.handed).toBe(mine.rows[0].note)
  const view = await question(reviewer)
  expect([view.answer.may, view.hold.turn.may, view.handOver.turn.may]).toEqual([false, false, false])
  expect(view.answer.why).toBe(
    'You have handed this over. A colleague answers it in your place. It can be handed back to you.',
  )
  const answer = { answer: 'same', reasons: ['misread-character'], words: '' }
  expect((await move(reviewer, 'answers', answer)).json().code).toBe('match.handed-over')
  expect((await move(colleague, 'hand-over', { to: 'd.halvorsen', reason: 'cannot-get-to-it' })).statusCode).toBe(200)
  expect((await question(reviewer)).answer.may).toBe(true)
  expect((await move(reviewer, 'answers', answer)).statusCode).toBe(200)
  expect((await listOf(reviewer, 'handed')).rows).toEqual([])
})

test('a protected record is in no view and in no count, and its question is as one that never was', async () => {
  // Somebody new is handed the question, and it is put aside as well: both views would have it.
  await giveRole(stage.pools, 'p.osei', 'match-reviewer', new Date(time))
  ;[one, other] = (
    await stage.take(
      {
        ...arrival,
        sourceKey: 'in-2',
        document: { type: 'P', number: 'L898912C3', issuer: 'NG' },
        birthDate: '1971-02-10',
      },
      {
        ...misreadExit,
        sourceKey: 'out-2',
        document: { type: 'P', number: 'L888912C3', issuer: 'NG' },
        birthDate: '1971-02-10',
      },
    )
  ).toSorted()
  expect((await move(reviewer, 'hand-over', { to: 'k.adeyemi', reason: 'knows-source' })).statusCode).toBe(200)
  const views = ['handed', 'held', 'links', 'all']
  const counts = async () =>
    (await ask(colleague, 'work')).json().views.filter(({ code }: { code: string }) => views.includes(code))
  const rows = async () => (await Promise.all(views.map(async (view) => (await listOf(colleague, view)).rows))).flat()
  expect(JSON.stringify(await rows())).toContain(one)
  const flag = { record: other ?? '', flag: 'protected-1367', by: 'p.osei', authority: '8 USC 1367' } as const
  await writeAccess(stage.pools, 'p.osei', { type: 'flag-set', body: flag, recorded: new Date(time).toISOString() })
  const shown = JSON.stringify(await rows())
  expect([shown.includes(one ?? ''), shown.includes(other ?? '')]).toEqual([false, false])
  const before = await counts()
  expect(before.find(({ code }: { code: string }) => code === 'handed').count).toBe(0)
  const never = '00000000-0000-4000-8000-000000000001'
  const told = async (what: string, payload: object | undefined, pair: readonly (string | undefined)[]) => {
    const { statusCode, json } = await stage.app.inject({
      method: payload === undefined ? 'GET' : 'POST',
      url: `/v1/records/${pair[0]}/match/${pair[1]}/${what}`,
      headers: { cookie: colleague, 'passage-purpose': 'review', 'idempotency-key': randomUUID() },
      ...(payload === undefined ? {} : { payload }),
    })
    const { instance: _, trace_id: __, ...said } = json()
    return JSON.stringify([statusCode, said])
  }
  for (const [what, payload] of [
    ['take-up', { reason: 'answer-came' }],
    ['hand-over', { to: 'd.halvorsen', reason: 'knows-source' }],
    ['hold', { until: dayIn(3), reason: 'source-asked' }],
    ['basis', undefined],
    ['basis/question/1/receipt', undefined],
    ['basis/other/1/receipt', undefined],
  ] as const)
    expect(await told(what, payload, [one, other]), what).toBe(await told(what, payload, [one, never]))
})
