import { takeIn } from '@passage/ledger/intake/take-in'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrival, bornOn, departure, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())

test('an arrival and the departure that closes it, taken in at once by two: one of them sees the other', async () => {
  const people = Array.from({ length: 60 }, (_, n) => {
    const who = { name: { family: `F${String.fromCodePoint(0x4e00 + n)}`, given: 'Ana' }, birthDate: bornOn(n + 1) }
    const under = (number: string) => ({ ...who, document: { type: 'P', number, issuer: 'BR' } })
    return [under(`AB${123456 + n * 1111}`), under(`ZX${998877 - n * 1111}`)] as const
  })
  const take = (record: unknown) => takeIn(opened.pools, [record], 'live', standing())
  for (const [one, other] of people) {
    // Both are known, and a question stands between them, before the two crossings come.
    await take(arrival('2025-01-10', '2025-07-09', one))
    await take(departure('2025-03-01', one))
    await take(arrival('2025-08-10', '2025-12-09', other))
    await take(departure('2025-09-01', other))
  }
  for (const [one, other] of people) {
    await Promise.all([take(arrival('2026-03-01', '2026-08-31', one)), take(departure('2026-05-20', other))])
  }
  const states = await opened.pools.rules.query('select state, count(*)::int as n from identity.link group by 1')
  expect(states.rows).toEqual([{ state: 'linked', n: people.length }])
})
