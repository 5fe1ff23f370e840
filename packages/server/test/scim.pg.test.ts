import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveRole } from '../../../tests/support/roles.ts'
import { now, openStage, type Stage } from './support/stage.ts'
import { giveToken } from './support/systems.ts'

/* Joiners and leavers, as the directory of an authority tells them. */
let stage: Stage
const token = 'token-of-a-directory'.padEnd(43, '-')
beforeAll(async () => {
  stage = await openStage()
  await giveToken(stage.pools, token, { scopes: ['scim'] })
})
afterAll(() => stage.close())

interface Asked {
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}
async function scim(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, { body, headers }: Asked = {}) {
  const answer = await stage.app.inject({
    method,
    url: `/scim/v2${path}`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json', ...headers },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })
  return { status: answer.statusCode, headers: answer.headers, json: answer.body === '' ? {} : answer.json() }
}
const join = async (userName: string, more: object = {}) =>
  (await scim('POST', '/Users', { body: { userName, ...more } })).json as { id: string }
const patchOf = (...Operations: object[]) => ({
  body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations },
})
const me = async (cookie: string): Promise<number> =>
  (await stage.app.inject({ url: '/v1/session', headers: { cookie } })).statusCode
const idOf = async (userName: string): Promise<string> =>
  (await scim('GET', `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`)).json.Resources[0]?.id

describe('a joiner', () => {
  test('is opened once, without a role, and found again by name in any case', async () => {
    const body = { userName: 'N.Ray', externalId: 'e-1', name: { givenName: 'Nila', familyName: 'Ray' } }
    const made = await scim('POST', '/Users', { body })
    expect(made.status).toBe(201)
    expect(made.headers['content-type']).toContain('application/scim+json')
    expect(made.headers.location).toBe(`/scim/v2/Users/${made.json.id}`)
    expect(made.json).toMatchObject({
      userName: 'N.Ray',
      displayName: 'Nila Ray',
      active: true,
      roles: [],
      externalId: 'e-1',
    })
    const again = await scim('POST', '/Users', { body: { userName: 'n.ray' } })
    expect([again.status, again.json]).toEqual([
      409,
      expect.objectContaining({ status: '409', scimType: 'uniqueness', schemas: [expect.stringContaining('Error')] }),
    ])
    expect(await idOf('n.RAY')).toBe(made.json.id)
    expect((await scim('GET', `/Users?filter=externalId eq "e-1"`.replaceAll(' ', '%20'))).json.totalResults).toBe(1)
    expect((await scim('GET', `/Users/${made.json.id}`)).json).toEqual(made.json)
  })

  test('gets roles from the directory, one by one or by group; an unknown one is refused', async () => {
    const { id } = await join('o.lind', { roles: [{ value: 'match-reviewer' }] })
    const given = await scim(
      'PATCH',
      '/Groups/supervisor',
      patchOf({ op: 'add', path: 'members', value: [{ value: id }] }),
    )
    expect(given.json.members.map((each: { value: string }) => each.value)).toContain(id)
    const roles = async () =>
      (await scim('GET', `/Users/${id}`)).json.roles.map((each: { value: string }) => each.value).sort()
    expect(await roles()).toEqual(['match-reviewer', 'supervisor'])
    await scim('PATCH', '/Groups/supervisor', patchOf({ op: 'remove', path: `members[value eq "${id}"]` }))
    expect(await roles()).toEqual(['match-reviewer'])
    const king = await scim('PATCH', `/Users/${id}`, patchOf({ op: 'add', path: 'roles', value: [{ value: 'king' }] }))
    expect([king.status, king.json.scimType]).toEqual([400, 'invalidValue'])
    expect((await scim('GET', '/Groups?filter=displayName%20eq%20"supervisor"')).json.totalResults).toBe(1)
  })
})

describe('a leaver', () => {
  test.each([
    ['a boolean', { op: 'replace', path: 'active', value: false }],
    ['a word, as some providers write it', { op: 'Replace', path: 'active', value: 'False' }],
    ['an object without a path', { op: 'replace', value: { active: false } }],
  ])('by %s: the open session is refused with the very next request', async (_name, operation) => {
    const cookie = await stage.signIn()
    expect(await me(cookie)).toBe(200)
    const id = await idOf('d.halvorsen')
    const left = await scim('PATCH', `/Users/${id}`, patchOf(operation))
    expect([left.status, left.json.active]).toEqual([200, false])
    expect(await me(cookie)).toBe(401)
    await expect(stage.signIn()).rejects.toThrow('not signed in')
    await scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'active', value: true }))
    expect(await me(cookie)).toBe(401)
    // Whoever comes back has no power until two people give it again.
    await expect(stage.signIn()).rejects.toThrow('not signed in')
    await giveRole(stage.pools, 'd.halvorsen', 'match-reviewer', new Date(now))
  })

  test('by a change of role, and by a whole user', async () => {
    const id = await idOf('d.halvorsen')
    const changes: [object, boolean][] = [
      [{ userName: 'd.halvorsen', displayName: 'D. Halvorsen', active: true, roles: [{ value: 'supervisor' }] }, true],
      [{ userName: 'd.halvorsen', displayName: 'D. H.', active: true, roles: [{ value: 'supervisor' }] }, false],
      [
        { userName: 'd.halvorsen', displayName: 'D. Halvorsen', active: true, roles: [{ value: 'match-reviewer' }] },
        true,
      ],
    ]
    for (const [body, ends] of changes) {
      for (const role of ['match-reviewer', 'supervisor'] as const) {
        await giveRole(stage.pools, 'd.halvorsen', role, new Date(now))
      }
      const cookie = await stage.signIn()
      expect((await scim('PUT', `/Users/${id}`, { body })).status).toBe(200)
      expect(await me(cookie)).toBe(ends ? 401 : 200)
    }
  })

  test('closing the account and ending what is open are one transaction: neither happens alone', async () => {
    const cookie = await stage.signIn()
    const id = await idOf('d.halvorsen')
    await stage.database.admin.query(`create function public.no_way() returns trigger language plpgsql as
      $$ begin raise exception 'planted'; end $$;
      create trigger planted before delete on sign_in.session for each statement execute function public.no_way()`)
    const failed = await scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'active', value: false }))
    expect(failed.status).toBe(500)
    expect((await scim('GET', `/Users/${id}`)).json.active).toBe(true)
    await stage.database.admin.query('drop trigger planted on sign_in.session')
    expect(await me(cookie)).toBe(200)
  })

  test('who is removed is gone from every list, and the name is never given again', async () => {
    const { id } = await join('p.gone')
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204)
    expect((await scim('GET', `/Users/${id}`)).status).toBe(404)
    expect(await idOf('p.gone')).toBeUndefined()
    expect((await scim('POST', '/Users', { body: { userName: 'P.Gone' } })).status).toBe(409)
  })

  test('every change stands in the ledger, with who made it', async () => {
    const found = await stage.pools.rules.query<{ body: string }>(
      `select body from ledger.entry where type = 'account-changed' order by recorded_at, stream_seq`,
    )
    expect(found.rows.length).toBeGreaterThan(5)
    for (const { body } of found.rows) expect(JSON.parse(body).body.by).toBe('client:holder-of-token-of-a-directory')
  })
})

