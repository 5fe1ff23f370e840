import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { makeScratch } from './support.ts'

const scratch = makeScratch()
afterAll(() => scratch.remove())

test('a witness leaves its public key beside the secret one, for whoever has to name whom they trust', () => {
  const home = scratch.path('witness')
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  const flags = ['--home', home, '--name', 'w.example', '--port', '0', '--end-with-input', '--json']
  const ran = spawnSync(process.execPath, [main, 'witness', ...flags], { input: '', encoding: 'utf8' })
  const { key } = JSON.parse(ran.stdout)
  expect([ran.status, key]).toEqual([0, expect.stringMatching(/^w\.example\+[0-9a-f]{8}\+/)])
  expect(readFileSync(`${home}/witness.pub`, 'utf8')).toBe(`${key}\n`)
  expect(statSync(`${home}/witness.key`).mode & 0o777).toBe(0o600)
})

test.skipIf(process.platform !== 'linux')('a home that no disk takes is refused, with what to do', async () => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, 'witness', '--home', '/proc/nope', '--end-with-input'], {
    timeout: 30_000,
  })
  let told = ''
  child.stderr.on('data', (text: Buffer) => {
    told += text
  })
  const [code] = await once(child, 'close')
  expect([code, told]).toEqual([
    1,
    expect.stringMatching(/\/proc\/nope cannot be written\. No folder can be made there/),
  ])
})
