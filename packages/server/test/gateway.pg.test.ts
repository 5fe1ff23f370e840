import { openCase } from '@passage/ledger/case/open-case'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arrival, misreadExit, unconfirmed } from './support/people.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage
let record: string
let linked: string
let misread: string
let cookie: string
let task: string
const caseId = '00000000-0000-4000-8000-00000000ca5e'
const leadCase = '00000000-0000-4000-8000-00000001ead0'
let routes: string[]

beforeAll(async () => {
  stage = await openStage()
  const taken = await stage.take(arrival, misreadExit, unconfirmed(1))
  linked = taken[0] ?? ''
  misread = taken[1] ?? ''
  record = taken[2] ?? ''
  cookie = await stage.signIn()
  const found = await stage.pools.rules.query<{ task_id: string }>(
    'select task_id from proj.task where record_id = $1',
    [record],
  )
  task = found.rows[0]?.task_id ?? ''
  const given = {
    caseId,
    recordId: record,
    pack: 'us',
    forum: { places: undefined },
    reason: 'a test',
    by: 'm.sorensen',
  }
  await openCase(stage.pools, given, new Date('2026-11-23T09:00:00.000Z'))
  await openCase(stage.pools, { ...given, caseId: leadCase, recordId: linked }, new Date('2026-11-23T09:00:00.000Z'))
  const paths = stage.app.swagger().paths ?? {}
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  )
})
afterAll(() => stage.close())

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly url: () => string
  readonly payload?: object
  /** What the answer says about the person, where it is not the id. */
  readonly says?: string
  /** Whom it is about, where that is another record. */
  readonly of?: () => string
  /** A route that states its own purpose: the worker's own queue. */
  readonly ownPurpose?: true
}

const search = { documentNumber: 'SE100001', justification: 'The person asks about the departure' }

/** Every route that can answer with something about a person, and a request that does. */
const personRoutes: Readonly<Record<string, Asked>> = {
  'GET /v1/work': { method: 'GET', url: () => '/v1/work', ownPurpose: true },
  'GET /v1/work/{id}': { method: 'GET', url: () => `/v1/work/${task}`, ownPurpose: true },
  'GET /v1/records/{id}': { method: 'GET', url: () => `/v1/records/${record}` },
  'GET /v1/records/{id}/match/{other}': {
    method: 'GET',
    url: () => `/v1/records/${linked}/match/${misread}`,
    of: () => linked,
    says: 'L888902C3',
  },
  'GET /v1/records/{id}/match/{other}/raw': {
    method: 'GET',
    url: () => `/v1/records/${linked}/match/${misread}/raw`,
    of: () => linked,
    says: 'L888902C3',
  },
  'GET /v1/records/{id}/match/{other}/basis': {
    method: 'GET',
    url: () => `/v1/records/${linked}/match/${misread}/basis`,
    of: () => linked,
    says: 'passage-border-model/4',
  },
  'GET /v1/records/{id}/cases': { method: 'GET', url: () => `/v1/records/${record}/cases`, says: caseId },
  'GET /v1/records/{id}/cases/{case}': { method: 'GET', url: () => `/v1/records/${record}/cases/${caseId}` },
  'GET /v1/records/{id}/cases/{case}/family': {
    method: 'GET',
    url: () => `/v1/records/${record}/cases/${caseId}/family?what=join&record=${linked}&lead=${leadCase}`,
    says: 'hearings-together',
  },
  'GET /v1/records/{id}/why': { method: 'GET', url: () => `/v1/records/${record}/why` },
  'GET /v1/records/{id}/stays': { method: 'GET', url: () => `/v1/records/${record}/stays` },
  'GET /v1/records/{id}/looks': { method: 'GET', url: () => `/v1/records/${record}/looks`, says: 'D. Halvorsen' },
  'GET /v1/records/{id}/stops': { method: 'GET', url: () => `/v1/records/${record}/stops`, says: '"stops"' },
  'GET /v1/records/{id}/findings': { method: 'GET', url: () => `/v1/records/${record}/findings` },
  'GET /v1/stays/{record}/{key}/findings': {
    method: 'GET',
    url: () => `/v1/stays/${record}/1/findings`,
    says: '"steps"',
  },
  'GET /v1/records/{id}/redress': { method: 'GET', url: () => `/v1/records/${record}/redress` },
  'GET /v1/stays/{record}/{key}': { method: 'GET', url: () => `/v1/stays/${record}/1` },
  'POST /v1/find': { method: 'POST', url: () => '/v1/find', payload: search },
}

