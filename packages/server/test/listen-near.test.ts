import { type AddressInfo, createServer, type Server } from 'node:net'
import { listenNear } from '@passage/server/main/listen-near'
import fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'

const open: { close(done?: () => void): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await new Promise<void>((done) => one.close(() => done()))
})

const host = '127.0.0.1'
const take = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => {
      open.push(server)
      resolve(server)
    })
  })
const portOf = (server: Server): number => (server.address() as AddressInfo).port
const app = () => {
  const made = fastify()
  open.push({ close: (done) => void made.close().then(() => done?.()) })
  return made
}

test('a port that is taken is passed over, by a server that was refused there before', async () => {
  const taken = portOf(await take(0))
  const address = await listenNear(app(), { host, port: taken, ports: 50 })
  expect(Number(new URL(address).port)).toBeGreaterThan(taken)
})

test('of many that start at once at one port, every one gets its own', async () => {
  const first = portOf(await take(0))
  const all = await Promise.all(Array.from({ length: 8 }, () => listenNear(app(), { host, port: first, ports: 50 })))
  expect(new Set(all).size).toBe(8)
})

test('a port that is the only one wished is not replaced, and other faults are not passed over', async () => {
  const taken = portOf(await take(0))
  await expect(listenNear(app(), { host, port: taken, ports: 1 })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  const broken = { listen: async () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) }
  await expect(listenNear(broken, { host, port: taken, ports: 50 })).rejects.toMatchObject({ code: 'EACCES' })
})

test('the last port of all is the last that is tried', async () => {
  const tried: number[] = []
  const full = {
    listen: async ({ port }: { readonly port: number }) => {
      tried.push(port)
      return Promise.reject(Object.assign(new Error('taken'), { code: 'EADDRINUSE' }))
    },
  }
  await expect(listenNear(full, { host, port: 65_534, ports: 50 })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  expect(tried).toEqual([65_534, 65_535])
})
