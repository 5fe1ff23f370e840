import { readFileSync } from 'node:fs'
import { schedules } from '@passage/ledger/register/field'
import { compareRegister, register } from '@passage/ledger/register/register'
import { expect, test } from 'vitest'
import { FIELDS_PAGE, fieldsPage } from '../../tools/fields-page.ts'
import { columnsIn, entryFields, factFields, SCHEMA_DUMP } from '../../tools/stored-fields.ts'

const dump = readFileSync(SCHEMA_DUMP, 'utf8')
const stored = [...columnsIn(dump), ...factFields(), ...entryFields()]

test('every stored field has a row, every row a field, none stands twice', () => {
  expect(stored.length).toBeGreaterThan(300)
  expect(compareRegister(stored)).toEqual({ missing: [], stale: [], doubled: [] })
})

test('a new column, a new table and a new field of a fact are caught until they have a row', () => {
  const column = dump.replace('    family text NOT NULL,\n', '    family text NOT NULL,\n    phone text,\n')
  expect(column).not.toBe(dump)
  expect(compareRegister([...columnsIn(column), ...factFields(), ...entryFields()]).missing).toEqual([
    'identity.record.phone',
  ])
  const table = `${dump}\nCREATE TABLE ops.planted (\n    "position" text,\n    CONSTRAINT planted_check CHECK (true)\n);\n`
  expect(compareRegister(columnsIn(table)).missing).toEqual(['ops.planted.position'])
  const planted = JSON.stringify({
    definitions: { Arrival: { properties: { kind: { const: 'arrival' }, seat: { type: 'string' } } } },
  })
  expect(compareRegister(factFields(planted)).missing).toEqual(['fact.arrival.seat'])
})

test('a row without a field and a row that stands twice are caught', () => {
  const [first] = register
  expect(compareRegister(stored.slice(1)).stale).toEqual([stored[0]])
  expect(compareRegister(stored, [...register, ...(first === undefined ? [] : [first])]).doubled).toEqual([
    first?.field,
  ])
})

test('every row says by what authority, what for, how long and for whom, and claims no check that nobody made', () => {
  for (const row of register) {
    expect(row.authority.length, row.field).toBeGreaterThan(0)
    expect(row.purpose.length, row.field).toBeGreaterThan(20)
    expect(row.retention.length, row.field).toBeGreaterThan(0)
    expect(row.recipients.length, row.field).toBeGreaterThan(0)
    for (const name of row.retention) expect(schedules[name].id, row.field).toMatch(/^retention\./)
    expect(row.lastCheckedOn, row.field).toBeUndefined()
  }
})

test('docs/fields.md is the page that the register gives', () => {
  expect(readFileSync(FIELDS_PAGE, 'utf8')).toBe(fieldsPage())
})
