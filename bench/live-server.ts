/** Serves either Passage or, with `yardstick`, one bare route with one INSERT; used by `live.ts`. */

import { createIntake } from '@passage/ledger/intake/micro-batch'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { addKeys, registerClient } from '@passage/ledger/sign-in/clients'
import { issueToken } from '@passage/ledger/sign-in/tokens'
import { buildServer } from '@passage/server/app/build-server'
import fastify from 'fastify'
import pg from 'pg'

const [kind, connectionString = ''] = process.argv.slice(2)

/** An access token as a system gets it, but for the assertion, which is proven once and not per record. */
async function tokenOf(pools: Pools): Promise<string> {
  const now = new Date()
  const system = { clientId: 'bench', name: 'bench', scopes: ['crossings:write'], sources: ['bench'] }
  await registerClient(pools, system, now)
  await addKeys(pools, 'bench', [{ kid: 'k', alg: 'ES256', jwk: '{}' }], now)
  const until = new Date(now.getTime() + 60_000)
  return (await issueToken(pools, { ...system, kid: 'k', jti: 'j', until }, now)) ?? ''
}

async function passage() {
  const pools = openPools({ connectionString })
  const intake = createIntake(pools)
  return { app: await buildServer({ pools, intake }), token: await tokenOf(pools) }
}

async function yardstick() {
  const pool = new pg.Pool({ connectionString, max: 8 })
  await pool.query(
    'create table if not exists public.yardstick (id bigint generated always as identity primary key, body jsonb)',
  )
  const app = fastify()
  app.post('/v1/crossings', async (request, reply) => {
    await pool.query({
      name: 'put',
      text: 'insert into public.yardstick (body) values ($1)',
      values: [JSON.stringify(request.body)],
    })
    return reply.code(201).send({ status: 'accepted' })
  })
  return { app, token: '' }
}

const { app, token } = kind === 'passage' ? await passage() : await yardstick()
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ address, token })
process.on('message', () => {
  void app.close().then(() => process.exit(0))
})
