import type { Fact } from '../../../src/facts/fact.ts'

/**
 * The United States rules once more, day by day with sets, for comparison only. It shares no code with the engine: days
 * are counted from `Date`, every day is judged on its own, and nothing is fast. Histories are those of `randomCase`.
 */
export interface Expectation {
  readonly stay: string
  readonly outcome: string
  /** One letter a day from the first day of the ledger: a, p, u, o (out of status), ? (unproven). */
  readonly days: string
  readonly after: readonly [number, number | undefined]
  readonly counted: readonly [number, number] | undefined
  readonly countedWithout: readonly [number, number] | undefined
  readonly bars: readonly [string, string] | undefined
}

type Kind<K extends Fact['kind']> = Extract<Fact, { kind: K }>
type Reading = 'none' | 'tps' | 'filing' | 'asylum' | 'land' | 'approval'
const OUTCOME_READINGS: readonly Reading[] = ['tps', 'filing', 'asylum', 'land', 'approval']
const NEVER = 1e9
const BEGINNING = -1e9
const IIRIRA = num('1997-04-01')

export function num(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)
}

/** One stay, as plain pairing gives it. */
interface Visit {
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

export function reference(facts: readonly Fact[], asOfText: string, rulebookText: string): Expectation[] {
  const asOf = num(asOfText)
  const world = new World(facts, num(rulebookText))
  return world.visits
    .filter((visit) => visit.arrival === undefined || visit.from <= asOf)
    .map((visit) => world.judge(visit, world.visits.indexOf(visit), asOf))
}

function on(fact: Fact): number {
  return num(fact.occurred.on ?? '')
}

/** A stretch that authorises days, and what later terms cut off. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly status: boolean
  readonly order: number
  readonly filing?: boolean
}

class World {
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

  private of<K extends Fact['kind']>(kind: K): Kind<K>[] {
    return this.facts.filter((fact): fact is Kind<K> => fact.kind === kind)
  }

  private pair(): Visit[] {
    const visits: Visit[] = []
    const make = (id: string, from: number, arrival?: Kind<'arrival'>): Visit => {
      const visit = { id, arrival, from, leftFrom: NEVER, leftTo: NEVER, departure: undefined, hint: undefined, seen: [], clash: false }
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

  /** Terms and approvals of one stay, with everything derived from them. */
  lay(index: number): Laid {
    return new Laid(this, index)
  }

