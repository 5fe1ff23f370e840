import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import type { Fact, History } from '../../src/facts/fact.ts'
import { historyFromStays } from '../../src/facts/from-stays.ts'
import { ask, expectWindow, runsOver } from './support.ts'

const common = { recorded: '2026-01-01T00:00:00.000Z', source: 'border', evidence: 'border-document' } as const

/** A fact with the envelope of an ordinary border record, unless it says otherwise. */
function fact(id: string, on: string, rest: object): Fact {
  return { id, occurred: { on }, ...common, ...rest } as Fact
}

function withFacts(history: History, ...facts: Fact[]): History {
  return { ...history, facts: [...history.facts, ...facts] }
}

describe('S3, days under a permit are not counted (SBC art. 6(2), last sentence)', () => {
  const stays = historyFromStays('schengen', [
    { entry: '2026-01-01', exit: '2026-02-28', state: 'DE' },
    { entry: '2026-03-01', exit: '2026-08-31', state: 'DE' },
    { entry: '2026-09-01', exit: '2026-09-10', state: 'DE' },
  ])
  const permit = fact('p', '2026-03-01', {
    kind: 'permit',
    permit: 'residence-permit',
    issuer: 'DE',
    from: '2026-03-01',
    until: '2026-08-31',
    evidence: 'agency-act',
  })

  test('SCH-X1: ten days used after six months under a permit', () => {
    expectWindow(ask(withFacts(stays, permit), '2026-09-10'), {
      windowStart: '2026-03-15',
      daysUsed: 10,
      presentOnDate: true,
      overstayRuns: [],
      overstayDaysToDate: 0,
      excessOver90InWindow: 0,
      maxConsecutiveDaysFromDate: 81,
      lastLawfulDayIfContinuouslyPresentFromDate: '2026-11-29',
    })
  })
  test('without the permit the same days are over the limit', () => {
    expect(ask(stays, '2026-09-10').determinations.map((one) => one.outcome)).toContain('DEPARTED_LATE')
  })
  test('days under the permit cite it, and a permit of another State is flagged (CISA art. 21)', () => {
    const [, second] = ask(withFacts(stays, permit), '2026-09-10').determinations
    expect(second?.runs.map((run) => [run.state, run.facts.map((n) => second.facts[n])])).toEqual([
      ['excluded', ['stay-2/1', 'stay-2/2', 'p']],
    ])
    const french = { ...permit, issuer: 'FR' } as Fact
    expect(ask(withFacts(stays, french), '2026-09-10').determinations[1]?.flags).toContain('permit-of-other-state')
  })
})

describe('S5, membership by date', () => {
  test('SCH-X3: days in Croatia count from 1 January 2023', () => {
    const history = historyFromStays('schengen', [{ entry: '2022-11-15', exit: '2023-01-20', state: 'HR' }])
    expectWindow(ask(history, '2023-01-20'), {
      windowStart: '2022-07-25',
      daysUsed: 20,
      presentOnDate: true,
      overstayRuns: [],
      overstayDaysToDate: 0,
      excessOver90InWindow: 0,
      maxConsecutiveDaysFromDate: 71,
      lastLawfulDayIfContinuouslyPresentFromDate: '2023-03-31',
    })
  })
  test.each([
    ['RO', '2024-06-01', '2024-06-20', 20],
    ['BG', '2024-03-30', '2024-04-01', 2],
    ['RO', '2024-03-01', '2024-03-30', 0],
    ['HR', '2022-12-31', '2023-01-01', 1],
    ['CY', '2026-01-01', '2026-03-01', 0],
    ['IE', '2026-01-01', '2026-03-01', 0],
  ])('SCH-X4 and neighbours: %s, %s to %s: %i days', (state, entry, exit, days) => {
    const answer = ask(historyFromStays('schengen', [{ entry, exit, state }]), exit)
    expect(answer.window?.daysUsed).toEqual({ min: days, max: days })
    expect(answer.determinations[0]?.outcome).toBe(days === 0 ? 'OUT_OF_SCOPE' : 'DEPARTED_ON_TIME')
  })
})

describe('S6, bilateral extension: never by arithmetic (CISA art. 20(2))', () => {
  const stays = historyFromStays('schengen', [
    { entry: '2026-01-01', exit: '2026-03-31', state: 'IT' },
    { entry: '2026-04-01', exit: '2026-05-15', state: 'FR' },
  ])
  const claim = fact('claim', '2026-03-30', {
    kind: 'application-filed',
    application: 'b-1',
    type: 'bilateral-extension',
    state: 'FR',
    evidence: 'stated',
  })

  test('SCH-X6: a claim that no State has decided goes to a person; the ordinary count stands beside it', () => {
    const answer = ask(withFacts(stays, claim), '2026-05-15')
    const second = answer.determinations[1]
    expect(second?.outcome).toBe('NOT_DETERMINABLE')
    expect(second?.asks.map((one) => one.code)).toContain('bilateral-extension')
    expect(second?.daysAfterAuthorisedStay).toEqual({ min: 45, max: 45 })
    expect(second?.excessOverNinetyInWindow).toEqual({ min: 45, max: 45 })
    expect(runsOver(answer.determinations)).toEqual([{ from: '2026-04-01', to: '2026-05-15', days: 45 }])
    expect(answer.window?.nextLawfulEntry).toBeDefined()
    expect(formatDay(answer.window?.nextLawfulEntry ?? (0 as never))).toBe('2026-08-14')
  })
  test('decided and recorded by the host State, the days are covered', () => {
    const granted = fact('grant', '2026-04-01', {
      kind: 'protection-granted',
      protection: 'bilateral-extension',
      until: '2026-05-31',
      state: 'FR',
      evidence: 'agency-act',
    })
    const second = ask(withFacts(stays, granted), '2026-05-15').determinations[1]
    expect([second?.outcome, second?.because]).toEqual(['DEPARTED_ON_TIME', ['host-extension']])
  })
})

