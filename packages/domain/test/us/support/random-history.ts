import type { Fact } from '../../../src/facts/fact.ts'

/** One random question: a history that intake could have recorded, and what is asked about it. */
export interface RandomCase {
  readonly facts: readonly Fact[]
  readonly asOf: string
  readonly rulebookOn: string
}

const RECORDED = '2015-01-01T00:00:00.000Z'
const CLASSES = ['B-2', 'B-2', 'B-1', 'H-1B', 'H-4', 'L-1', 'O-1', 'F-1', 'J-1', 'M-1', 'WT', 'parole', 'R-1'] as const
const LENGTHS = [1, 2, 14, 15, 16, 29, 30, 31, 59, 60, 61, 89, 90, 91, 119, 120, 121, 178, 179, 180, 181, 182, 183]
const LONG = [362, 363, 364, 365, 366, 367, 400, 730]
const RULEBOOKS = ['1999-05-01', '2018-12-31', '2019-06-01', '2026-06-16', '2026-11-22']

/** Seeded numbers in [0, 1); the same seed gives the same case for ever (mulberry32). */
export function randomCase(seed: number): RandomCase {
  let state = (seed * 2_654_435_761) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return new CaseMaker(next).make()
}

export function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

class CaseMaker {
  private readonly facts: Fact[] = []
  private readonly next: () => number
  private day = 0

  constructor(next: () => number) {
    this.next = next
  }

  make(): RandomCase {
    const era = this.pick([9_900, 17_300, 17_300, 19_700, 19_700, 19_700, 20_300])
    this.day = era + this.upTo(300)
    const stays = 1 + this.upTo(2.4)
    if (this.chance(0.1)) this.add('birth', this.day, { born: isoOf(this.day - 6_574 + this.upTo(500)) })
    const alone = this.chance(0.1)
    for (let i = 0; i < (alone ? 1 : stays); i++) this.stay(i > 0, alone)
    const asOf = this.day + (this.chance(0.7) ? this.length() : -this.upTo(120))
    return { facts: this.shuffled(), asOf: isoOf(asOf), rulebookOn: this.pick(RULEBOOKS) }
  }

  /** `alone`: the arrival is not on record; only then nothing follows, since nothing could be paired with it. */
  private stay(isReturn: boolean, alone: boolean): void {
    const start = this.day
    const manner = this.chance(0.06) ? { manner: 'without-inspection' } : {}
    const old = isReturn && this.chance(0.3)
    const issued = old ? { newAdmissionIssued: false, mode: this.pick(['land', 'air']) } : {}
    if (!alone) this.add('arrival', start, { ...manner, ...issued })
    const end = start + this.length()
    const left = Math.max(start + 1, end + this.pick([-30, -1, 0, 1, 2, this.length(), this.length()]))
    if (!old && (this.chance(0.95) || alone)) this.terms(start, end, left)
    else if (old && this.chance(0.2)) this.laterTerms(start, left)
    this.filings(start, end, left)
    this.grants(start, end, left)
    this.happenings(start, end, left)
    this.ending(start, end, left)
    this.day = left + 2 + this.upTo(60)
  }

  private terms(start: number, end: number, left: number): void {
    const classOfAdmission = this.pick(CLASSES)
    const status = /^[FJM]-/.test(classOfAdmission) && this.chance(0.85)
    const until = status ? { until: 'duration-of-status' } : this.chance(0.97) ? { until: isoOf(end) } : {}
    this.add('admission-terms', start, { class: classOfAdmission, ...until })
    if (this.chance(0.08)) this.laterTerms(start, left, classOfAdmission)
  }

  private laterTerms(start: number, left: number, classOfAdmission: string = this.pick(CLASSES)): void {
    const later = start + 1 + this.upTo(left - start)
    this.add('admission-terms', later, { class: classOfAdmission, until: isoOf(later + this.length()) })
  }

