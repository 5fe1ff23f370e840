import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../src/tokens.css', import.meta.url), 'utf8')

/** Declarations of the first rule whose head has the text given. */
function block(head: string): Map<string, string> {
  const start = css.indexOf('{', css.indexOf(head)) + 1
  let depth = 1
  let end = start
  while (depth > 0) {
    if (css[end] === '{') depth++
    if (css[end] === '}') depth--
    end++
  }
  const found = css.slice(start, end - 1).matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,6})/gi)
  return new Map([...found].map(([, name, value]) => [name ?? '', value ?? '']))
}

const light = block(':root {')
const dark = block(':root[data-theme="dark"]')
const darkByDevice = block(':root:not([data-theme="light"])')

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(theme: Map<string, string>, over: string, under: string): number {
  const [a, b] = [over, under].map((name) => {
    const value = theme.get(`--${name}`)
    if (value === undefined) throw new Error(`no colour is named --${name}`)
    return luminance(value)
  })
  const [high, low] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)]
  return (high + 0.05) / (low + 0.05)
}

/** Pair, least contrast that is needed, and the measured contrast in light and dark. */
const table = [
  ['ink', 'paper', 4.5, 16.2, 13.5],
  ['ink-soft', 'paper', 4.5, 7.6, 8.7],
  ['ink-quiet', 'paper', 4.5, 5.5, 6.5],
  ['ink-quiet', 'wash', 4.5, 5.2, 7.2],
  ['ink-quiet', 'unknown-wash', 4.5, 5.1, 5.7],
  ['act', 'paper', 4.5, 6.7, 7.7],
  ['act', 'act-wash', 4.5, 5.9, 6.4],
  ['on-act', 'act', 4.5, 6.7, 8.0],
  ['unknown', 'paper', 4.5, 5.9, 9.7],
  ['unknown', 'unknown-wash', 4.5, 5.4, 8.5],
  ['settled', 'settled-wash', 4.5, 5.7, 7.5],
  ['fault', 'fault-wash', 4.5, 6.1, 7.4],
  ['ink', 'differ', 4.5, 13.2, 7.7],
  ['edge', 'paper', 3, 3.5, 4.4],
  ['unknown-fill', 'paper', 3, 3.4, 6.3],
  ['focus', 'paper', 3, 4.9, 7.5],
] as const

describe.each(table)('%s on %s', (over, under, least, inLight, inDark) => {
  test('can be read in light and dark, as the table of the design says', () => {
    expect(contrast(light, over, under)).toBeGreaterThanOrEqual(least)
    expect(contrast(dark, over, under)).toBeGreaterThanOrEqual(least)
    expect(contrast(light, over, under)).toBeCloseTo(inLight, 0)
    expect(contrast(dark, over, under)).toBeCloseTo(inDark, 0)
  })
})

test('dark by the device and dark by choice are the same colours', () => {
  expect(darkByDevice).toEqual(dark)
})
test('what is quiet on the chosen row can still be read', () => {
  expect(contrast(light, 'ink-soft', 'act-wash')).toBeGreaterThanOrEqual(4.5)
  expect(contrast(dark, 'ink-soft', 'act-wash')).toBeGreaterThanOrEqual(4.5)
})