describe('S7, the visa sticker may be tighter', () => {
  const stays = historyFromStays('schengen', [{ entry: '2026-03-05', exit: '2026-04-05' }])
  const visa = { kind: 'visa', type: 'C', validFrom: '2026-03-01', validUntil: '2026-04-30', evidence: 'agency-act' }
  const sticker = (rest: object) => fact('v', '2026-02-01', { ...visa, ...rest })

  test('SCH-X7: thirty days granted, thirty-two used: two days after the last authorised day', () => {
    const answer = ask(withFacts(stays, sticker({ durationOfStayDays: 30, entries: 1 })), '2026-04-05')
    const [only] = answer.determinations
    expect([only?.outcome, only?.because]).toEqual(['DEPARTED_LATE', ['visa-ended']])
    expect(formatDay(only?.lastAuthorisedDay as never)).toBe('2026-04-03')
    expect(only?.daysAfterAuthorisedStay).toEqual({ min: 2, max: 2 })
    expect(only?.excessOverNinetyInWindow).toEqual({ min: 0, max: 0 })
    expect(answer.window?.daysUsed).toEqual({ min: 32, max: 32 })
  })
  test.each([
    ['2026-04-05', 'DEPARTED_ON_TIME'],
    ['2026-04-04', 'DEPARTED_LATE'],
  ])('valid until %s: %s', (validUntil, outcome) => {
    const [only] = ask(withFacts(stays, sticker({ validUntil })), '2026-04-05').determinations
    expect(only?.outcome).toBe(outcome)
  })
  test('a second entry on a single-entry visa is asked, not computed', () => {
    const twice = historyFromStays('schengen', [
      { entry: '2026-03-02', exit: '2026-03-03' },
      { entry: '2026-03-05', exit: '2026-03-06' },
    ])
    const answer = ask(withFacts(twice, sticker({ entries: 1 })), '2026-03-06')
    expect(answer.determinations.map((one) => one.asks.map((each) => each.code))).toEqual([[], ['visa-entries-used']])
  })
})

describe('a missing exit gives bounds, never the maximum', () => {
  test('SCH-X8: two entries without an exit between them', () => {
    const history = historyFromStays('schengen', [
      { entry: '2026-01-10', exit: null, state: 'PL' },
      { entry: '2026-06-01', exit: null, state: 'DE' },
    ])
    const answer = ask(history, '2026-06-05')
    expect(answer.window?.daysUsed).toEqual({ min: 6, max: 147 })
    expect(answer.determinations.map((one) => one.outcome)).toEqual(['NOT_DETERMINABLE', 'NOT_DETERMINABLE'])
    for (const one of answer.determinations) {
      expect(one.asks.map((each) => each.code)).toEqual(['missing-exit'])
      expect(one.daysAfterAuthorisedStay.min).toBe(0)
      expect(one.runs.some((run) => run.state === 'unlawful')).toBe(false)
    }
  })
  test('where even the longest reading is lawful, the stay ended in time although its day is unknown', () => {
    const history = historyFromStays('schengen', [{ entry: '2026-03-01' }, { entry: '2026-04-01', exit: '2026-04-02' }])
    const [first] = ask(history, '2026-04-02').determinations
    expect([first?.outcome, first?.because]).toEqual([
      'DEPARTED_ON_TIME',
      ['within-ninety-days', 'departure-day-not-recorded'],
    ])
  })
})

test('SCH-X9: stamp on entry and system on exit are one stay (EES art. 22(2))', () => {
  const history: History = {
    jurisdiction: 'schengen',
    facts: [
      fact('a', '2025-09-20', { kind: 'arrival', evidence: 'passport-stamp', source: 'stamps' }),
      fact('d', '2025-11-05', { kind: 'departure', evidence: 'border-biometric', source: 'ees' }),
    ],
  }
  expectWindow(ask(history, '2025-11-05'), {
    windowStart: '2025-05-10',
    daysUsed: 47,
    presentOnDate: true,
    overstayRuns: [],
    overstayDaysToDate: 0,
    excessOver90InWindow: 0,
    maxConsecutiveDaysFromDate: 44,
    lastLawfulDayIfContinuouslyPresentFromDate: '2025-12-18',
  })
})

describe('S8, scope comes before arithmetic', () => {
  const stays = historyFromStays('schengen', [{ entry: '2026-01-01', exit: '2026-06-30' }])
  const standing = (rest: object) => fact('s', '2025-01-01', { kind: 'standing', evidence: 'agency-act', ...rest })
  test.each([
    [{ standing: 'union-citizen-family', residenceCard: true }, 'eu-family-with-card', 0],
    [{ standing: 'union-citizen-family', residenceCard: false }, 'calculator-does-not-apply', 0],
    [{ standing: 'union-citizen-family' }, 'eu-family-card-unknown', 1],
    [{ standing: 'union-citizen' }, 'union-citizen', 0],
    [{ standing: 'crew' }, 'crew', 0],
  ])('SCH-X10: %o', (rest, reason, asks) => {
    const answer = ask(withFacts(stays, standing(rest)), '2026-06-30')
    const [only] = answer.determinations
    expect([only?.outcome, only?.because, only?.asks.length]).toEqual(['OUT_OF_SCOPE', [reason], asks])
    expect([answer.window, only?.daysAfterAuthorisedStay, only?.runs]).toEqual([undefined, { min: 0, max: 0 }, []])
  })
  test('the same stay of somebody within scope is late', () => {
    expect(ask(stays, '2026-06-30').determinations[0]?.outcome).toBe('DEPARTED_LATE')
  })
})
