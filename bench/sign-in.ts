/**
 * What it costs to ask who is asking: the session of a request (one query each time), the token of a system (kept for a
 * second), and a client assertion from text to token. `node bench/sign-in.ts [turns]`; result in bench/results/sign-in.json.
 */
import { openAccount } from '@passage/ledger/sign-in/accounts'
import { addKeys, registerClient } from '@passage/ledger/sign-in/clients'
import { beginSession, findSession } from '@passage/ledger/sign-in/sessions'
import { issueToken } from '@passage/ledger/sign-in/tokens'
import { proveClient } from '@passage/server/systems/assertion'
import { readPublicKeys } from '@passage/server/systems/public-keys'
import { createTokenCheck } from '@passage/server/systems/token-check'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { circumstances, report } from './support/result.ts'
import { openServer } from './support/server.ts'

const turns = Number(process.argv[2] ?? 5000)
const origin = 'http://localhost'

/** One after another, so that a figure is the time that a request waits. */
async function measure(count: number, work: (index: number) => Promise<unknown>) {
  const times = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    const began = performance.now()
    if ((await work(index)) === undefined) throw new Error('the way is not open')
    times[index] = performance.now() - began
  }
  const sorted = times.sort()
  const at = (share: number) => Math.round((sorted[Math.floor(count * share)] ?? 0) * 10_000) / 10_000
  return { turns: count, p50Ms: at(0.5), p99Ms: at(0.99) }
}

const server = await openServer()
try {
  const { pools } = server
  const now = new Date()
  const given = { userName: 'bench', displayName: 'Bench', roles: ['match-reviewer'], active: true }
  const account = await openAccount(pools, given, 'bench', now)
  const about = { accountId: account?.accountId ?? '', userName: 'bench', device: 'bench' }
  const session = (await beginSession(pools, about, now)) ?? ''
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const keys = await readPublicKeys(JSON.stringify(await exportJWK(publicKey)))
  await registerClient(pools, { clientId: 'bench', name: 'bench', scopes: ['crossings:write'], sources: ['*'] }, now)
  await addKeys(pools, 'bench', keys, now)
  const kid = keys[0]?.kid ?? ''
  const until = new Date(now.getTime() + 60_000)
  const scopes = ['crossings:write']
  const token = (await issueToken(pools, { clientId: 'bench', kid, jti: 'first', until, scopes }, now)) ?? ''
  const check = createTokenCheck(pools, () => new Date())
  const assertion = await new SignJWT({ jti: 'x' })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer('bench')
    .setSubject('bench')
    .setAudience(origin)
    .setExpirationTime('60s')
    .sign(privateKey)
  report('sign-in', {
    bench: 'sign-in',
    ...circumstances(0),
    postgres: server.version,
    sessionOfARequest: await measure(turns, () => findSession(pools, session, now)),
    tokenOfARecord: await measure(turns * 20, () => check.find(token)),
    assertionToToken: await measure(Math.ceil(turns / 10), async (index) => {
      const proven = await proveClient(pools, assertion, origin, new Date())
      const fresh = { clientId: 'bench', kid, jti: `j${index}`, until, scopes }
      return proven === undefined ? undefined : issueToken(pools, fresh, new Date())
    }),
  })
} finally {
  await server.stop()
}
