import { describe, expect, test } from 'vitest'
import { type Appearance, counselOn, type Scope } from '../../../src/case/representation.ts'
import { type Document, type Served, type Service, servedTruth } from '../../../src/case/service.ts'
import { d } from '../toy.ts'

const paper: Document = { words: 'a paper', matter: 'proceeding', withCounsel: 'counsel' }
const mailed: Document = { ...paper, attemptIsEnough: true }
const service = (more: Partial<Service> = {}): Service => ({
  service: 's',
  document: 'order',
  recipient: 'person',
  on: d('2020-01-10'),
  method: 'in-person',
  proof: 'proven',
  address: 'not-needed',
  undeliverable: false,
  ...more,
})
const counsel: Appearance = {
  appearance: 'a',
  counsel: 'Cy',
  scope: 'whole',
  enteredOn: d('2020-01-05'),
  endsByPermission: false,
}
interface Around {
  readonly kind?: Document
  readonly appearances?: readonly Appearance[]
  readonly whom?: Served
  readonly on?: string
}
const served = (
  services: readonly Service[],
  { kind = paper, appearances = [], whom = 'person', on = '2020-12-31' }: Around = {},
) => servedTruth('order', { kind, services, appearances, whom, on: d(on) })

describe('proof of service', () => {
  test('nothing on record is unknown, and another paper proves nothing about this one', () => {
    expect(served([])).toBe('unknown')
    expect(served([service({ document: 'nta' })])).toBe('unknown')
    expect(served([service({ document: 'nta' }), service({ proof: 'none' })])).toBe('no')
  })
  test.each<[string, Partial<Service>, string, string]>([
    ['handed over and proven', {}, 'yes', 'yes'],
    ['it came back, whatever was proven', { undeliverable: true }, 'no', 'no'],
    ['no proof', { proof: 'none' }, 'no', 'no'],
    ['not known whether it is proven', { proof: 'unknown' }, 'unknown', 'unknown'],
    ['mail, proven, to the last address', { method: 'mail', address: 'last-given' }, 'yes', 'yes'],
    ['mail, proven, to another address', { method: 'mail', address: 'other' }, 'no', 'no'],
    ['mail, proven, address not known', { method: 'mail', address: 'unknown' }, 'unknown', 'unknown'],
    ['an attempt by mail', { method: 'mail', address: 'last-given', proof: 'attempted' }, 'no', 'yes'],
    ['an attempt in person', { proof: 'attempted' }, 'no', 'no'],
    ['by a portal', { method: 'electronic', address: 'other' }, 'yes', 'yes'],
  ])('%s', (_words, more, strict, byMail) => {
    expect(served([service(more)])).toBe(strict)
    expect(served([service(more)], { kind: mailed })).toBe(byMail)
  })
  test('a service of a day to come proves nothing before that day', () => {
    expect(served([service()], { on: '2020-01-09' })).toBe('unknown')
    expect(served([service()], { on: '2020-01-10' })).toBe('yes')
    const both = [service(), service({ service: 'c', recipient: 'counsel', on: d('2020-01-12') })]
    const whole = { kind: { ...paper, withCounsel: 'both' }, appearances: [counsel] } as const
    expect(served(both, { ...whole, on: '2020-01-11' })).toBe('no')
    expect(served(both, { ...whole, on: '2020-01-12' })).toBe('yes')
  })
  test('mail to counsel needs no address of the person', () => {
    const mail = service({ recipient: 'counsel', method: 'mail', address: 'unknown' })
    expect(served([mail], { appearances: [counsel] })).toBe('yes')
  })
  test('a good one cures one that failed, and one that is not known leaves it open', () => {
    expect(served([service({ undeliverable: true }), service()])).toBe('yes')
    expect(served([service({ undeliverable: true }), service({ proof: 'unknown' })])).toBe('unknown')
    expect(served([service({ undeliverable: true }), service({ proof: 'none' })])).toBe('no')
  })
  test('whom the law names: the person, an adult for a child, and nobody knows', () => {
    expect(served([service()], { whom: 'unknown' })).toBe('unknown')
    expect(served([service()], { whom: 'adult' })).toBe('no')
    expect(served([service({ recipient: 'adult' })], { whom: 'adult' })).toBe('yes')
    expect(served([service({ recipient: 'adult' })])).toBe('no')
  })
  test('where counsel appears, serving the person is not enough; where both are named, both are served', () => {
    const [appearances, both] = [[counsel], { ...paper, withCounsel: 'both' } as Document]
    const toCounsel = service({ service: 't', recipient: 'counsel' })
    expect(served([service()], { appearances })).toBe('no')
    expect(served([toCounsel], { appearances })).toBe('yes')
    expect(served([toCounsel], { appearances, kind: both })).toBe('no')
    expect(served([toCounsel, service()], { appearances, kind: both })).toBe('yes')
    expect(served([toCounsel, service({ proof: 'unknown' })], { appearances, kind: both })).toBe('unknown')
    expect(served([toCounsel, service({ proof: 'none' })], { appearances, kind: both })).toBe('no')
    // Whoever is served for the person is not known: counsel alone is enough where the law names counsel alone.
    expect(served([toCounsel], { appearances, whom: 'unknown' })).toBe('yes')
    expect(served([toCounsel], { appearances, kind: both, whom: 'unknown' })).toBe('unknown')
  })
  test('counsel who came later need not have been served then, and the second of two may follow later', () => {
    const later = { ...counsel, enteredOn: d('2020-01-11') }
    expect(served([service()], { appearances: [later] })).toBe('yes')
    const both = { ...paper, withCounsel: 'both' } as Document
    const next = service({ service: 't', recipient: 'counsel', on: d('2020-01-20') })
    expect(served([service(), next], { appearances: [counsel], kind: both })).toBe('yes')
  })
})

describe('who represents the person', () => {
  test.each<[Scope, boolean, boolean, boolean]>([
    ['whole', true, true, true],
    ['custody', false, true, false],
    ['appeal', false, false, true],
    ['one-hearing', true, false, true],
    ['limited', false, false, false],
  ])('an appearance for %s covers proceeding %s, custody %s, appeal %s', (scope, proceeding, custody, appeal) => {
    const covers = (['proceeding', 'custody', 'appeal'] as const).map(
      (matter) => counselOn([{ ...counsel, scope }], matter, d('2020-01-10')).length > 0,
    )
    expect(covers).toEqual([proceeding, custody, appeal])
  })
  test('from the day it is entered to the day before it ended', () => {
    const ended = { ...counsel, endedOn: d('2020-01-20') }
    const on = (date: string) => counselOn([ended], 'proceeding', d(date))
    expect([on('2020-01-04'), on('2020-01-05'), on('2020-01-19'), on('2020-01-20')]).toEqual([[], ['Cy'], ['Cy'], []])
    expect(counselOn([counsel], 'proceeding', d('2030-01-01'))).toEqual(['Cy'])
  })
})
