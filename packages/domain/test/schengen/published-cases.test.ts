import { describe, expect, test } from 'vitest'
import { historyFromStays } from '../../src/facts/from-stays.ts'
import { boundaryCases } from './fixtures/boundary.ts'
import { commissionCases } from './fixtures/commission.ts'
import { commissionPageCases } from './fixtures/commission-page.ts'
import { swissCases } from './fixtures/swiss.ts'
import { thirdPartyCases } from './fixtures/third-party.ts'
import { ask, expectWindow } from './support.ts'

describe.each([
  ['Commission', commissionCases],
  ['Commission page', commissionPageCases],
  ['Swiss SEM', swissCases],
  ['third parties', thirdPartyCases],
  ['boundary days', boundaryCases],
])('%s', (_, cases) => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const answer = ask(historyFromStays('schengen', one.stays), one.on)
    expectWindow(answer, one.expected)
    const last = answer.determinations.at(-1)
    const presentOrLeftToday = one.expected.presentOnDate
    if (presentOrLeftToday) expect(last?.excessOverNinetyInWindow?.min).toBe(one.expected.excessOver90InWindow)
  })
})

test('every case names its citation and its basis', () => {
  for (const one of [...commissionCases, ...commissionPageCases, ...swissCases, ...thirdPartyCases, ...boundaryCases]) {
    expect(one.citation, one.id).not.toBe('')
    expect(one.basis, one.id).not.toBe('')
  }
})
