import { describe, expect, test } from 'vitest'
import { type Day, formatDay } from '../../src/calendar/day.ts'
import { type Case, type CaseEntry, newCase } from '../../src/case/case.ts'
import { decide } from '../../src/case/decide.ts'
import { executable } from '../../src/case/executable.ts'
import type { FactValue } from '../../src/case/fact.ts'
import { possibleConsequences } from '../../src/case/us/exits/possible.ts'
import { usPack } from '../../src/case/us/pack.ts'
import { recompute } from '../../src/deadline/recompute.ts'
import { usDeadline } from '../../src/deadline/us/deadlines.ts'
import { deadline, ends } from '../deadline/support.ts'
import { act, d } from './toy.ts'

/** A case in the states and with the facts that a decision tells of; nothing of its person beyond what the rule needs. */
function at(
  regions: Record<string, string>,
  facts: Record<string, FactValue> = {},
  places: readonly string[] | undefined = ['circuit-9'],
): Case {
  const start = newCase(usPack, { places })
  return { ...start, regions: { ...start.regions, ...regions }, facts: { 'served-for': 'person', ...facts } }
}
const codes = (entry: CaseEntry): readonly string[] =>
  entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
const by = (role: string) => ({ by: { role, name: 'N' } })
const reasonsFor = (state: Case, on: string, country = 'A') =>
  executable(usPack, state, d(on), { 'removal-country': country }).reasons.map(({ code }) => code)
const absentia = (state: Case, on: string) =>
  codes(decide(usPack, state, { ...act('ordered-in-absentia', on), ...by('judge') }, d(on)))
const notShown = { proceeding: 'pending', hearing: 'no-show' }
const paper = (document: string, on: Day, address: 'last-given' | 'other' = 'last-given') =>
  ({
    service: document,
    document,
    recipient: 'person',
    on,
    method: 'mail',
    proof: 'attempted',
    address,
    undeliverable: false,
  }) as const

