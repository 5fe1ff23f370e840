import { compartments } from '@passage/domain/access/flags'
import { type Purpose, purposes, purposesFor } from '@passage/domain/access/purposes'
import type { AccessQuestion } from '@passage/domain/access/question'
import type { Role } from '@passage/domain/access/roles'
import { withLook } from '@passage/ledger/gateway/look'
import { accountIdOf, openAccount } from '@passage/ledger/sign-in/accounts'
import { createDecide } from '@passage/server/access/decide'
import { readPolicies } from '@passage/server/access/policy-files'
import { buildServer } from '@passage/server/app/build-server'
import { toldOf } from '@passage/server/events/told'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { now, openStage, type Stage } from '../support/stage.ts'
import { allRoles, describeCell } from './cells.ts'
import { oracle } from './oracle.ts'
import { type Path, paths, search } from './paths.ts'
import { actorOf, makeSubjects, marksOf, matrixUsers, type Subject } from './subjects.ts'

/** One cell in so many is asked by every way; PASSAGE_MATRIX=all asks all (half an hour), PASSAGE_MATRIX=10 one in ten. */
const STEP = process.env.PASSAGE_MATRIX === 'all' ? 1 : Number(process.env.PASSAGE_MATRIX ?? 97)

/** These workers ask faster than people do. */
const limits = { session: 1_000_000, wayIn: 1_000_000 }
let stage: Stage
let subjects: readonly Subject[]
const cookies = new Map<string, string>()
beforeAll(async () => {
  stage = await openStage({ users: matrixUsers, limits })
  subjects = await makeSubjects(stage)
  for (const { id } of matrixUsers) cookies.set(id, await stage.signIn(id))
}, 300_000)
afterAll(() => stage.close())

interface Cell {
  readonly role: Role
  readonly purpose: Purpose
  readonly subject: Subject
}
const stated = Object.keys(purposes).filter((code) => !('implied' in purposes[code as Purpose])) as Purpose[]

/** Every subject for every role: for the purposes that the role may state, and one that it may not. */
function* cellsOf(): Generator<Cell> {
  let turn = 0
  for (const subject of subjects)
    for (const role of allRoles) {
      const own = purposesFor([role])
      const foreign = stated.filter((one) => !own.includes(one))
      const other = foreign[turn++ % foreign.length]
      for (const purpose of other === undefined ? own : [...own, other]) yield { role, purpose, subject }
    }
}

const questionOf = ({ role, purpose, subject }: Cell, operation: Path['operation']): AccessQuestion => {
  const { relations, flags, cleared, conflict } = subject
  const held = relations.includes('assigned') ? cleared : []
  return { roles: [role], operation, purpose, relations, flags, cleared: held, conflict }
}

const neutral = (body: string): string =>
  body.replace(/"(instance|trace_id)":"[^"]*"/g, '').replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')

interface Faults {
  readonly leaks: string[]
  readonly denials: string[]
  readonly tells: string[]
  asked: number
  open: number
}

async function ask(cell: Cell, path: Path, faults: Faults, app = stage.app): Promise<void> {
  const actor = actorOf(cell.role, cell.subject)
  const asker = { stage: { ...stage, app }, cookie: cookies.get(actor) ?? '', purpose: cell.purpose }
  const question = questionOf(cell, path.operation)
  const should = oracle(question)
  const read = await path.read(asker, cell.subject)
  const name = () => `${path.name}: ${describeCell(question)} -> ${read.status} ${read.body.slice(0, 200)}`
  faults.asked++
  if (should) faults.open++
  if (read.opened !== should) (should ? faults.denials : faults.leaks).push(name())
  if (!should && marksOf(cell.subject).some((mark) => read.body.includes(mark))) faults.leaks.push(name())
  const isSecret = compartments.some((flag) => question.flags.includes(flag) && !question.cleared.includes(flag))
  const bond = cell.subject.relations.some((one) => ['own', 'represents', 'agreement'].includes(one))
  const isOutside = (cell.purpose === 'own-record' || cell.purpose === 'exchange') && !bond
  if (should || !(isSecret || isOutside)) return
  // What must stay unknown, and to outsiders whatever is not theirs, is answered as what does not exist.
  const nobody = await path.read(asker, { n: 9999, recordId: '00000000-0000-4000-8000-000000000000' })
  if (nobody.status !== read.status || neutral(nobody.body) !== neutral(read.body)) faults.tells.push(name())
}

const noFaults = (): Faults => ({ leaks: [], denials: [], tells: [], asked: 0, open: 0 })

async function askAll(cells: readonly Cell[], ways: readonly Path[], app = stage.app): Promise<Faults> {
  const faults = noFaults()
  // Workers read at once, each one thing after another: looks of one worker stand in one stream.
  const byActor = Map.groupBy(cells, ({ role, subject }) => actorOf(role, subject))
  await Promise.all(
    [...byActor.values()].map(async (own) => {
      for (const cell of own) for (const path of ways) await ask(cell, path, faults, app)
    }),
  )
  return faults
}

