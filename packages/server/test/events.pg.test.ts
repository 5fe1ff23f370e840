import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unconfirmed } from './support/people.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage
let port: number
beforeAll(async () => {
  stage = await openStage()
  await stage.app.listen({ port: 0, host: '127.0.0.1' })
  port = (stage.app.server.address() as AddressInfo).port
})
afterAll(() => stage.close())

/** Listens to the stream and collects what is said, with the time at which it came. */
async function listen(): Promise<{ readonly said: { readonly at: number; readonly data: string }[]; end(): void }> {
  const cookie = await stage.signIn()
  const said: { at: number; data: string }[] = []
  const call = request({ host: '127.0.0.1', port, path: '/v1/events', headers: { cookie } })
  await new Promise<void>((resolve, reject) => {
    call.on('error', reject)
    call.on('response', (response) => {
      response.setEncoding('utf8')
      response.on('data', (text: string) => {
        for (const match of text.matchAll(/^data: (.*)$/gm)) said.push({ at: Date.now(), data: match[1] ?? '' })
      })
      response.on('error', () => undefined)
      resolve()
    })
    call.end()
  })
  await wait(400)
  return { said, end: () => call.destroy() }
}

async function until(isTrue: () => boolean, ms: number): Promise<void> {
  const end = Date.now() + ms
  while (!isTrue() && Date.now() < end) await wait(10)
}

test('a change is told within a second: its id and version, never its content', async () => {
  const ear = await listen()
  const before = Date.now()
  const [record] = await stage.take(unconfirmed(1))
  await until(() => ear.said.length > 0, 2000)
  ear.end()
  expect((ear.said[0]?.at ?? Number.POSITIVE_INFINITY) - before).toBeLessThan(1000)
  const told = JSON.parse(ear.said[0]?.data ?? '{}')
  expect(told.records).toEqual([{ id: record, version: expect.any(String) }])
  expect(Object.keys(told).sort()).toEqual(['records', 'work'])
  expect(ear.said.map(({ data }) => data).join()).not.toMatch(/LINDQVIST|SE10000|1980/)
})

test('a burst reaches a screen at most twice a second, and nothing of it is lost', async () => {
  const ear = await listen()
  const records: string[] = []
  for (let n = 10; n < 22; n++) {
    records.push(...(await stage.take(unconfirmed(n))))
    await wait(100)
  }
  await wait(800)
  ear.end()
  const gaps = ear.said.slice(1).map(({ at }, index) => at - (ear.said[index]?.at ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThan(450)
  const told = new Set(ear.said.flatMap(({ data }) => JSON.parse(data).records.map((each: { id: string }) => each.id)))
  expect([...new Set(records)].filter((id) => !told.has(id))).toEqual([])
})

test('nobody listens without being signed in', async () => {
  expect((await stage.app.inject({ url: '/v1/events' })).statusCode).toBe(401)
})

test('closing the server ends open streams at once', async () => {
  const own = await openStage()
  const address = await own.app.listen({ port: 0, host: '127.0.0.1' })
  const cookie = await own.signIn()
  const response = await fetch(`${address}/v1/events`, { headers: { cookie } })
  const reading = response.text()
  const began = Date.now()
  await own.close()
  expect(await reading).toContain('retry:')
  expect(Date.now() - began).toBeLessThan(5000)
})
