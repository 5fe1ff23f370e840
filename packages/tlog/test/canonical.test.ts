import { canonicalise, canonicalText } from '@passage/tlog/canonical'
import fc from 'fast-check'
import { expect, test } from 'vitest'

// RFC 8785 section 3.2.2 and 3.2.3, without the members that hold fractions or null, which we refuse.
test('strings are written as the RFC example writes them', () => {
  const value = { string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/' }
  expect(canonicalText(value)).toBe('{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}')
})

test('keys are in the order of the RFC example: by UTF-16 code units', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  expect(Object.values(JSON.parse(canonicalText(value)) as Record<string, string>)).toEqual([
    'One',
    'Carriage Return',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
  expect(canonicalText(value).startsWith('{"\\r":"Carriage Return","1":"One","\u0080"')).toBe(true)
})

test('literals and lists keep their order', () => {
  expect(canonicalText({ literals: [true, false], numbers: [0, -1, 9007199254740991] })).toBe(
    '{"literals":[true,false],"numbers":[0,-1,9007199254740991]}',
  )
  expect(canonicalText({ zero: -0, gone: undefined })).toBe('{"zero":0}')
})

test.each<[string, unknown, string, string]>([
  ['a lone high surrogate', { a: ['x', '\ud800'] }, 'canonical.lone-surrogate', '$.a[1]'],
  ['a lone low surrogate in a key', { '\udc00': 1 }, 'canonical.lone-surrogate', '$.\ufffd'],
  ['NUL', { a: { b: 'x\u0000' } }, 'canonical.nul', '$.a.b'],
  ['a fraction', { a: 0.5 }, 'canonical.fraction', '$.a'],
  ['not a number', { a: Number.NaN }, 'canonical.fraction', '$.a'],
  ['an integer that a reader may round', { a: 2 ** 53 }, 'canonical.unsafe-integer', '$.a'],
  ['null', { a: null }, 'canonical.null', '$.a'],
  ['a function', { a: () => 1 }, 'canonical.unsupported', '$.a'],
  ['a big integer', 1n, 'canonical.unsupported', '$'],
])('%s is refused with its place', (_name, value, code, path) => {
  expect(canonicalise(value)).toEqual({ ok: false, refusal: { code, path } })
})

test('nesting without end is refused, not overflowed', () => {
  let value: unknown = 'x'
  for (let depth = 0; depth < 100_000; depth++) value = [value]
  expect(canonicalise(value)).toMatchObject({ ok: false, refusal: { code: 'canonical.too-deep' } })
})

const leaf = fc.oneof(
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.string({ unit: 'grapheme' }).filter((s) => !s.includes('\u0000')),
)
const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('value')),
  ),
})).value

test('reading back gives the value, and the order of keys given does not matter', () => {
  fc.assert(
    fc.property(tree, (value) => {
      const first = canonicalise(value)
      if (!first.ok) throw new Error('a lawful value was refused')
      expect(canonicalise(JSON.parse(first.text))).toEqual(first)
      expect(canonicalise(reversed(value))).toEqual(first)
    }),
  )
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  )
}
