import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildServer } from '@passage/server/app/build-server'
import type { App } from '@passage/server/app/service'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unconfirmed } from '../support/people.ts'
import { now, openStage, type Stage } from '../support/stage.ts'

let stage: Stage
let record: string
beforeAll(async () => {
  stage = await openStage()
  record = (await stage.take(unconfirmed(1)))[0] ?? ''
})
afterAll(() => stage.close())

/** What stands in no answer of a route that is not declared as one about a person. */
const marks = ['Lindqvist', 'LINDQVIST', 'SE100001', '1980-03-01']

/**
 * Routes that answer about a person, each with the address under which it does. They go through the gateway: a worker
 * without a right gets a refusal, and whoever has it leaves a look.
 */
const other = '00000000-0000-4000-8000-000000000001'
const aboutPersons = (id: string): Readonly<Record<string, string>> => ({
  'GET /v1/work': '/v1/work',
  'GET /v1/work/:id': `/v1/work/00000000-0000-4000-8000-000000000000?record=${id}`,
  'GET /v1/entrusted': '/v1/entrusted?purpose=case-work',
  'GET /v1/work-in-hand/:user': '/v1/work-in-hand/d.halvorsen',
  'GET /v1/work/handed-over': '/v1/work/handed-over',
  'GET /v1/records/:id': `/v1/records/${id}`,
  'GET /v1/records/:id/cases': `/v1/records/${id}/cases`,
  'GET /v1/records/:id/cases/:case': `/v1/records/${id}/cases/${other}`,
  'GET /v1/records/:id/cases/:case/family': `/v1/records/${id}/cases/${other}/family?what=join&record=${id}&lead=${other}`,
  'GET /v1/records/:id/cases/:case/family/leads': `/v1/records/${id}/cases/${other}/family/leads`,
  'GET /v1/records/:id/match/:other': `/v1/records/${id}/match/${other}`,
  'GET /v1/records/:id/match/:other/raw': `/v1/records/${id}/match/${other}/raw`,
  'GET /v1/records/:id/match/:other/basis': `/v1/records/${id}/match/${other}/basis`,
  'GET /v1/records/:id/match/:other/basis/:stream/:seq/receipt': `/v1/records/${id}/match/${other}/basis/one/1/receipt`,
  'GET /v1/records/:id/why': `/v1/records/${id}/why`,
  'GET /v1/records/:id/stays': `/v1/records/${id}/stays`,
  'GET /v1/records/:id/looks': `/v1/records/${id}/looks`,
  'GET /v1/records/:id/entries/:seq/receipt': `/v1/records/${id}/entries/1/receipt`,
  'GET /v1/records/:id/looks/:look/receipt': `/v1/records/${id}/looks/none/receipt`,
  'GET /v1/records/:id/copy': `/v1/records/${id}/copy`,
  'GET /v1/records/:id/redress': `/v1/records/${id}/redress`,
  'GET /v1/records/:id/redress/:request/files/:file': `/v1/records/${id}/redress/${id}/files/${id}`,
  'GET /v1/correction-notices': '/v1/correction-notices',
  'GET /v1/stays/:record/:key': `/v1/stays/${id}/1`,
  'GET /v1/records/:id/stops': `/v1/records/${id}/stops`,
  'GET /v1/records/:id/findings': `/v1/records/${id}/findings`,
  'GET /v1/stays/:record/:key/findings': `/v1/stays/${id}/1/findings`,
  'GET /v1/events': '',
  'POST /v1/find': '',
})
/** Routes that hold nothing about a person, asked as somebody who is signed in and has no right to anybody. */
const others = new Set([
  'GET /v1/openapi.json',
  'GET /v1/demo-users',
  'GET /v1/session',
  'GET /v1/alerts',
  'GET /v1/oversight',
  'GET /v1/extension-requests',
  'GET /v1/redress/figures',
  'GET /v1/match/figures',
  'GET /v1/sources',
  'GET /v1/rules',
  'GET /v1/rules/:id',
  'GET /v1/deadlines',
  'GET /v1/deadlines/:id',
  'GET /v1/log',
  'GET /log/checkpoint',
  'GET /log/tile/*',
  'GET /livez',
  'GET /readyz',
])
/** Acts: what comes back is a receipt, a session or nothing. */
const acts =
  /^(POST|DELETE) \/v1\/(session$|crossings|records\/:id\/(assignments|extension-requests|flags|conflict|emergency|withholdings|stops|redress|match|cases)|stays\/:record\/:key\/(notices|findings)|correction-notices\/:id\/acknowledgement$)/