/** Every other route, and why no look is needed. A new route fails here until somebody has decided. */
const otherRoutes: Readonly<Record<string, string>> = {
  'GET /v1/demo-users': 'names of demo users',
  'GET /v1/sign-in': 'nothing',
  'GET /v1/sign-in/callback': 'nothing',
  'POST /v1/sign-in/signed-out': 'nothing',
  'POST /v1/token': 'the caller',
  'GET /.well-known/oauth-authorization-server': 'nothing',
  'GET /v1/authenticators': 'the caller',
  'POST /v1/authenticators': 'nothing',
  'POST /v1/authenticators/challenge': 'the caller',
  'DELETE /v1/authenticators/{id}': 'nothing',
  'POST /v1/recoveries/{user}': 'nothing',
  'POST /v1/recoveries/{user}/confirm': 'nothing',
  'GET /v1/roles': 'staff, for those who watch over it: test/account-roles.pg.test.ts',
  'POST /v1/roles/proposals': 'a proposal about staff',
  'POST /v1/roles/proposals/{proposal}/signature': 'the role of a colleague',
  'POST /v1/roles/{user}/{role}/taking': 'nothing',
  'POST /v1/budgets/{user}': 'a count',
  'GET /v1/work-in-hand/{user}': 'ids, under a look: test/hand-over.pg.test.ts',
  'POST /v1/hand-overs': 'counts',
  'GET /v1/work/handed-over': 'ids, under a look: test/hand-over.pg.test.ts',
  ...Object.fromEntries(
    [
      'GET /Users',
      'POST /Users',
      'GET /Users/{id}',
      'PUT /Users/{id}',
      'PATCH /Users/{id}',
      'DELETE /Users/{id}',
      'GET /Groups',
      'GET /Groups/{id}',
      'PATCH /Groups/{id}',
      'GET /ServiceProviderConfig',
      'GET /ResourceTypes',
      'GET /Schemas',
    ].map((route) => [route.replace(' ', ' /scim/v2'), 'staff']),
  ),
  'GET /v1/sessions': 'the caller',
  'DELETE /v1/sessions/{id}': 'nothing',
  'GET /v1/session': 'the caller',
  'DELETE /v1/session': 'nothing',
  'GET /v1/sources': 'counts and times',
  'GET /v1/rules': 'law',
  'GET /v1/rules/{id}': 'law',
  'GET /v1/deadlines': 'law',
  'GET /v1/deadlines/{id}': 'law',
  'GET /v1/events': 'ids and versions, of records that the listener may be told of: test/access/paths.pg.test.ts',
  'GET /v1/records/{id}/copy': 'open to the person alone: test/access/paths.pg.test.ts',
  'GET /v1/entrusted': 'open to whoever has an assignment: test/access/paths.pg.test.ts',
  'GET /v1/alerts': 'ids, for whoever was told',
  'GET /v1/oversight': 'staff, and ids for whoever was told: test/oversight.pg.test.ts',
  'POST /v1/records/{id}/assignments': 'a receipt',
  'POST /v1/records/{id}/assignments/{assignment}/extension': 'a receipt',
  'POST /v1/records/{id}/assignments/{assignment}/end': 'a receipt',
  'POST /v1/records/{id}/extension-requests':
    'a receipt, or the refusal of an opening: test/access/extension.pg.test.ts',
  'POST /v1/records/{id}/extension-requests/{request}/answer': 'a receipt',
  'GET /v1/extension-requests': 'ids that the caller wrote: test/access/extension.pg.test.ts',
  'GET /v1/records/{id}/match/{other}/basis/{stream}/{seq}/receipt':
    'a place and a commitment: test/receipt-route.pg.test.ts',
  'POST /v1/records/{id}/match/{other}/answers': 'a receipt',
  'POST /v1/records/{id}/match/{other}/reopening': 'a receipt',
  'POST /v1/records/{id}/match/{other}/hold': 'a receipt',
  'POST /v1/records/{id}/match/{other}/take-up': 'a receipt',
  'POST /v1/records/{id}/match/{other}/hand-over': 'a receipt, or one refusal: test/match-moves.pg.test.ts',
  'POST /v1/records/{id}/cases': 'a receipt',
  'POST /v1/records/{id}/cases/{case}/steps': 'a receipt, or a refusal by rules: test/cases.pg.test.ts',
  'POST /v1/records/{id}/cases/{case}/told': 'a receipt, or a refusal by rules: test/cases.pg.test.ts',
  'POST /v1/records/{id}/cases/{case}/proposals/{proposal}/signature': 'a receipt, or a refusal by rules',
  'POST /v1/records/{id}/cases/{case}/proposals/{proposal}/end': 'a receipt',
  'GET /v1/records/{id}/cases/{case}/family/leads':
    'ids and days of cases of own assignments, under the right to act: test/cases-family.pg.test.ts',
  'POST /v1/records/{id}/cases/{case}/family': 'a receipt, or a refusal by rules: test/cases-family.pg.test.ts',
  'POST /v1/records/{id}/cases/{case}/family/{proposal}/signature':
    'a receipt, or a refusal by rules: test/cases-family.pg.test.ts',
  'POST /v1/records/{id}/flags': 'a receipt',
  'POST /v1/records/{id}/conflict': 'a receipt',
  'POST /v1/records/{id}/emergency': 'a receipt',
  'POST /v1/records/{id}/withholdings': 'a receipt',
  'POST /v1/records/{id}/withholdings/{withholding}/renewal': 'a receipt',
  'POST /v1/records/{id}/stops': 'the id of the stop',
  'POST /v1/records/{id}/stops/{stop}/lifting': 'the id of the stop',
  'POST /v1/stays/{record}/{key}/notices': 'a receipt',
  'POST /v1/stays/{record}/{key}/notices/{notice}/answers': 'a receipt',
  'POST /v1/stays/{record}/{key}/findings': 'a receipt',
  'POST /v1/stays/{record}/{key}/findings/{finding}/signature': 'a receipt',
  'POST /v1/stays/{record}/{key}/findings/{finding}/withdrawal': 'a receipt',
  'GET /v1/records/{id}/entries/{seq}/receipt': 'open to the person alone: test/receipt-route.pg.test.ts',
  'GET /v1/records/{id}/looks/{look}/receipt': 'a place and a commitment: test/receipt-route.pg.test.ts',
  'GET /v1/log': 'size, root and witnesses of the log',
  'POST /v1/records/{id}/redress': 'a receipt',
  ...Object.fromEntries(
    ['files', 'review', 'statement', 'withdrawal', 'examination', 'decision', 'review-decision'].map((step) => [
      `POST /v1/records/{id}/redress/{request}/${step}`,
      'a receipt',
    ]),
  ),
  'GET /v1/records/{id}/redress/{request}/files/{file}': 'what was sent along: test/redress/files.pg.test.ts',
  'GET /v1/redress/figures': 'counts',
  'GET /v1/match/figures': 'counts',
  'GET /v1/correction-notices': 'open to earlier recipients alone: test/redress/redress.pg.test.ts',
  'POST /v1/correction-notices/{id}/acknowledgement': 'a time',
  'POST /v1/crossings': 'receipts for what the caller itself sent',
  'GET /log/checkpoint': 'size and root of the log',
  'GET /log/tile/{*}': 'commitments: hashes under salts',
  'GET /livez': 'nothing',
  'GET /readyz': 'how the log is vouched for',
}

