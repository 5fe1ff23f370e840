import { describe, expect, test } from 'vitest'
import { exitCodes } from '../../src/case/us/exits/exit.ts'
import type { ExitFacts } from '../../src/case/us/exits/exit-facts.ts'
import { possibleConsequences } from '../../src/case/us/exits/possible.ts'
import { d } from './toy.ts'

/* Each consequence of leaving: what rules it out, and that the opposite of that does not. */
type Known = Partial<ExitFacts>
const days = (least: number, most: number): Known => ({ unlawfulDays: { least, most } })
const standingOf = (exit: (typeof exitCodes)[number], rule: string, known: Known): readonly string[] =>
  possibleConsequences(exit, { leftOn: d('2026-03-01'), ...known })
    .filter(({ rule: { id } }) => id === rule)
    .map(({ standing }) => standing)

describe('a known fact rules a consequence out, and its opposite leaves it possible', () => {
  test.each<readonly [string, (typeof exitCodes)[number], Known, Known]>([
    // 8 USC 1182(a)(9)(B)(i)(I): more than 180 days, less than a year, before proceedings began.
    ['us.exit-three-years', 'programme-left', days(10, 180), days(10, 181)],
    ['us.exit-three-years', 'programme-left', { yearReached: true }, { yearReached: false }],
    ['us.exit-three-years', 'programme-left', { beforeProceedings: false }, { beforeProceedings: true }],
    // (II): a year or more. Leaving with advance parole is no departure (Arrabally, 25 I&N Dec. 771).
    ['us.exit-ten-years', 'removed', days(0, 364), days(0, 365)],
    ['us.exit-ten-years', 'removed', { yearReached: false }, { yearReached: true }],
    ['us.exit-ten-years', 'removed', { advanceParole: true }, { advanceParole: false }],
    // 8 USC 1182(a)(9)(A): five years where the order was made on arrival, else ten, and twenty after a second removal.
    ['us.exit-five-after-removal', 'removed', { orderedOnArrival: false }, { orderedOnArrival: true }],
    ['us.exit-ten-after-removal', 'removed', { orderedOnArrival: true }, { orderedOnArrival: false }],
    ['us.exit-twenty-after-second', 'removed', { earlierRemovals: 0 }, { earlierRemovals: 1 }],
    // 8 USC 1229c(d): the penalties need that the person was advised, and failed voluntarily.
    ['us.exit-ten-years-relief', 'vd-late', { advisedOfPenalties: false }, { advisedOfPenalties: true }],
    ['us.exit-ten-years-relief', 'vd-late', { failedVoluntarily: false }, { failedVoluntarily: true }],
    ['us.exit-ten-years-relief', 'vd-late', { endedByMotion: true }, { endedByMotion: false }],
    ['us.exit-penalty', 'vd-late', { failedVoluntarily: false }, { failedVoluntarily: true }],
    ['us.exit-penalty', 'vd-late', { endedByMotion: true }, { endedByMotion: false }],
    // 8 USC 1229a(b)(7).
    ['us.exit-absentia-relief', 'self-removed', { inAbsentia: false }, { inAbsentia: true }],
    ['us.exit-absentia-relief', 'self-removed', { oralNotice: false }, { oralNotice: true }],
    // 8 CFR 1003.4 leaves out those who are arriving.
    ['us.exit-appeal-withdrawn', 'removed', { appealPending: false }, { appealPending: true }],
    ['us.exit-appeal-withdrawn', 'removed', { arriving: true }, { arriving: false }],
    ['us.exit-motion-withdrawn', 'removed', { motionPending: false }, { motionPending: true }],
    ['us.exit-asylum-abandoned', 'removed', { asylumPending: false }, { asylumPending: true }],
    ['us.exit-asylum-abandoned', 'removed', { advanceParole: true }, { advanceParole: false }],
    ['us.exit-adjustment-abandoned', 'removed', { adjustmentPending: false }, { adjustmentPending: true }],
    ['us.exit-adjustment-abandoned', 'removed', { advanceParole: true }, { advanceParole: false }],
    ['us.exit-visa-void', 'removed', { overstayFound: false }, { overstayFound: true }],
    ['us.exit-visa-void', 'removed', { visaWaiver: true }, { visaWaiver: false }],
    // 8 USC 1182(a)(9)(C): only with a return without admission; where no order stood, also a year in all.
    ['us.exit-permanent', 'removed', { backWithoutAdmission: false }, { backWithoutAdmission: true }],
    ['us.exit-permanent', 'programme-left', { yearInAll: false }, { yearInAll: true }],
    ['us.exit-permanent', 'programme-left', { backWithoutAdmission: false }, { backWithoutAdmission: true }],
    ['us.exit-felony', 'removed', { aggravatedFelony: false }, { aggravatedFelony: true }],
  ])('%s after %s', (rule, exit, out, stays) => {
    expect(standingOf(exit, rule, {})).toEqual(['possible'])
    expect(standingOf(exit, rule, out)).toEqual(['ruled-out'])
    expect(standingOf(exit, rule, stays)).toEqual(['possible'])
  })
  test('nothing is ever said to be certain', () => {
    const standings = exitCodes.flatMap((exit) =>
      possibleConsequences(exit, { leftOn: d('2026-03-01') }).map(({ standing }) => standing),
    )
    expect(new Set(standings)).toEqual(new Set(['possible']))
  })
})
