import { rebuildAccess } from '@passage/ledger/access/rebuild-access'
import { writeAccess } from '@passage/ledger/access/write-access'
import { link, unlink } from '@passage/ledger/links/link'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { endRole, giveRole } from '../../../../tests/support/roles.ts'
import { unconfirmed } from '../support/people.ts'
import { now, openStage, type Stage } from '../support/stage.ts'

/* After a link an assignment opens nothing more: the worker asks, whoever gave the assignment answers, the person reads it. */
const at = new Date(now)
const began = new Date('2026-06-01T00:00:00.000Z')
let stage: Stage
let [named, added, free]: string[] = []
let assignment: string
let ruling: Parameters<typeof link>[1]
let people = 0
beforeAll(async () => {
  stage = await openStage({ limits: { session: 1_000_000, wayIn: 1_000_000 } })
  await giveRole(stage.pools, 'k.adeyemi', 'supervisor', began)
})
beforeEach(async () => {
  const next = () => unconfirmed(++people)
  ;[named, added, free] = await stage.take(next(), next(), next())
  assignment = await stage.assign('t.varga', 'case-work', [named ?? ''])
  ruling = { records: [named ?? '', added ?? ''], signers: ['d.halvorsen', 'k.adeyemi'], reason: 'the same passport' }
  await link(stage.pools, ruling, at)
})
afterAll(() => stage.close())

interface Sent {
  readonly as?: string
  readonly purpose?: string
  readonly body?: object
  readonly key?: string
}
const cookies = new Map<string, string>()
async function cookieOf(user: string): Promise<string> {
  const cookie = cookies.get(user) ?? (await stage.signIn(user))
  cookies.set(user, cookie)
  return cookie
}
async function send(url: string, { as = 't.varga', purpose = 'case-work', body, key = 'the-first-key' }: Sent = {}) {
  const headers = { cookie: await cookieOf(as), 'passage-purpose': purpose, 'idempotency-key': key }
  const answer = await stage.app.inject({
    method: body === undefined ? 'GET' : 'POST',
    url,
    headers,
    ...(body === undefined ? {} : { payload: body }),
  })
  return { status: answer.statusCode, text: answer.body, json: answer.json() }
}
const reason = 'The interview is tomorrow'
const ask = (record = named, more: Sent = {}) =>
  send(`/v1/records/${record}/extension-requests`, { body: { reason }, ...more })
const open = (record = named, more: Sent = {}) => send(`/v1/records/${record}`, more)
const waiting = async (as = 'p.osei') => {
  const { json } = await send('/v1/oversight', { as, purpose: 'supervision' })
  return json.extensions === undefined ? undefined : ofThese(json.extensions.waiting)
}
/** What other tests left behind is no matter of this one. */
const ofThese = (rows: { recordId: string; request: string }[]) =>
  rows.filter(({ recordId }) => recordId === named || recordId === added)
const own = async (as = 't.varga') => ofThese((await send('/v1/extension-requests', { as })).json.requests)
const answer = (request: string, body: object, { record = named, as = 'p.osei' } = {}) =>
  send(`/v1/records/${record}/extension-requests/${request}/answer`, { as, purpose: 'supervision', body })
const extend = (records = [added]) => ({ answer: 'extended', records, reason: 'The same case' })
const written = async (type: string) =>
  (
    await stage.pools.rules.query(
      `select 1 from ledger.entry where type = $1 and (strpos(body, $2) > 0 or strpos(body, $3) > 0)`,
      [type, named, added],
    )
  ).rowCount

