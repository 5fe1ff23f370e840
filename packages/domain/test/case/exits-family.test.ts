import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import { newCase } from '../../src/case/case.ts'
import { exitCodes, exitOf, exitWords } from '../../src/case/us/exits/exit.ts'
import type { ExitFacts } from '../../src/case/us/exits/exit-facts.ts'
import { possibleConsequences } from '../../src/case/us/exits/possible.ts'
import { type Effect, type Member, previewJoin, previewSever, refuseSever } from '../../src/case/us/family/family.ts'
import { minorOn } from '../../src/case/us/family/minor.ts'
import { type Placed, refuseJoin, refuseParting } from '../../src/case/us/family/refuse-family.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { d } from './toy.ts'

const bare: ExitFacts = { leftOn: d('2026-03-01') }
const possible = (code: (typeof exitCodes)[number], facts: ExitFacts) =>
  possibleConsequences(code, facts)
    .filter(({ standing }) => standing === 'possible')
    .map(({ rule }) => rule.id)

describe('exits', () => {
  test('no two of them share a code, a sentence or an event', () => {
    expect(new Set(exitCodes).size).toBe(7)
    expect(new Set(exitCodes.map(exitWords)).size).toBe(7)
    const events = exitCodes.map((code) =>
      usPack.transitions.filter(({ moves }) => moves.some(({ to }) => to === code)).map(({ event }) => event),
    )
    expect(new Set(events.flat()).size).toBe(events.flat().length)
    expect(events.every((one) => one.length === 1)).toBe(true)
  })
  test('a case says which one it was', () => {
    const { regions } = newCase(usPack, { places: [] })
    expect(exitOf({ regions })).toBeUndefined()
    expect(exitOf({ regions: { ...regions, departure: 'vd-late' } })).toBe('vd-late')
    expect(exitOf({ regions: { ...regions, charging: 'refused-at-port' } })).toBe('refused-at-port')
  })
  test('what is unknown rules nothing out, and every line says on what it rests', () => {
    expect(possible('removed', bare)).toEqual([
      'us.exit-ten-years',
      'us.exit-five-after-removal',
      'us.exit-ten-after-removal',
      'us.exit-twenty-after-second',
      'us.exit-absentia-relief',
      'us.exit-appeal-withdrawn',
      'us.exit-motion-withdrawn',
      'us.exit-asylum-abandoned',
      'us.exit-adjustment-abandoned',
      'us.exit-visa-void',
      'us.exit-permanent',
      'us.exit-felony',
    ])
    for (const code of exitCodes)
      for (const { restsOn } of possibleConsequences(code, bare)) expect(restsOn.length).toBeGreaterThan(0)
  })
  test('leaving in time carries no bar of removal', () => {
    const known: ExitFacts = {
      ...bare,
      unlawfulDays: { least: 0, most: 180 },
      yearReached: false,
      appealPending: false,
      motionPending: false,
      asylumPending: false,
      adjustmentPending: false,
      overstayFound: false,
      yearInAll: false,
    }
    expect(possible('vd-in-time', known)).toEqual(['us.exit-no-order'])
    expect(possible('programme-left', { ...known, unlawfulDays: { least: 0, most: 181 } })).toContain(
      'us.exit-three-years',
    )
    expect(
      possible('vd-in-time', { ...known, unlawfulDays: { least: 181, most: 200 }, beforeProceedings: false }),
    ).not.toContain('us.exit-three-years')
  })
  test('the three years are for whoever left before proceedings began (8 USC 1182(a)(9)(B)(i)(I)), never for whoever left under an order', () => {
    const long: ExitFacts = { ...bare, unlawfulDays: { least: 200, most: 200 }, beforeProceedings: true }
    expect(possible('programme-left', long)).toContain('us.exit-three-years')
    for (const code of ['removed', 'self-removed', 'vd-late'] as const)
      expect(possible(code, long)).not.toContain('us.exit-three-years')
  })
  test('the permanent bar of 8 USC 1182(a)(9)(C) needs a return without admission, after an order or a year in all', () => {
    expect(possible('removed', { ...bare, yearInAll: false })).toContain('us.exit-permanent')
    expect(possible('removed', { ...bare, backWithoutAdmission: false })).not.toContain('us.exit-permanent')
    expect(possible('programme-left', { ...bare, yearInAll: false })).not.toContain('us.exit-permanent')
    expect(possible('programme-left', { ...bare, yearInAll: true })).toContain('us.exit-permanent')
    expect(possible('refused-at-port', bare)).not.toContain('us.exit-permanent')
  })
  test('what is pending is lost by leaving, but for advance parole; a felony bars only after an order, without an end', () => {
    const pending: ExitFacts = { ...bare, asylumPending: true, adjustmentPending: true }
    expect(possible('programme-left', pending)).toEqual(
      expect.arrayContaining(['us.exit-asylum-abandoned', 'us.exit-adjustment-abandoned']),
    )
    expect(possible('programme-left', { ...pending, advanceParole: true })).not.toContain('us.exit-asylum-abandoned')
    expect(possible('vd-in-time', { ...bare, aggravatedFelony: true })).not.toContain('us.exit-felony')
    const felony = possibleConsequences('removed', { ...bare, aggravatedFelony: true }).find(
      ({ rule }) => rule.id === 'us.exit-felony',
    )
    expect(felony).toMatchObject({ standing: 'possible' })
    expect(felony?.until).toBeUndefined()
  })
  test('a visa is void after a finding of overstay, and a visa waiver entrant has none (8 USC 1202(g))', () => {
    expect(possible('programme-left', { ...bare, overstayFound: true })).toContain('us.exit-visa-void')
    expect(possible('programme-left', { ...bare, visaWaiver: true })).not.toContain('us.exit-visa-void')
  })
  test('a motion inside the period switches the penalties off, and a failure that was not voluntary has none', () => {
    expect(possible('vd-late', bare)).toEqual(expect.arrayContaining(['us.exit-ten-years-relief', 'us.exit-penalty']))
    for (const facts of [{ endedByMotion: true }, { failedVoluntarily: false }]) {
      expect(possible('vd-late', { ...bare, ...facts })).not.toContain('us.exit-penalty')
      expect(possible('vd-late', { ...bare, ...facts })).not.toContain('us.exit-ten-years-relief')
    }
  })
  test('after an order in absentia the bar needs oral notice (N6)', () => {
    expect(possible('self-removed', { ...bare, oralNotice: false })).not.toContain('us.exit-absentia-relief')
    expect(possible('self-removed', { ...bare, oralNotice: true, inAbsentia: true })).toContain(
      'us.exit-absentia-relief',
    )
  })
  test('a bar names its last day', () => {
    const ten = possibleConsequences('self-removed', bare).find(({ rule }) => rule.id === 'us.exit-ten-after-removal')
    expect(ten?.until === undefined ? '' : formatDay(ten.until)).toBe('2036-03-01')
  })
})

