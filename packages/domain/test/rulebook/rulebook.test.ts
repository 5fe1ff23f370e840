import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import { digest } from '../../src/rulebook/digest.ts'
import { allRules, findRule, registers, repeatedIds } from '../../src/rulebook/registry.ts'
import { ENGINE_VERSION, holdsOn, rulebookAt, versionOf } from '../../src/rulebook/rulebook.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { dayOfInstant, determine } from '../../src/stay/determine.ts'
import { day } from '../us/support/facts.ts'

const rule: Rule = {
  id: 'test.rule',
  text: 'A rule for this test.',
  authority: [{ citation: 'none', kind: 'design', basis: 'read' }],
  inForce: { from: '2020-01-01', until: '2020-12-31' },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
}

describe('the register of rules', () => {
  test('ids are unique, and repeated ones are named', () => {
    expect(repeatedIds(allRules)).toEqual([])
    expect(repeatedIds([rule, rule, { ...rule, id: 'other' }])).toEqual(['test.rule'])
  })
  test('it holds both jurisdictions and the rules about records', () => {
    for (const rules of Object.values(registers)) expect(rules.length).toBeGreaterThan(5)
    expect(allRules.length).toBe(Object.values(registers).flat().length)
    expect(findRule('us.date-certain')?.id).toBe('us.date-certain')
    expect(findRule('no.such-rule')).toBeUndefined()
  })
  test.each(allRules.map((one) => [one.id, one] as const))(
    '%s has a sentence, an authority and sound dates',
    (_id, one) => {
      expect(one.text).toMatch(/^[A-Z].*\.$/)
      expect(one.authority.length).toBeGreaterThan(0)
      for (const authority of one.authority) {
        expect(authority.citation.length).toBeGreaterThan(3)
        if (authority.quote !== undefined) expect(authority.basis).toBe('read')
      }
      const { from, until } = one.inForce
      for (const date of [from, until]) if (date !== undefined) expect(formatDay(day(date))).toBe(date)
      if (from !== undefined && until !== undefined) expect(day(until)).toBeGreaterThanOrEqual(day(from))
      // Names the day a human compared the rule with the official text; nobody has yet.
      expect(one.lastCheckedOn).toBeUndefined()
    },
  )
})

describe('the rulebook of a day', () => {
  test('a rule holds from its first to its last day', () => {
    const on = (text: string): boolean => holdsOn(rule, day(text))
    expect([on('2019-12-31'), on('2020-01-01'), on('2020-12-31'), on('2021-01-01')]).toEqual([false, true, true, false])
    expect(holdsOn({ ...rule, inForce: { from: undefined, until: undefined } }, day('1900-01-01'))).toBe(true)
  })
  test('the 2018 memo stands in it only while it was in force', () => {
    const has = (text: string): boolean => rulebookAt(day(text)).rules.some(({ id }) => id === 'us.memo-2018')
    expect(['2018-08-08', '2018-08-09', '2019-05-02', '2019-05-03'].map(has)).toEqual([false, true, true, false])
  })
  test('the same state of the rules has the same version, another state another', () => {
    const version = (text: string): string => rulebookAt(day(text)).version
    expect(version('2018-09-01')).toBe(version('2018-10-01'))
    expect(version('2018-08-08')).not.toBe(version('2018-08-09'))
    expect(version('1990-01-01')).toMatch(/^stay-\d+\.\d+\.\d+\/[0-9a-f]{16}$/)
    expect(version('2026-11-22')).toContain(ENGINE_VERSION)
    expect(rulebookAt(day('2018-09-01')).from).toBe('2018-08-09')
    expect(rulebookAt(day('1900-01-01')).from).toBeUndefined()
  })
  test('the version depends on the content of every rule and not on their order', () => {
    const other = { ...rule, id: 'other.rule' }
    expect(versionOf([rule, other])).toBe(versionOf([other, rule]))
    expect(versionOf([rule])).not.toBe(versionOf([{ ...rule, text: 'Another sentence.' }]))
    expect(versionOf([rule])).not.toBe(versionOf([]))
  })
  test('the digest is FNV-1a', () => {
    expect([digest(''), digest('a'), digest('foobar')]).toEqual([
      'cbf29ce484222325',
      'af63dc4c8601ec8c',
      '85944171f73967e8',
    ])
  })
})

describe('which rulebook a question is judged under', () => {
  const history = { jurisdiction: 'us', facts: [] } as const
  test('that of the day of knownAt, unless another is named', () => {
    const asked = (knownAt: string, rulebookOn?: string): string =>
      determine(history, {
        asOf: day('2018-12-31'),
        knownAt,
        ...(rulebookOn === undefined ? {} : { rulebookOn: day(rulebookOn) }),
      }).rulebook
    expect(asked('2018-08-09T00:00:00.000Z')).toBe(rulebookAt(day('2018-08-09')).version)
    expect(asked('2018-08-08T23:59:59.999Z')).toBe(rulebookAt(day('2018-08-08')).version)
    expect(asked('2026-01-01T00:00:00Z', '2018-08-09')).toBe(rulebookAt(day('2018-08-09')).version)
  })
  test.each([
    ['2026-01-01T00:00:00Z', '2026-01-01'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31'],
    ['1969-12-31T23:00:00-02:00', '1970-01-01'],
  ])('%s lies on %s', (instant, expected) => expect(formatDay(dayOfInstant(instant))).toBe(expected))
  test('what is no instant is a fault', () => expect(() => dayOfInstant('yesterday')).toThrow(RangeError))
})
