import type { Fact } from '../../../../src/facts/fact.ts'
import { BEGINNING, type Kind, NEVER, num, on } from './days.ts'

/** One stay, as plain pairing gives it. */
export interface Visit {
  id: string
  arrival: Kind<'arrival'> | undefined
  from: number
  leftFrom: number
  leftTo: number
  departure: Kind<'departure'> | undefined
  hint: number | undefined
  seen: number[]
  clash: boolean
}

/** Plain pairing of crossings, and look-ups; nothing of the law but which rules stood on the rulebook's day. */
export class World {
  readonly visits: Visit[]
  readonly facts: readonly Fact[]
  readonly memo: boolean
  readonly pendency: boolean
  readonly parole: boolean

  constructor(facts: readonly Fact[], rulebook: number) {
    this.facts = [...facts].sort((a, b) => on(a) - on(b) || (a.id < b.id ? -1 : 1))
    this.memo = rulebook >= num('2018-08-09') && rulebook <= num('2019-05-02')
    this.pendency = rulebook >= num('2000-03-03')
    this.parole = rulebook >= num('2012-04-17')
    this.visits = this.pair()
    this.placeEvidence()
  }

  private readonly sorted = new Map<string, Fact[]>()

  private of<K extends Fact['kind']>(kind: K): Kind<K>[] {
    let found = this.sorted.get(kind)
    if (found === undefined) {
      found = this.facts.filter((fact) => fact.kind === kind)
      this.sorted.set(kind, found)
    }
    return found as Kind<K>[]
  }

  private pair(): Visit[] {
    const visits: Visit[] = []
    const make = (id: string, from: number, arrival?: Kind<'arrival'>): Visit => {
      const visit = {
        id,
        arrival,
        from,
        leftFrom: NEVER,
        leftTo: NEVER,
        departure: undefined,
        hint: undefined,
        seen: [],
        clash: false,
      }
      visits.push(visit)
      return visit
    }
    let open: Visit | undefined
    for (const fact of this.facts) {
      if (fact.kind === 'arrival') {
        if (open !== undefined) [open.leftFrom, open.leftTo] = [open.from, on(fact)]
        open = make(fact.id, on(fact), fact)
      } else if (fact.kind === 'departure' && fact.evidence === 'carrier-booked') {
        const visit = open ?? make(fact.id, BEGINNING)
        visit.hint = on(fact)
        open = visit
      } else if (fact.kind === 'departure') {
        const visit = open ?? make(fact.id, BEGINNING)
        ;[visit.leftFrom, visit.leftTo, visit.departure] = [on(fact), on(fact), fact]
        open = undefined
      }
    }
    const first = this.facts.find((fact) => fact.kind === 'admission-terms')
    if (visits.length === 0 && first !== undefined) make(first.id, BEGINNING)
    return visits
  }

  private placeEvidence(): void {
    for (const fact of this.of('presence-evidence')) {
      const day = on(fact)
      const visit = this.visits.findLast((one) => one.from <= day)
      if (visit === undefined) continue
      if (day > visit.leftTo) visit.clash = true
      else {
        if (visit.hint !== undefined && visit.hint < day && visit.leftTo === NEVER) visit.clash = true
        visit.seen.push(day)
        if (visit.leftFrom < visit.leftTo) visit.leftFrom = Math.max(visit.leftFrom, day)
      }
    }
  }

  private window(index: number): readonly [number, number] {
    return [this.visits[index]?.from ?? BEGINNING, (this.visits[index + 1]?.from ?? NEVER) - 1]
  }

  private termsOf(index: number): Kind<'admission-terms'>[] {
    const [from, to] = this.window(index)
    return this.of('admission-terms').filter((one) => on(one) >= from && on(one) <= to)
  }

  private decisionOn(filed: Kind<'application-filed'>): Kind<'application-decided'> | undefined {
    return this.of('application-decided').findLast((one) => one.application === filed.application)
  }

  termsFor(index: number): Kind<'admission-terms'>[] {
    return this.termsOf(index)
  }

  windowFor(index: number): readonly [number, number] {
    return this.window(index)
  }

  all<K extends Fact['kind']>(kind: K): Kind<K>[] {
    return this.of(kind)
  }

  decision(filed: Kind<'application-filed'>): Kind<'application-decided'> | undefined {
    return this.decisionOn(filed)
  }

  /** Departure that gave up a pending application. */
  abandoned(filedOn: number): number {
    for (const [index, visit] of this.visits.entries()) {
      if (visit.departure === undefined || visit.leftTo < filedOn || visit.departure.onAdvanceParole === true) continue
      const held = this.termsOf(index).at(-1)?.class ?? ''
      if (!/^(H-|L-|K-[34]|V)/.test(held)) return visit.leftTo
    }
    return NEVER
  }
}
