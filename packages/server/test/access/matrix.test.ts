import { expect, test } from 'vitest'
import { createDecide } from '../../src/access/decide.ts'
import { asked, disagree } from './asked.ts'
import { describeCell } from './cells.ts'
import { oracle } from './oracle.ts'

test('the policies and the table agree in every cell: no leak, no wrong denial', { timeout: 180_000 }, () => {
  const wrong = asked.filter(disagree(createDecide()))
  const leaks = wrong.filter((cell) => !oracle(cell)).map(describeCell)
  const denials = wrong.filter(oracle).map(describeCell)
  expect({ leaks: leaks.slice(0, 20), denials: denials.slice(0, 20) }).toEqual({ leaks: [], denials: [] })
  expect(asked.length).toBeGreaterThan(50_000)
  // The good path is open, and not to everybody.
  expect(asked.filter(oracle).length).toBeGreaterThan(1_000)
  for (const nobody of ['operator', 'source']) {
    expect(asked.filter((cell) => cell.roles.some((role) => role === nobody) && oracle(cell))).toEqual([])
  }
})
