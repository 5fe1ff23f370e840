import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../src/case/clocks.ts'
import { packOf } from '../../src/case/packs.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { d } from './toy.ts'
import { ready, Story } from './us-story.ts'

/* Each arrest has its own day and its own decision, and each review of custody its own year. */

/** Arrested, decided upon within a day, and held. */
const first = () =>
  new Story()
    .facts('2026-02-02', 'officer', { 'citizenship-asked': 'yes', identity: 'confirmed-by-two', 'bond-paid': 'no' })
    .does('encountered', '2026-02-02', 'officer', { 'arrested-on': d('2026-02-02') })
    .does('custody-begun', '2026-02-02', 'officer')
    .does('custody-and-charges-decided', '2026-02-03', 'officer')
const goesOn = (story: Story, on: string) => story.asks('custody-continued', on, 'officer')
const charging = (story: Story) => story.state.duties.filter(({ duty }) => duty === 'us.charging-decision')

/** Every way out of custody. */
const OUT = [
  ['released-on-bond', 'officer'],
  ['released-on-recognizance', 'officer'],
  ['paroled', 'officer'],
  ['released', 'officer'],
  ['released-under-supervision', 'officer'],
  ['habeas-granted', 'court'],
] as const

describe('a second arrest', () => {
  test('8 CFR 287.3(d): the decision on the first holds nobody on the second', () => {
    expect(goesOn(first(), '2026-02-20')).toEqual([])
    const again = first()
      .does('released', '2026-03-02', 'officer')
      .does('arrested', '2026-05-04', 'officer')
      .does('custody-begun', '2026-05-04', 'officer')
    expect(again.state.facts).toMatchObject({ 'arrested-on': d('2026-05-04') })
    expect(goesOn(again, '2026-05-05')).toEqual([])
    expect(goesOn(again, '2026-05-06')).toEqual(['us.g23-charging-decision'])
    expect(goesOn(again.does('custody-and-charges-decided', '2026-05-06', 'officer'), '2026-05-07')).toEqual([])
  })
  test('8 CFR 287.3(d): the Department owes a decision on it, with a clock from that day', () => {
    const again = first().does('released', '2026-03-02', 'officer')
    expect(charging(again)).toEqual([])
    again.does('arrested', '2026-05-04', 'officer')
    expect(charging(again).map(({ since }) => since)).toEqual([d('2026-05-04')])
    expect(charging(again.does('custody-and-charges-decided', '2026-05-05', 'officer'))).toEqual([])
  })
  test.each(OUT)('8 CFR 287.3(d): after %s nothing of the last arrest is known', (event, role) => {
    const out = first()
      .facts('2026-02-03', 'officer', { 'emergency-recorded': 'yes' })
      .does('habeas-filed', '2026-02-04', 'person')
    out.does(event, '2026-03-02', role)
    for (const fact of ['arrested-on', 'charging-decided', 'emergency-recorded'])
      expect(out.state.facts[fact], fact).toBeUndefined()
  })
  test('8 CFR 287.3(d): a decision of a day before the arrest is not the one on it, and nor is an emergency', () => {
    const arrested = new Story()
      .facts('2026-02-02', 'officer', { 'charging-decided': 'yes', 'emergency-recorded': 'yes' })
      .does('arrested', '2026-02-03', 'source')
    expect(arrested.state.facts['charging-decided']).toBeUndefined()
    expect(arrested.state.facts['emergency-recorded']).toBeUndefined()
  })
})

describe('a review of custody', () => {
  const time = packOf('us')?.time as NonNullable<ReturnType<typeof packOf>>['time']
  const yearly = (story: Story, on: string) =>
    clocksOf(usPack, story.state, time, d(on)).filter(({ deadline }) => deadline === 'us.d24-review-yearly')
  const reviewed = () =>
    ready()
      .does('removal-period-begun', '2026-03-11', 'officer')
      .reviewed('2026-05-29')
      .facts('2026-05-29', 'legal-officer', { 'removal-likely': 'yes' })

  test('8 CFR 241.4(k): counts for a year, and must then be done again', () => {
    expect(goesOn(reviewed(), '2027-05-29')).not.toContain('us.g25-custody-review')
    expect(goesOn(reviewed(), '2027-05-30')).toContain('us.g25-custody-review')
    const again = reviewed().reviewed('2027-05-28')
    expect(goesOn(again, '2028-05-28')).not.toContain('us.g25-custody-review')
  })
  test('8 CFR 241.4(k): opens nothing before its result was served after it, whatever an officer writes down', () => {
    const unserved = ready()
      .does('removal-period-begun', '2026-03-11', 'officer')
      .served('custody-review', '2026-05-28')
      .does('custody-reviewed', '2026-05-29', 'supervisor')
      .facts('2026-05-29', 'legal-officer', { 'removal-likely': 'yes' })
    expect(unserved.state.duties.map(({ duty }) => duty)).toContain('us.custody-review-served')
    expect(goesOn(unserved, '2026-06-20')).toContain('us.g25-custody-review')
    expect(unserved.asks('custody-review-served', '2026-05-30', 'officer')).toEqual(['us.t29-review-served'])
    unserved.facts('2026-06-20', 'officer', { 'custody-reviewed': 'done-and-served' })
    expect(goesOn(unserved, '2026-06-20')).toContain('us.g25-custody-review')
    unserved.served('custody-review', '2026-06-21').does('custody-review-served', '2026-06-21', 'officer')
    expect(goesOn(unserved, '2026-06-22')).not.toContain('us.g25-custody-review')
    expect(unserved.state.duties.map(({ duty }) => duty)).not.toContain('us.custody-review-served')
  })
  test('8 CFR 241.4(k): the next is a clock of the Department, from the last', () => {
    expect(yearly(reviewed(), '2026-06-01').map(({ from }) => from)).toEqual([d('2026-05-29')])
    const again = reviewed().reviewed('2027-05-28')
    expect(yearly(again, '2027-06-01').map(({ from }) => from)).toEqual([d('2027-05-28')])
  })
  test('8 USC 1231(a)(3): and runs only while the person is held, and was reviewed', () => {
    expect(yearly(reviewed().does('released-under-supervision', '2026-06-01', 'officer'), '2026-06-02')).toEqual([])
    expect(yearly(ready().does('removal-period-begun', '2026-03-11', 'officer'), '2026-03-12')).toEqual([])
  })
  test('8 CFR 241.4(l): after a release is revoked, the review before it is none of this custody', () => {
    const revoked = reviewed()
      .does('released-under-supervision', '2026-06-01', 'officer')
      .does('release-revoked', '2026-07-01', 'supervisor')
    expect(goesOn(revoked, '2026-07-02')).toContain('us.g25-custody-review')
    expect(revoked.state.facts['custody-reviewed-on']).toBeUndefined()
  })
})
