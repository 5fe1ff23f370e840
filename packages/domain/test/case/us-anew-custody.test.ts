import { describe, expect, test } from 'vitest'
import { d } from './toy.ts'
import { ready, Story } from './us-story.ts'

/* What was found of one stay, one spell of custody or one request opens nothing in the next. */

describe('a stay that is granted again', () => {
  test('8 CFR 241.6(c): that the first was told after boarding ends no later one', () => {
    const late = ready()
      .does('tribunal-stay-granted', '2026-03-11', 'judge')
      .facts('2026-03-11', 'officer', { 'stay-told': 'after-boarding' })
    expect(late.holds('2026-03-11')).toEqual([])
    expect(late.does('tribunal-stay-granted', '2026-03-12', 'judge').holds('2026-03-12')).toEqual([
      'us.g5-tribunal-stay',
    ])
  })
  test('28 USC 1651: whether it forbids a transfer is read in it', () => {
    const held = ready()
      .does('removal-period-begun', '2026-03-11', 'officer')
      .does('court-stay-granted', '2026-03-11', 'court')
      .facts('2026-03-11', 'officer', { 'transfer-forbidden': 'no' })
    const moves = (story: Story) => story.asks('custody-transferred', '2026-03-13', 'officer')
    expect(moves(held)).not.toContain('us.g5-transfer')
    expect(moves(held.does('court-stay-granted', '2026-03-12', 'court'))).toContain('us.g5-transfer')
  })
  test('8 USC 1229a(c)(7)(C)(iv): that an earlier motion showed no qualified person ends no stay of the next', () => {
    const motion = (story: Story, on: string) => story.does('battered-motion-filed', on, 'person')
    const first = motion(ready(), '2026-03-11').facts('2026-03-11', 'judge', { 'battered-qualified': 'no' })
    expect(first.holds('2026-03-12')).toEqual(['us.g19-sign-off'])
    expect(motion(first, '2026-03-13').holds('2026-03-13')).toEqual(['us.g4-battered-motion', 'us.g19-sign-off'])
  })
})

describe('custody that begins again', () => {
  const held = (story: Story, on: string) => story.does('removal-period-begun', on, 'officer')
  const goesOn = (story: Story, on: string) => story.asks('custody-continued', on, 'officer')

  test('8 CFR 241.4(k): the review of an earlier period is none of this one', () => {
    const first = held(ready(), '2026-03-11')
      .reviewed('2026-05-29')
      .facts('2026-05-29', 'legal-officer', { 'removal-likely': 'yes' })
    expect(goesOn(first, '2026-06-15')).not.toContain('us.g25-custody-review')
    const second = held(
      first
        .does('motion-filed', '2026-06-16', 'person')
        .does('released', '2026-06-20', 'officer')
        .does('motion-granted', '2026-06-20', 'judge')
        .does('order-made', '2026-07-01', 'judge', { 'decided-on': d('2026-07-01') })
        .does('appeal-time-over', '2026-08-05', 'officer', { 'final-on': d('2026-08-01') })
        .does('removal-warrant-signed', '2026-08-05', 'officer'),
      '2026-08-06',
    )
    expect(goesOn(second, '2026-11-02')).toContain('us.g25-custody-review')
    expect(goesOn(second.reviewed('2026-11-02'), '2026-11-02')).not.toContain('us.g25-custody-review')
    // Zadvydas: that removal was likely once says nothing of half a year later.
    expect(goesOn(second, '2027-02-15')).toContain('us.g25-six-months')
  })
  test('8 CFR 241.4(l), 241.13(i): a second revocation has its own reasons and interview', () => {
    const free = (story: Story, on: string) => story.does('released-under-supervision', on, 'officer')
    const revoked = (story: Story, on: string) => story.asks('release-revoked', on, 'officer')
    const first = free(held(ready(), '2026-03-11'), '2026-04-01').facts('2026-05-01', 'officer', {
      'revocation-reasons': 'yes',
    })
    expect(revoked(first, '2026-05-01')).not.toContain('us.t30-revocation')
    const second = free(first.does('release-revoked', '2026-05-01', 'officer'), '2026-06-01')
    expect(revoked(second, '2026-07-01')).toContain('us.t30-revocation')
  })
  test('8 CFR 241.4(g): the notice of a reinstatement is none of a duty to apply for documents', () => {
    const noticed = ready()
      .facts('2026-02-02', 'officer', { 'written-notice': 'yes' })
      .facts('2026-02-02', 'legal-officer', { 'documents-refused': 'yes' })
    expect(held(noticed, '2026-03-11').asks('removal-period-suspended', '2026-04-01', 'officer')).toContain(
      'us.t28-suspension',
    )
  })
  test('8 CFR 1003.19(i)(2): the hold on one bond order holds no other', () => {
    const bond = (story: Story, on: string) =>
      story.does('bond-set', on, 'judge', { 'initial-bond': 'denied-or-10000', 'bond-ordered-on': d(on) })
    const first = bond(new Story().does('custody-begun', '2026-02-02', 'officer'), '2026-02-09')
      .does('bond-hold-filed', '2026-02-10', 'officer')
      .facts('2026-02-10', 'officer', { 'bond-paid': 'yes' })
    expect(goesOn(first, '2026-02-11')).not.toContain('us.g26-release')
    expect(goesOn(bond(first, '2026-02-20'), '2026-02-21')).toContain('us.g26-release')
  })
})