  judge(visit: Visit, index: number, asOf: number): Expectation {
    return new Judge(this, visit, index, asOf).expectation()
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

class Laid {
  stretches: Stretch[] = []
  pendings: { from: number; to: number; approvedUntil: number | undefined; onLastDay: boolean }[] = []
  kind: 'date' | 'status' | 'unknown' | 'none' = 'unknown'
  end = BEGINNING
  unknownFrom: number | undefined
  class = ''
  statusEnd: number | undefined
  landFrom: number | undefined
  landTo = BEGINNING
  silent = true
  private order = 0
  private readonly cuts: { at: number; order: number }[] = []
  private readonly world: World
  private readonly index: number

  constructor(world: World, index: number) {
    this.world = world
    this.index = index
    const visit = world.visits[index] as Visit
    const terms = world.termsFor(index)
    if (visit.arrival?.manner === 'without-inspection') {
      this.kind = 'none'
      this.silent = false
      this.class = terms[0]?.class ?? ''
    } else if (terms[0] !== undefined) this.put(terms[0], visit.from)
    else this.inherit(visit)
    this.statusEnd = this.endOfStatus()
    this.inOrder(terms.slice(1))
    this.statusEnd = this.endOfStatus()
    this.finish()
  }

  private put(terms: Kind<'admission-terms'>, from: number): void {
    this.silent = false
    this.class = terms.class
    this.unknownFrom = undefined
    this.order++
    this.cuts.push({ at: from, order: this.order })
    if (terms.until === 'duration-of-status') {
      this.kind = 'status'
      this.stretch(from, NEVER, true)
    } else if (terms.until === undefined) {
      this.kind = 'unknown'
      this.end = BEGINNING
      this.unknownFrom = from
    } else {
      this.kind = 'date'
      this.stretch(from, num(terms.until), false)
    }
  }

  private stretch(from: number, to: number, status: boolean): void {
    this.stretches.push({ from, to, status, order: this.order })
    this.end = to
  }

  private inherit(visit: Visit): void {
    const before = this.index === 0 ? undefined : this.world.lay(this.index - 1)
    if (before === undefined || visit.arrival?.newAdmissionIssued !== false) return
    if (before.kind === 'unknown' || before.kind === 'none' || visit.from > before.end) return
    this.silent = false
    this.kind = before.kind
    this.class = before.class
    this.order++
    this.stretch(visit.from, before.end, before.kind === 'status')
    if (visit.arrival.mode === 'land' && before.kind === 'date') {
      this.landFrom = visit.from
      this.landTo = /^B-/.test(before.class) ? sixMonths(visit.from) : NEVER
    }
  }

  private endOfStatus(): number | undefined {
    const [from, to] = this.world.windowFor(this.index)
    const events = this.world.all('status-event').filter((one) => on(one) >= from && on(one) <= to)
    const ends = events.map((one) => on(one) + graceDays(this.class, one.event))
    if (ends.length === 0) return undefined
    const first = Math.min(...ends)
    return this.kind === 'date' ? Math.min(first, this.end) : first
  }

  private inOrder(terms: readonly Kind<'admission-terms'>[]): void {
    const [from, to] = this.world.windowFor(this.index)
    const rest = [...terms]
    for (const filed of this.world.all('application-filed')) {
      if (filed.type !== 'extension-of-stay' && filed.type !== 'change-of-status') continue
      const day = on(filed)
      if (day < from || day > to) continue
      while (rest[0] !== undefined && on(rest[0]) < day) {
        this.put(rest[0], on(rest[0]))
        rest.shift()
      }
      this.extend(filed, day)
    }
    for (const one of rest) this.put(one, on(one))
  }

  private extend(filed: Kind<'application-filed'>, day: number): void {
    if (/^(WT|WB|C-|D|K-)/.test(this.class)) return
    const decision = this.world.decision(filed)
    const decidedOn = decision === undefined ? NEVER : on(decision)
    let deadline = this.kind === 'unknown' ? NEVER : this.end
    if (this.kind === 'status' && this.statusEnd !== undefined) deadline = Math.min(this.statusEnd, this.end)
    if (decision?.result === 'approved') {
      this.approve(decision, day, decidedOn, deadline)
      return
    }
    const bad = decision?.ground
    if (day > deadline || bad === 'untimely' || bad === 'frivolous' || bad === 'unauthorised-work') return
    const [from, to] = this.world.windowFor(this.index)
    const spoiled = this.world
      .all('finding')
      .some((one) => on(one) >= from && on(one) <= to && on(one) <= decidedOn && /unauthorised-work|frivolous/.test(one.finding))
    if (spoiled) return
    if (!this.world.pendency) {
      this.tolled = [deadline + 1, decidedOn]
      return
    }
    this.pendings.push({ from: day, to: decidedOn, approvedUntil: undefined, onLastDay: day === deadline })
  }

  tolled: readonly [number, number] | undefined

  private approve(decision: Kind<'application-decided'>, day: number, decidedOn: number, deadline: number): void {
    const stayBegan = (this.world.visits[this.index] as Visit).from
    const from = this.kind === 'unknown' ? stayBegan : deadline === NEVER ? day : deadline + 1
    if (decision.until === undefined) {
      this.pendings.push({ from: Math.min(from, day), to: decidedOn, approvedUntil: undefined, onLastDay: false })
      this.unknownFrom = decidedOn + 1
      return
    }
    const until = num(decision.until)
    if (this.kind === 'status') {
      this.order++
      this.cuts.push({ at: from, order: this.order })
      if (this.end >= from) this.end = from - 1
    }
    if (until >= from) this.stretch(from, until, false)
    if (this.kind === 'unknown') this.unknownFrom = undefined
    this.kind = 'date'
    this.silent = false
    if (decidedOn > until) {
      this.pendings.push({ from: Math.min(from, day), to: decidedOn, approvedUntil: until, onLastDay: false })
    }
  }

  private finish(): void {
    if (this.kind !== 'status') return
    const last = this.stretches.at(-1)
    if (last === undefined) return
    const [from, to] = this.world.windowFor(this.index)
    const found = this.world
      .all('finding')
      .find((one) => one.finding === 'status-violation' && one.by !== 'officer' && on(one) >= Math.max(from, last.from) && on(one) <= to)
    let end = found === undefined ? NEVER : on(found)
    if (this.world.memo && this.statusEnd !== undefined && /^[FJM]-/.test(this.class)) {
      end = Math.min(end, Math.max(this.statusEnd, num('2018-08-08')))
    }
    if (end === NEVER) return
    this.stretches[this.stretches.length - 1] = { ...last, to: end }
    this.end = end
  }

  /** Whether an admission covers the day, and whether it is duration of status that does. */
  covers(day: number, reading: Reading): 'date' | 'status' | undefined {
    let found: 'date' | 'status' | undefined
    for (const one of this.stretches) {
      const land = reading === 'land' && this.landFrom !== undefined && one === this.stretches[0]
      const to = land ? this.landTo : one.to
      const cut = this.cuts.some(({ at, order }) => order > one.order && at <= day)
      if (cut || day < one.from || day > to) continue
      if (!one.status) return 'date'
      found = 'status'
    }
    return found
  }
}

function sixMonths(from: number): number {
  const start = new Date(from * 86_400_000)
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + 6]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(start.getUTCDate(), lastOfMonth)) / 86_400_000 - 1
}

