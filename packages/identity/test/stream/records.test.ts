import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Records } from '../../src/stream/records.ts'

const ROWS = 4

test('records that come and leave hang together by row as plain lists would have them', () => {
  const moves = fc.array(fc.record({ row: fc.nat(ROWS - 1), leaves: fc.option(fc.nat(60)) }), { maxLength: 80 })
  fc.assert(
    fc.property(moves, (some) => {
      const records = new Records(() => undefined)
      const plain: number[][] = Array.from({ length: ROWS }, () => [])
      const said = new Set<number>()
      for (const { row, leaves } of some) {
        // A row that nobody says any more is gone for good, as the index has it.
        if (said.has(row) && plain[row]?.length === 0) continue
        const record = records.announce(`r${records.ids.length}`, row)
        expect(records.of(row)).toEqual(plain[row])
        records.enter(record)
        said.add(row)
        plain[row]?.unshift(record)
        const there = plain.flat()
        const leaving = leaves === null ? undefined : there[leaves % there.length]
        if (leaving === undefined) continue
        const from = records.rowOf(leaving)
        records.leave(leaving)
        plain[from] = (plain[from] ?? []).filter((one) => one !== leaving)
        expect(records.rowOf(leaving)).toBe(from)
        expect(records.isGone(leaving)).toBe(true)
      }
      plain.forEach((there, row) => {
        expect(records.of(row)).toEqual(there)
        if (!said.has(row)) return
        expect(records.countOf(row)).toBe(there.length)
        expect(records.isRowGone(row)).toBe(there.length === 0)
        expect(there.some((record) => records.isGone(record))).toBe(false)
      })
    }),
  )
})

test('records are ordered by id, and those of one id by file', () => {
  const records = new Records((row) => row)
  const [right, left, early] = [records.announce('b', 1), records.announce('b', 0), records.announce('a', 1)]
  expect([right, left, early].sort((a, b) => records.order(a, b))).toEqual([early, left, right])
  expect([records.areOfOneSide(0, 1), records.areOfOneSide(1, 1)]).toEqual([false, true])
  expect(new Records(() => undefined).areOfOneSide(0, 0)).toBe(false)
})
