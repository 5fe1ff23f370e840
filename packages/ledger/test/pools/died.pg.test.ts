import { openPools } from '@passage/ledger/pools/open'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { expect, test } from 'vitest'
import { createMigratedDatabase } from '../../../../tests/support/database.ts'

test('a session that is ended while it is at work fails its transaction, and the next one works', async () => {
  const database = await createMigratedDatabase()
  const pools = openPools({ connectionString: database.migrationUrl })
  try {
    const died = inTransaction(pools.write, async (tx) => {
      const found = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
      // The role may end its own sessions; the one at work hears of it between two statements.
      await pools.write.query('select pg_terminate_backend($1)', [found.rows[0]?.pid])
      await new Promise((resolve) => setTimeout(resolve, 200))
      await tx.query('select 1')
    })
    await expect(died).rejects.toThrow()
    expect((await pools.write.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  } finally {
    await pools.end()
    await database.drop()
  }
})

test('a session that was ended a moment before it is handed out is replaced, and the work is done once', async () => {
  const database = await createMigratedDatabase()
  const pools = openPools({ connectionString: database.migrationUrl, max: 1 })
  const others = openPools({ connectionString: database.migrationUrl })
  try {
    const client = await pools.write.connect()
    const found = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const { stream } = client.connection
    // Word of the end lies unread when the pool hands the session out again.
    stream.pause()
    await others.write.query('select pg_terminate_backend($1)', [found.rows[0]?.pid])
    client.release()
    let times = 0
    const done = inTransaction(pools.write, async (tx) => {
      times++
      return (await tx.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
    })
    stream.resume()
    expect(await done).not.toBe(found.rows[0]?.pid)
    expect(times).toBe(1)
  } finally {
    await Promise.all([pools.end(), others.end()])
    await database.drop()
  }
})
