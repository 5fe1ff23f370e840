import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(css|tsx?)$/.test(file))
const textOf = (file: string): string => readFileSync(join(src, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')

const colour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|oklab|lab|lch)\(|:\s*(white|black|red|gray|grey|blue|green)\b/gi
const physical =
  /(?:^|[\s;{])(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|text-align:\s*(?:left|right)|float:/gm
const physicalInCode = /\b(?:marginLeft|marginRight|paddingLeft|paddingRight|borderLeft|borderRight)\b/g

/** Finds what may not be there; the examples prove that it would be found. */
const found = (pattern: RegExp, text: string): string[] => text.match(pattern) ?? []

test('the patterns find what they look for', () => {
  expect(found(colour, 'a { color: #fff; background: rgb(0 0 0) }')).toHaveLength(2)
  expect(found(physical, 'a { margin-left: 1px; text-align: right }')).toHaveLength(2)
  expect(found(physical, 'a { margin-inline-start: 1px; inset-inline: 0 }')).toHaveLength(0)
})

describe.each(files)('%s', (file) => {
  test('names colours by their meaning only', () => {
    if (file !== 'tokens.css') expect(found(colour, textOf(file))).toEqual([])
  })
  test('knows a start and an end, never a left and a right', () => {
    const text = textOf(file)
    expect(file.endsWith('.css') ? found(physical, text) : found(physicalInCode, text)).toEqual([])
  })
  test('says nothing about people that may not be said', () => {
    const words = textOf(file).match(/['"`>][^'"`<]*\b(overstay\w*|alien|suspect|risk|score|illegal)\b/gi)
    expect(words).toBeNull()
  })
})

test('no letter is smaller than 13 px', () => {
  for (const file of files.filter((each) => each.endsWith('.css'))) {
    for (const [, size] of textOf(file).matchAll(/font:\s*\d+\s+([\d.]+)rem/g)) {
      const isKey = size === '0.75' || size === '.75'
      if (!isKey) expect(Number(size), file).toBeGreaterThanOrEqual(0.8125)
    }
  }
})