test('a worker asks once, the supervisor extends by what was read, the record opens, and the person reads it', async () => {
  expect((await open()).json.code).toBe('access.link-added')
  const asked = await ask()
  expect(asked).toMatchObject({ status: 200, json: { repeated: false } })
  const { request } = asked.json
  // The same again, and once more under another key: one request waits, and one entry stands.
  expect((await ask()).json).toMatchObject({ request, repeated: true })
  expect((await ask(named, { key: 'another-key', body: { reason: 'Please' } })).json).toMatchObject({ request })
  expect((await ask(named, { body: { reason: 'Other words' } })).json.code).toBe('request.key-reused')
  expect(await written('extension-asked')).toBe(1)
  // It opens nothing, and says nothing about what was added.
  expect((await open()).json.code).toBe('access.link-added')
  expect(asked.text).not.toContain(added)
  expect(JSON.stringify(await own())).not.toContain(added)
  expect(await own()).toMatchObject([{ request, state: 'waiting', recordId: named, reason }])
  // Whoever is to answer reads in My work that it waits; nobody else does.
  const alert = async (as: string) => (await send('/v1/work', { as })).json.asked
  expect(await alert('p.osei')).toEqual({
    words: 'One request for an extension waits for you',
    href: '/oversight?tab=extensions',
  })
  expect([await alert('k.adeyemi'), await alert('t.varga')]).toEqual([undefined, undefined])

  expect(await waiting()).toMatchObject([{ request, recordId: named, reason, adds: [{ recordId: added }] }])
  expect((await answer(request, extend([added, free]))).json.code).toBe('extension.changed')
  expect(await answer(request, extend())).toMatchObject({ status: 200, json: { repeated: false } })
  expect((await answer(request, extend())).json).toMatchObject({ repeated: true })
  expect((await answer(request, { answer: 'refused', records: [], reason: 'Not so' })).json.code).toBe(
    'extension.answered',
  )
  expect(await waiting()).toEqual([])
  expect((await open()).status).toBe(200)
  expect(await own()).toMatchObject([{ state: 'extended', answerReason: 'The same case' }])
  expect((await ask()).json.code).toBe('extension.nothing-to-ask')

  await stage.assign('own-record', 'own-record', [named ?? '', added ?? ''], { bond: 'own' })
  const person = { as: 'own-record', purpose: 'own-record' }
  const read = (await send(`/v1/records/${added}/looks`, person)).json.extensions
  expect(read).toEqual([
    expect.objectContaining({ who: 'T. Varga, caseworker', answer: expect.stringMatching(/^Allowed by P\. Osei/) }),
  ])
  expect(JSON.stringify(read)).not.toContain(reason)
  expect((await open(named, person)).json.extensions).toEqual(read)

  const rows = async () => (await stage.pools.rules.query('select * from access.extension_request')).rows
  const before = await rows()
  await inTransaction(stage.pools.write, rebuildAccess)
  expect(await rows()).toEqual(before)
})

test('a refusal has a reason that the worker reads; then the worker may ask again', async () => {
  const { request } = (await ask()).json
  const no = { answer: 'refused', records: [], reason: 'Ask for the interview first' }
  expect((await answer(request, no)).status).toBe(200)
  expect((await open()).json.code).toBe('access.link-added')
  expect(await own()).toMatchObject([{ state: 'refused', answerReason: no.reason }])
  expect((await ask(named, { key: 'the-second-key' })).json).toMatchObject({ repeated: false })
  expect(await waiting()).toHaveLength(1)
})

test('whoever has no assignment, another purpose, or an open record asks for nothing, and learns what an opening says', async () => {
  const same = async (record: string | undefined, more: Sent) => {
    const [opened, asked] = [await open(record, more), await ask(record, more)]
    const said = ({ code, title, detail, remedy }: Record<string, string>) => ({ code, title, detail, remedy })
    expect([asked.status, said(asked.json)]).toEqual([opened.status, said(opened.json)])
    return asked.json.code
  }
  expect(await same(named, { as: 'l.brandt' })).toBe('access.not-assigned')
  expect(await same(free, {})).toBe('access.not-assigned')
  expect(await same(named, { purpose: 'correction' })).toBe('access.not-assigned')
  expect(await same('00000000-0000-7000-8000-000000000001', {})).toBe('not-found')
  // The linked record becomes secret: nothing is asked about it, and what was asked is listed nowhere.
  const { request } = (await ask()).json
  const flag = { record: added ?? '', flag: 'sealed', by: 'l.brandt', authority: 'an order' } as const
  await writeAccess(stage.pools, 'l.brandt', { type: 'flag-set', body: flag, recorded: now })
  expect(await same(named, { key: 'another-key' })).toBe('not-found')
  expect([await waiting(), await own()]).toEqual([[], []])
  expect((await answer(request, extend())).status).toBe(404)
  expect(await written('assignment-extended')).toBe(0)
})

test('a person whose own record was linked, and an assignment of somebody else, are nothing to extend', async () => {
  await stage.assign('own-record', 'own-record', [named ?? ''], { bond: 'own' })
  const person = { as: 'own-record', purpose: 'own-record' }
  expect((await open(named, person)).json.code).toBe('access.link-added')
  expect((await ask(named, person)).json.code).toBe('extension.no-assignment')
  // The request is always about the assignment of whoever asks: there is no place to name another one.
  await stage.assign('l.brandt', 'case-work', [named ?? ''])
  const { request } = (await ask(named, { as: 'l.brandt' })).json
  const found = await stage.pools.rules.query(
    'select actor, assignment_id from access.extension_request where record_id = $1',
    [named],
  )
  expect(found.rows).toMatchObject([{ actor: 'l.brandt' }])
  expect(found.rows[0]?.assignment_id).not.toBe(assignment)
  expect((await answer(request, extend())).status).toBe(200)
  expect((await open()).json.code).toBe('access.link-added')
  expect(await own()).toEqual([])
})

