import { expect, test } from 'vitest'
import { isInternational, nationalNumber } from '../../src/normalise/telephone.ts'

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
