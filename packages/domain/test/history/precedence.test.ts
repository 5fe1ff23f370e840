import { describe, expect, test } from 'vitest'
import { dayOf } from '../../src/calendar/day.ts'
import type { History } from '../../src/facts/fact.ts'
import { assemble } from '../../src/stay/history/assemble.ts'
import { closesAlone, comparePrecedence, precedenceOn } from '../../src/stay/history/precedence.ts'
import { arrival, departure, KNOWN, line } from './support.ts'

/*
 * Which record of a Schengen crossing stands. SBC art. 11: before the Entry/Exit System the stamp is the record.
 * Reg. (EU) 2025/1534 art. 5(3): from 12.10.2025, while it starts up, the system prevails only with biometrics.
 * Reg. (EU) 2017/2226 art. 16: from full operation on 10.4.2026 the system is the record; art. 22(2): a stay entered
 * before the start keeps the stamp. No United States text orders the records: there the system is first on every day.
 */
const weighs = (order: ReturnType<typeof precedenceOn>): string =>
  (['passport-stamp', 'border-document', 'border-biometric'] as const)
    .toSorted((a, b) => comparePrecedence(order, a, b))
    .join(' > ')

const STAMP = 'passport-stamp > border-biometric > border-document'
const BIOMETRIC = 'border-biometric > passport-stamp > border-document'
const SYSTEM = 'border-biometric > border-document > passport-stamp'

test.each([
  ['schengen', dayOf(2019, 1, 1), STAMP],
  ['schengen', dayOf(2025, 10, 11), STAMP],
  ['schengen', dayOf(2025, 10, 12), BIOMETRIC],
  ['schengen', dayOf(2026, 4, 9), BIOMETRIC],
  ['schengen', dayOf(2026, 4, 10), SYSTEM],
  ['schengen', dayOf(2030, 1, 1), SYSTEM],
  ['us', dayOf(2019, 1, 1), SYSTEM],
  ['us', dayOf(2025, 12, 1), SYSTEM],
] as const)('%s, day %d: %s', (jurisdiction, day, expected) => {
  expect(weighs(precedenceOn(jurisdiction, day))).toBe(expected)
})

test.each([
  ['schengen', dayOf(2025, 10, 11), STAMP],
  ['schengen', dayOf(2025, 10, 12), SYSTEM],
  ['us', dayOf(2025, 10, 11), SYSTEM],
] as const)('%s, an exit in full operation from a stay entered on day %d: %s', (jurisdiction, entered, expected) => {
  expect(weighs(precedenceOn(jurisdiction, dayOf(2026, 5, 1), entered))).toBe(expected)
})

describe('two records of one exit that differ by a day', () => {
  const exits = (jurisdiction: History['jurisdiction'], from: string, system: string, stamped: string) => {
    const facts = [
      arrival('a', from),
      departure('system', system, { evidence: 'border-document' }),
      departure('stamp', stamped, { evidence: 'passport-stamp', source: 'stamps' }),
    ]
    const [stay] = assemble({ jurisdiction, facts }, KNOWN).stays
    return [stay === undefined ? '' : line(stay), stay?.flags, stay?.end.kind === 'departed' ? stay.end.by.cites : []]
  }
  test('before the system the stamp stands; the other record is cited and the difference flagged', () => {
    const cites = ['stamp', 'system']
    expect(exits('schengen', '2025-08-01', '2025-09-01', '2025-09-02')).toEqual([
      'a 2025-08-01..2025-09-02',
      ['departure-sources-differ'],
      cites,
    ])
  })
  test('in full operation the system stands', () => {
    expect(exits('schengen', '2026-05-01', '2026-06-01', '2026-06-02')[0]).toBe('a 2026-05-01..2026-06-01')
  })
  test('but not for a stay entered before the start', () => {
    expect(exits('schengen', '2025-10-11', '2026-04-20', '2026-04-21')[0]).toBe('a 2025-10-11..2026-04-21')
  })
  test('in the United States the system stands on any day', () => {
    expect(exits('us', '2025-08-01', '2025-09-01', '2025-09-02')[0]).toBe('a 2025-08-01..2025-09-01')
  })
  test('where they agree there is nothing to flag', () => {
    expect(exits('us', '2025-08-01', '2025-09-01', '2025-09-01').slice(1)).toEqual([[], ['system', 'stamp']])
  })
})

test.each([
  ['border-biometric', true],
  ['border-document', true],
  ['passport-stamp', true],
  ['foreign-border', true],
  ['agency-act', true],
  ['carrier-boarded', false],
  ['carrier-booked', false],
  ['document-shown', false],
  ['stated', false],
] as const)('a departure of class %s closes a stay by itself: %s (OIG-17-56)', (evidence, expected) => {
  expect(closesAlone(evidence)).toBe(expected)
})
