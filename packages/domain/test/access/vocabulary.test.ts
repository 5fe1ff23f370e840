import { expect, test } from 'vitest'
import { accessRules } from '../../src/access/access.rules.ts'
import { allFlags, compartments, isFlag } from '../../src/access/flags.ts'
import { acts, allOperations, isReading, readings } from '../../src/access/operations.ts'
import { allPurposes, isPurpose, mayState, purposes, purposesFor } from '../../src/access/purposes.ts'
import { isRole, roles, staffRoles } from '../../src/access/roles.ts'
import { repeatedIds } from '../../src/rulebook/registry.ts'
import type { Rule } from '../../src/rules/rule.ts'

test('every rule of access stands once, with an authority', () => {
  const rules: readonly Rule[] = Object.values(accessRules)
  expect(repeatedIds(rules)).toEqual([])
  expect(rules.filter(({ authority }) => authority.length === 0)).toEqual([])
  expect(Object.values(purposes).filter(({ rule }) => !rules.includes(rule))).toEqual([])
})

test('an operation reads or acts, never both', () => {
  expect(allOperations.filter(isReading)).toEqual(Object.keys(readings))
  expect(Object.keys(readings).filter((code) => Object.hasOwn(acts, code))).toEqual([])
})

test('names from the prototype are no codes', () => {
  for (const is of [isPurpose, isRole, isFlag]) expect(is('toString')).toBe(false)
  expect([isPurpose('audit'), isRole('auditor'), isFlag('sealed')]).toEqual([true, true, true])
})

test('no purpose is open to everybody, each to somebody, and the queue is stated by nobody', () => {
  const all = Object.keys(roles).filter(isRole)
  for (const code of allPurposes) {
    expect(all.some((role) => mayState(code, [role]))).toBe(true)
    expect(all.every((role) => mayState(code, [role]))).toBe(false)
  }
  expect(purposesFor(all)).not.toContain('queue')
  expect(purposesFor(['auditor'])).toEqual(['audit', 'statistics'])
  expect(purposesFor(['operator', 'source'])).toEqual([])
})

test('who declares conflicts works for the authority, and existence is hidden where the law says so', () => {
  expect(staffRoles.filter((role) => role === 'partner' || role === 'person')).toEqual([])
  expect(compartments).toEqual(['sealed', 'protected-1367'])
  expect(allFlags).toContain('minor')
})
