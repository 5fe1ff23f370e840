import { expect, test } from 'vitest'
import type { History } from '../../src/facts/fact.ts'
import { historyFromStays } from '../../src/facts/from-stays.ts'
import { digest } from '../../src/rulebook/digest.ts'
import { answerToJson } from '../../src/stay/answer-json.ts'
import { boundaryCases } from './fixtures/boundary.ts'
import { commissionCases } from './fixtures/commission.ts'
import { commissionPageCases } from './fixtures/commission-page.ts'
import { swissCases } from './fixtures/swiss.ts'
import { thirdPartyCases } from './fixtures/third-party.ts'
import { type RichCase, richCase } from './rich-histories.ts'
import { RICH_HISTORIES } from './sizes.ts'
import { ask } from './support.ts'

/*
 * Whole answers as they are stored, to the last fact and rule cited. A change here is a change of what people are told:
 * it needs a line under "Law and rules changed" in the release notes and a new engine version. After that, and only
 * then: npx vitest run --project unit packages/domain/test/schengen/golden.test.ts -u
 */

const fixtures = [...commissionCases, ...commissionPageCases, ...swissCases, ...thirdPartyCases, ...boundaryCases]

function stored(history: History, on: string, knownAt?: string) {
  const { determinations, window } = answerToJson({
    jurisdiction: 'schengen',
    rulebook: '',
    ...ask(history, on, knownAt),
  })
  return { determinations, window }
}

const storedOf = ({ history, on, knownAt }: RichCase) => stored(history, on, knownAt)

test('the stored answers to the published and computed cases have not changed', async () => {
  const lines = fixtures.map((one) =>
    JSON.stringify({ id: one.id, ...stored(historyFromStays('schengen', one.stays), one.on) }),
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/cases.ndjson')
})

/** Only digests: what stands behind one is printed by `richCase` of its seed. */
test('nor have those to rich random histories', async () => {
  const lines: string[] = []
  for (let seed = 1; seed <= RICH_HISTORIES; seed++) {
    lines.push(`${seed} ${digest(JSON.stringify(storedOf(richCase(seed))))}`)
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/rich-histories.txt')
})

test('a rich history is answered the same whatever the order of its facts', () => {
  for (let seed = 1; seed <= RICH_HISTORIES; seed++) {
    const { history, on, knownAt } = richCase(seed)
    const reversed = history.facts.slice().reverse()
    expect(stored({ ...history, facts: reversed }, on, knownAt), `${seed}`).toEqual(stored(history, on, knownAt))
  }
})

test('witness: the rich histories hold every outcome and every question for a person', () => {
  const said = new Set<string>()
  for (let seed = 1; seed <= RICH_HISTORIES; seed++) {
    for (const one of storedOf(richCase(seed)).determinations) {
      said.add(one.outcome)
      for (const { code } of one.asks ?? []) said.add(code)
    }
  }
  expect([...said].sort()).toEqual([
    'CONTRADICTORY',
    'DEPARTED_LATE',
    'DEPARTED_ON_TIME',
    'NOT_DETERMINABLE',
    'NO_DEPARTURE_RECORD',
    'OUT_OF_SCOPE',
    'PRESENT_AFTER_AUTHORISED_STAY',
    'WITHIN',
    'arrival-not-confirmed',
    'bilateral-extension',
    'card-unknown',
    'contradictory-records',
    'departure-not-confirmed',
    'missing-entry',
    'missing-exit',
    'older-rule',
    'permit-of-other-state',
    'right-to-remain',
    'standing-changed',
    'visa-entries-used',
    'visa-exhausted-at-entry',
  ])
})
