import { expect, test } from 'vitest'
import { passage } from './support.ts'

test('Monsalvo v. Bondi: sixty days that end on Saturday 11 December 2021 run to Monday, line by line', async () => {
  const ran = await passage(['deadline', 'compute', 'us.d18-after-hearing', '--on', '2021-10-12', '--state', 'CA'])
  expect([ran.code, ran.err.includes('no advice')]).toEqual([0, true])
  expect(ran.out).toMatch(/^2021-12-13 /)
  expect(ran.out).toContain('2021-12-11')
  expect(ran.out).toMatch(/closed \(Saturday\)/)
})

test('the same as JSON, days as dates', async () => {
  const asked = ['deadline', 'compute', 'us.d18-after-hearing', '--on', '2021-10-12', '--state', 'CA', '--json']
  const answer = JSON.parse((await passage(asked)).out)
  expect(answer).toMatchObject({ due: '2021-12-13', adverseAfter: '2021-12-13', rule: 'us.d18-after-hearing' })
  expect(answer.steps[0]).toMatchObject({ kind: 'trigger', on: '2021-10-12' })
})

test('every deadline is listed, with what it is counted from and whose it is', async () => {
  const { out, code } = await passage(['deadline', 'list'])
  expect(code).toBe(0)
  expect(out.match(/^us\.\S+ /gm)?.length).toBeGreaterThanOrEqual(70)
  expect(out).toContain('(agency)')
})

test.each([
  [['us.none', '--on', '2024-05-01'], 2, 'passage deadline list'],
  [['us.d12-appeal', '--on', '2024-02-30'], 2, 'not a date that exists'],
  [['us.d12-appeal', '--on', '2090-05-01', '--state', 'CA'], 1, 'cannot be computed'],
])('what cannot be counted is said, with what to do: %s', async (args, code, words) => {
  const ran = await passage(['deadline', 'compute', ...args])
  expect(ran.code).toBe(code)
  expect(ran.err).toContain(words)
  expect(ran.out).toBe('')
})
