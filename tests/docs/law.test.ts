import { readFileSync } from 'node:fs'
import { findCaseRule, lawNames, lawOfCases } from '@passage/domain/case/register'
import { usPack } from '@passage/domain/case/us/pack'
import { expect, test } from 'vitest'
import { LAW_FILE, LAW_PAGE, lawFile, lawPage } from '../../tools/law-page.ts'

test('the page and the file of the law of cases are those that the rules give', () => {
  expect(readFileSync(LAW_PAGE, 'utf8')).toBe(lawPage())
  expect(readFileSync(LAW_FILE, 'utf8')).toBe(lawFile())
})

test.each(lawNames)('every rule of %s says where it stands, and what is still to check of it', (name) => {
  const rows = lawOfCases(name)
  expect(rows.length).toBeGreaterThan(100)
  for (const { rule, toCheck } of rows) {
    expect(rule.text, rule.id).toMatch(/\S{3}/)
    expect(rule.authority.length, rule.id).toBeGreaterThan(0)
    const law = rule.authority.filter(({ kind }) => kind !== 'design')
    // Nobody has compared a rule with the official text yet: as long as that is so, it is said of each.
    if (law.length > 0 && rule.lastCheckedOn === undefined)
      expect(toCheck, rule.id).toContain('compare with the official text')
    if (law.some(({ basis }) => basis === 'memory')) expect(toCheck.join(), rule.id).toContain('from memory')
  }
  expect(new Set(rows.map(({ rule }) => rule.id)).size).toBe(rows.length)
})

test('every gate and step that a refusal can name is found in the register', () => {
  for (const { id } of [...usPack.gates, ...usPack.transitions]) expect(findCaseRule(id)?.id).toBe(id)
  expect(findCaseRule('case.signatures')?.id).toBe('case.signatures')
  expect(findCaseRule('us.family-child')?.id).toBe('us.family-child')
  expect(findCaseRule('us.none')).toBeUndefined()
})