describe('what is asked for, told or checked again', () => {
  test('8 CFR 240.25(c), 1240.26(c)(3): a request that was taken back is no request', () => {
    const asked = new Story()
      .facts('2026-02-02', 'person', { 'person-asked': 'yes', 'agreed-to-terms': 'yes' })
      .does('vd-requested', '2026-02-02', 'person')
    const granted = (story: Story) => story.asks('vd-granted-before', '2026-02-03', 'judge')
    expect(granted(asked)).not.toContain('us.g21-asked')
    asked.does('departure-request-withdrawn', '2026-02-02', 'person').does('vd-requested', '2026-02-03', 'counsel')
    expect(granted(asked)).toContain('us.g21-asked')
  })
  test('8 CFR 1240.26(c)(3)(ii): a period that is given again ends on a day of its own', () => {
    const given = new Story()
      .facts('2026-01-05', 'officer', { identity: 'confirmed-by-two', 'citizenship-asked': 'yes' })
      .does('nta-filed', '2026-01-06', 'officer')
      .does('vd-requested', '2026-02-02', 'person')
      .does('vd-granted-after', '2026-02-02', 'judge', { 'vd-until': d('2026-04-03'), 'decided-on': d('2026-02-02') })
      .does('appeal-filed', '2026-02-20', 'person')
      .does('vd-reinstated', '2026-08-03', 'board', { 'final-on': d('2026-08-03') })
    expect(given.asks('vd-overstayed', '2026-08-04', 'officer')).toEqual(['us.t25-vd-over'])
  })
  test('8 CFR 1208.6: who was told once, and why, opens no other message', () => {
    const toCourt = { 'disclosed-to': 'us-court', 'exception-1367': 'judicial-review', 'reveals-claim': 'yes' }
    const made = ready()
      .facts('2026-03-09', 'legal-officer', { 'confidential-filing': 'made' })
      .does('asylum-filed', '2026-03-09', 'person')
    expect(made.asks('record-disclosed', '2026-03-10', 'officer', toCourt)).toEqual([])
    made.does('record-disclosed', '2026-03-10', 'officer', toCourt)
    const secret = ['us.g19-disclosure', 'us.g20-asylum-secrecy']
    expect(made.asks('record-disclosed', '2026-03-11', 'officer').toSorted()).toEqual(secret)
    expect(made.asks('travel-document-requested', '2026-03-11', 'officer').toSorted()).toEqual(secret)
  })
  test('8 CFR 1003.1(d)(6): another hold is told to both sides, and its 180 days are its own', () => {
    const held = new Story()
      .does('order-made', '2026-01-05', 'judge', { 'decided-on': d('2026-01-05') })
      .does('appeal-filed', '2026-01-20', 'person')
      .does('identity-check-held', '2026-02-02', 'board', {
        'both-sides-told': 'yes',
        'held-for-check-on': d('2026-02-02'),
      })
      .does('identity-check-over', '2026-03-02', 'board')
    expect(held.asks('identity-check-held', '2026-08-03', 'board')).toEqual(['us.n16-both-told'])
    held.does('identity-check-held', '2026-08-03', 'board', { 'both-sides-told': 'yes' })
    expect(held.asks('identity-check-remanded', '2026-08-04', 'board')).toEqual(['us.n16-180-days'])
  })
  test('8 USC 1231(b)(3)(A): a grant that names no country rules none in', () => {
    const granted = ready()
      .does('withholding-filed', '2026-03-10', 'person')
      .does('withholding-granted', '2026-03-10', 'judge')
    expect(granted.holds('2026-03-12')).toEqual(['us.g9-barred-country'])
  })
  test('8 USC 1231(b)(3)(A); 8 CFR 208.16(c): another grant rules out more, and never fewer', () => {
    const granted = (...countries: readonly string[]) =>
      ready()
        .does('withholding-filed', '2026-03-10', 'person')
        .does('withholding-granted', '2026-03-10', 'judge', { 'barred-countries': ['A'] })
        .does('convention-granted', '2026-03-11', 'officer', { 'barred-countries': countries })
    expect(granted('B').state.facts['barred-countries']).toEqual(['A', 'B'])
    expect(granted('B').holds('2026-03-12')).toEqual(['us.g9-barred-country'])
    // A grant that is said to rule out nothing says nothing: then nobody knows which are ruled out.
    expect(granted().state.facts['barred-countries']).toBeUndefined()
    expect(granted().holds('2026-03-12')).toEqual(['us.g9-barred-country'])
  })
})