test('by every way of reading the answer is that of the table: no leak, no wrong denial', {
  timeout: STEP < 10 ? 7_200_000 : 1_200_000,
}, async () => {
  const all = [...cellsOf()]
  // What is open is asked oftener than what is closed: most of the table is closed.
  const isOpen = (cell: Cell): boolean => oracle(questionOf(cell, 'get'))
  const open = all.filter(isOpen).filter((_, at) => at % Math.ceil(STEP / 9) === 0)
  const closed = all.filter((cell) => !isOpen(cell)).filter((_, at) => at % STEP === 0)
  const cells = [...open, ...closed]
  const read = await askAll(cells, paths)
  const found = await askAll(cells, [search])
  for (const faults of [read, found]) {
    expect({ ...faults, asked: 0, open: 0 }).toEqual(noFaults())
    expect(faults.open).toBeGreaterThan(10)
  }
  console.info(
    `${cells.length} cells over HTTP, ${read.asked + found.asked} reads by ${paths.length + 1} ways, ${read.open + found.open} open`,
  )
  expect(read.asked + found.asked).toBeGreaterThan(2_000)
})

test('planted faults: without a bar there are leaks, without a permission wrong denials', {
  timeout: 300_000,
}, async () => {
  const files = readPolicies()
  const without = (id: string) => {
    const policies = Object.fromEntries(Object.entries(files.policies).filter(([one]) => one !== id))
    return createDecide({ ...files, policies })
  }
  const cells = [...cellsOf()].filter(({ role, purpose, subject }) => {
    const { relations, flags, conflict } = subject
    const isOpen = role === 'caseworker' && purpose === 'case-work' && relations.join() === 'assigned' && !conflict
    return isOpen && (flags.join() === 'sealed' || flags.length === 0)
  })
  for (const [id, fault] of [
    ['sealed-unless-cleared', 'leaks'],
    ['work-by-assignment', 'denials'],
  ] as const) {
    const app = await buildServer({
      pools: stage.pools,
      clock: () => now,
      users: matrixUsers,
      limits,
      decide: without(id),
    })
    const faults = await askAll(cells, paths.slice(0, 1), app)
    expect([id, faults[fault].length > 0]).toEqual([id, true])
    await app.close()
  }
})

/** Every id that a worker meets when going through the whole queue, and the number that the page gives. */
async function wholeQueue(cookie: string): Promise<{ ids: string[]; count: number; body: string }> {
  const ids: string[] = []
  let body = ''
  let next: string | undefined
  for (;;) {
    const url = `/v1/work${next === undefined ? '' : `?cursor=${encodeURIComponent(next)}`}`
    const answer = await stage.app.inject({ url, headers: { cookie } })
    body += answer.body
    if (answer.json().code === 'purpose.not-permitted') return { ids: [], count: 0, body }
    const list = answer.json()
    const rows = list.groups.flatMap((group: { rows: { recordId: string }[] }) => group.rows)
    ids.push(...rows.map((row: { recordId: string }) => row.recordId))
    next = list.next
    if (next === undefined) return { ids: ids.toSorted(), count: list.views[0].count, body }
  }
}

const bonds: readonly string[] = ['own', 'represents', 'assigned', 'agreement']

test('the list of whom an assignment opens holds what the table opens, and nothing else', async () => {
  let listed = 0
  for (const role of allRoles)
    for (const purpose of purposesFor([role])) {
      const actor = `${role}-4`
      const named = subjects.filter(({ n, relations }) => n % 6 === 4 && relations.some((one) => bonds.includes(one)))
      const should = named.filter((subject) => oracle(questionOf({ role, purpose, subject }, 'list')))
      const ids: string[] = []
      let after = ''
      do {
        const headers = { cookie: cookies.get(actor) ?? '', 'passage-purpose': purpose }
        const answer = await stage.app.inject({ url: `/v1/entrusted${after}`, headers })
        expect([actor, purpose, answer.statusCode]).toEqual([actor, purpose, 200])
        const list = answer.json()
        ids.push(...list.rows.map((row: { recordId: string }) => row.recordId))
        after = list.next === undefined ? '' : `?after=${list.next}`
      } while (after !== '')
      const wanted = should.map(({ recordId }) => recordId).toSorted()
      expect([actor, purpose, ids.toSorted()]).toEqual([actor, purpose, wanted])
      listed += ids.length
    }
  console.info(`${listed} persons listed by their assignments`)
  expect(listed).toBeGreaterThan(20)
})

/** How a worker of any group stands to a subject: what a task does for everybody, what a bond does for the own group. */
function standingOf(subject: Subject, actor: string): Pick<Subject, 'relations' | 'cleared' | 'conflict'> {
  const isOwn = actor.endsWith(`-${subject.n % 6}`)
  if (isOwn) return { ...subject, cleared: subject.relations.includes('assigned') ? subject.cleared : [] }
  return { relations: subject.relations.filter((one) => one === 'queued'), cleared: [], conflict: false }
}