function graceDays(held: string, event: string): number {
  if (event === 'programme-ended') return held.startsWith('F-') ? 60 : held.startsWith('J-') || held.startsWith('M-') ? 30 : 0
  if (event === 'withdrawal-authorised') return held.startsWith('F-') ? 15 : 0
  if (event === 'employment-ended') return ['H-1B', 'H-4', 'L-1', 'O-1'].includes(held) ? 60 : 0
  return 0
}

class Judge {
  private readonly laid: Laid
  private readonly world: World
  private readonly visit: Visit
  private readonly index: number
  private readonly asOf: number
  private readonly first: number
  private proven = 0
  private possible = 0
  private left = false

  constructor(world: World, visit: Visit, index: number, asOf: number) {
    this.world = world
    this.visit = visit
    this.index = index
    this.asOf = asOf
    this.laid = world.lay(index)
    this.place()
    this.first = visit.from > BEGINNING ? visit.from : this.firstSpoken()
  }

  private place(): void {
    const { leftFrom, leftTo, seen } = this.visit
    const lastSeen = seen.length === 0 ? undefined : Math.max(...seen)
    this.left = false
    if (leftTo <= this.asOf) {
      this.left = true
      ;[this.proven, this.possible] = [leftFrom, leftTo]
      if (lastSeen !== undefined && leftFrom < leftTo && lastSeen >= this.asOf) {
        this.left = false
        ;[this.proven, this.possible] = [this.asOf, this.asOf]
      }
    } else if (this.visit.departure !== undefined || leftFrom > this.asOf && leftFrom < NEVER || (lastSeen ?? BEGINNING) >= this.asOf) {
      ;[this.proven, this.possible] = [this.asOf, this.asOf]
    } else {
      this.possible = this.asOf
      let day = this.asOf
      const floor = Math.max(lastSeen ?? BEGINNING, this.visit.from, this.asOf - 4000)
      while (day > floor && !this.authorised(day, 'none')) day--
      this.proven = day
      if (day === this.asOf - 4000) this.proven = Math.max(lastSeen ?? BEGINNING, this.visit.from)
    }
  }

