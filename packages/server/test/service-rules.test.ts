import { findingRules } from '@passage/domain/finding/finding.rules'
import { linkingRules } from '@passage/domain/linking/linking.rules'
import { repeatedIds } from '@passage/domain/rulebook/registry'
import { stopRules } from '@passage/domain/stops/stops.rules'
import { serviceRules } from '@passage/server/rules/service-rules'
import { expect, test } from 'vitest'

test('what a match review, a finding and a stop cite has a page of its own, and every id stands once', () => {
  const known = new Set(serviceRules.map(({ id }) => id))
  const cited = [linkingRules, findingRules, stopRules].flatMap((rules) => Object.values(rules).map(({ id }) => id))
  expect(cited.filter((id) => !known.has(id))).toEqual([])
  expect(repeatedIds(serviceRules)).toEqual([])
})
