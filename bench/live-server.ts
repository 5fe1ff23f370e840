/** Serves either Passage or, with `yardstick`, one bare route with one INSERT; used by `live.ts`. */

import { createIntake } from '@passage/ledger/intake/micro-batch'
import { openPools } from '@passage/ledger/pools/open'
import { buildServer } from '@passage/server/app/build-server'
import fastify from 'fastify'
import pg from 'pg'

const [kind, connectionString = ''] = process.argv.slice(2)

async function passage() {
  const pools = openPools({ connectionString })
  const intake = createIntake(pools)
  return buildServer({ pools, intake, intakeToken: 'bench' })
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
  return app
}

const app = kind === 'passage' ? await passage() : await yardstick()
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.(address)
process.on('message', () => {
  void app.close().then(() => process.exit(0))
})
