import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

/** A connection inside an open transaction. */
export type Tx = pg.Client

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws. A session that sends ahead gets
 * the first statements of the work in one go with the beginning.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await alive(pool)
  let broken: Error | undefined
  try {
    const result = client.pipeline ? await beganTogether(client, work) : await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * A session in which a transaction has begun; one that sends ahead begins with its work. A pool may hand out a session
 * that the server ended a moment ago, before word of it came. A beginning fails for no other reason and nothing was asked
 * before it, so another is taken. Each such session leaves the pool; after as many as it holds the server is at fault.
 */
async function alive(pool: pg.Pool): Promise<pg.PoolClient> {
  for (let left = pool.options.max; ; left--) {
    const client = await pool.connect()
    if (client.pipeline) return client
    try {
      await client.query('begin')
      return client
    } catch (error) {
      client.release(error as Error)
      if (left <= 0) throw error
    }
  }
}

/** The beginning and whatever the work asks before it waits leave in one piece. */
async function beganTogether<T>(client: pg.PoolClient, work: (tx: Tx) => Promise<T>): Promise<T> {
  const [, result] = await together(client, () => Promise.all([client.query('begin'), work(client)]))
  return result
}

/** Whatever `ask` sends before it waits leaves in one piece, in a session that sends ahead. */
export function together<T>(tx: Tx, ask: () => T): T {
  const { stream } = tx.connection
  stream.cork()
  try {
    return ask()
  } finally {
    stream.uncork()
  }
}

const AGAIN = new Set(['40001', '40P01', '23505'])

/** Whether another writer came first, so that the same work, done again on what is there now, may succeed. */
export function isLostRace(error: unknown): boolean {
  return AGAIN.has((error as { code?: string }).code ?? '')
}

const MOST_ATTEMPTS = 16
const LONGEST_WAIT_MS = 250

/**
 * How long the loser of a race waits before it begins again: a random part of a bound that doubles, so that two who
 * met once do not meet in step for ever. `chance` is from 0 to below 1.
 */
export function pauseAfter(attempt: number, chance: number): number {
  return Math.min(LONGEST_WAIT_MS, 2 ** attempt) * chance
}

const pause = (attempt: number): Promise<void> => sleep(pauseAfter(attempt, Math.random()))

/** As `inTransaction`, begun again when another writer came first. */
export async function inTransactionAgain<T>(
  pool: pg.Pool,
  work: (tx: Tx) => Promise<T>,
  attempts = MOST_ATTEMPTS,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(pool, work)
    } catch (error) {
      if (!isLostRace(error) || attempt >= attempts) throw error
      await pause(attempt)
    }
  }
}

/** As `inTransactionAgain`, on a connection that the caller keeps. */
export async function againOn<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query('begin')
      const result = await work()
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      if (!isLostRace(error) || attempt >= MOST_ATTEMPTS) throw error
      await pause(attempt)
    }
  }
}
