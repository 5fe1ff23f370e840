import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import { type Case, newCase } from '../../src/case/case.ts'
import { clocksOf, namedDaysOf } from '../../src/case/clocks.ts'
import { evaluate } from '../../src/case/condition.ts'
import type { Facts } from '../../src/case/fact.ts'
import { allPacks, dayInForce, type PackHead, packOf } from '../../src/case/packs.ts'
import type { Service } from '../../src/case/service.ts'
import { readerOf } from '../../src/case/view.ts'
import { d } from './toy.ts'

const headOf = (name: string): PackHead => {
  const head = packOf(name)
  if (head === undefined) throw new Error(name)
  return head
}
const us = headOf('us')
const at = (
  head: PackHead,
  regions: Record<string, string>,
  facts: Facts = {},
  services: readonly Service[] = [],
): Case => {
  const start = newCase(head.pack, { places: ['circuit-9', 'state-CA'] })
  return { ...start, regions: { ...start.regions, ...regions }, facts: { 'served-for': 'person', ...facts }, services }
}
const found = (head: PackHead, state: Case, id: string, on = '2026-11-24') =>
  clocksOf(head.pack, state, head.time, d(on)).find(({ deadline }) => deadline === id)
const dueOf = (head: PackHead, state: Case, id: string) => {
  const clock = found(head, state, id)
  return clock?.found?.kind === 'deadline' ? formatDay(clock.found.due) : clock?.found?.kind
}
const served = (more: Partial<Service> = {}): Service => ({
  service: 's',
  document: 'nta',
  recipient: 'person',
  on: d('2026-03-02'),
  method: 'in-person',
  proof: 'proven',
  address: 'not-needed',
  undeliverable: false,
  ...more,
})

describe('clocks of a case', () => {
  test('the time to appeal is counted from the decision, and only while its window is open (8 CFR 1003.38(b))', () => {
    expect(dueOf(us, at(us, { order: 'window-open' }, { 'decided-on': d('2026-11-02') }), 'us.d12-appeal')).toBe(
      '2026-12-02',
    )
    expect(found(us, at(us, { order: 'final' }, { 'decided-on': d('2026-11-02') }), 'us.d12-appeal')).toBeUndefined()
  })
  test('a clock whose beginning is not known is there, and does not run', () => {
    expect(found(us, at(us, { order: 'window-open' }), 'us.d12-appeal')).toMatchObject({ deadline: 'us.d12-appeal' })
    expect(found(us, at(us, { order: 'window-open' }), 'us.d12-appeal')).not.toHaveProperty('found')
  })
  test('what law counts from service runs only from service that is proven (8 USC 1229(b)(1))', () => {
    const pending = { proceeding: 'pending' }
    expect(dueOf(us, at(us, pending, {}, [served()]), 'us.d4-ten-days')).toBe('2026-03-12')
    expect(dueOf(us, at(us, pending, {}, [served({ proof: 'unknown' })]), 'us.d4-ten-days')).toBeUndefined()
    expect(dueOf(us, at(us, pending, {}, [served({ undeliverable: true })]), 'us.d4-ten-days')).toBeUndefined()
    // One that came back, cured by a second one: it counts from the second.
    const cured = [served({ undeliverable: true }), served({ service: 't', on: d('2026-04-01') })]
    expect(dueOf(us, at(us, pending, {}, cured), 'us.d4-ten-days')).toBe('2026-04-11')
  })
  test('a duty has the last day of its rule, counted from what opened it', () => {
    const state: Case = {
      ...at(us, { custody: 'held-order' }),
      duties: [{ duty: 'us.custody-review', since: d('2026-09-01'), from: 'removal-period-begun' }],
    }
    expect(found(us, state, 'us.d24-review-90')).toMatchObject({ duty: 'us.custody-review', from: d('2026-09-01') })
    expect(dueOf(us, state, 'us.d24-review-90')).toBe('2026-11-30')
  })
  test('without the law of a State a European clock is not determinable, and with it it is counted', () => {
    const bare = headOf('eu-rd')
    const xa = headOf('eu-rd:XA')
    const enforceable = { return: 'enforceable' }
    const decision = served({ document: 'return-decision', on: d('2026-11-02') })
    expect(found(bare, at(bare, enforceable, {}, [decision]), 'eu.ed6-appeal')).not.toHaveProperty('rule')
    expect(dueOf(xa, at(xa, enforceable, {}, [decision]), 'eu.ed6-appeal')).toMatch(/^2026-/)
  })
  test('a day that an order names is shown while it matters, known or not', () => {
    const granted = (facts: Facts) =>
      namedDaysOf(us.pack, at(us, { departure: 'vd-after' }, facts), us.time, d('2026-11-24'))
    expect(granted({ 'vd-until': d('2026-12-01') }).map(({ fact, day }) => [fact, day])).toEqual([
      ['vd-until', d('2026-12-01')],
    ])
    expect(granted({}).map(({ day }) => day)).toEqual([undefined])
    expect(namedDaysOf(us.pack, at(us, {}), us.time, d('2026-11-24'))).toEqual([])
  })
  test.each(allPacks)('every clock of %s names a rule, a fact or paper, and a state that exist', (name) => {
    const { pack, time } = headOf(name)
    const reader = readerOf(pack, newCase(pack, { places: undefined }), { on: d('2026-11-24'), lawOf: d('2026-11-24') })
    for (const { deadline, from, while: during } of time.clocks) {
      expect(name === 'eu-rd' || time.ruleOf(deadline) !== undefined, deadline).toBe(true)
      expect('fact' in from ? pack.facts[from.fact] : pack.documents[from.served], deadline).toBeDefined()
      expect(evaluate(during, reader)).toMatch(/^(yes|no)$/)
    }
    for (const { fact } of time.named) expect(pack.facts[fact]?.kind ?? 'derived', fact).toMatch(/^(day|derived)$/)
    for (const { id, deadline } of pack.duties) {
      if (deadline !== undefined && name !== 'eu-rd') expect(time.ruleOf(deadline), `${id}: ${deadline}`).toBeDefined()
    }
  })
  test('the day of an act is that of the last place where the law holds: a day that is not over everywhere is not over', () => {
    const at = (instant: string, name: string) => formatDay(dayInForce(headOf(name), Date.parse(instant)))
    expect(at('2026-11-24T10:59:00Z', 'us')).toBe('2026-11-23')
    expect(at('2026-11-24T11:00:00Z', 'us')).toBe('2026-11-24')
    expect(at('2026-11-24T03:59:00Z', 'eu-rd:XA')).toBe('2026-11-23')
  })
})
