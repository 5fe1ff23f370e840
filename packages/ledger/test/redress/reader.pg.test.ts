import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openLedger } from '../support/world.ts'
import { dayWas, decide, factIds, file, handOut, lateLeaver } from './support.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())

test('a reader cannot list who received what, nor who asked what, without a look', async () => {
  const { pools } = opened
  const record = await lateLeaver(pools)
  const { departure } = await factIds(pools, record)
  await handOut(pools, record)
  const { request } = await file(pools, record, dayWas(departure))
  await decide(pools, record, request, true)
  // The good path: the outbox finds the one who received it.
  expect((await pools.write.query('select * from access.outdated(null)')).rowCount).toBe(1)
  for (const asked of ['access.outdated(null)', 'proj.redress', 'proj.correction', 'proj.disclosure'])
    await expect(pools.read.query(`select * from ${asked}`), asked).rejects.toThrow(/permission denied/)
  const shown = `select * from access.shown_to('border-agency', array[$1]::uuid[])`
  expect((await pools.read.query(shown, [record])).rows).toEqual([])
})
