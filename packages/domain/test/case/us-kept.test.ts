import { describe, expect, test } from 'vitest'
import { newCase } from '../../src/case/case.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { ready, Story } from './us-story.ts'

/* What protects somebody is ended by whoever may end it, and by nobody who says a weaker thing once more. */
describe('said again, what protects more stays', () => {
  test.each([
    ['8 CFR 235.3(b)(5)', 'protection/citizenship', 'verified', 'citizenship-claimed', 'officer'],
    ['8 USC 1158', 'relief/asylum', 'granted', 'asylum-filed', 'counsel'],
    ['8 USC 1229b', 'relief/cancellation', 'granted', 'cancellation-filed', 'person'],
    ['8 USC 1225(b)(1)(C)', 'protection/status', 'verified', 'status-claimed', 'officer'],
    ['8 USC 1225(b)(1)(C)', 'protection/status', 'sworn', 'status-claimed', 'officer'],
    ['8 CFR 236.21', 'protection/deferred', 'deferred-action', 'childhood-arrival-granted', 'officer'],
    ['8 USC 1254a(a)(4)', 'protection/temporary', 'in-effect', 'temporary-first-showing', 'officer'],
    ['8 CFR 204.11', 'protection/juvenile', 'approved', 'juvenile-filed', 'officer'],
  ])('%s: %s %s after %s', (_law, region, state, event, role) => {
    const story = new Story()
    const start = newCase(usPack, { places: [] })
    story.state = { ...start, regions: { ...start.regions, [region]: state } }
    expect(story.does(event, '2026-02-02', role).state.regions[region]).toBe(state)
  })
  test('a citizen who was verified is not removed by a claim that is told and rejected afterwards', () => {
    const citizen = ready().does('citizenship-verified', '2026-03-11', 'judge')
    expect(citizen.holds('2026-03-12')).toEqual(expect.arrayContaining(['us.g6-citizen']))
    const told = citizen.does('citizenship-claimed', '2026-03-12', 'officer')
    expect(told.asks('citizenship-rejected', '2026-03-12', 'legal-officer')).toContain('case.step-not-open')
    expect(told.holds('2026-03-12')).toEqual(expect.arrayContaining(['us.g6-citizen']))
  })
})
