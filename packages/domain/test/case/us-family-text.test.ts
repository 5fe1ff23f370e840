import { expect, test } from 'vitest'
import { familyRules } from '../../src/case/us/family/family.rules.ts'
import type { Effect } from '../../src/case/us/family/family.ts'
import { childStands, effectsOn } from '../../src/case/us/family/family-text.ts'

test('a case is told what happens to it, with the law, and not what happens to another', () => {
  const { preview, own } = familyRules
  const effects: readonly Effect[] = [
    { on: 'case:1', what: 'protection-stays-own', words: 'stays', rule: own },
    { on: 'case:2', what: 'hearings-together', words: 'together', rule: preview },
  ]
  const { id, text, authority } = preview
  expect(effectsOn('case:2', effects)).toEqual([
    { what: 'hearings-together', words: 'together', rule: { id, text, authority } },
  ])
  expect(effectsOn('case:3', effects)).toEqual([])
})

test.each([
  ['yes', 'holds', 'yes'],
  ['unknown', 'unknown', undefined],
] as const)('a child that is %s under 18 refuses because it %s', (minor, why, value) => {
  const { id, text, authority, legalStatus, lastCheckedOn } = familyRules.child
  const stands = childStands(minor)
  expect(stands).toMatchObject({ code: id, class: 'H', why, text, authority, legalStatus, lastCheckedOn })
  expect(stands.reads.map(({ name, value: known }) => [name, known])).toEqual([
    ['minor', value],
    ['child-decided', undefined],
  ])
  expect(stands.reads.every(({ words }) => words !== '')).toBe(true)
  expect(stands.wayOn).toMatch(/judge decides first/)
})
