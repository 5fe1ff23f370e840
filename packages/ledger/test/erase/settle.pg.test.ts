import { erase } from '@passage/ledger/erase/erase'
import type { ListLine } from '@passage/ledger/erase/list/line'
import type { ErasureList } from '@passage/ledger/erase/list/list-file'
import { settleErasures } from '@passage/ledger/erase/settle'
import { takeIn } from '@passage/ledger/intake/take-in'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newErasureList } from '../support/erasures.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
let list: ErasureList
let ana: string
beforeEach(async () => {
  opened = await openLedger()
  list = newErasureList()
  const taken = await takeIn(
    opened.pools,
    [arrival('2025-01-10', '2025-07-09'), departure('2025-03-01'), arrival('2026-03-01', '2026-08-31')],
    'live',
    standing(),
  )
  ana = taken[0]?.status === 'accepted' ? taken[0].receipt.recordId : ''
})
afterEach(() => opened.close())

const order = { authority: 'retention', reason: 'ended', signers: ['p.osei'] }
const eraseWith = (given: ErasureList) => erase(opened.pools, { unit: { stayId: `${ana}/1` }, ...order }, NOON, given)
const emptied = async () =>
  (await opened.pools.rules.query('select 1 from ledger.entry where body is null')).rows.length
const outcomes = () => list.read().map(({ outcome }) => outcome)

/** The list, ended by a crash in front of or behind a line of a kind. */
function crashing(kind: ListLine['kind'], when: 'before' | 'after'): ErasureList {
  return {
    ...list,
    append(line) {
      if (line.kind === kind && when === 'before') throw new Error('power cut')
      list.append(line)
      if (line.kind === kind) throw new Error('power cut')
    },
  }
}

test('a list that cannot be written erases nothing', async () => {
  await expect(eraseWith(crashing('erasure', 'before'))).rejects.toThrow('power cut')
  expect([await emptied(), outcomes()]).toEqual([0, []])
})

// That the erasure is not there says that the line comes before the commit, not after it.
test('a line whose erasure did not commit is settled as void, and the erasure can be ordered again', async () => {
  await expect(eraseWith(crashing('erasure', 'after'))).rejects.toThrow('power cut')
  expect([await emptied(), outcomes()]).toEqual([0, ['open']])
  expect(await settleErasures(opened.pools, list, NOON)).toBe(0)
  expect(outcomes()).toEqual(['void'])
  expect(await eraseWith(list)).toMatchObject({ ok: true })
  expect(outcomes()).toEqual(['void', 'done'])
})

test('an erasure that committed before the crash is settled as done, and what rested on it is answered anew', async () => {
  await expect(eraseWith(crashing('settled', 'before'))).rejects.toThrow('power cut')
  expect(await emptied()).toBeGreaterThan(1)
  expect(outcomes()).toEqual(['open'])
  expect(await settleErasures(opened.pools, list, NOON)).toBe(1)
  expect(outcomes()).toEqual(['done'])
  expect(await settleErasures(opened.pools, list, NOON)).toBe(0)
})

test('whoever took an attempt under way for void is put right at the next start', async () => {
  await expect(eraseWith(crashing('settled', 'before'))).rejects.toThrow('power cut')
  const [open] = list.read()
  list.append({ kind: 'settled', erasure: open?.erasure ?? '', outcome: 'void' })
  expect(await settleErasures(opened.pools, list, NOON)).toBe(1)
  expect(outcomes()).toEqual(['done'])
})