describe('two who change the same user', () => {
  test('the second, who has not seen the first change, is refused', async () => {
    const { id } = await join('q.two')
    const seen = (await scim('GET', `/Users/${id}`)).headers.etag as string
    const rename = (value: string) => ({
      ...patchOf({ op: 'replace', path: 'displayName', value }),
      headers: { 'if-match': seen },
    })
    const first = await scim('PATCH', `/Users/${id}`, rename('First'))
    expect(first.status).toBe(200)
    expect(first.headers.etag).not.toBe(seen)
    expect((await scim('PATCH', `/Users/${id}`, rename('Second'))).status).toBe(412)
    expect((await scim('GET', `/Users/${id}`)).json.displayName).toBe('First')
  })
})

describe('what is refused', () => {
  test('whoever is no directory', async () => {
    const cookie = await stage.signIn('p.osei')
    const source = 'Bearer token-of-a-source'.padEnd(50, '-')
    for (const [headers, status] of [
      [{ authorization: '' }, 401],
      [{ authorization: '', cookie }, 401],
      [{ authorization: source }, 403],
    ] as const) {
      expect((await scim('GET', '/Users', { headers })).status).toBe(status)
      expect((await scim('POST', '/Users', { headers, body: { userName: 'x' } })).status).toBe(status)
    }
  })

  test('filters that are not understood, names that change, patches that are none', async () => {
    const { id } = await join('r.same')
    const filter = async (text: string) =>
      (await scim('GET', `/Users?filter=${encodeURIComponent(text)}`)).json.scimType
    expect(await filter('displayName co "a"')).toBe('invalidFilter')
    expect(await filter('userName eq "a" or active eq true')).toBe('invalidFilter')
    expect(await filter(`userName eq "' or 1=1 --"`)).toBeUndefined()
    const renamed = await scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'userName', value: 'other' }))
    expect(renamed.json.scimType).toBe('mutability')
    expect((await scim('PUT', `/Users/${id}`, { body: { userName: 'other' } })).json.scimType).toBe('mutability')
    expect((await scim('PATCH', `/Users/${id}`, patchOf({ op: 'move' }))).json.scimType).toBe('invalidSyntax')
    expect((await scim('POST', '/Users', { body: { userName: '' } })).json.scimType).toBe('invalidValue')
    expect((await scim('GET', '/Users/not-an-id')).status).toBe(400)
  })

  test('the provider says what it can do', async () => {
    expect((await scim('GET', '/ServiceProviderConfig')).json).toMatchObject({ patch: { supported: true } })
    expect((await scim('GET', '/ResourceTypes')).json.totalResults).toBe(2)
    expect((await scim('GET', '/Schemas')).json.Resources[0].attributes[0]).toMatchObject({ mutability: 'immutable' })
    const page = (await scim('GET', '/Users?startIndex=2&count=1')).json
    expect([page.startIndex, page.itemsPerPage, page.totalResults > 2]).toEqual([2, 1, true])
  })
})