/** Routes about the accounts of staff and of systems, and the ways in: they hold nothing about a person on record. */
const ofStaff = new Set([
  ...['GET', 'POST'].map((method) => `${method} /v1/authenticators`),
  ...['GET', 'POST'].map((method) => `${method} /scim/v2/Users`),
  ...['GET', 'PUT', 'PATCH', 'DELETE'].map((method) => `${method} /scim/v2/Users/:id`),
  ...['GET', 'PATCH'].map((method) => `${method} /scim/v2/Groups/:id`),
  ...['Groups', 'ServiceProviderConfig', 'ResourceTypes', 'Schemas'].map((name) => `GET /scim/v2/${name}`),
  // The provider of a sandbox, as its library answers.
  ...['GET', 'TRACE', 'DELETE', 'OPTIONS', 'PATCH', 'PUT', 'POST', 'QUERY'].map(
    (method) => `${method} /demo-provider/*`,
  ),
  'POST /sign-in/:uid',
  'GET /v1/sign-in',
  'GET /v1/sign-in/callback',
  'POST /v1/sign-in/signed-out',
  'GET /v1/sessions',
  'DELETE /v1/sessions/:id',
  'POST /v1/authenticators/challenge',
  'DELETE /v1/authenticators/:id',
  'POST /v1/recoveries/:user',
  'POST /v1/recoveries/:user/confirm',
  'GET /v1/roles',
  'POST /v1/budgets/:user',
  'POST /v1/roles/proposals',
  'POST /v1/roles/proposals/:proposal/signature',
  'POST /v1/roles/:user/:role/taking',
  'POST /v1/token',
  'GET /.well-known/oauth-authorization-server',
  'POST /v1/hand-overs',
])
const isDeclared = (route: string): boolean => others.has(route) || acts.test(route) || ofStaff.has(route)

/** What is wrong with the routes of an application: undeclared, or saying something about somebody it may not. */
async function faultsOf(app: App, routes: readonly string[], cookie: string, id: string): Promise<readonly string[]> {
  const declared = aboutPersons(id)
  const faults: string[] = []
  for (const route of routes) {
    const [method = '', url = ''] = route.split(' ')
    if (!(route in declared) && !isDeclared(route)) faults.push(`${route} is not declared`)
    const address = declared[route] ?? url.replaceAll(/:\w+|\*/g, id)
    if (method !== 'GET' || address === '' || route === 'GET /v1/events') continue
    const answer = await app.inject({ url: address, headers: { cookie, 'passage-purpose': 'case-work' } })
    if (marks.some((mark) => answer.body.includes(mark))) faults.push(`${route} tells about a person`)
  }
  return faults
}

