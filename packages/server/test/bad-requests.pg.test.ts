import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('an address that cannot be decoded is a problem like any other, with the headers of every answer', async () => {
  for (const url of ['/%', '/v1/records/%ff', '/v1/stays/%c0%ae/1']) {
    const answer = await stage.app.inject({ url })
    expect(answer.headers['content-type'], url).toContain('application/problem+json')
    expect(answer.headers['content-security-policy'], url).toContain("default-src 'none'")
    expect(answer.json()).toMatchObject({ status: 400, code: 'request.bad-address', trace_id: expect.any(String) })
  }
})

test('who sends a body drop by drop is not waited for without end', () => {
  expect(stage.app.server.requestTimeout).toBe(120_000)
  expect(stage.app.server.headersTimeout).toBeGreaterThan(0)
})

test('a leap second is no instant that a clock can hold: refused as a bad request, wherever one is asked for', async () => {
  const leap = '2016-12-31T23:59:60Z'
  const cookie = await stage.signIn('p.osei')
  const headers = { cookie, 'passage-purpose': 'review' }
  const stay = `/v1/stays/00000000-0000-8000-8000-000000000000/1?known_at=${leap}`
  expect((await stage.app.inject({ url: stay, headers })).statusCode).toBe(400)
  const payload = { user: 'x', role: 'caseworker', from: leap, until: '2027-01-01T00:00:00Z', reason: 'Joins the team' }
  const asked = await stage.app.inject({ method: 'POST', url: '/v1/roles/proposals', headers, payload })
  expect(asked.statusCode).toBe(400)
  expect(asked.json().status).toBe(400)
})
