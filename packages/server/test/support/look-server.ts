import { setTimeout as sleep } from 'node:timers/promises'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { buildServer } from '@passage/server/app/build-server'
import type pg from 'pg'

/**
 * A server as a process of its own, so that a test can kill it. `late`: a planted fault, by which an answer is handed
 * on while the commit of its look is still on its way.
 */
const { PASSAGE_TEST_URL: url = '', PASSAGE_TEST_FAULT: fault } = process.env
const pools = openPools({ connectionString: url, max: 6 })
const app = await buildServer({ pools: fault === 'late' ? late(pools) : pools, limits: { session: 1_000_000 } })
process.send?.({ address: await app.listen({ port: 0, host: '127.0.0.1' }) })

function late(given: Pools): Pools {
  const { read } = given
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await read.connect()
    const query = client.query.bind(client)
    const release = client.release.bind(client)
    let committing: Promise<unknown> = Promise.resolve()
    const planted = (...args: unknown[]): unknown => {
      if (args[0] !== 'commit') return (query as (...all: unknown[]) => unknown)(...args)
      committing = sleep(60).then(() => query('commit'))
      return Promise.resolve()
    }
    return Object.assign(Object.create(client), {
      query: planted,
      release: () => void committing.catch(() => undefined).then(() => release()),
    })
  }
  return { ...given, read: Object.assign(Object.create(read), { connect, query: read.query.bind(read) }) }
}
