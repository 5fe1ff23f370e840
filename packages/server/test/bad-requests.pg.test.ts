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

test('a field with a choice is told once, with all that may be chosen; every other fault by itself', async () => {
  const rules = await stage.app.inject({ url: '/v1/rules?law=fr' })
  expect(rules.json().errors).toEqual([{ pointer: '/law', detail: 'is not one of us, eu-rd:XA' }])
  const cookie = await stage.signIn('p.osei')
  const headers = { cookie, 'passage-purpose': 'review' }
  const payload = { user: 7, role: 'king', more: 1 }
  const asked = await stage.app.inject({ method: 'POST', url: '/v1/roles/proposals', headers, payload })
  const errors: { pointer: string; detail: string }[] = asked.json().errors
  expect(errors.filter(({ pointer }) => pointer === '/role')).toEqual([
    { pointer: '/role', detail: expect.stringMatching(/^is not one of .*caseworker, supervisor/) },
  ])
  expect(errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/user', '/more', '/reason']))
})
