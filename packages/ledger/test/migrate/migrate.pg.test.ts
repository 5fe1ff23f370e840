import { migrate } from '@passage/ledger/migrate/migrate'
import { readMigrations } from '@passage/ledger/migrate/migration-files'
import { afterEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'

const opened: TestDatabase[] = []
async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  opened.push(database)
  return database
}
afterEach(async () => {
  for (const database of opened.splice(0)) await database.drop()
})

test('an empty database gets every migration once, in order', async () => {
  const database = await emptyDatabase()
  const numbers = readMigrations().map((migration) => migration.number)
  expect(await migrate(database.migrationUrl)).toEqual(numbers)
  expect(await migrate(database.migrationUrl)).toEqual([])
})

test('twenty migrations at once leave one schema', async () => {
  const database = await emptyDatabase()
  const runs = await Promise.all(Array.from({ length: 20 }, () => migrate(database.migrationUrl)))
  const applied = runs.flat().toSorted((a, b) => a - b)
  expect(applied).toEqual(readMigrations().map((migration) => migration.number))
})

test('a migration that fails leaves nothing, not even its number', async () => {
  const database = await emptyDatabase()
  const last = readMigrations().length + 1
  const broken = { number: last, name: 'broken', breaking: false, sql: 'create table ops.half (a int); select 1/0' }
  const run = migrate(database.migrationUrl, { migrations: [...readMigrations(), broken] })
  await expect(run).rejects.toThrow(`migration ${last} broken: division by zero`)
  const left = await database.admin.query(
    `select to_regclass('ops.half') as half, max(number) as newest from ops.migration`,
  )
  expect(left.rows).toEqual([{ half: null, newest: last - 1 }])
})

test('an older version does not run on a schema that a breaking migration changed', async () => {
  const database = await emptyDatabase()
  const next = readMigrations().length + 1
  const harmless = { number: next, name: 'column', breaking: false, sql: 'create table ops.extra (a int primary key)' }
  const breaking = { number: next + 1, name: 'rename', breaking: true, sql: 'alter table ops.extra rename a to b' }
  await migrate(database.migrationUrl, { migrations: [...readMigrations(), harmless] })
  expect(await migrate(database.migrationUrl)).toEqual([])
  await migrate(database.migrationUrl, { migrations: [...readMigrations(), harmless, breaking] })
  await expect(migrate(database.migrationUrl)).rejects.toThrow(`the database has migration ${next + 1}`)
})
