import { mayBeInOtherScript } from '@passage/identity/border/other-script'
import { decideLink } from '@passage/identity/decide-link'
import type { IdentityAsRead } from '@passage/identity/identity'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const named = (text: string): IdentityAsRead['name'] => {
  const [family = '', given = ''] = text.split(', ')
  return { family, ...(given === '' ? {} : { given }) }
}
const came = (text: string, more: Partial<IdentityAsRead> = {}): IdentityAsRead => ({
  document: { type: 'P', number: 'A1111111', issuer: 'BR' },
  birthDate: '1984-05-17',
  name: named(text),
  ...more,
})
const left = (text: string, more: Partial<IdentityAsRead> = {}) =>
  came(text, { document: { type: 'P', number: 'B2222222', issuer: 'BR' }, ...more })

test.each([
  ['Arabic', 'محمد, أحمد', 'MOHAMMED, AHMED'],
  ['Arabic, of few consonants', 'علي, عمر', 'ALI, OMAR'],
  ['Arabic, the article joined', 'الخوري, سامي', 'KHOURY, SAMY'],
  ['Arabic, two words', 'عبد الله, يوسف', 'ABDULLAH, YOUSSEF'],
  ['Hangul', '김, 민준', 'KIM, MINJUN'],
  ['Hangul, as custom spells it', '박, 지훈', 'PARK, JIHOON'],
  ['Hangul, without its first letter', '이, 서연', 'LEE, SEOYEON'],
  ['Chinese', '王, 小明', 'WANG, XIAOMING'],
  ['Chinese, in Cantonese', '张, 丽', 'CHEUNG, LAI'],
  ['Hebrew', 'כהן, דוד', 'COHEN, DAVID'],
  ['Devanagari', 'शर्मा, प्रिया', 'SHARMA, PRIYA'],
  ['names in each other\u2019s place', 'أحمد, محمد', 'MOHAMMED, AHMED'],
])('a name in %s letters and its Latin form are asked about, not linked and not dropped', (_, native, latin) => {
  expect(decideLink(came(native), left(latin)).answer).toBe('undetermined')
  expect(decideLink(left(latin), came(native)).answer).toBe('undetermined')
})

test('it is said why, where the model alone would have dropped it', () => {
  expect(decideLink(came('محمد, أحمد'), left('MOHAMMED, AHMED'))).toMatchObject({
    reasons: ['other-script', 'other-document'],
  })
})

test.each([
  ['another name', 'محمد, أحمد', 'FAROUK, SAMIR', {}],
  ['another given name', '김, 민준', 'KIM, DAHYE', {}],
  ['another birth date', 'محمد, أحمد', 'MOHAMMED, AHMED', { birthDate: '1991-02-03' }],
  ['no birth date', 'محمد, أحمد', 'MOHAMMED, AHMED', { birthDate: undefined }],
])('%s is not asked about', (_, native, latin, more) => {
  const { birthDate, ...rest } = left(latin, more as Partial<IdentityAsRead>)
  const other = birthDate === undefined ? rest : { ...rest, birthDate }
  expect(decideLink(came(native), other).answer).toBe('not-linked')
})

test('two names in Latin letters, or two in another script, are weighed by the model alone', () => {
  expect(mayBeInOtherScript(named('MHMD, AHMD'), named('MOHAMMED, AHMED'))).toBe(false)
  expect(mayBeInOtherScript(named('محمد, أحمد'), named('محمد, أحمد'))).toBe(false)
})

test('it reads the same from either side, whatever is written, and needs a name on both', () => {
  const part = fc.constantFrom(
    '',
    'XXX',
    'محمد',
    'علي',
    '김',
    '박',
    '王',
    'كهن',
    'MOHAMMED',
    'ALI',
    'KIM',
    'WANG',
    'L',
    '١٢',
    '-',
  )
  const name = fc.record({ family: part, given: part })
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(mayBeInOtherScript(a, b)).toBe(mayBeInOtherScript(b, a))
      if (/^(XXX|-)?$/.test(a.family + a.given)) expect(mayBeInOtherScript(a, b)).toBe(false)
    }),
  )
})
