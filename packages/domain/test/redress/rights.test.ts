import { designOfRedress, lawOfRedress } from '@passage/domain/redress/redress.rules'
import { basisWords, personClassOf, rightCodes, rightOf, rightsOf } from '@passage/domain/redress/rights'
import { expect, test } from 'vitest'

/** What the law check says, row by row: right, jurisdiction, who, and where it comes from. */
const table = [
  // 5 USC 552a covers citizens and lawful permanent residents, (a)(2).
  ['ask', 'us', 'citizen', 'law', '5 USC 552a(d)(2)'],
  ['ask', 'us', 'lawful-permanent-resident', 'law', '5 USC 552a(d)(2)'],
  ['ask', 'us', 'other', 'design', undefined],
  ['ask', 'us', 'unknown', 'unknown', '5 USC 552a(d)(2)'],
  ['receipt', 'us', 'citizen', 'law', '5 USC 552a(d)(2)(A)'],
  ['review', 'us', 'citizen', 'law', '5 USC 552a(d)(3)'],
  ['statement', 'us', 'citizen', 'law', '5 USC 552a(d)(3)'],
  ['notation', 'us', 'citizen', 'law', '5 USC 552a(d)(4)'],
  ['onward', 'us', 'citizen', 'law', '5 USC 552a(c)(4)'],
  ['onward', 'us', 'other', 'design', undefined],
  // No text of the Act sets 45 days, and none freezes use while a request is open.
  ['answer', 'us', 'citizen', 'design', undefined],
  ['not-adversely', 'us', 'citizen', 'design', undefined],
  ['overstay-entry', 'us', 'citizen', 'design', undefined],
  // Whoever is in the Entry/Exit System has these, whatever they are.
  ['ask', 'schengen', 'other', 'law', 'Reg. (EU) 2017/2226 art. 35(2)'],
  ['overstay-entry', 'schengen', 'unknown', 'law', 'Reg. (EU) 2017/2226 art. 35(2)'],
  ['answer', 'schengen', 'unknown', 'law', 'Reg. (EU) 2017/2226 art. 52(1)'],
  ['statement', 'schengen', 'other', 'design', undefined],
  ['not-adversely', 'schengen', 'other', 'design', undefined],
] as const

test.each(table)('%s in %s for %s comes from %s', (code, jurisdiction, who, basis, citation) => {
  const right = rightOf(code, jurisdiction, who)
  expect(right.basis).toBe(basis)
  expect(right.law?.authority[0]?.citation).toBe(citation)
  expect(right.design.authority.every(({ kind }) => kind === 'design')).toBe(true)
})

test('each right says in words whether a law gives it, with the citation, or our design', () => {
  for (const jurisdiction of ['us', 'schengen'] as const) {
    for (const who of ['citizen', 'other', 'unknown'] as const) {
      const rights = rightsOf(jurisdiction, who)
      expect(rights.map(({ code }) => code)).toEqual(rightCodes)
      for (const right of rights) {
        const words = basisWords(right)
        if (right.basis === 'law') expect(words).toMatch(/^By law: (5 USC|Reg\.)/)
        else expect(words).toMatch(/^By our design/)
      }
    }
  }
})

test('what somebody is follows from the record alone, and is unknown where it does not say', () => {
  expect(personClassOf(['citizen'])).toBe('citizen')
  expect(personClassOf(['crew', 'lawful-permanent-resident'])).toBe('lawful-permanent-resident')
  expect(personClassOf([])).toBe('unknown')
  expect(personClassOf(['citizen', 'lawful-permanent-resident'])).toBe('unknown')
})

test('no rule claims that a human compared it, and what was not read says so', () => {
  const rules = [...Object.values(lawOfRedress), ...Object.values(designOfRedress)]
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { lastCheckedOn, authority } of rules) {
    expect(lastCheckedOn).toBeUndefined()
    for (const one of authority) if (one.kind === 'text') expect(one.basis === 'read').toBe('quote' in one)
  }
})
