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
  expect(out).toContain('eu.ed6-appeal  NOT_DETERMINABLE')
  const xa = await passage(['deadline', 'list', '--state', 'XA', '--json'])
  const rules = xa.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rules.find(({ id }) => id === 'eu.ed6-appeal')).toMatchObject({ term: { unit: 'days', amount: 14 } })
})

test.each<readonly [string, readonly string[], RegExp]>([
  [
    'a period of European return law',
    ['eu.ed1-period', '--on', '2026-08-03', '--state', 'XA', '--period', '10'],
    /^2026-08-13 /,
  ],
  [
    'detention with an earlier stretch',
    ['eu.ed9-first-limit', '--on', '2026-07-01', '--state', 'XA', '--held', '2026-01-01..2026-01-10'],
    /^2026-12-18 /,
  ],
  ['hours from a time of day', ['us.d3-detainer', '--on', '2026-11-25', '--at', '16:30'], /^2026-11-30 16:30 /],
  [
    'hours of which only the day is known',
    ['us.d3-detainer', '--on', '2026-11-25'],
    /Nothing adverse follows before 2026-11-30/,
  ],
  [
    'an outage of the filing system',
    ['us.d12-appeal', '--on', '2026-03-05', '--outage', '2026-04-06..2026-04-07'],
    /^2026-04-08 /,
  ],
  [
    'an outage that was announced long before moves nothing',
    ['us.d12-appeal', '--on', '2026-03-05', '--outage', '2026-04-06..2026-04-07', '--announced', '2026-03-06'],
    /^2026-04-06 /,
  ],
  [
    'a clerk who could not be reached',
    ['us.d16-petition', '--on', '2026-03-05', '--state', 'TX', '--closed', '2026-04-06'],
    /^2026-04-07 /,
  ],
  [
    'an extension up to its cap',
    ['us.d18-after-hearing', '--on', '2021-10-12', '--extended', '30 days'],
    /at most 60 days in all/,
  ],
  ['a day that no period gives', ['eu.ed20-rolling', '--on', '2026-08-03'], /^Counted by: passage determine/],
])('%s', async (_, args, words) => {
  const ran = await passage(['deadline', 'compute', ...args])
  expect([ran.code, ran.out]).toEqual([0, expect.stringMatching(words)])
})

test('who may lengthen it is said', async () => {
  const of = async (id: string, ...more: string[]) =>
    (await passage(['deadline', 'compute', id, '--on', '2021-10-12', ...more])).out
  expect(await of('us.d18-after-hearing')).toMatch(/Longer: by the Department of Homeland Security only/)
  expect(await of('eu.ed13-answer')).toContain('Longer: by nobody')
})

test('as JSON, hours with the minute and other days by their kind', async () => {
  const json = async (...args: string[]) => JSON.parse((await passage(['deadline', 'compute', ...args, '--json'])).out)
  expect(await json('us.d3-detainer', '--on', '2026-11-25', '--at', '16:30')).toMatchObject({
    kind: 'minute',
    due: '2026-11-30T16:30',
  })
  expect(await json('eu.ed17-states-told', '--on', '2026-05-31')).toEqual({
    kind: 'other-day',
    rule: 'eu.ed17-states-told',
    due: '2026-02-28',
  })
})

test.each([
  [['us.none', '--on', '2024-05-01'], 2, 'passage deadline list'],
  [['us.d12-appeal', '--on', '2024-02-30'], 2, 'a date that exists'],
  [['us.d12-appeal', '--on', '2090-05-01', '--state', 'CA'], 1, 'cannot be computed'],
  [['eu.ed6-appeal', '--on', '2026-08-03'], 1, 'NOT_DETERMINABLE'],
  [['us.d12-appeal', '--on', '2026-03-05', '--by-mail'], 2, 'adds no days'],
  [['us.d3-detainer', '--on', '2026-11-25', '--at', '25:00'], 2, 'such as 16:30'],
  [['us.d12-appeal', '--on', '2026-03-05', '--extended', 'a while'], 2, 'such as 30 days'],
  [['us.d12-appeal', '--on', '2026-03-05', '--outage', '2026-04-07'], 2, 'a first and a last day'],
  [['us.d12-appeal', '--on', '2026-03-05', '--outage', '2026-04-07..2026-04-06'], 2, 'the earlier one first'],
  [['us.d16-petition', '--on', '2026-03-05', '--closed', '2026-02-30'], 2, '--closed 2026-02-30 cannot be read'],
  [['eu.ed1-period', '--on', '2026-08-03', '--state', 'XA', '--period', 'many'], 2, 'a number of days'],
])('what cannot be counted is said, with what to do: %s', async (args, code, words) => {
  const ran = await passage(['deadline', 'compute', ...args])
  expect(ran.code).toBe(code)
  expect(ran.err).toContain(words)
  expect(ran.out).toBe('')
})
