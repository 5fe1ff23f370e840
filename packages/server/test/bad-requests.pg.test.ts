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