  private firstSpoken(): number {
    const days = this.world.termsFor(this.index).slice(0, 1).map(on)
    if (this.laid.end < NEVER && this.laid.end > BEGINNING) days.push(this.laid.end)
    if (this.left && this.visit.leftFrom === this.visit.leftTo) days.push(this.visit.leftTo)
    if (this.visit.seen[0] !== undefined) days.push(Math.min(...this.visit.seen))
    for (const fact of this.world.facts) {
      if (fact.kind === 'protection-granted') days.push(on(fact))
      if (fact.kind === 'application-filed' || fact.kind === 'application-decided') days.push(...this.spokenBy(fact))
    }
    return Math.min(...days)
  }

  /** First days of the spans that a filing gives rise to. */
  private spokenBy(fact: Kind<'application-filed'> | Kind<'application-decided'>): number[] {
    return [...this.spansOf(fact)].map(([from]) => from)
  }

  private *spansOf(fact: Kind<'application-filed'> | Kind<'application-decided'>): Iterable<readonly [number, number]> {
    for (const day of this.candidateStarts(fact)) yield [day, day]
  }

  private candidateStarts(fact: Kind<'application-filed'> | Kind<'application-decided'>): number[] {
    if (fact.kind === 'application-decided') {
      const filed = this.world.all('application-filed').find((one) => one.application === fact.application)
      return fact.result === 'approved' && (filed?.type === 'asylum' || filed?.type === 'adjustment-of-status' || filed?.type === 'tps') ? [on(fact)] : []
    }
    if (fact.type === 'adjustment-of-status') return [on(fact)]
    if (fact.type === 'asylum') return this.asylum(fact, 'none') === undefined ? [] : [on(fact)]
    return this.laid.pendings.map((one) => one.from)
  }

  /** Whether the day is authorised or protected under the reading: a (dated), p, s (status only), or not. */
  private authorised(day: number, reading: Reading): 'a' | 'p' | 's' | undefined {
    const covered = this.laid.covers(day, reading)
    if (covered === 'date') return 'a'
    if (this.protected(day, reading)) return 'p'
    return covered === 'status' ? 's' : undefined
  }

  private protected(day: number, reading: Reading): boolean {
    for (const one of this.laid.pendings) {
      if (reading === 'filing' && one.onLastDay) continue
      const to = reading === 'approval' && one.approvedUntil !== undefined ? one.approvedUntil : one.to
      if (day >= one.from && day <= to) return true
    }
    return this.byFiling(day, reading) || this.byGrant(day)
  }

  private byFiling(day: number, reading: Reading): boolean {
    for (const filed of this.world.all('application-filed')) {
      const decision = this.world.decision(filed)
      const decidedOn = decision === undefined ? NEVER : on(decision)
      const approved = decision?.result === 'approved' && day >= decidedOn
      const first = on(filed) + (reading === 'filing' ? 1 : 0)
      if (filed.type === 'adjustment-of-status') {
        if (approved || (day >= first && day <= Math.min(decidedOn, this.world.abandoned(on(filed))))) return true
      } else if (filed.type === 'asylum') {
        const span = this.asylum(filed, reading)
        if (approved || (span !== undefined && day >= span[0] && day <= span[1])) return true
      } else if (filed.type === 'tps') {
        if (approved) return true
        const grant = this.world.all('protection-granted').find((one) => one.protection === 'tps' && on(one) >= on(filed))
        const last = Math.min(decidedOn, grant === undefined ? NEVER : on(grant))
        if (reading === 'tps' && day >= on(filed) && day <= last) return true
      }
    }
    return false
  }

  private asylum(filed: Kind<'application-filed'>, reading: Reading): readonly [number, number] | undefined {
    const decision = this.world.decision(filed)
    const from = on(filed)
    const to = Math.min(decision === undefined ? NEVER : on(decision), this.world.abandoned(from))
    const findings = this.world.all('finding')
    // A frivolous filing ends the matter unless work during the pendency was found before it in the record.
    let worked: number | undefined
    let workedBefore = false
    for (const one of findings) {
      if (one.finding === 'frivolous-filing') return undefined
      if (one.finding !== 'unauthorised-work' || on(one) > to) continue
      if (on(one) >= from) {
        worked = on(one)
        break
      }
      workedBefore = true
    }
    if (worked !== undefined) return reading === 'asylum' ? [from, worked - 1] : undefined
    if (workedBefore) return reading === 'asylum' ? undefined : [from, to]
    return [reading === 'filing' ? from + 1 : from, to]
  }

