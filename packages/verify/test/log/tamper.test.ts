import { expect, test } from 'vitest'
import { falseAlarms, type Tally, tamper } from './tamper.ts'

const COUNT = 1200

test('every changed log is caught by whoever has the last witnessed checkpoint', () => {
  const { tallies, missed } = tamper(COUNT, 1)
  expect(missed).toEqual([])
  expect(Object.keys(tallies)).toHaveLength(24)
  const all = Object.values<Tally>(tallies)
  expect(all.reduce((sum, { caught }) => sum + caught, 0)).toBe(COUNT)
})

test('planted fault: without witnesses every truncation and every rewrite with the key of the log comes through', () => {
  const { tallies } = tamper(COUNT, 1)
  for (const kind of ['edit', 'delete', 'insert', 'swap', 'truncate', 'rewrite'] as const) {
    expect([kind, tallies[`${kind}/signed`].caughtWithoutWitness]).toEqual([kind, 0])
    expect([kind, tallies[`${kind}/signed`].caught]).toEqual([kind, COUNT / 24])
  }
})

test('an honest log that grows beyond what was seen raises no alarm', () => {
  expect(falseAlarms(200, 1)).toBe(0)
})
