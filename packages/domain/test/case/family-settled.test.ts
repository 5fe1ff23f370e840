import { parseDay } from '@passage/domain/calendar/day'
import type { Family, Member } from '@passage/domain/case/us/family/family'
import { familyFaults, isUnsettled, refuseJoin, refuseParting } from '@passage/domain/case/us/family/refuse-family'
import { isLoss, needsTwo, previewWithdrawal } from '@passage/domain/case/us/family/withdraw'
import { expect, test } from 'vitest'

const on = (text: string) => parseDay(text) as NonNullable<ReturnType<typeof parseDay>>
const member = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  state: { regions: {} },
  derivative: false,
  minor: false,
  ...more,
})
const filed = member('lead', { state: { regions: { 'relief/asylum': 'filed' } } })
const family = (lead: Member): Family => ({ lead, riders: [] })
const codes = (...given: Parameters<typeof previewWithdrawal>) => previewWithdrawal(...given).map(({ what }) => what)

test('withdrawing a joining says what is lost, and that nobody decided about a child by it', () => {
  const child = member('rider', { minor: true, derivative: true })
  const effects = previewWithdrawal('joined', family(filed), child)
  expect(effects.map(({ what }) => what)).toEqual(['hearings-apart', 'derivative-lost', 'child-decided-apart'])
  expect(effects.at(-1)?.words).toContain('not decided by this')
  expect(effects.map(isLoss)).toEqual([false, true, true])
  expect(codes('joined', family(member('lead')), member('rider', { derivative: true }))).toEqual(['hearings-apart'])
})

test('withdrawing a severing gives back and takes nothing', () => {
  const effects = previewWithdrawal('severed', family(filed), member('rider', { derivative: true, minor: true }))
  expect(effects.map(({ what }) => what)).toEqual(['hearings-together', 'derivative-gained'])
  expect([needsTwo(effects), effects[0]?.words]).toEqual([
    false,
    'The case rides along with the lead again, as it did before.',
  ])
})

test('two people write down what takes derived relief away or parts a child, and only that', () => {
  expect(needsTwo([])).toBe(false)
  for (const [what, two] of [
    ['derivative-lost', true],
    ['child-decided-apart', true],
    ['hearings-apart', false],
    ['derivative-gained', false],
    ['protection-stays-own', false],
  ] as const)
    expect(needsTwo([{ what: 'hearings-together' }, { what }]), what).toBe(two)
})

test('while lead and rider are on record as one person neither joining nor severing goes on, whichever of the two has it', () => {
  const rider = { case: 'r', pack: 'us', person: ['1'], riders: [] }
  const lead = { case: 'l', pack: 'us', person: ['2'], riders: ['r'] }
  const joined = { ...rider, lead: { case: 'l', since: on('2026-10-05') } }
  const third = { case: 't', pack: 'us', person: ['3'], riders: [] }
  expect(refuseJoin(third, { ...lead, onePerson: ['r'] })).toBe('family.one-person')
  expect(refuseJoin({ ...third, onePerson: ['x'] }, lead)).toBe('family.one-person')
  expect(refuseParting({ ...joined, onePerson: ['l'] }, lead, on('2026-11-02'))).toBe('family.one-person')
  expect(refuseParting(joined, { ...lead, onePerson: ['r'] }, on('2026-11-02'))).toBe('family.one-person')
  expect(refuseParting({ ...joined, onePerson: [] }, { ...lead, onePerson: [] }, on('2026-11-02'))).toBeUndefined()
  expect([isUnsettled({}), isUnsettled({ onePerson: [] }), isUnsettled({ onePerson: ['l'] })]).toEqual([
    false,
    false,
    true,
  ])
  expect(familyFaults['family.one-person']).toContain('the link, or the family')
})
