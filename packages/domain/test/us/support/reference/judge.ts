import { BEGINNING, IIRIRA, type Kind, NEVER, num, on, range } from './days.ts'
import { Laid, type Reading } from './laid.ts'
import type { Visit, World } from './world.ts'

/** What the reference says of one stay. */
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

const OUTCOME_READINGS: readonly Reading[] = ['tps', 'filing', 'asylum', 'land', 'approval']
const READINGS: readonly Reading[] = ['none', ...OUTCOME_READINGS]

export class Judge {
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
    this.laid = new Laid(world, index)
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
    } else if (
      this.visit.departure !== undefined ||
      (leftFrom > this.asOf && leftFrom < NEVER) ||
      (lastSeen ?? BEGINNING) >= this.asOf
    ) {
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
      return fact.result === 'approved' &&
        (filed?.type === 'asylum' || filed?.type === 'adjustment-of-status' || filed?.type === 'tps')
        ? [on(fact)]
        : []
    }
    if (fact.type === 'adjustment-of-status') return [on(fact)]
    if (fact.type === 'asylum') return this.asylum(fact, 'none') === undefined ? [] : [on(fact)]
    return this.laid.pendings.map((one) => one.from).filter((day) => day > BEGINNING)
  }

  /** Whether the day is authorised or protected under the reading: a (dated), p, s (status only), or not. */
  private authorised(day: number, reading: Reading): 'a' | 'p' | 's' | undefined {
    const key = day * 8 + READINGS.indexOf(reading)
    if (this.marks.has(key)) return this.marks.get(key)
    const mark = this.markOf(day, reading)
    this.marks.set(key, mark)
    return mark
  }

  private readonly marks = new Map<number, 'a' | 'p' | 's' | undefined>()

  private markOf(day: number, reading: Reading): 'a' | 'p' | 's' | undefined {
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
        const grant = this.world
          .all('protection-granted')
          .find((one) => one.protection === 'tps' && on(one) >= on(filed))
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
      const ended = this.world
        .all('protection-ended')
        .find((one) => one.protection === grant.protection && on(one) >= from)
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
    if (mark === 's')
      return this.laid.statusEnd !== undefined && day <= this.laid.statusEnd ? inTime : 'NOT_DETERMINABLE'
    if (day <= this.laid.notAdmittedTo || this.laid.silent) return 'NOT_DETERMINABLE'
    if (this.laid.isOpenEnded(day)) return 'NOT_DETERMINABLE'
    return leaving ? 'DEPARTED_LATE' : 'OVER'
  }

  private outcome(reading: Reading): string {
    if (this.left) {
      const days = range(this.visit.leftFrom, this.visit.leftTo)
      const covered = days.filter((day) => this.authorised(day, reading) !== undefined).length
      const ends = [
        this.outcomeOn(this.visit.leftFrom, reading, true),
        this.outcomeOn(this.visit.leftTo, reading, true),
      ]
      if (days.length === 1) return ends[0] as string
      const openEnded = covered === 0 && days.some((day) => this.laid.isOpenEnded(day))
      const whole = (covered === 0 && !openEnded) || covered === days.length
      return whole && ends[0] === ends[1] ? (ends[0] as string) : 'NOT_DETERMINABLE'
    }
    const now = this.outcomeOn(this.asOf, reading, false)
    if (now !== 'OVER') return now
    const known =
      this.possible === this.proven && this.isShownToday()
        ? this.asOf
        : Math.max(BEGINNING, ...this.visit.seen.filter((day) => day <= this.asOf))
    if (known === BEGINNING) return 'NO_DEPARTURE_RECORD'
    const since = range(known, this.asOf)
    if (since.some((day) => this.laid.isOpenEnded(day))) return 'NO_DEPARTURE_RECORD'
    return since.some((day) => this.authorised(day, reading) !== undefined)
      ? 'NO_DEPARTURE_RECORD'
      : 'PRESENT_AFTER_AUTHORISED_STAY'
  }

  /** A later departure, or evidence on or after the day, shows the person here on it. */
  private isShownToday(): boolean {
    if (this.visit.departure !== undefined) return true
    return (
      this.visit.seen.some((day) => day >= this.asOf) ||
      (this.visit.leftFrom > this.asOf && this.visit.leftFrom < NEVER)
    )
  }

  expectation(): Expectation {
    const measured = Math.min(
      this.asOf,
      this.left && this.visit.leftFrom === this.visit.leftTo ? this.visit.leftTo : NEVER,
    )
    const resident = this.world.all('standing').some((one) => on(one) <= measured)
    const base = { stay: this.visit.id }
    if (resident)
      return {
        ...base,
        outcome: 'OUT_OF_SCOPE',
        days: '',
        after: [0, 0],
        counted: undefined,
        countedWithout: undefined,
        bars: undefined,
      }
    const plain = this.outcome('none')
    const differing = OUTCOME_READINGS.filter((reading) => this.outcome(reading) !== plain)
    const outcome = this.visit.clash ? 'CONTRADICTORY' : differing.length > 0 ? 'NOT_DETERMINABLE' : plain
    const uncounted = this.laid.silent || this.laid.isOpenEndedBy(this.possible)
    return {
      ...base,
      outcome,
      days: this.letters(),
      after: this.after(outcome, this.withLand(plain, differing)),
      ...(uncounted ? { counted: undefined, countedWithout: undefined, bars: undefined } : this.counts()),
    }
  }

  /** Late on both readings of a return by land: both counts are given. */
  private withLand(plain: string, differing: readonly Reading[]): readonly Reading[] {
    const late = plain === 'DEPARTED_LATE' || plain === 'PRESENT_AFTER_AUTHORISED_STAY'
    if (!late || this.laid.landFrom === undefined || differing.includes('land')) return differing
    return this.uncovered(this.proven, 'none', false) === this.uncovered(this.proven, 'land', false)
      ? differing
      : [...differing, 'land']
  }

  private letters(): string {
    let letters = ''
    for (const day of range(this.first, this.possible)) letters += this.letter(day)
    return letters
  }

  private letter(day: number): string {
    if (day > this.proven) return '?'
    const mark = this.authorised(day, 'none')
    const ended = this.laid.statusEnd !== undefined && day > this.laid.statusEnd
    if (mark === 'p') return 'p'
    if (mark !== undefined) return ended && !this.protected(day, 'none') ? 'o' : 'a'
    if (this.laid.silent || this.laid.isOpenEnded(day)) return '?'
    return this.minor(day) || day < IIRIRA ? 'o' : 'u'
  }

  /** `certain`: only days of which the record says until when they were authorised. */
  private uncovered(to: number, reading: Reading, counting: boolean, certain = false): number {
    return range(this.first, to).filter((day) => {
      if (this.authorised(day, reading) !== undefined || (certain && this.laid.isOpenEnded(day))) return false
      return !counting || (!this.minor(day) && day >= IIRIRA)
    }).length
  }

  private after(outcome: string, differing: readonly Reading[]): readonly [number, number | undefined] {
    if (this.laid.silent || this.laid.isOpenEnded(this.possible)) return [0, undefined]
    const byStatus = outcome === 'NOT_DETERMINABLE' && differing.length === 0 && this.refersToStatus()
    if (byStatus)
      return [0, this.laid.statusEnd === undefined ? undefined : Math.max(0, this.possible - this.laid.statusEnd)]
    const readings: Reading[] = ['none', ...differing]
    return [
      Math.min(...readings.map((reading) => this.uncovered(this.proven, reading, false, true))),
      Math.max(...readings.map((reading) => this.uncovered(this.possible, reading, false))),
    ]
  }

  private refersToStatus(): boolean {
    if (this.left && this.visit.leftFrom !== this.visit.leftTo) {
      const ends = [this.visit.leftFrom, this.visit.leftTo]
      const covered = range(ends[0] as number, ends[1] as number).filter(
        (day) => this.authorised(day, 'none') !== undefined,
      ).length
      const whole = covered === 0 || covered === (ends[1] as number) - (ends[0] as number) + 1
      return (
        whole &&
        ends.every((day) => this.outcomeOn(day, 'none', true) === 'NOT_DETERMINABLE') &&
        this.authorised(ends[0] as number, 'none') === 's'
      )
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
