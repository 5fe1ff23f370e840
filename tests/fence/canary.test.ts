import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const biome = resolve('node_modules/@biomejs/biome/bin/biome')
const planted = 'tests/canary/packages/domain/src'
let yard = ''

/** The project's own rules, laid over a yard that holds nothing but planted faults. */
beforeAll(() => {
  yard = mkdtempSync(join(tmpdir(), 'passage-canary-'))
  cpSync('tests/canary', yard, { recursive: true })
  cpSync('tools/lint', join(yard, 'tools/lint'), { recursive: true })
  const { overrides, linter } = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(yard, 'biome.json'), JSON.stringify({ linter, overrides, formatter: { enabled: false } }))
})
afterAll(() => rmSync(yard, { recursive: true, force: true }))

function lint(file: string): { readonly status: number | null; readonly output: string } {
  const run = spawnSync(process.execPath, [biome, 'lint', file], { cwd: yard, encoding: 'utf8' })
  return { status: run.status, output: run.stdout + run.stderr }
}

test.each([
  ['clock.ts', 'no clock and no chance'],
  ['upward.ts', 'stands on nothing'],
  ['input.ts', 'noNodejsModules'],
])('the fence refuses %s', (file, words) => {
  const { status, output } = lint(`packages/domain/src/${file}`)
  expect(output).toContain(words)
  expect(status).toBe(1)
})

test('every planted fault is asked about here', () => {
  expect(readdirSync(planted).sort()).toEqual(['clock.ts', 'input.ts', 'upward.ts'])
})

test('witness: a file of the ground floor that keeps the rules passes', () => {
  writeFileSync(join(yard, 'packages/domain/src/pure.ts'), 'export const twice = (n: number): number => n * 2\n')
  expect(lint('packages/domain/src/pure.ts')).toMatchObject({ status: 0 })
})
