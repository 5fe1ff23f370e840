import { BEGINNING, type Kind, NEVER, num, on } from './days.ts'
import type { Visit, World } from './world.ts'

export type Reading = 'none' | 'tps' | 'filing' | 'asylum' | 'land' | 'approval'

/** A stretch that authorises days, and what later terms cut off. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly status: boolean
  readonly order: number
  readonly filing?: boolean
}

/** Terms and approvals of one stay, with everything derived from them. */
export class Laid {
  stretches: Stretch[] = []
  pendings: { from: number; to: number; approvedUntil: number | undefined; onLastDay: boolean }[] = []
  kind: 'date' | 'status' | 'unknown' | 'none' = 'unknown'
  end = BEGINNING
  /** What was written about the days, one after the other: from a day on, whether the record leaves the end open. */
  private readonly openEnded: { readonly from: number; readonly open: boolean }[] = []
  class = ''
  statusEnd: number | undefined
  landFrom: number | undefined
  landTo = BEGINNING
  silent = true
  /** Last day of somebody who came in without being admitted. */
  notAdmittedTo = BEGINNING
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
      this.notAdmittedTo = NEVER
      this.silent = false
      this.class = terms[0]?.class ?? ''
    } else if (terms[0] !== undefined && !(on(terms[0]) > visit.from + 1 && this.inherit(visit))) {
      this.put(terms.shift() as Kind<'admission-terms'>, visit.from)
    } else if (terms[0] === undefined) this.inherit(visit)
    this.statusEnd = this.endOfStatus()
    this.inOrder(visit.arrival?.manner === 'without-inspection' ? terms.slice(1) : terms)
    this.statusEnd = this.endOfStatus()
    this.finish()
  }

  private put(terms: Kind<'admission-terms'>, from: number): void {
    this.silent = false
    this.class = terms.class
    this.order++
    this.puts++
    this.cuts.push({ at: from, order: this.order })
    this.openEnded.push({ from, open: terms.until === undefined })
    this.notAdmittedTo = Math.min(this.notAdmittedTo, from - 1)
    if (terms.until === 'duration-of-status') {
      this.kind = 'status'
      this.stretch(from, NEVER, true)
    } else if (terms.until === undefined) {
      this.kind = 'unknown'
      this.end = BEGINNING
    } else {
      this.kind = 'date'
      this.stretch(from, num(terms.until), false)
    }
  }

  /** Whether nothing on record says until when this day was authorised. */
  isOpenEnded(day: number): boolean {
    return this.openEnded.findLast(({ from }) => from <= day)?.open ?? false
  }

  /** Whether that holds of any day up to this one, be it a day of the ledger or before it. */
  isOpenEndedBy(day: number): boolean {
    return this.openEnded.some(({ from, open }) => open && from <= day && this.isOpenEnded(from))
  }

  private stretch(from: number, to: number, status: boolean): void {
    this.stretches.push({ from, to, status, order: this.order })
    this.end = to
  }

  private inherit(visit: Visit): boolean {
    const before = this.index === 0 ? undefined : new Laid(this.world, this.index - 1)
    if (before === undefined || visit.arrival?.newAdmissionIssued !== false) return false
    if (before.kind === 'unknown' || before.kind === 'none' || visit.from > before.end) return false
    this.silent = false
    this.kind = before.kind
    this.class = before.class
    this.order++
    this.stretch(visit.from, before.end, before.kind === 'status')
    // An approval whose date nobody recorded leaves the continued stay as unknown as the first.
    if (before.isOpenEnded(visit.from)) this.openEnded.push({ from: visit.from, open: true })
    if (visit.arrival.mode === 'land' && before.kind === 'date') {
      this.landFrom = visit.from
      this.landTo = /^B-/.test(before.class) ? sixMonths(visit.from) : NEVER
    }
    return true
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
    const filed = this.world.all('application-filed').filter((one) => {
      const timed = one.type === 'extension-of-stay' || one.type === 'change-of-status'
      return timed && on(one) >= from && on(one) <= to
    })
    const days = new Set<number>()
    for (const one of [...terms, ...filed]) days.add(on(one))
    for (const one of filed) {
      const decision = this.world.decision(one)
      if (decision?.result === 'approved') days.add(on(decision))
    }
    for (const day of [...days].sort((a, b) => a - b)) {
      for (const one of filed) if (on(one) === day) this.extend(one, day)
      for (const one of this.waiting.splice(0)) {
        if (one.decidedOn === day) this.approve(one.decision, one.filedOn, one.putsThen)
        else this.waiting.push(one)
      }
      for (const one of terms) if (on(one) === day) this.put(one, day)
    }
  }

  private readonly waiting: {
    decision: Kind<'application-decided'>
    decidedOn: number
    filedOn: number
    putsThen: number
  }[] = []
  private promised = BEGINNING
  private puts = 0

  private endNow(): number {
    const end = this.kind === 'unknown' ? NEVER : this.end
    return this.kind === 'status' && this.statusEnd !== undefined ? Math.min(this.statusEnd, this.end) : end
  }

  private startAfter(end: number, day: number): number {
    if (this.kind === 'unknown') return (this.world.visits[this.index] as Visit).from
    return end === NEVER ? day : end + 1
  }

  private extend(filed: Kind<'application-filed'>, day: number): void {
    if (/^(WT|WB|C-|D|K-)/.test(this.class)) return
    const decision = this.world.decision(filed)
    const decidedOn = decision === undefined ? NEVER : on(decision)
    const deadline = Math.max(this.endNow(), this.promised)
    if (decision?.result === 'approved') {
      const until = decision.until === undefined ? undefined : num(decision.until)
      if (this.world.pendency) {
        const from = Math.min(this.startAfter(deadline, day), day)
        const expired = until !== undefined && decidedOn > until ? until : undefined
        this.pendings.push({ from, to: decidedOn, approvedUntil: expired, onLastDay: false })
      }
      this.promised = Math.max(this.promised, until ?? BEGINNING)
      this.waiting.push({ decision, decidedOn, filedOn: day, putsThen: this.puts })
      return
    }
    const bad = decision?.ground
    if (day > deadline || bad === 'untimely' || bad === 'frivolous' || bad === 'unauthorised-work') return
    const [from, to] = this.world.windowFor(this.index)
    const spoiled = this.world
      .all('finding')
      .some(
        (one) =>
          on(one) >= from && on(one) <= to && on(one) <= decidedOn && /unauthorised-work|frivolous/.test(one.finding),
      )
    if (spoiled) return
    if (!this.world.pendency) {
      this.tolled = [deadline + 1, decidedOn]
      return
    }
    this.pendings.push({ from: day, to: decidedOn, approvedUntil: undefined, onLastDay: day === deadline })
  }

  tolled: readonly [number, number] | undefined

  private approve(decision: Kind<'application-decided'>, day: number, putsThen: number): void {
    const from = this.startAfter(this.endNow(), day)
    if (decision.until === undefined) {
      if (this.kind !== 'date' || this.puts === putsThen) this.openEnded.push({ from: on(decision) + 1, open: true })
      return
    }
    const until = num(decision.until)
    if (this.kind === 'status') {
      this.order++
      this.cuts.push({ at: from, order: this.order })
      if (this.end >= from) this.end = from - 1
    }
    if (until >= from) this.stretch(from, until, false)
    if (this.kind === 'unknown' && until >= from) this.openEnded.push({ from: BEGINNING, open: false })
    this.notAdmittedTo = Math.min(this.notAdmittedTo, from - 1)
    this.kind = 'date'
    this.silent = false
  }

  private finish(): void {
    if (this.kind !== 'status') return
    const last = this.stretches.at(-1)
    if (last === undefined) return
    const [from, to] = this.world.windowFor(this.index)
    const found = this.world
      .all('finding')
      .find(
        (one) =>
          one.finding === 'status-violation' &&
          one.by !== 'officer' &&
          on(one) >= Math.max(from, last.from) &&
          on(one) <= to,
      )
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
  if (event === 'programme-ended')
    return held.startsWith('F-') ? 60 : held.startsWith('J-') || held.startsWith('M-') ? 30 : 0
  if (event === 'withdrawal-authorised') return held.startsWith('F-') ? 15 : 0
  if (event === 'employment-ended') return ['H-1B', 'H-4', 'L-1', 'O-1'].includes(held) ? 60 : 0
  return 0
}