  private byGrant(day: number): boolean {
    return this.world.all('protection-granted').some((grant) => {
      const from = on(grant)
      if (day < from || (grant.until !== undefined && day > num(grant.until))) return false
      const ended = this.world.all('protection-ended').find((one) => one.protection === grant.protection && on(one) >= from)
      if (ended !== undefined && day > on(ended)) return false
      if (grant.protection !== 'voluntary-departure' && grant.protection !== 'parole') return true
      return !this.world.visits
        .slice(0, this.index)
        .some((one) => one.leftTo < NEVER && one.leftTo >= from && one.departure?.onAdvanceParole !== true)
    })
  }

  private minor(day: number): boolean {
    const birth = this.world.all('birth')[0]
    if (birth === undefined) return false
    const [year, month, date] = birth.born.split('-').map(Number) as [number, number, number]
    const lastOfMonth = new Date(Date.UTC(year + 18, month, 0)).getUTCDate()
    return day < Date.UTC(year + 18, month - 1, Math.min(date, lastOfMonth)) / 86_400_000
  }

  private outcomeOn(day: number, reading: Reading, leaving: boolean): string {
    const mark = this.authorised(day, reading)
    const inTime = leaving ? 'DEPARTED_ON_TIME' : 'WITHIN'
    if (mark === 'a' || mark === 'p') return inTime
    if (mark === 's') return this.laid.statusEnd !== undefined && day <= this.laid.statusEnd ? inTime : 'NOT_DETERMINABLE'
    if (this.laid.kind === 'none' || this.laid.silent) return 'NOT_DETERMINABLE'
    if (this.laid.unknownFrom !== undefined && day >= this.laid.unknownFrom) return 'NOT_DETERMINABLE'
    return leaving ? 'DEPARTED_LATE' : 'OVER'
  }

  private outcome(reading: Reading): string {
    if (this.left) {
      const days = range(this.visit.leftFrom, this.visit.leftTo)
      const covered = days.filter((day) => this.authorised(day, reading) !== undefined).length
      const ends = [this.outcomeOn(this.visit.leftFrom, reading, true), this.outcomeOn(this.visit.leftTo, reading, true)]
      if (days.length === 1) return ends[0] as string
      const whole = covered === 0 || covered === days.length
      return whole && ends[0] === ends[1] ? (ends[0] as string) : 'NOT_DETERMINABLE'
    }
    const now = this.outcomeOn(this.asOf, reading, false)
    if (now !== 'OVER') return now
    const known = this.possible === this.proven && this.isShownToday() ? this.asOf : Math.max(BEGINNING, ...this.visit.seen.filter((day) => day <= this.asOf))
    if (known === BEGINNING) return 'NO_DEPARTURE_RECORD'
    const since = range(known, this.asOf)
    return since.some((day) => this.authorised(day, reading) !== undefined) ? 'NO_DEPARTURE_RECORD' : 'PRESENT_AFTER_AUTHORISED_STAY'
  }

  /** A later departure, or evidence on or after the day, shows the person here on it. */
  private isShownToday(): boolean {
    if (this.visit.departure !== undefined) return true
    return this.visit.seen.some((day) => day >= this.asOf) || (this.visit.leftFrom > this.asOf && this.visit.leftFrom < NEVER)
  }