/** Days and outcomes as courts published them. Marked where the account is from memory: a second reader has to confirm it. */
describe('published decisions', () => {
  test('Monsalvo v. Bondi, Supreme Court 22 April 2025: sixty days ending on Saturday 11 December 2021 run to Monday', () => {
    expect(ends('us.d18-after-hearing', '2021-10-12')).toEqual(['2021-12-13', '2021-12-13'])
  })
  test('Matter of Iskandarani, 29 I&N Dec. 26 (BIA 2025): the oral decision starts the clock, a later memorandum does not', () => {
    const rule = usDeadline('us.d12-appeal')
    expect(rule.trigger.words).toMatch(/^oral decision, or mailing/)
    const [oral, memorandum] = [deadline(rule, '2024-05-01'), deadline(rule, '2024-05-20')]
    expect(formatDay(oral.due)).toBe('2024-05-31')
    // Where somebody was told the later day, that day stands all the same.
    expect(recompute(rule, memorandum, oral, 'the oral decision counts').binding).toBe(memorandum.due)
  })
  test('Matter of Gamero, 25 I&N Dec. 164 (BIA 2010): no grant without the advisals', () => {
    const state = at(
      { proceeding: 'pending', departure: 'requested' },
      {
        'one-year-presence': 'yes',
        'good-character': 'yes',
        'aggravated-felony': 'no',
        'vd-bar': 'none',
        'means-and-intent': 'yes',
        'travel-document': 'yes',
        'person-asked': 'yes',
        'agreed-to-terms': 'yes',
        'advised-in-language': 'yes',
        'counsel-chance': 'yes',
        'cooling-off-over': 'yes',
        'language-needed': 'no',
        'consequences-told': 'yes',
        'penalties-in-order': 'yes',
        'advised-before': 'no',
      },
    )
    const grant = (one: Case) =>
      decide(
        usPack,
        one,
        {
          ...act('vd-granted-after', '2010-02-01', {
            facts: { 'vd-until': d('2010-04-02'), 'decided-on': d('2010-02-01') },
          }),
          ...by('judge'),
        },
        d('2010-02-01'),
      )
    expect(codes(grant(state))).toEqual(['us.n5-advised-before'])
    expect(grant({ ...state, facts: { ...state.facts, 'advised-before': 'yes' } }).kind).toBe('done')
  })
  test('Dada v. Mukasey, 554 U.S. 1 (2008), and 8 CFR 1240.26(b)(3)(iii) after it [memory]: a motion inside the period ends it, one after it does not', () => {
    const state = at({ departure: 'vd-after', order: 'final' }, { 'vd-until': d('2009-03-02') })
    const moved = (on: string) => decide(usPack, state, { ...act('vd-ended-by-motion', on), ...by('person') }, d(on))
    expect(moved('2009-03-02').kind).toBe('done')
    expect(codes(moved('2009-03-03'))).toEqual(['us.t36-in-period'])
    expect(
      possibleConsequences('vd-late', { leftOn: d('2009-04-01'), endedByMotion: true })
        .filter(({ standing }) => standing === 'possible')
        .map(({ rule }) => rule.id),
    ).not.toContain('us.exit-penalty')
  })
  test('Zadvydas v. Davis, 533 U.S. 678 (28 June 2001): after six months the burden shifts, and nobody is released by a date', () => {
    expect(ends('us.d25-six-months', '2000-12-28')[0]).toBe('2001-06-28')
    const held = at(
      { custody: 'held-after-period' },
      {
        'final-on': d('2000-12-28'),
        'custody-reviewed': 'done-and-served',
        'custody-reviewed-on': d('2001-03-20'),
        'charging-decided': 'yes',
        'bond-paid': 'no',
        'citizenship-asked': 'yes',
      },
    )
    const served = { ...paper('custody-review', d('2001-03-20')), proof: 'proven' } as const
    const state = { ...held, services: [served] }
    const on = (date: string) => codes(decide(usPack, state, act('custody-continued', date), d(date)))
    expect(on('2001-06-20')).toEqual([])
    expect(on('2001-06-28')).toEqual(['us.g25-six-months'])
  })
  test('Clark v. Martinez, 543 U.S. 371 (2005) [memory]: the same for somebody who was never admitted', () => {
    const state = at(
      { custody: 'held-order' },
      { 'final-on': d('2004-01-01'), 'entry-class': 'arriving', 'removal-likely': 'no' },
    )
    expect(
      codes(decide(usPack, state, act('held-after-period', '2004-08-01', by('supervisor')), d('2004-08-01'))),
    ).toContain('us.g25-six-months')
  })
  test('Johnson v. Guzman Chavez (2021) [memory]: withholding bars one country, and the reinstated order is final', () => {
    const state = at(
      { charging: 'reinstated', 'protection/withholding': 'granted' },
      { 'barred-countries': ['A'], 'designated-countries': ['A', 'B'] },
    )
    expect(reasonsFor(state, '2021-07-01', 'A')).toContain('us.g9-barred-country')
    expect(reasonsFor(state, '2021-07-01', 'B')).not.toContain('us.g9-barred-country')
    expect(reasonsFor(state, '2021-07-01', 'C')).toContain('us.g10-third-country')
    expect(reasonsFor(state, '2021-07-01', 'A')).not.toContain('us.g1-final')
  })
  test('Campos-Chaves v. Garland (14 June 2024) [memory]: a proven notice of the hearing carries an order in absentia', () => {
    const facts = {
      'notice-burden': 'met',
      'removability-burden': 'met',
      'in-custody-at-hearing': 'no',
      'notice-sent-wrong': 'no',
      'earlier-hearing-asked': 'no',
      'nta-served-on': d('2024-01-02'),
      'hearing-on': d('2024-06-20'),
      'citizenship-asked': 'yes',
      'correction-open': 'no',
      'sole-source-barred': 'no',
      identity: 'confirmed-by-two',
    }
    const state = at(notShown, facts)
    const served = { ...state, services: [paper('nta', d('2024-01-02')), paper('hearing-notice', d('2024-03-01'))] }
    expect(absentia(served, '2024-06-20')).toEqual([])
    expect(absentia({ ...served, services: [paper('nta', d('2024-01-02'))] }, '2024-06-20')).toEqual(['us.g13-notice'])
  })
  test('8 USC 1229a(b)(5)(B): no notice is owed to whoever gave no address, only where the duty was explained, proven', () => {
    const facts = {
      'address-given': 'no',
      'removability-burden': 'met',
      'hearing-on': d('2024-06-20'),
      'in-custody-at-hearing': 'no',
      'notice-sent-wrong': 'no',
      'earlier-hearing-asked': 'yes',
      'citizenship-asked': 'yes',
      'correction-open': 'no',
      'sole-source-barred': 'no',
      identity: 'confirmed-by-two',
    }
    expect(absentia(at(notShown, { ...facts, 'address-duty-explained': 'proven' }), '2024-06-20')).toEqual([])
    expect(absentia(at(notShown, { ...facts, 'address-duty-explained': 'not-proven' }), '2024-06-20')).toEqual([
      'us.g13-notice',
      'us.g13-burden',
    ])
    expect(absentia(at(notShown, facts), '2024-06-20')).toEqual(['us.g13-notice', 'us.g13-burden'])
  })
  test('Riley v. Bondi (26 June 2025) [memory]: the thirty days of a petition are a claim-processing rule, counted from the order', () => {
    expect(usDeadline('us.d16-petition').ifMissed).toMatch(/claim-processing/)
    expect(ends('us.d16-petition', '2025-05-28')[0]).toBe('2025-06-27')
  })
  test('Nken v. Holder (22 April 2009) [memory]: a petition by itself stays nothing, a stay does', () => {
    expect(reasonsFor(at({ order: 'final', 'review/petition': 'pending' }), '2009-05-01')).not.toContain(
      'us.g5-court-stay',
    )
    expect(reasonsFor(at({ order: 'final', 'review/court-stay': 'in-force' }), '2009-05-01')).toContain(
      'us.g5-court-stay',
    )
    expect(reasonsFor(at({ order: 'final', 'review/court-stay': 'requested' }), '2009-05-01')).not.toContain(
      'us.g5-court-stay',
    )
  })
  test('8 CFR 241.6(c): a stay of the Board that was told after boarding has no effect, one of a court has', () => {
    const told = (when: string) =>
      reasonsFor(at({ order: 'final', 'review/tribunal-stay': 'in-force' }, { 'stay-told': when }), '2026-02-01')
    expect(told('before-boarding')).toContain('us.g5-tribunal-stay')
    expect(told('after-boarding')).not.toContain('us.g5-tribunal-stay')
    expect(reasonsFor(at({ order: 'final', 'review/tribunal-stay': 'in-force' }), '2026-02-01')).toContain(
      'us.g5-tribunal-stay',
    )
  })
  test('Pereira (21 June 2018), Niz-Chavez (29 April 2021) [memory]: a notice that was sent somewhere else proves nothing', () => {
    const state = at(notShown, { 'notice-burden': 'met', 'removability-burden': 'met' })
    expect(
      absentia(
        { ...state, services: [paper('nta', d('2021-01-04')), paper('hearing-notice', d('2021-02-01'), 'other')] },
        '2021-05-03',
      ),
    ).toContain('us.g13-notice')
  })
  test('the circuits on bond, 2026: rivals by the place of detention, all of them where it is not known', () => {
    const rivals = (places: readonly string[] | undefined) => {
      const entry = decide(
        usPack,
        at({}, { 'mandatory-basis': '235(b)(2)', 'entry-class': 'without-admission' }, places),
        act('custody-arriving', '2026-07-01'),
        d('2026-07-01'),
      )
      return entry.kind === 'refused'
        ? entry.failing
            .filter(({ code }) => code === 'us.g24-mandatory')
            .flatMap(({ rivals: all = [] }) => all.map(({ id }) => id))
        : []
    }
    expect([rivals(['circuit-2']), rivals(['circuit-5']), rivals(['circuit-9'])]).toEqual([
      ['bond'],
      ['no-bond'],
      ['bond', 'no-bond'],
    ])
  })
  test('8 CFR 241.7: whoever leaves inside voluntary departure is not self-removed', () => {
    const state = at(
      { departure: 'vd-after', order: 'final', proceeding: 'decided' },
      { 'vd-until': d('2026-03-02'), identity: 'confirmed-by-two' },
    )
    const left = (event: string, on: string) =>
      codes(decide(usPack, state, act(event, on, { facts: { 'left-on': d(on) } }), d(on)))
    expect(left('left-under-order', '2026-03-02')).toEqual(['us.t41-not-in-period'])
    expect(left('left-in-vd-time', '2026-03-02')).toEqual([])
    expect(left('left-in-vd-time', '2026-03-03')).toEqual(['us.left-in-time'])
    expect(left('left-after-vd-time', '2026-03-03')).toEqual([])
    expect(left('left-after-vd-time', '2026-03-02')).toEqual(['us.t39-after-period'])
  })
  test('the order is final when the later reading of the thirtieth day is over, and not before', () => {
    const state = at({ order: 'window-open' }, { 'decided-on': d('2026-06-03'), 'language-understood': 'yes' })
    const over = (on: string) =>
      codes(
        decide(
          usPack,
          { ...state, services: [paper('order', d('2026-06-03'))] },
          act('appeal-time-over', on, { facts: { 'final-on': d(on) } }),
          d(on),
        ),
      )
    expect(over('2026-07-06')).toEqual(['us.d12-window-over'])
    expect(over('2026-07-07')).toEqual([])
  })
  test('Matter of Arrabally and Yerrabelly, 25 I&N Dec. 771 (BIA 16 August 2012): a trip on advance parole is no departure for the ten years; the holding names no other bar', () => {
    const trip = { leftOn: d('2012-08-16'), yearReached: true, advanceParole: true, beforeProceedings: true } as const
    const standing = (facts: Parameters<typeof possibleConsequences>[1], id: string) =>
      possibleConsequences('programme-left', facts).find(({ rule }) => rule.id === id)?.standing
    expect(standing(trip, 'us.exit-ten-years')).toBe('ruled-out')
    expect(standing({ ...trip, advanceParole: false }, 'us.exit-ten-years')).toBe('possible')
    expect(
      standing({ ...trip, yearReached: false, unlawfulDays: { least: 200, most: 200 } }, 'us.exit-three-years'),
    ).toBe('possible')
  })
  test('Rombot v. Souza (D. Mass. 2017), Roble v. Bondi and Sarail A. v. Bondi (D. Minn. August and September 2025) [digests; days constructed]: no revocation without reasons and an interview', () => {
    const state = at(
      { order: 'final', custody: 'supervision' },
      { 'revocation-reasons': 'no', 'citizenship-asked': 'yes', identity: 'confirmed-by-two', 'language-needed': 'no' },
    )
    const revoke = (one: Case, on: string) =>
      codes(
        decide(
          usPack,
          { ...one, services: [paper('step-notice', d('2017-01-02'))] },
          { ...act('release-revoked', on), ...by('supervisor') },
          d(on),
        ),
      )
    for (const on of ['2017-11-01', '2025-09-01']) {
      expect(revoke(state, on)).toContain('us.t30-revocation')
      expect(revoke({ ...state, facts: { ...state.facts, 'revocation-reasons': 'yes' } }, on)).not.toContain(
        'us.t30-revocation',
      )
    }
  })
  test('Matter of M-A-M-, 25 I&N Dec. 474 (BIA 2011) [memory; days constructed]: signs of incompetence stop the hearing until the judge has inquired', () => {
    const state = at(
      { proceeding: 'pending', hearing: 'scheduled' },
      { 'language-needed': 'no', 'nta-served-on': d('2011-05-02'), 'hearing-on': d('2011-06-01') },
    )
    const hold = (competency: string) =>
      codes(
        decide(
          usPack,
          { ...state, regions: { ...state.regions, 'protection/competency': competency } },
          { ...act('hearing-held', '2011-06-01'), ...by('judge') },
          d('2011-06-01'),
        ),
      )
    expect(hold('indicia')).toEqual(['us.g17-competency'])
    expect(hold('safeguards')).toEqual([])
  })
  test('D.V.D. v. DHS (D. Mass. 18 April 2025, stayed 23 June 2025, set aside again in 2026) [digests]: no automatic answer, and every reading is named', () => {
    const reasons = executable(
      usPack,
      at({ order: 'final' }, { 'designated-countries': ['A'], 'barred-countries': [] }),
      d('2025-05-01'),
      {
        'removal-country': 'C',
      },
    ).reasons
    expect(reasons.find(({ code }) => code === 'us.g10-third-country')?.rivals?.map(({ id }) => id)).toEqual([
      'notice-and-screening',
      'memorandum',
      'set-aside',
    ])
  })
  test('a removal that a source reports while a stay is in force is a breach on record, not a permission', () => {
    const state = at({ order: 'final', 'review/court-stay': 'in-force' })
    const entry = decide(
      usPack,
      state,
      { ...act('removed', '2026-02-01', { facts: { 'removal-country': 'A' } }), mode: 'report', ...by('source') },
      d('2026-02-01'),
    )
    expect(entry.kind === 'done' && entry.breach.map(({ code }) => code)).toContain('us.g5-court-stay')
  })
})
