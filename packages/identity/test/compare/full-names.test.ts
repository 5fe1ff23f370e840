import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareFullNames, NAMES_AGREE_FROM } from '../../src/compare/full-names.ts'
import { ungarbled, wordAgreement } from '../../src/compare/name-words.ts'

const agree = (a: string, b: string) => compareFullNames(a, b).agreement >= NAMES_AGREE_FROM

describe('one person’s name, written in another way', () => {
  test.each([
    ['Anna Maria Kowalska', 'KOWALSKA, Anna Maria'],
    ['Юлия Щеглова', 'Yuliya Shcheglova'],
    ['Jürgen Groß', 'JUERGEN GROSS'],
    ['Muhammad ibn Khalid', 'Mohammed Khaled'],
    ['María José García Pérez', 'Maria Garcia Perez'],
    ['Abd Rahman Yusuf', 'Abdrahman Yusuf'],
    ['J. Okafor', 'John Okafor'],
    ['Dr. Elena Rossi', 'Elena Rossi'],
    ['P3tra N0vak', 'Petra Novak'],
    ['Katarzyna Wisniewska', 'Katarzina Wisniewska'],
    ['王伟', 'Wang Wei'],
  ])('%s and %s', (a, b) => {
    expect(agree(a, b)).toBe(true)
  })
})

describe('names of two persons', () => {
  test.each([
    ['Anna Kowalska', 'Piotr Kowalski'],
    ['Ahmad Hassan Tikriti', 'Ahmad Hassan Dulaimi'],
    ['Maria Rossi', 'Maria Bianchi'],
    ['Kim Minsu', 'Kim Jiwoo'],
    ['John Smith', 'Jane Baker'],
  ])('%s and %s', (a, b) => {
    expect(agree(a, b)).toBe(false)
  })
})

test('words left on both sides weigh more than words left on one', () => {
  const oneSided = compareFullNames('Anna Maria Rossi', 'Anna Rossi')
  const bothSides = compareFullNames('Anna Maria Rossi', 'Anna Greta Rossi')
  expect(oneSided.leftA).toEqual(['MARIA'])
  expect(bothSides.agreement).toBeLessThan(oneSided.agreement)
})

test('any two texts: between nothing and the same, the same both ways, and a name agrees with itself', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.stringMatching(/^([A-Z]{1,9} ?){1,5}$/))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { agreement } = compareFullNames(a, b)
      expect(agreement).toBeGreaterThanOrEqual(0)
      expect(agreement).toBeLessThanOrEqual(1)
      expect(compareFullNames(b, a).agreement).toBeCloseTo(agreement, 6)
      const self = compareFullNames(a, a)
      if (self.paired.length > 0) expect(self.agreement).toBe(1)
    }),
  )
  expect(agree('Anna Rossi', 'Anna Rossi')).toBe(true)
})

test('four thousand words are answered, and nothing agrees with nothing', () => {
  expect(compareFullNames('a '.repeat(4000), 'b '.repeat(4000)).agreement).toBe(0)
  expect(compareFullNames('', 'Anna').agreement).toBe(0)
  expect(compareFullNames('', '').agreement).toBe(0)
})

test('digits are letters only beside letters', () => {
  expect(ungarbled('N0VAK')).toBe('NOVAK')
  expect(ungarbled('2019')).toBe('2019')
  expect(wordAgreement(['J'], ['JOHN'])).toBeLessThan(wordAgreement(['JON'], ['JOHN']))
})
