import { expect, test } from 'vitest'
import { refuseJoining } from '../../src/linking/joining.ts'
import { linkingRules } from '../../src/linking/linking.rules.ts'

/** Every list of at most three names, written with blanks or without. */
const names = ['a', 'b', ' a', 'a ']
const lists = (most: number): readonly (readonly string[])[] =>
  most === 0 ? [[]] : [[], ...names.flatMap((name) => lists(most - 1).map((more) => [name, ...more]))]

test('two persons that each carry something are joined by two people, and by nobody less', () => {
  const carried = [true, false].flatMap((one) => [true, false].map((other) => [one, other] as const))
  let [refused, joined] = [0, 0]
  for (const [one, other] of carried) {
    for (const signers of lists(3)) {
      const refusal = refuseJoining([one, other], signers)
      const people = new Set(signers.map((name) => name.trim())).size
      expect(refusal === undefined, signers.join()).toBe(!(one && other) || people >= 2)
      if (refusal === undefined) joined++
      else refused++
    }
  }
  expect(Math.min(refused, joined)).toBeGreaterThan(20)
})

test('the refusal says by which rule, on what authority, and what would clear it', () => {
  const refusal = refuseJoining([true, true], ['p.osei'])
  expect(refusal).toMatchObject({ code: 'link.two-signers-needed', rule: linkingRules.twoPeople })
  expect(refusal?.rule.authority[0]?.citation).toContain('5(2)')
  expect(refusal?.remedy).toContain('Somebody else')
})
