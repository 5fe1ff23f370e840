import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GrowingInts } from '../../src/blocking/growing.ts'
import { Runs } from '../../src/stream/runs.ts'

const step = fc.record({
  what: fc.constantFrom('push', 'push', 'push', 'push', 'cut', 'release', 'note'),
  run: fc.nat(3),
  value: fc.nat(1_000_000),
})

test('lists that grow, are cut and let go hold what plain lists would hold', () => {
  let moved = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 120 }), (steps) => {
      const memory = new GrowingInts(1)
      const runs = new Runs(memory)
      const plain = Array.from({ length: 4 }, (): number[] => [])
      const notes = new Map<number, number>()
      for (const { what, run, value } of steps) {
        const list = plain[run] ?? []
        if (what === 'push') {
          const before = runs.startOf(run)
          const place = runs.push(run)
          memory.values[place] = value
          if (list.length > 0 && runs.startOf(run) !== before) moved++
          list.push(value)
        } else if (what === 'note') {
          runs.note(run, value)
          notes.set(run, value)
        } else {
          const left = what === 'cut' ? Math.min(list.length, value % 4) : 0
          if (what === 'cut') runs.cut(run, left)
          else runs.release(run)
          list.length = left
        }
        plain.forEach((values, at) => {
          const start = runs.startOf(at)
          expect([...memory.values.slice(start, start + runs.countOf(at))]).toEqual(values)
          expect(runs.noteOf(at)).toBe(notes.get(at) ?? 0)
        })
      }
    }),
  )
  expect(moved).toBeGreaterThan(50)
})

test('room that was grown out of or let go is taken by others before there is more of it', () => {
  const memory = new GrowingInts(1)
  const runs = new Runs(memory)
  const fill = (run: number, length: number) => {
    for (let at = 0; at < length; at++) {
      const place = runs.push(run)
      memory.values[place] = at
    }
  }
  fill(0, 64)
  const most = memory.values.length
  for (let round = 1; round < 100; round++) {
    runs.release(round - 1)
    fill(round, 64)
  }
  expect(memory.values.length).toBeLessThanOrEqual(2 * most)
})
