import { describe, expect, test } from 'vitest'
import { d } from './toy.ts'
import { called, type Story } from './us-story.ts'

/* Voluntary departure that ended, and proceedings that ended, are no last word. */

const GRANT = { 'vd-until': d('2026-04-03'), 'vd-granted-on': d('2026-02-02'), 'decided-on': d('2026-02-02') }
const asked = (story: Story, on: string): Story =>
  story
    .facts(on, 'person', { 'person-asked': 'yes', 'agreed-to-terms': 'yes' })
    .does('vd-requested', on, 'person')
    .facts(on, 'judge', { 'vd-bar': 'none' })
/** Granted on 2 February, ended by a motion on 20 February, reopened on 20 March. */
const reopened = (): Story =>
  asked(called(), '2026-02-02')
    .does('vd-granted-after', '2026-02-02', 'judge', GRANT)
    .does('motion-filed', '2026-02-20', 'person')
    .does('vd-ended-by-motion', '2026-02-20', 'person')
    .does('motion-granted', '2026-03-20', 'judge')
const requests = (story: Story, on: string) => story.asks('vd-requested', on, 'person')
const grants = (story: Story, on: string) => story.asks('vd-granted-after', on, 'judge', GRANT)

describe('voluntary departure is asked for again', () => {
  test('8 CFR 1240.26(h): after a motion ended it and the case was reopened; before that it is not', () => {
    const ended = asked(called(), '2026-02-02')
      .does('vd-granted-after', '2026-02-02', 'judge', GRANT)
      .does('vd-ended-by-motion', '2026-02-20', 'person')
    expect(requests(ended, '2026-02-21')).toContain('us.t34-again')
    expect(requests(reopened(), '2026-03-21')).not.toContain('case.step-not-open')
    expect(requests(reopened(), '2026-03-21')).not.toContain('us.t34-again')
  })
  test('8 CFR 240.25(c), 1240.26(c)(3): and needs a request, advice and a finding of its own', () => {
    const again = reopened().does('vd-requested', '2026-03-21', 'counsel')
    expect(again.state.regions['departure']).toBe('requested')
    expect(again.state.facts).not.toHaveProperty('vd-bar')
    expect(grants(again, '2026-03-22')).toEqual(expect.arrayContaining(['us.g21-asked', 'us.t34-no-bar']))
    expect(grants(asked(reopened(), '2026-03-21'), '2026-03-22')).not.toContain('us.t34-no-bar')
  })
  test('8 CFR 1239.2(c): in new proceedings after a dismissal, with hearings of their own', () => {
    const dismissed = reopened().does('case-dismissed', '2026-04-01', 'judge')
    expect(dismissed.asks('nta-issued', '2026-05-04', 'officer')).not.toContain('case.step-not-open')
    const anew = dismissed
      .does('nta-issued', '2026-05-04', 'officer')
      .served('nta', '2026-05-04')
      .does('nta-served', '2026-05-04', 'officer', { 'nta-served-on': d('2026-05-04') })
      .does('nta-filed', '2026-05-05', 'officer')
    expect(anew.state.regions).toMatchObject({ proceeding: 'pending', hearing: 'none', departure: 'vd-ended' })
    expect(anew.state.facts).not.toHaveProperty('hearing-on')
    expect(requests(anew, '2026-05-06')).not.toContain('us.t34-again')
  })
})
