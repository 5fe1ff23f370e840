import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInternational, nationalNumber, nationalNumbers } from '../../src/normalise/telephone.ts'

test.each([
  ['+44 20 7946 0018', '2079460018'],
  ['0044 (0)20 79460018', '2079460018'],
  ['(+44) 20-7946.0018', '2079460018'],
  ['020 7946 0018', '2079460018'],
  ['+1 (212) 555-0100', '2125550100'],
  ['212 555 0100', '2125550100'],
  ['+353 1 679 0000', '16790000'],
  ['+49 170 1234567', '1701234567'],
  ['01701234567', '1701234567'],
])('%s is %s within its country', (text, within) => {
  expect(nationalNumber(text)).toBe(within)
})

test.each(['', '110', '+44 110', 'none', '0170 1234567 ext. 4'])('%s stays as it is', (text) => {
  expect(nationalNumber(text)).toBe(text)
})

test('a number with the code of a country is told from others', () => {
  expect(['+44 20', '0044 20', '(+44) 20', ' +1 2'].every(isInternational)).toBe(true)
  expect(['020 7946', '', '+0', '44 20', '000000'].some(isInternational)).toBe(false)
})

test('a number that lost its plus is the one that has it, and no other begins with the code of a country', () => {
  const numberOf = nationalNumbers(['+44 20 7946 0018', '442079460018', '+1 212 555 0100'])
  expect(['442079460018', '44 20 7946 0018', '1-212-555-0100'].map(numberOf)).toEqual([
    '2079460018',
    '2079460018',
    '2125550100',
  ])
  expect(['4420794600', '020 7946 0018', 'none'].map(numberOf)).toEqual(['4420794600', '2079460018', 'none'])
})

test('one number within two countries is two', () => {
  const numberOf = nationalNumbers(['+44 170 1234567', '0049 (0)170 1234567', '+44 20 7946 0018'])
  const [one, other, lost, within, third] = [
    '+44 170 1234567',
    '+49 170 1234567',
    '491701234567',
    '0170 1234567',
    '+44 20 7946 0018',
  ].map(numberOf)
  expect([one, other, lost]).toEqual(['441701234567', '491701234567', '491701234567'])
  expect([within, third]).toEqual(['1701234567', '2079460018'])
})

test('whatever stands in a column, two numbers that were the same by their digits still are', () => {
  const part = fc.constantFrom('0', '1', '44', '49', '7', '20', '555', '1234', '+', '00', ' ', '-', '(0)', 'x')
  const numbers = fc.array(
    fc.array(part, { maxLength: 7 }).map((parts) => parts.join('')),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(numbers, (some) => {
      const numberOf = nationalNumbers(some)
      const plain = some.filter((text) => /^\+?[^+x]*$/.test(text))
      for (const a of plain)
        for (const b of plain)
          if (a.replace(/\D/g, '') === b.replace(/\D/g, '')) expect(bare(numberOf(a))).toBe(bare(numberOf(b)))
    }),
  )
})
const bare = (text: string) => text.replace(/\D/g, '')
