import { expect, test } from 'vitest'
import { holdsOn, standingHolds } from '../../src/retention/hold.ts'

test('a hold stands until it is lifted, and lifting another does nothing', () => {
  const placed = { type: 'legal-hold', hold: 'h1', unit: { recordId: 'r' } } as const
  expect(standingHolds([placed])).toEqual([{ hold: 'h1', unit: { recordId: 'r' } }])
  expect(standingHolds([placed, { type: 'legal-hold-lifted', hold: 'h2' }])).toHaveLength(1)
  expect(standingHolds([placed, { type: 'legal-hold-lifted', hold: 'h1' }])).toEqual([])
})

test('said in several streams it is one hold, and lifted once it is lifted', () => {
  const placed = { type: 'legal-hold', hold: 'h1', unit: { stayId: 'r/1' } } as const
  expect(standingHolds([placed, placed])).toHaveLength(1)
  expect(standingHolds([{ type: 'legal-hold-lifted', hold: 'h1' }, placed, placed])).toEqual([])
})

test('a hold on a stay keeps that stay and every record, and no other stay', () => {
  const holds = [{ hold: 'h', unit: { stayId: 'r/1' } }] as const
  expect(holdsOn({ stayId: 'r/1' }, holds)).toEqual(['h'])
  expect(holdsOn({ stayId: 'r/3' }, holds)).toEqual([])
  expect(holdsOn({ recordId: 'q' }, holds)).toEqual(['h'])
  expect(holdsOn({ stayId: 'r/3' }, [{ hold: 'h', unit: { recordId: 'r' } }])).toEqual(['h'])
})
