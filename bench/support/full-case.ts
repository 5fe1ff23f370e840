import { type Day, parseDay } from '@passage/domain/calendar/day'
import { type Case, type CaseEntry, type CaseEvent, newCase, type Told } from '@passage/domain/case/case'
import { decide } from '@passage/domain/case/decide'
import { evolve } from '@passage/domain/case/evolve'
import type { Facts } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import { packOf } from '@passage/domain/case/packs'
import type { Service } from '@passage/domain/case/service'
import { tell } from '@passage/domain/case/tell'

/** A long case whose order can be executed, and the same case with a stay or a claim against it. */
export interface FullCase {
  readonly pack: Pack
  readonly state: Case
  readonly held: Case
  /** The execution, without what it brings. */
  readonly open: CaseEvent
  readonly on: Day
  readonly facts: Facts
}

const day = (date: string): Day => parseDay(date) as Day
const by = (role: string) => ({ role, name: 'Ode' })
const signer = (name: string) => ({ role: 'officer', name, conflict: 'none' }) as const
const event = (type: string, role: string, date: string, facts: Facts = {}): CaseEvent => ({
  type,
  on: day(date),
  by: by(role),
  mode: 'act',
  facts,
  signers: [signer('Ode'), signer('Uma')],
  reasons: 'As the record shows.',
})

/** A case that grows by real entries. One that is refused is a fault of the bench, unless it is meant. */
class Growing {
  state: Case
  readonly pack: Pack
  constructor(name: string, places: readonly string[]) {
    const head = packOf(name)
    if (head === undefined) throw new RangeError(name)
    this.pack = head.pack
    this.state = newCase(this.pack, { places })
  }
  private add(entry: CaseEntry): this {
    if (entry.kind === 'refused')
      throw new Error(
        entry.failing
          .map(({ code, wayOn, reads }) => `${code} ${wayOn} ${reads.map(({ name }) => name).join()}`)
          .join(', '),
      )
    this.state = evolve(this.state, entry)
    return this
  }
  does(type: string, role: string, date: string, facts?: Facts): this {
    return this.add(decide(this.pack, this.state, event(type, role, date, facts), day(date)))
  }
  told(told: Told): this {
    return this.add(tell(this.pack, this.state, told, told.on))
  }
  facts(role: string, date: string, facts: Facts): this {
    for (const [fact, value] of Object.entries(facts))
      this.told({ type: 'fact-recorded', on: day(date), by: by(role), fact, value })
    return this
  }
  served(document: string, date: string, more: Partial<Service> = {}): this {
    const service: Service = {
      service: `service-${this.state.services.length + 1}`,
      document,
      recipient: 'person',
      on: day(date),
      method: 'in-person',
      proof: 'proven',
      address: 'not-needed',
      undeliverable: false,
      ...more,
    }
    return this.told({ type: 'service-recorded', on: day(date), by: by('officer'), service })
  }
  finding(finding: string, gate: string, type: string, date: string): this {
    const role = 'legal-officer'
    const said = { finding, gate, event: type, by: 'Lee', role, on: day(date), reasons: 'As the record shows.' }
    return this.told({ type: 'finding-signed', on: day(date), by: { role, name: 'Lee' }, finding: said })
  }
  /** Mail that came back, counsel who came and went, and findings that lapse later: what a long case is full of. */
  years(document: string, gate: string, date: string): this {
    const on = day(date)
    for (let n = 1; n <= 12; n++) {
      this.served(document, date, { method: 'mail', proof: 'attempted', address: n % 3 === 0 ? 'other' : 'last-given' })
      const service = this.state.services.at(-1)?.service ?? ''
      this.told({ type: 'service-returned', on, by: by('officer'), service })
      const scope = (['custody', 'limited', 'whole'] as const)[n % 3] ?? 'whole'
      const appearance = { appearance: `appearance-${n}`, counsel: `Counsel ${n}`, scope, enteredOn: on }
      this.told({
        type: 'appearance-entered',
        on,
        by: by('counsel'),
        appearance: { ...appearance, endsByPermission: false },
      })
      if (n < 12) this.told({ ...appearance, type: 'appearance-ended', on, by: by('counsel') })
      this.finding(`lapsed-${n}`, gate, this.pack.execution, date)
    }
    return this
  }
}

