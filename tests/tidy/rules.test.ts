import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Rule } from '../../packages/domain/src/rules/rule.ts'
import { isTest, ownFiles } from './files.ts'

const files = ownFiles()
const ruleFiles = files.filter((file) => /packages\/domain\/src\/.*\.rules?\.ts$/.test(file.path))
const testText = files
  .filter((file) => isTest(file.path) && file.path.startsWith('packages/domain/'))
  .map((file) => file.text)
  .join('\n')

/** Every exported value of a rule file that looks like a rule, also inside a table of rules. */
async function rulesIn(path: string): Promise<readonly Rule[]> {
  const module = (await import(pathToFileURL(resolve(path)).href)) as Record<string, unknown>
  return Object.values(module).flatMap((value) =>
    isRule(value) ? [value] : isTable(value) ? Object.values(value).filter(isRule) : [],
  )
}
const isTable = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isRule = (value: unknown): value is Rule => isTable(value) && 'authority' in value && 'id' in value

test('every rule file holds rules, each with text, authority, dates and status', async () => {
  expect(ruleFiles.length).toBeGreaterThan(10)
  for (const { path } of ruleFiles) {
    const rules = await rulesIn(path)
    expect(rules.length, path).toBeGreaterThan(0)
    for (const rule of rules) {
      expect(rule.id, path).toMatch(/^[a-z]+[a-z0-9]*\.[a-z0-9-]+/)
      expect(rule.text.length, rule.id).toBeGreaterThan(20)
      expect(rule.authority.length, rule.id).toBeGreaterThan(0)
      for (const authority of rule.authority) expect(authority.citation, rule.id).not.toBe('')
      expect(Object.keys(rule.inForce).sort(), rule.id).toEqual(['from', 'until'])
      expect(rule.legalStatus, rule.id).toBeDefined()
      expect(Object.hasOwn(rule, 'lastCheckedOn'), rule.id).toBe(true)
    }
  }
})

test('no rule claims that a human checked it before one has', async () => {
  for (const { path } of ruleFiles)
    for (const rule of await rulesIn(path)) expect(rule.lastCheckedOn, rule.id).toBeUndefined()
})

test('a quotation says what was read', async () => {
  for (const { path } of ruleFiles) {
    for (const rule of await rulesIn(path)) {
      for (const authority of rule.authority)
        if (authority.quote !== undefined) expect(authority.read, rule.id).toBeDefined()
    }
  }
})

test('rule ids are unique', async () => {
  const ids = (await Promise.all(ruleFiles.map(({ path }) => rulesIn(path)))).flat().map((rule) => rule.id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('the tests of the domain name every folder of rules', () => {
  for (const { path } of ruleFiles) {
    const folder = path.split('/').at(-2) ?? ''
    expect(testText, path).toContain(folder)
  }
})