  private filings(start: number, end: number, left: number): void {
    const count = this.chance(0.35) ? 1 + this.upTo(1.3) : 0
    for (let i = 0; i < count; i++) {
      const type = this.pick(['extension-of-stay', 'change-of-status', 'adjustment-of-status', 'asylum', 'tps'])
      const on = Math.max(start, end + this.pick([-40, -11, -1, 0, 0, 1, 15, 60]))
      const application = `${type}-${this.facts.length}`
      this.add('application-filed', on, { application, type })
      if (this.chance(0.35)) continue
      const result = this.pick(['approved', 'denied', 'denied', 'withdrawn'])
      const ground =
        result === 'denied' && this.chance(0.6)
          ? { ground: this.pick(['merits', 'untimely', 'frivolous', 'unauthorised-work', 'other']) }
          : {}
      const timed = type === 'extension-of-stay' || type === 'change-of-status'
      const until = result === 'approved' && timed && this.chance(0.95) ? { until: isoOf(end + this.length()) } : {}
      this.add('application-decided', on + 1 + this.length(), { application, result, ...ground, ...until })
    }
    if (this.chance(0.06)) this.finding('unauthorised-work', start + this.upTo(left - start))
    if (this.chance(0.02)) this.finding('frivolous-filing', start + this.upTo(left - start))
  }

  private grants(start: number, end: number, left: number): void {
    if (!this.chance(0.2)) return
    const protection = this.pick([
      'deferred-action',
      'tps',
      'voluntary-departure',
      'parole',
      'daca',
      'family-unity',
      'asylee',
    ])
    const on = Math.max(start, this.pick([end - 10, end + 1, end + this.upTo(100), left - 5]))
    const until = protection === 'voluntary-departure' || this.chance(0.6) ? { until: isoOf(on + this.length()) } : {}
    this.add('protection-granted', on, { protection, ...until })
    if (this.chance(0.3)) this.add('protection-ended', on + this.length(), { protection })
  }

  private happenings(start: number, end: number, left: number): void {
    if (this.chance(0.2)) {
      const what = this.pick([
        'programme-ended',
        'stopped-studying',
        'employment-ended',
        'withdrawal-authorised',
        'failed-status',
      ])
      this.add('status-event', start + this.upTo(left - start), { event: what })
    }
    if (this.chance(0.08))
      this.finding(
        'status-violation',
        start + this.upTo(left - start),
        this.pick(['benefit-decision', 'immigration-judge', 'officer']),
      )
    if (this.chance(0.04)) this.finding('vawa-substantial-connection', end)
    if (this.chance(0.08)) this.add('proceedings-began', this.pick([left - 1, left, left + 1, start]), {})
    if (this.chance(0.02))
      this.add('standing', this.pick([start - 10, left + 20]), { standing: 'lawful-permanent-resident' })
    if (this.chance(0.25)) {
      const on = this.pick([start + 1, end, end + 1, end + this.upTo(200)])
      if (on <= left) this.add('presence-evidence', on, { what: 'hearing', evidence: 'agency-act' })
    }
  }

  private ending(start: number, end: number, left: number): void {
    const way = this.next()
    const parole = this.chance(0.05) ? { onAdvanceParole: true } : {}
    if (way < 0.68) this.add('departure', left, parole)
    else if (way < 0.78) this.add('departure', left, { evidence: 'carrier-booked' })
    if (this.chance(0.02)) this.add('presence-evidence', left + 1, { what: 'hearing', evidence: 'agency-act' })
    if (start > end) throw new Error('a stay cannot end before it begins')
  }

  private finding(what: string, on: number, by = 'benefit-decision'): void {
    this.add('finding', on, { finding: what, by })
  }

  private add(kind: string, on: number, fields: Record<string, unknown>): void {
    const id = `${kind}-${this.facts.length}`
    const base = { id, occurred: { on: isoOf(on) }, recorded: RECORDED, source: 'border', evidence: 'border-document' }
    this.facts.push({ ...base, kind, ...fields } as unknown as Fact)
  }

  private shuffled(): Fact[] {
    const facts = this.facts.slice()
    for (let i = facts.length - 1; i > 0; i--) {
      const j = this.upTo(i + 1)
      const kept = facts[i] as Fact
      facts[i] = facts[j] as Fact
      facts[j] = kept
    }
    return facts
  }

  private length(): number {
    const roll = this.next()
    if (roll < 0.45) return this.pick(LENGTHS)
    return roll < 0.6 ? this.pick(LONG) : 1 + this.upTo(250)
  }

  private upTo(limit: number): number {
    return Math.floor(this.next() * Math.max(limit, 0))
  }

  private chance(share: number): boolean {
    return this.next() < share
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.upTo(list.length)] as T
  }
}