/** Charged, heard, ordered, appealed until final; a dispute about the record that a lawyer has found to be no hindrance. */
export function fullUs(): FullCase {
  const [filed, heard, final] = ['2026-01-05', '2026-02-02', '2026-03-09']
  const grown = new Growing('us', ['circuit-9', 'state-CA'])
    .facts('officer', filed, {
      'served-for': 'person',
      identity: 'confirmed-by-two',
      'citizenship-asked': 'yes',
      'nta-handed': 'in-person',
      'language-needed': 'no',
      'protected-place': 'no',
      'in-care-of': 'no',
      'charging-decided': 'yes',
      'bond-paid': 'no',
      'bond-stay': 'none',
      'correction-open': 'no',
    })
    .facts('legal-officer', filed, { 'sole-source-barred': 'no', 'confidential-filing': 'none', 'class-order': 'no' })
    .does('encountered', 'officer', filed, { 'arrested-on': day(filed), 'entry-class': 'without-admission' })
    .does('nta-issued', 'officer', filed)
    .served('nta', filed)
    .does('nta-served', 'officer', filed, { 'nta-served-on': day(filed) })
    .does('nta-filed', 'officer', filed)
    .does('hearing-set', 'judge', filed, { 'hearing-on': day(heard) })
    .does('hearing-held', 'judge', heard)
    .facts('judge', heard, { 'hearing-advisals': 'yes', 'country-asked': 'yes' })
    .facts('judge', heard, { 'designated-countries': ['A'], 'barred-countries': ['B'] })
    .does('order-made', 'judge', heard, { 'decided-on': day(heard) })
    .years('order', 'us.g30-correction', heard)
    .served('order', heard)
    .served('order', heard, { recipient: 'counsel' })
    .facts('officer', heard, { 'language-understood': 'yes' })
    .does('appeal-time-over', 'officer', final, { 'final-on': day(final) })
    .does('removal-warrant-signed', 'supervisor', final)
    .facts('officer', final, { 'correction-open': 'yes' })
    .finding('stands', 'us.g30-correction', 'removed', final)
  const { pack, state } = grown
  const on = day(final)
  const held = grown.does('court-stay-granted', 'court', final).state
  const open = event('removed', 'supervisor', final)
  return { pack, state, held, open, on, facts: { 'removal-country': 'A', 'left-on': on } }
}

/** A stay without right, a decision that was served, and a period that is over; a dispute about the record as above. */
export function fullEu(): FullCase {
  const [found, over] = ['2026-07-01', '2026-09-01']
  const grown = new Growing('eu-rd:XA', [])
    .facts('officer', found, {
      'served-for': 'person',
      'free-movement': 'none',
      rebuttal: 'failed',
      'scope-clear': 'yes',
      'exit-coverage': 'sufficient',
      'correction-request': 'none',
      'child-considered': 'yes',
      'family-considered': 'yes',
      'health-considered': 'yes',
      'decision-form': 'complete',
      translation: 'not-asked',
      'minor-alone': 'no',
      'other-permit': 'none',
      'refoulement-claim': 'none',
      'illness-claim': 'none',
      'barred-countries': ['QB'],
      heard: 'yes',
    })
    .does('stay-finding-signed', 'officer', found)
    .does('person-heard', 'officer', found)
    .does('return-decision-signed', 'officer', found, {
      'decided-destination': 'QA',
      'destination-kind': 'origin',
      instrument: 'rd',
    })
    .years('return-decision', 'eu.eg29-correction', found)
    .served('return-decision', found)
    .served('return-decision', found, { recipient: 'counsel' })
    .does('return-decision-served', 'officer', found)
    .facts('officer', found, { 'legal-aid': 'none' })
    .does('period-granted', 'officer', found, { 'period-days': 14, 'period-from': day(found) })
    .does('period-over', 'officer', over)
    .does('window-closed', 'officer', over)
    .facts('officer', over, { 'correction-request': 'open' })
    .finding('stands', 'eu.eg29-correction', 'removal-carried-out', over)
  const { pack, state } = grown
  const on = day(over)
  const held = grown.does('protection-applied', 'person', over).state
  const open = event('removal-carried-out', 'officer', over)
  const facts = { 'removal-destination': 'QA', 'departed-on': on, 'left-member-states': 'verified' }
  return { pack, state, held, open, on, facts }
}
