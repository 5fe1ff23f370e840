import { expect, test } from 'vitest'
import { newCase } from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { evolve } from '../../src/case/evolve.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { act, d } from './toy.ts'

const judge = { role: 'judge', name: 'J' }

/* 8 USC 1229c(b)(2): voluntary departure is a period. One that is over when it is granted would make the alternate order final at once. */
test.each([
  ['2026-02-01', true],
  ['2026-02-02', false],
  ['2026-04-03', false],
])('a grant of 2 February with the last day %s: refused for that day: %s', (until, refused) => {
  const start = newCase(usPack, { places: ['circuit-9'] })
  const state = { ...start, regions: { ...start.regions, proceeding: 'pending', departure: 'requested' } }
  const facts = { 'vd-until': d(until), 'vd-granted-on': d('2026-02-02'), 'decided-on': d('2026-02-02') }
  const entry = decide(usPack, state, act('vd-granted-after', '2026-02-02', { by: judge, facts }), d('2026-02-02'))
  const wrong = entry.kind === 'refused' ? entry.failing.filter(({ code }) => code === 'case.fact-not-of-event') : []
  expect(wrong.map(({ reads }) => reads.map(({ name }) => name))).toEqual(refused ? [['vd-until']] : [])
})

test('8 CFR 1239.2(c): with a case that is dismissed goes every order that was made in it', () => {
  const start = newCase(usPack, { places: ['circuit-9'] })
  for (const order of ['window-open', 'appeal-pending', 'certified', 'final']) {
    const state = { ...start, regions: { ...start.regions, proceeding: 'reopened', order } }
    const entry = decide(usPack, state, act('case-dismissed', '2026-02-02', { by: judge }), d('2026-02-02'))
    expect(evolve(state, entry).regions, order).toMatchObject({ proceeding: 'dismissed', order: 'rescinded' })
  }
  const none = { ...start, regions: { ...start.regions, proceeding: 'pending' } }
  const entry = decide(usPack, none, act('case-dismissed', '2026-02-02', { by: judge }), d('2026-02-02'))
  expect(evolve(none, entry).regions).toMatchObject({ proceeding: 'dismissed', order: 'none' })
})
