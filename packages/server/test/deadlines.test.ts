import type { Pools } from '@passage/ledger/pools/open'
import { buildServer } from '@passage/server/app/build-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/* Law is public: deadlines are counted for anybody, and no database is asked. */
let app: Awaited<ReturnType<typeof buildServer>>
beforeAll(async () => {
  app = await buildServer({ pools: {} as Pools })
})
afterAll(() => app.close())
const ask = async (url: string) => {
  const answer = await app.inject({ url: `/v1/deadlines${url}` })
  return { status: answer.statusCode, ...answer.json() }
}

describe('deadlines over HTTP', () => {
  test('Monsalvo v. Bondi: sixty days that end on Saturday 11 December 2021 run to Monday, line by line', async () => {
    const found = await ask('/us.d18-after-hearing?on=2021-10-12&state=CA')
    expect(found).toMatchObject({ status: 200, due: '2021-12-13', adverseAfter: '2021-12-13' })
    expect(found.steps.map(({ on }: { on: string }) => on)).toEqual([
      '2021-10-12',
      '2021-12-11',
      '2021-12-12',
      '2021-12-13',
    ])
    expect(found.deadline).toMatchObject({
      term: '60 days',
      owner: 'The person',
      longer: expect.stringMatching(/at most 60 days in all/),
    })
    expect(found.deadline.rule.checkedWords).not.toBe('')
  })
  test('European return law, with earlier detention, hours, and days that no period gives', async () => {
    expect(await ask('/eu.ed1-period?on=2026-08-03&state=XA&period=10')).toMatchObject({ due: '2026-08-13' })
    const held = 'held=2026-01-01..2026-01-05,2026-01-06..2026-01-10'
    expect(await ask(`/eu.ed9-first-limit?on=2026-07-01&state=XA&${held}`)).toMatchObject({ due: '2026-12-18' })
    expect(await ask('/us.d3-detainer?on=2026-11-25&at=16:30')).toMatchObject({ due: '2026-11-30T16:30' })
    expect(await ask('/eu.ed20-rolling?on=2026-11-25')).toMatchObject({
      steps: [],
      words: expect.stringMatching(/stay of a record/),
    })
  })
  test('the list has both laws, and says what a State has not said', async () => {
    const bare = (await ask('')).rows as { id: string; term: string }[]
    const named = (await ask('?state=XA')).rows as { id: string; term: string }[]
    const termOf = (rows: typeof bare) => rows.find(({ id }) => id === 'eu.ed6-appeal')?.term
    expect(termOf(bare)).toMatch(/^NOT_DETERMINABLE/)
    expect(termOf(named)).toBe('14 days')
    expect(named.length).toBe(bare.length)
  })
  test.each([
    ['/us.none?on=2026-03-05', 404, 'not-found'],
    ['/us.d12-appeal', 400, 'request.not-understood'],
    ['/us.d12-appeal?on=2026-02-30', 422, 'deadline.unread'],
    ['/us.d12-appeal?on=2026-03-05&outage=2026-04-06', 422, 'deadline.unread'],
    ['/us.d12-appeal?on=2026-03-05&byMail=true', 422, 'deadline.in-vain'],
    ['/us.d16-petition?on=2026-03-05', 422, 'deadline.not-computable'],
    ['/eu.ed6-appeal?on=2026-03-05', 422, 'deadline.not-determinable'],
    ['/us.d12-appeal?on=2026-03-05&nationality=XX', 400, 'request.not-understood'],
  ])('%s is refused, and says why', async (url, status, code) => {
    expect(await ask(url)).toMatchObject({ status, code, detail: expect.stringMatching(/./) })
  })
})
