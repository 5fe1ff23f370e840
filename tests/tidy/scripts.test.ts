import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ownFiles } from './files.ts'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

test('every script of ours runs a file that is there', () => {
  const named = Object.values(scripts).flatMap((script) => /^node (\S+)/.exec(script)?.slice(1) ?? [])
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('every script that a document names is one of ours', () => {
  const documents = ownFiles().filter((file) => file.path.endsWith('.md'))
  const asked = documents.flatMap((file) => [...file.text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? ''))
  expect(asked.length).toBeGreaterThan(1)
  expect(asked.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})
