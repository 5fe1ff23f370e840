import { generateKeyPairSync } from 'node:crypto'
import { chmodSync } from 'node:fs'
import { openPools } from '@passage/ledger/pools/open'
import { openAccount } from '@passage/ledger/sign-in/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMigratedDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { refuseUnsafeDatabase } from '../src/start/guards.ts'
import { signInFrom } from '../src/start/sign-in.ts'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
let database: TestDatabase
beforeAll(async () => {
  scratch = makeScratch()
  database = await createMigratedDatabase()
})
afterAll(async () => {
  scratch.remove()
  await database.drop()
})

describe('passage client', () => {
  const client = (...args: string[]) => passage(['client', ...args], { DATABASE_URL: database.migrationUrl })
  const keys = (kind: 'public' | 'private') => {
    const pair = generateKeyPairSync('ed25519')
    const jwk = { ...pair[`${kind}Key`].export({ format: 'jwk' }), kid: '2026-03' }
    return scratch.put(`${kind}.jwks.json`, JSON.stringify({ keys: [jwk] }))
  }

  test('registers a system, lists it, ends a key and the system', async () => {
    const rights = ['--scope', 'crossings:write', '--source', 'border-entry']
    const added = await client('add', 'gates.example', ...rights, '--keys', keys('public'))
    expect([added.code, added.out]).toEqual([0, 'gates.example may: crossings:write. Keys: 2026-03 (EdDSA).\n'])
    expect((await client('list')).out).toContain('may crossings:write, for border-entry\n  key 2026-03 EdDSA\n')
    expect((await client('end-key', 'gates.example', '2026-03')).code).toBe(0)
    expect((await client('end-key', 'gates.example', '2026-03')).code).toBe(1)
    expect((await client('end', 'gates.example')).code).toBe(0)
    expect((await client('list')).out).toContain('(ended)')
  })

  test('takes no private key, no unknown scope and no sender without a source', async () => {
    const add = (file: string, ...rights: string[]) => client('add', 'x.example', ...rights, '--keys', file)
    const secret = await add(keys('private'), '--scope', 'scim')
    expect([secret.code, secret.err]).toEqual([2, expect.stringContaining('private key')])
    expect((await add(keys('public'), '--scope', 'everything')).err).toContain('There is no scope everything')
    expect((await add(keys('public'), '--scope', 'crossings:write')).err).toContain('--source')
    expect((await client('list')).out).not.toContain('x.example')
  })
})

describe('passage roles first', () => {
  const first = (supervisor: string, security: string) =>
    passage(['roles', 'first', '--supervisor', supervisor, '--security', security, '--reason', 'Order 12'], {
      DATABASE_URL: database.migrationUrl,
    })

  test('names two people whom the directory knows, once', async () => {
    const pools = openPools({ connectionString: database.migrationUrl, max: 2 })
    try {
      expect((await first('one.a', 'one.a')).err).toContain('Name two')
      expect((await first('one.a', 'two.b')).err).toContain('no open account')
      for (const [userName, role] of [
        ['one.a', 'supervisor'],
        ['two.b', 'security'],
      ] as const) {
        const account = { userName, displayName: userName, roles: [role], active: true }
        await openAccount(pools, account, 'client:directory', new Date())
      }
      const given = await first('one.a', 'two.b')
      expect([given.code, given.out]).toEqual([0, expect.stringContaining('one.a is supervisor')])
      const again = await first('one.a', 'two.b')
      expect([again.code, again.err]).toEqual([4, expect.stringContaining('An operator gives none')])
    } finally {
      await pools.end()
    }
  })
})

describe('without a way to sign in nothing starts', () => {
  const real = { demo: false, host: '127.0.0.1', demoFlag: false }
  const env = {
    PASSAGE_OIDC_ISSUER: 'https://id.example',
    PASSAGE_OIDC_CLIENT_ID: 'passage',
    PASSAGE_ORIGIN: 'https://passage.example',
  }
  const codeOf = (given: Record<string, string>, wishes = real): string => {
    try {
      signInFrom(given, wishes)
      return 'started'
    } catch (error) {
      return (error as { code: string }).code
    }
  }

  test('the open ways', () => {
    const secret = scratch.put('client-secret', 's3cret\n')
    chmodSync(secret, 0o600)
    expect(signInFrom({ ...env, PASSAGE_OIDC_CLIENT_SECRET_FILE: secret }, real)).toEqual({
      origin: 'https://passage.example',
      trustedProxies: undefined,
      settings: { kind: 'issuer', issuer: 'https://id.example', clientId: 'passage', clientSecret: 's3cret' },
    })
    expect(signInFrom({}, { ...real, demo: true }).settings).toEqual({ kind: 'demo' })
    expect(codeOf({}, { demo: true, host: '0.0.0.0', demoFlag: true })).toBe('started')
  })

  test.each([
    ['no provider, and no sandbox', {}, 'start.no-sign-in'],
    ['a provider without TLS', { ...env, PASSAGE_OIDC_ISSUER: 'http://id.example' }, 'start.issuer'],
    ['a provider that is no address', { ...env, PASSAGE_OIDC_ISSUER: 'id.example' }, 'start.issuer'],
    ['a provider with a password in it', { ...env, PASSAGE_OIDC_ISSUER: 'https://me:x@id.example' }, 'start.issuer'],
    ['no client', { ...env, PASSAGE_OIDC_CLIENT_ID: '' }, 'start.client-id'],
    ['no origin', { ...env, PASSAGE_ORIGIN: '' }, 'start.no-origin'],
    ['an origin without TLS', { ...env, PASSAGE_ORIGIN: 'http://passage.example' }, 'start.origin'],
    ['an origin with a path', { ...env, PASSAGE_ORIGIN: 'https://passage.example/x' }, 'start.origin'],
    ['a secret in the environment', { ...env, PASSAGE_OIDC_CLIENT_SECRET: 'x' }, 'start.secret-in-environment'],
    ['a secret file that is not there', { ...env, PASSAGE_OIDC_CLIENT_SECRET_FILE: '/none' }, 'start.secret-file'],
  ])('%s', (_name, given, code) => {
    expect(codeOf(given)).toBe(code)
  })

  test('a secret that everybody can read, and one that is empty', () => {
    const open = scratch.put('open', 's3cret')
    chmodSync(open, 0o644)
    expect(codeOf({ ...env, PASSAGE_OIDC_CLIENT_SECRET_FILE: open })).toBe('start.secret-open')
    const empty = scratch.put('empty', '\n')
    chmodSync(empty, 0o600)
    expect(codeOf({ ...env, PASSAGE_OIDC_CLIENT_SECRET_FILE: empty })).toBe('start.secret-empty')
  })

  test('a demo that can be reached from elsewhere, unless it is asked for by name', () => {
    expect(codeOf({}, { demo: true, host: '0.0.0.0', demoFlag: false })).toBe('start.demo-beyond')
  })
})

test('a database that keeps less than is promised is not started on', async () => {
  const pools = openPools({ connectionString: database.migrationUrl, max: 1 })
  try {
    await refuseUnsafeDatabase(pools)
    await database.admin.query('alter table proj.person no force row level security')
    await expect(refuseUnsafeDatabase(pools)).rejects.toMatchObject({ code: 'start.guard' })
  } finally {
    await pools.end()
  }
})