test('every route is known to the gateway test', () => {
  expect([...routes].sort()).toEqual([...Object.keys(personRoutes), ...Object.keys(otherRoutes)].sort())
})

describe.each(Object.entries(personRoutes))('%s', (_name, asked) => {
  const ask = (headers: Record<string, string>) =>
    stage.app.inject({
      method: asked.method,
      url: asked.url(),
      headers,
      ...(asked.payload === undefined ? {} : { payload: asked.payload }),
    })

  test('answers a signed-in user with a purpose, and the look is on record', async () => {
    const about = asked.of?.() ?? record
    const before = await stage.looks(about)
    const answer = await ask({ cookie, 'passage-purpose': 'review' })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.body).toContain(asked.says ?? about)
    expect(await stage.looks(about)).toBe(before + 1)
  })
  test('refuses whoever is not signed in, and reads nothing', async () => {
    const before = await stage.looks()
    expect((await ask({ 'passage-purpose': 'review' })).statusCode).toBe(401)
    expect(await stage.looks()).toBe(before)
  })
  if (asked.ownPurpose === true) return
  test('refuses without a purpose, and with a purpose of another role', async () => {
    const before = await stage.looks()
    const missing = await ask({ cookie })
    expect(missing.statusCode).toBe(403)
    expect(missing.json().code).toBe('purpose.missing')
    const foreign = await ask({ cookie, 'passage-purpose': 'supervision' })
    expect(foreign.statusCode).toBe(403)
    expect(foreign.json()).toMatchObject({ code: 'purpose.not-permitted', rule: 'access.purpose' })
    expect(await stage.looks()).toBe(before)
  })
})

test('the look names every record in the answer, also the one that may be the same person', async () => {
  const before = await stage.looks(misread)
  const answer = await stage.app.inject({
    url: `/v1/records/${linked}`,
    headers: { cookie, 'passage-purpose': 'review' },
  })
  const other = answer.json().why.comparisons[0].otherRecord as string
  expect(other).toBe(misread)
  expect(await stage.looks(misread)).toBe(before + 1)
})

test('routes without a look carry nothing about a person', async () => {
  for (const url of ['/v1/sources', '/v1/rules', '/v1/session', '/v1/demo-users', '/readyz']) {
    const { body } = await stage.app.inject({ url, headers: { cookie } })
    for (const personal of [record, 'LINDQVIST', 'Lindqvist', 'SE100001', '1980']) expect(body).not.toContain(personal)
  }
})

test('a refused look is an entry in the stream of whoever tried', async () => {
  const url = `/v1/records/${record}`
  await stage.app.inject({ url, headers: { cookie, 'passage-purpose': 'curiosity' } })
  const found = await stage.pools.rules.query<{ body: string }>(
    `select body from ledger.entry where stream_kind = 'actor' and type = 'look-refused' order by stream_seq desc limit 1`,
  )
  const { body } = JSON.parse(found.rows[0]?.body ?? '{}')
  expect(body).toEqual({ actor: 'd.halvorsen', code: 'purpose.missing', path: url, purpose: 'curiosity' })
})

test('without the gateway the reading role sees nobody', async () => {
  const rows = await stage.pools.read.query('select * from proj.person')
  expect(rows.rowCount).toBe(0)
})
