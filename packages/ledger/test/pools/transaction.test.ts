import { inTransactionAgain, pauseAfter } from '@passage/ledger/pools/transaction'
import type pg from 'pg'
import { expect, test } from 'vitest'

/** A pool whose only session says yes to everything. */
function poolOf(): pg.Pool {
  const client = { query: async () => ({ rows: [] }), release: () => undefined }
  return { connect: async () => client, options: { max: 1 } } as unknown as pg.Pool
}
const lost = () => Object.assign(new Error('lost'), { code: '40001' })

test('work that loses twelve races in a row is begun again a thirteenth time', async () => {
  let attempts = 0
  const done = await inTransactionAgain(poolOf(), async () => {
    attempts++
    if (attempts <= 12) throw lost()
    return attempts
  })
  expect(done).toBe(13)
})
test('a fault that is no lost race is met at once', async () => {
  let attempts = 0
  const work = inTransactionAgain(poolOf(), async () => {
    attempts++
    throw new Error('broken')
  })
  await expect(work).rejects.toThrow('broken')
  expect(attempts).toBe(1)
})
test('the pause grows, ends at a quarter of a second, and is never the same for two', () => {
  expect([1, 4, 8, 16].map((attempt) => pauseAfter(attempt, 1))).toEqual([2, 16, 250, 250])
  expect(pauseAfter(8, 0.25)).toBe(62.5)
})