  expectation(): Expectation {
    const measured = Math.min(this.asOf, this.left && this.visit.leftFrom === this.visit.leftTo ? this.visit.leftTo : NEVER)
    const resident = this.world.all('standing').some((one) => on(one) <= measured)
    const base = { stay: this.visit.id }
    if (resident) return { ...base, outcome: 'OUT_OF_SCOPE', days: '', after: [0, 0], counted: undefined, countedWithout: undefined, bars: undefined }
    const plain = this.outcome('none')
    const differing = OUTCOME_READINGS.filter((reading) => this.outcome(reading) !== plain)
    const outcome = this.visit.clash ? 'CONTRADICTORY' : differing.length > 0 ? 'NOT_DETERMINABLE' : plain
    const unknown = this.laid.unknownFrom !== undefined || this.laid.silent
    return {
      ...base,
      outcome,
      days: this.letters(),
      after: this.after(outcome, differing, unknown),
      ...(unknown ? { counted: undefined, countedWithout: undefined, bars: undefined } : this.counts()),
    }
  }

  private letters(): string {
    let days = ''
    for (const day of range(this.first, this.possible)) days += this.letter(day)
    return days
  }

  private letter(day: number): string {
    if (day > this.proven) return '?'
    const mark = this.authorised(day, 'none')
    const ended = this.laid.statusEnd !== undefined && day > this.laid.statusEnd
    if (mark === 'p') return 'p'
    if (mark !== undefined) return ended && !this.protected(day, 'none') ? 'o' : 'a'
    if (this.laid.unknownFrom !== undefined && day >= this.laid.unknownFrom) return '?'
    return this.minor(day) || day < IIRIRA ? 'o' : 'u'
  }

  private uncovered(to: number, reading: Reading, counting: boolean): number {
    return range(this.first, to).filter((day) => {
      if (this.authorised(day, reading) !== undefined) return false
      return !counting || (!this.minor(day) && day >= IIRIRA)
    }).length
  }

  private after(outcome: string, differing: readonly Reading[], unknown: boolean): readonly [number, number | undefined] {
    if (unknown) return [0, undefined]
    const byStatus = outcome === 'NOT_DETERMINABLE' && differing.length === 0 && this.refersToStatus()
    if (byStatus) return [0, this.laid.statusEnd === undefined ? undefined : Math.max(0, this.possible - this.laid.statusEnd)]
    const readings: Reading[] = ['none', ...differing]
    return [
      Math.min(...readings.map((reading) => this.uncovered(this.proven, reading, false))),
      Math.max(...readings.map((reading) => this.uncovered(this.possible, reading, false))),
    ]
  }

  private refersToStatus(): boolean {
    if (this.left && this.visit.leftFrom !== this.visit.leftTo) {
      const ends = [this.visit.leftFrom, this.visit.leftTo]
      const covered = range(ends[0] as number, ends[1] as number).filter((day) => this.authorised(day, 'none') !== undefined).length
      const whole = covered === 0 || covered === (ends[1] as number) - (ends[0] as number) + 1
      return whole && ends.every((day) => this.outcomeOn(day, 'none', true) === 'NOT_DETERMINABLE') && this.authorised(ends[0] as number, 'none') === 's'
    }
    return this.authorised(this.left ? this.visit.leftTo : this.asOf, 'none') === 's'
  }

  private counts(): Pick<Expectation, 'counted' | 'countedWithout' | 'bars'> {
    const without = this.left ? 1 : 0
    const count = (to: number): number => this.uncovered(to, 'none', true)
    const [proven, provenWithout] = [count(this.proven), count(this.proven - without)]
    return {
      counted: [proven, count(this.possible)],
      countedWithout: [provenWithout, count(this.possible - without)],
      bars: [this.bar(proven, this.proven), this.bar(provenWithout, this.proven - without)],
    }
  }

  private bar(days: number, last: number): string {
    if (days >= 365) return '10-year'
    const [from, to] = this.laid.tolled ?? [1, 0]
    const tolled = Math.max(0, Math.min(120, Math.min(to, last) - Math.max(from, this.first, IIRIRA) + 1))
    return days - tolled > 180 ? '3-year' : 'none'
  }
}

function range(from: number, to: number): number[] {
  const days: number[] = []
  for (let day = from; day <= to; day++) days.push(day)
  return days
}