test('lists, counts and the stream of changes hold what the table opens, and nothing else', {
  timeout: 600_000,
}, async () => {
  const asked = subjects.filter(({ n }) => n % 12 === 0)
  const ids = asked.map(({ recordId }) => recordId)
  let listed = 0
  let told = 0
  for (const role of allRoles) {
    // A worker who has read nobody in this test: groups differ in nothing else.
    const actor = `${role}-5`
    const may = (operation: 'list' | 'count' | 'stream', purpose: Purpose) =>
      subjects.filter((subject) => {
        const standing = standingOf(subject, actor)
        return oracle({ roles: [role], operation, purpose, flags: subject.flags, ...standing })
      })
    const idsOf = (some: readonly Subject[]) => some.map(({ recordId }) => recordId).toSorted()
    const waiting = (some: readonly Subject[]) => some.filter(({ relations }) => relations.includes('queued'))
    const queue = await wholeQueue(cookies.get(actor) ?? '')
    expect([actor, queue.ids]).toEqual([actor, idsOf(waiting(may('list', 'queue')))])
    expect([actor, queue.count]).toEqual([actor, waiting(may('count', 'queue')).length])
    listed += queue.ids.length
    const user = { id: actor, name: actor, roles: [role] }
    const service = { pools: stage.pools, clock: () => now, decide: createDecide() }
    const heard = await toldOf(service as unknown as Parameters<typeof toldOf>[0], user, ids)
    const allowed = (['queue', ...purposesFor([role])] as const)
      .flatMap((purpose) => may('stream', purpose))
      .filter((one) => asked.includes(one))
    expect([actor, [...heard].toSorted()]).toEqual([actor, [...new Set(idsOf(allowed))].toSorted()])
    told += heard.size
  }
  console.info(`${listed} rows listed and counted, ${told} changes told, of ${ids.length * allRoles.length} each`)
  expect(listed).toBeGreaterThan(20)
})

/** Every waiting task is in the hands of somebody who left, and was passed to every worker of the last group. */
async function handAllOver(waiting: readonly Subject[]): Promise<void> {
  const ids = waiting.map(({ recordId }) => recordId)
  // What one had was passed on; what the other has is still in hand.
  for (const userName of ['leaver', 'left-before']) {
    await openAccount(stage.pools, { userName, displayName: 'X', roles: [], active: true }, 'test', new Date(now))
  }
  const justNow = new Date(Date.parse(now) + 1000)
  await withLook(stage.pools, { actor: 'leaver', purpose: 'review', records: ids }, async () => 1, justNow)
  const tasks = await stage.pools.rules.query<{ task_id: string; record_id: string }>(
    'select task_id, record_id from proj.task where record_id = any($1::uuid[])',
    [ids],
  )
  for (const role of allRoles) {
    await stage.pools.sign.query(
      `insert into sign_in.handed_over (to_account, hand_over_id, task_id, record_id, from_account, at)
        select $1, gen_random_uuid(), t, r, $2, $3 from unnest($4::uuid[], $5::uuid[]) as x(t, r)`,
      [
        accountIdOf(`${role}-5`),
        accountIdOf('left-before'),
        now,
        tasks.rows.map(({ task_id }) => task_id),
        tasks.rows.map(({ record_id }) => record_id),
      ],
    )
  }
}

test('what is in hand and what was handed over hold what the table opens, and nothing else', {
  timeout: 300_000,
}, async () => {
  const waiting = subjects.filter(({ relations }) => relations.includes('queued'))
  await handAllOver(waiting)
  let listed = 0
  for (const role of allRoles) {
    const actor = `${role}-5`
    const headers = { cookie: cookies.get(actor) ?? '' }
    const allowed = waiting.filter((subject) =>
      oracle({
        roles: [role],
        operation: 'list',
        purpose: 'queue',
        flags: subject.flags,
        ...standingOf(subject, actor),
      }),
    )
    const open = new Set(allowed.map(({ recordId }) => recordId))
    for (const url of ['/v1/work/handed-over', '/v1/work-in-hand/leaver']) {
      const answer = await stage.app.inject({ url, headers })
      if (url !== '/v1/work/handed-over' && role !== 'supervisor') {
        expect([actor, answer.statusCode]).toEqual([actor, 403])
        continue
      }
      if (answer.json().code === 'purpose.not-permitted') {
        expect([actor, open.size]).toEqual([actor, 0])
        continue
      }
      const { tasks, more } = answer.json()
      const ids: string[] = tasks.map(({ recordId }: { recordId: string }) => recordId)
      expect([actor, url, ids.filter((id) => !open.has(id))]).toEqual([actor, url, []])
      expect([actor, url, new Set(ids).size, more]).toEqual([actor, url, Math.min(open.size, 50), open.size > 50])
      listed += ids.length
    }
  }
  console.info(`${listed} rows in hand and handed over, of ${waiting.length * (allRoles.length + 1)}`)
  expect(listed).toBeGreaterThan(20)
})
