import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fieldsOf } from '../../packages/domain/src/facts/fields.ts'
import { factsSchema, SCHEMA_PATH } from '../../tools/facts-schema.ts'

test('the checked-in schema of facts is the one that the types give', () => {
  expect(readFileSync(SCHEMA_PATH, 'utf8')).toBe(factsSchema())
})

test('the reader of facts knows the kinds and fields of the schema, no more and no fewer', () => {
  const { definitions } = JSON.parse(factsSchema()) as {
    definitions: Record<string, { properties?: Record<string, { const?: string }>; required?: string[] }>
  }
  const envelope = ['kind', 'id', 'occurred', 'reported', 'recorded', 'source', 'evidence']
  const inSchema = new Map<string, string[]>()
  for (const { properties } of Object.values(definitions)) {
    const kind = properties?.kind?.const
    if (kind === undefined || properties === undefined) continue
    inSchema.set(
      kind,
      Object.keys(properties)
        .filter((field) => !envelope.includes(field))
        .sort(),
    )
  }
  const inReader = new Map(Object.entries(fieldsOf).map(([kind, fields]) => [kind, Object.keys(fields).sort()]))
  expect(Object.fromEntries(inReader)).toEqual(Object.fromEntries(inSchema))
})

test('every kind of fact is documented', () => {
  const page = readFileSync('docs/facts.md', 'utf8')
  for (const kind of Object.keys(fieldsOf)) expect(page, kind).toContain(`\`${kind}\``)
})
