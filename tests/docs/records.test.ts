import { readFileSync } from 'node:fs'
import { parseIntake } from '@passage/ledger/intake/parse'
import { Crossing } from '@passage/server/crossings/crossing-schema'
import { expect, test } from 'vitest'

/* Whoever feeds a file reads on one page which columns there are. */
const [, records = ''] = /^## Records[^\n]*\n([\s\S]*?)^## /m.exec(readFileSync('docs/facts.md', 'utf8')) ?? []
const columns = Object.entries(Crossing.properties).flatMap(([name, schema]) =>
  'properties' in schema ? Object.keys(schema.properties as object).map((member) => `${name}.${member}`) : [name],
)

test('every field of a crossing stands on the page, and no other', () => {
  const table = records.split('\n').filter((line) => line.startsWith('| `'))
  const named = table.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
  expect(named.toSorted()).toEqual(columns.toSorted())
})

test('the rows of the page are taken in as they stand there', () => {
  const [, csv = ''] = /```csv\n([\s\S]*?)```/.exec(records) ?? []
  const [header = '', ...rows] = csv.trim().split('\n')
  expect(rows).toHaveLength(2)
  for (const row of rows) {
    const value: Record<string, unknown> = {}
    row.split(',').forEach((cell, at) => {
      const [name = '', member] = header.split(',')[at]?.split('.') ?? []
      if (cell === '') return
      value[name] = member === undefined ? cell : { ...(value[name] as object | undefined), [member]: cell }
    })
    expect(parseIntake(value, new Date('2026-11-24T12:00:00Z'))).toMatchObject({ kind: 'readable' })
  }
})
