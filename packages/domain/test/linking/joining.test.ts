import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuseJoining } from '../../src/linking/joining.ts'
import { linkingRules } from '../../src/linking/linking.rules.ts'

test('two persons that each carry something are joined by two people, and by nobody less', () => {
  let [refused, joined] = [0, 0]
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.array(fc.constantFrom('a', 'b', ' a', 'a ')), (one, other, signers) => {
      const refusal = refuseJoining([one, other], signers)
      const people = new Set(signers.map((name) => name.trim())).size
      expect(refusal === undefined).toBe(!(one && other) || people >= 2)
      if (refusal === undefined) joined++
      else refused++
    }),
  )
  expect(Math.min(refused, joined)).toBeGreaterThan(5)
})

test('the refusal says by which rule, on what authority, and what would clear it', () => {
  const refusal = refuseJoining([true, true], ['p.osei'])
  expect(refusal).toMatchObject({ code: 'link.two-signers-needed', rule: linkingRules.twoPeople })
  expect(refusal?.rule.authority[0]?.citation).toContain('5(2)')
  expect(refusal?.remedy).toContain('Somebody else')
})