describe('families', () => {
  const member = (id: string, regions: Record<string, string>, more: Partial<Member> = {}): Member => ({
    id,
    derivative: false,
    minor: false,
    ...more,
    state: { regions: { ...newCase(usPack, { places: [] }).regions, ...regions } },
  })
  const lead = member('case:1', { 'relief/asylum': 'filed' })
  const child = member('case:2', { 'protection/fear': 'expressed' }, { derivative: true, minor: true })
  test('joining is shown before it is done', () => {
    expect(previewJoin({ lead, riders: [] }, child).map(({ what }) => what)).toEqual([
      'hearings-together',
      'derivative-gained',
      'protection-stays-own',
    ])
    expect(
      previewJoin({ lead: member('case:3', {}), riders: [] }, member('case:4', {})).map(({ what }) => what),
    ).toEqual(['hearings-together'])
    // Whoever rides for other reasons is told nothing of what the lead has filed.
    expect(previewJoin({ lead, riders: [] }, member('case:6', {})).map(({ what }) => what)).toEqual([
      'hearings-together',
    ])
  })
  test.each([
    ['asylum', 'derivative-gained', 'derivative-lost'],
    ['adjustment', 'derivative-gained', 'derivative-lost'],
    ['withholding', undefined, undefined],
    ['cancellation', undefined, undefined],
    // Nobody knows what it is: no promise, and a warning.
    ['other', undefined, 'derivative-lost'],
  ])('8 USC 1158(b)(3), 1231(b)(3): what a spouse or child derives from %s', (relief, gained, lost) => {
    const asking = member('case:1', { [`relief/${relief}`]: 'filed' })
    const derived = (effects: readonly Effect[]) => effects.filter(({ what }) => what.startsWith('derivative'))
    const [joined] = derived(previewJoin({ lead: asking, riders: [] }, child))
    const [severed] = derived(previewSever({ lead: asking, riders: [child] }, child))
    expect([joined?.what, severed?.what]).toEqual([gained, lost])
    for (const effect of [joined, severed])
      if (effect !== undefined) expect(effect.rule.id).toBe('us.family-derivative')
  })
  test('what 8 USC 1367 keeps secret is told by no effect', () => {
    const filed = Object.keys(usPack.regions).filter((region) => usPack.regions[region]?.withheld !== undefined)
    expect(filed).toContain('protection/victim')
    const victim = member('case:8', Object.fromEntries(filed.map((region) => [region, 'filed'])))
    expect(previewJoin({ lead: victim, riders: [] }, victim).map(({ what }) => what)).toEqual(['hearings-together'])
  })
  test('what a case found goes before days of birth, one under 18 is enough, and none is unknown', () => {
    const on = d('2026-11-24')
    const minor = (found: string, ...births: (string | undefined)[]) =>
      minorOn(
        member('case:7', { 'protection/child': found }).state,
        births.map((birth) => (birth === undefined ? undefined : d(birth))),
        on,
      )
    expect(minor('none', '2008-11-24')).toBe('no')
    expect(minor('none', '2008-11-25')).toBe('yes')
    expect(minor('none', '1990-01-01', '2012-01-01')).toBe('yes')
    expect(minor('none', '1990-01-01', undefined)).toBe('no')
    expect(minor('none', undefined)).toBe('unknown')
    expect(minor('adult-found', '2012-01-01')).toBe('no')
    expect(minor('claimed', '1990-01-01')).toBe('yes')
  })
  test('what is no family is refused with a code of its own', () => {
    const placed = (id: string, more: Partial<Placed> = {}): Placed => ({
      case: id,
      pack: 'us',
      person: [`record of ${id}`],
      riders: [],
      ...more,
    })
    const [one, two] = [placed('1'), placed('2')]
    const rides = { case: '9', since: d('2026-10-05') }
    expect(refuseJoin(one, two)).toBeUndefined()
    expect(refuseJoin(one, one)).toBe('family.same-case')
    expect(refuseJoin(one, placed('2', { person: one.person }))).toBe('family.same-person')
    expect(refuseJoin(one, placed('2', { pack: 'eu-rd' }))).toBe('family.other-law')
    expect(refuseJoin(placed('1', { pack: 'eu-rd' }), placed('2', { pack: 'eu-rd' }))).toBe('family.other-law')
    expect(refuseJoin(placed('1', { lead: rides }), two)).toBe('family.already-joined')
    expect(refuseJoin(one, placed('2', { lead: rides }))).toBe('family.lead-rides')
    expect(refuseJoin(placed('1', { riders: ['3'] }), two)).toBe('family.leads-others')
    expect(refuseParting(one, two, d('2026-10-06'))).toBe('family.not-joined')
    const riding = placed('1', { lead: { ...rides, case: '2' } })
    expect(refuseParting(riding, two, d('2026-10-04'))).toBe('family.before-joined')
    expect(refuseParting(riding, two, d('2026-10-05'))).toBeUndefined()
  })
  test('severing shows what is lost, and a child is decided first', () => {
    expect(previewSever({ lead, riders: [child] }, child).map(({ what }) => what)).toEqual([
      'hearings-apart',
      'derivative-lost',
      'child-decided-apart',
    ])
    expect(refuseSever(child, 'unknown')?.code).toBe('us.family-child')
    expect(refuseSever(child, 'made')).toBeUndefined()
    expect(refuseSever(member('case:5', {}), 'unknown')).toBeUndefined()
  })
})