test('only whoever gave the assignment answers, or any supervisor once nobody who gave it is one', async () => {
  const { request } = (await ask()).json
  const unknown = await answer('00000000-0000-4000-8000-000000000000', extend())
  expect(unknown.status).toBe(404)
  expect((await answer(request, extend(), { record: free })).status).not.toBe(200)
  expect(await waiting('k.adeyemi')).toEqual([])
  expect((await answer(request, extend(), { as: 'k.adeyemi' })).json.code).toBe('access.not-assigned')
  expect((await answer(request, extend(), { as: 't.varga' })).json.code).toBe('purpose.not-permitted')
  expect(await waiting('a.ndiaye')).toBeUndefined()
  // Two supervisors at one record: each has the requests about the own assignments alone.
  await stage.assign('l.brandt', 'case-work', [named ?? ''], { by: 'k.adeyemi' })
  const second = (await ask(named, { as: 'l.brandt' })).json.request
  expect((await waiting('k.adeyemi'))?.map((one) => one.request)).toEqual([second])
  expect((await answer(request, extend(), { as: 'k.adeyemi' })).status).toBe(404)
  await endRole(stage.pools, 'p.osei', 'supervisor', at)
  expect(await waiting('k.adeyemi')).toHaveLength(2)
  expect((await answer(request, extend(), { as: 'k.adeyemi' })).status).toBe(200)
  await giveRole(stage.pools, 'p.osei', 'supervisor', at)
})

test('nobody answers the own request, and an own interest keeps a supervisor from it', async () => {
  await giveRole(stage.pools, 'k.adeyemi', 'caseworker', began)
  await stage.assign('k.adeyemi', 'case-work', [named ?? ''])
  const { request } = (await ask(named, { as: 'k.adeyemi' })).json
  await endRole(stage.pools, 'p.osei', 'supervisor', at)
  expect(await waiting('k.adeyemi')).toEqual([])
  expect((await answer(request, extend(), { as: 'k.adeyemi' })).status).toBe(403)
  await giveRole(stage.pools, 'p.osei', 'supervisor', at)
  const body = { record: added ?? '', actor: 'p.osei', by: 'p.osei' }
  await writeAccess(stage.pools, 'p.osei', { type: 'conflict-declared', body, recorded: now })
  expect(await waiting()).toEqual([])
  expect((await answer(request, extend())).json.code).not.toBe('access.not-assigned')
  expect(await written('assignment-extended')).toBe(0)
})

test('when the link is gone there is nothing to extend, and an ended assignment stays ended', async () => {
  const asked = await ask(added)
  expect(asked.json).toMatchObject({ repeated: false })
  const { request } = asked.json
  await unlink(stage.pools, ruling, at)
  expect(await waiting()).toEqual([])
  expect((await answer(request, extend(), { record: added })).json.code).toBe('extension.changed')
  await link(stage.pools, { ...ruling, reason: 'again' }, at)
  expect(await waiting()).toHaveLength(1)
  const end = { assignmentId: assignment, by: 'p.osei', reason: 'done' }
  await writeAccess(stage.pools, 'p.osei', { type: 'assignment-ended', body: end, recorded: now })
  expect(await waiting()).toEqual([])
  expect((await answer(request, extend(), { record: added })).json.code).toBe('extension.ended')
  expect(await own()).toMatchObject([{ state: 'ended' }])
})

test('what is kept back of a worker’s looks keeps back the request, too', async () => {
  await ask()
  await stage.assign('own-record', 'own-record', [named ?? '', added ?? ''], { bond: 'own' })
  const read = async () =>
    (await send(`/v1/records/${named}/looks`, { as: 'own-record', purpose: 'own-record' })).json.extensions
  expect(await read()).toHaveLength(1)
  const terms = { withholdingId: '00000000-0000-4000-8000-0000000000aa', actor: 't.varga', records: [named ?? ''] }
  const body = { ...terms, by: 'l.brandt', authority: '5 USC 552a(j)', reason: 'inquiry', from: now }
  const until = '2026-12-20T00:00:00.000Z'
  await writeAccess(stage.pools, 'l.brandt', { type: 'look-withheld', body: { ...body, until }, recorded: now })
  expect(await read()).toEqual([])
})