async function openApp(plant: (app: App) => void = () => undefined) {
  const routes: string[] = []
  const app = await buildServer({
    pools: stage.pools,
    clock: () => now,
    signIn: { kind: 'demo' },
    onRoute: ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`)
    },
  })
  plant(app)
  return { app, routes, cookie: await stage.signIn('t.varga') }
}

test('every route is declared, and tells nobody about a person without a right', async () => {
  const { app, routes, cookie } = await openApp()
  expect([...others, ...ofStaff].filter((route) => !routes.includes(route))).toEqual([])
  expect(routes.length).toBeGreaterThan(25)
  expect(await faultsOf(app, routes, cookie, record)).toEqual([])
  expect(Object.keys(aboutPersons(record)).filter((route) => !routes.includes(route))).toEqual([])
  // The good path is open.
  await stage.assign('t.varga', 'case-work', [record])
  const told = await faultsOf(app, routes, cookie, record)
  expect(told).toContain('GET /v1/records/:id tells about a person')
  await stage.pools.write.query('delete from access.assignment')
  await app.close()
})

test('planted faults: a route that is hidden from the description, and one that reads past the gateway, are caught', async () => {
  const { app, routes, cookie } = await openApp((planted) => {
    planted.get('/v1/hidden', { schema: { hide: true } }, async () => ({}))
    planted.get('/v1/rules/:id/people', async () => {
      const found = await stage.pools.rules.query('select family from identity.record')
      return found.rows
    })
  })
  expect(await faultsOf(app, routes, cookie, record)).toEqual([
    'GET /v1/hidden is not declared',
    'GET /v1/rules/:id/people is not declared',
    'GET /v1/rules/:id/people tells about a person',
  ])
  await app.close()
})

/** Files of the server that take something from the ledger that reads persons. */
const sources = join(import.meta.dirname, '../../src')
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const importers = (pattern: RegExp, texts: ReadonlyMap<string, string>): readonly string[] =>
  [...texts].filter(([, text]) => pattern.test(text)).map(([name]) => name)
const opensLooks = /import \{[^}]*\b(withLook|withPermittedLook)\b[^}]*\} from '@passage\/ledger/
const asksTables = /pools\.(rules|erase)\b|(from|join) (proj|identity|ledger|access)\.(?!members_of)/

const actsInCases = /import \{[^}]*\b(takeStep|signProposal|tellInCase)\b[^}]*\} from '@passage\/ledger/
const rulesOnFamilies = /import \{[^}]*\b(ruleOnFamily|signRuling)\b[^}]*\} from '@passage\/ledger/
const actsAgainst = /import \{[^}]*\b(adverseAct|weighAct)\b[^}]*\} from '@passage\/ledger/

test('there is one way to act against a person, and it asks the witness rule and for a signature; a second one is caught', () => {
  const texts = new Map(files.map((name) => [name, readFileSync(join(sources, name), 'utf8')]))
  expect(importers(actsAgainst, texts)).toEqual(['adverse/act-against.ts'])
  const way = texts.get('adverse/act-against.ts') ?? ''
  expect(way.indexOf('requireWitness(service')).toBeLessThan(way.indexOf('requireStepUp(signing'))
  expect(way.indexOf('requireStepUp(signing')).toBeLessThan(way.indexOf('adverseAct(service.pools'))
  texts.set('planted/route.ts', "import { adverseAct } from '@passage/ledger/guard-rows/adverse-act'")
  expect(importers(actsAgainst, texts)).toContain('planted/route.ts')
})

test('what is written in a case goes one way each, under the witness rule and a signature where it is against the person', () => {
  const texts = new Map(files.map((name) => [name, readFileSync(join(sources, name), 'utf8')]))
  const ways = ['cases/proposal-routes.ts', 'cases/step-route.ts', 'cases/told-route.ts']
  // The demo writes its own case once, before anybody can ask for it: no route.
  expect(importers(actsInCases, texts).toSorted()).toEqual(['access/demo-case.ts', ...ways])
  for (const way of ways) expect(texts.get(way)).toContain('await underSignature(')
  const signature = texts.get('cases/under-signature.ts') ?? ''
  expect(signature.indexOf("requireWitness(service, 'adverse'")).toBeGreaterThan(0)
  expect(signature.indexOf('requireWitness(service')).toBeLessThan(signature.indexOf('requireStepUp(signing'))
  // What is written down about two cases: one way, for whoever works on both, signed where it takes something away.
  expect(importers(rulesOnFamilies, texts)).toEqual(['cases/family/route.ts'])
  const families = texts.get('cases/family/route.ts') ?? ''
  for (const [work, does] of [
    ['work-case', 'ruleOnFamily(service.pools'],
    ['sign-case', 'signRuling(service.pools'],
  ] as const) {
    const asks = families.indexOf(`sentAboutBoth(service, request, '${work}')`)
    expect(asks).toBeGreaterThan(0)
    const signs = families.indexOf('underSignature(', asks)
    expect(signs).toBeGreaterThan(asks)
    expect(families.indexOf(does)).toBeGreaterThan(signs)
  }
  expect(texts.get('cases/family/sent-about-both.ts')).toContain('actOnAll(service, reader, operation, records')
  texts.set('planted/route.ts', "import { takeStep } from '@passage/ledger/case/step'")
  expect(importers(actsInCases, texts)).toContain('planted/route.ts')
})

test('only the gateway opens looks, and no route asks a table by itself; a planted one is caught', () => {
  const texts = new Map(files.map((name) => [name, readFileSync(join(sources, name), 'utf8')]))
  expect(importers(opensLooks, texts)).toEqual(['access/gateway.ts'])
  expect(importers(asksTables, texts)).toEqual([
    'access/demo-assignments.ts',
    'access/demo-canary.ts',
    'access/demo-case.ts',
  ])
  texts.set(
    'planted/route.ts',
    "import { withLook } from '@passage/ledger/gateway/look'\npools.rules.query('select 1')",
  )
  expect(importers(opensLooks, texts)).toContain('planted/route.ts')
  expect(importers(asksTables, texts)).toContain('planted/route.ts')
})
