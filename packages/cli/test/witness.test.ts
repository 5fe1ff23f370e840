import { spawnSync } from 'node:child_process'
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
