import type { EvidenceClass } from '../../../src/facts/envelope.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import type { Asked } from './ask.ts'

/** A history of facts of every kind, fitting together or not, and a question about it. */
export interface AnyCase {
  readonly facts: readonly Fact[]
  readonly question: Asked
}

const CLASSES = [
  'B-2',
  'B-1',
  'H-1B',
  'H-4',
  'L-1',
  'O-1',
  'E-3',
  'TN',
  'F-1',
  'J-1',
  'M-1',
  'WT',
  'WB',
  'parole',
  'R-1',
  'I',
  'A-1',
  'C-1',
  'D',
  'PR',
  '',
]
const EVIDENCE: readonly EvidenceClass[] = [
  'border-document',
  'border-document',
  'border-biometric',
  'agency-act',
  'carrier-boarded',
  'carrier-booked',
  'document-shown',
  'stated',
]
const LENGTHS = [
  0, 1, 9, 10, 11, 29, 30, 31, 59, 60, 61, 89, 90, 91, 119, 120, 121, 179, 180, 181, 182, 364, 365, 366, 367, 730,
]
const RULEBOOKS = ['1999-05-01', '2018-12-31', '2019-06-01', '2026-06-16', '2026-11-22']
const APPLICATIONS = [
  'extension-of-stay',
  'change-of-status',
  'adjustment-of-status',
  'asylum',
  'tps',
  'deferred-action',
  'family-unity',
  'vawa-self-petition',
  'visa-abroad',
  'other',
]
const PROTECTIONS = [
  'tps',
  'deferred-action',
  'daca',
  'parole',
  'voluntary-departure',
  'satisfactory-departure',
  'family-unity',
  'asylee',
  'refugee',
  'withholding',
]
const EVENTS = ['programme-ended', 'stopped-studying', 'withdrawal-authorised', 'employment-ended', 'failed-status']
const FINDINGS = [
  'status-violation',
  'unauthorised-work',
  'frivolous-filing',
  'vawa-substantial-connection',
  'trafficking-central-reason',
]
const DECIDERS = ['benefit-decision', 'immigration-judge', 'officer', 'counsel-of-the-agency']
const STANDINGS = ['citizen', 'lawful-permanent-resident', 'crew', 'transit', 'diplomat']
const DAY_MS = 86_400_000

/**
 * Anything that intake could have recorded: a few stays, and around their days facts of every kind, on the day, the day
 * before or the day after, without a day, without the fields that a source may leave out, with terms that end on no
 * date. Unlike `randomCase` nobody has worked out what is right here; these histories are for what must hold of any
 * answer, and for noticing that an answer changed. The same seed gives the same case for ever (mulberry32).
 */
export function anyCase(seed: number): AnyCase {
  let state = (seed * 2_654_435_761) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return new AnyMaker(next).make()
}

const iso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

class AnyMaker {
  private readonly facts: Fact[] = []
  /** Days that other facts fall on or beside. */
  private readonly days: number[] = []
  private readonly applications: string[] = []
  private readonly arrivals: string[] = []
  private readonly next: () => number

  constructor(next: () => number) {
    this.next = next
  }

  make(): AnyCase {
    let day = this.pick([9_950, 17_400, 19_800, 20_100, 20_400]) + this.upTo(200)
    const stays = 1 + this.upTo(2.6)
    for (let i = 0; i < stays; i++) day = this.stay(day)
    const more = this.upTo(7)
    for (let i = 0; i < more; i++) this.anything()
    if (this.chance(0.2) && this.facts.length > 0) this.correction()
    const rulebookOn = this.pick(RULEBOOKS)
    const knownAt = this.chance(0.1) ? { knownAt: '2026-10-15T00:00:00.000Z' } : {}
    return { facts: this.facts, question: { asOf: iso(this.near()), rulebookOn, ...knownAt } }
  }

  private stay(from: number): number {
    const end = from + this.length()
    const left = Math.max(from, end + this.pick([-30, -1, 0, 1, 2, this.length(), this.length()]))
    this.days.push(from, end, left)
    if (this.chance(0.9)) this.arrivals.push(this.add('arrival', from, this.crossing(true)))
    if (this.chance(0.85)) this.add('admission-terms', from + this.pick([0, 0, 0, 1]), this.terms(end))
    if (this.chance(0.75)) this.add('departure', left, this.crossing(false))
    if (this.chance(0.06)) this.paroled(from, end)
    return left + this.pick([0, 1, 2, 29, 30, 31, this.length()])
  }

  /** Paroled in, with no other record of until when, or with one. */
  private paroled(from: number, end: number): void {
    const on = from + this.pick([-2, -1, 0, 1])
    this.arrivals.push(this.add('arrival', from, { manner: 'paroled', source: 'another' }))
    this.add('protection-granted', on, { protection: 'parole', ...(this.chance(0.7) ? { until: iso(end) } : {}) })
    if (this.chance(0.4)) this.add('protection-ended', end + this.pick([-20, -1, 0, 1]), { protection: 'parole' })
  }

  private crossing(coming: boolean): object {
    const evidence = this.chance(0.3) ? { evidence: this.pick(EVIDENCE) } : {}
    if (!coming) {
      const to = this.chance(0.3) ? { destination: this.pick(['CA', 'MX', 'FR', 'BS']) } : {}
      return { ...evidence, ...to, ...(this.chance(0.1) ? { onAdvanceParole: true } : {}) }
    }
    const manner = this.chance(0.15) ? { manner: this.pick(['inspected', 'paroled', 'without-inspection']) } : {}
    const issued = this.chance(0.3) ? { newAdmissionIssued: this.chance(0.3) } : {}
    const mode = this.chance(0.5) ? { mode: this.pick(['land', 'air', 'sea']) } : {}
    const origin = this.chance(0.3) ? { from: this.pick(['CA', 'MX', 'FR']) } : {}
    return { ...evidence, ...manner, ...issued, ...mode, ...origin }
  }

  private terms(end: number): object {
    const petition = this.chance(0.15) ? { petitionValidTo: iso(end - this.pick([0, 9, 10, 11])) } : {}
    const arrival = this.arrivals.length > 0 && this.chance(0.2) ? { arrival: this.pick(this.arrivals) } : {}
    const until = this.pick([iso(end), iso(end), iso(end), 'duration-of-status', '2026-02-30', undefined])
    return { class: this.pick(CLASSES), ...(until === undefined ? {} : { until }), ...petition, ...arrival }
  }

  /** One fact of any kind but a crossing. */
  private anything(): void {
    const kind = this.upTo(12)
    if (kind <= 1) this.filing()
    else if (kind <= 3) this.decision()
    else if (kind === 4)
      this.add('protection-granted', this.near(), { protection: this.pick(PROTECTIONS), ...this.until() })
    else if (kind === 5) this.add('protection-ended', this.near(), { protection: this.pick(PROTECTIONS) })
    else if (kind === 6) this.add('finding', this.near(), { finding: this.pick(FINDINGS), by: this.pick(DECIDERS) })
    else if (kind === 7) this.add('status-event', this.near(), { event: this.pick(EVENTS) })
    else if (kind === 8) this.add('proceedings-began', this.near(), {})
    else if (kind === 9) this.standing()
    else if (kind === 10)
      this.add(this.pick(['presence-evidence', 'foreign-entry']), this.near(), {
        what: 'hearing',
        state: 'CA',
        evidence: this.pick(['agency-act', 'foreign-border', 'stated']),
      })
    else
      this.add('source-asked', this.near(), {
        about: this.pick(['status-and-filings', 'departures', 'permits']),
        answered: this.chance(0.7),
      })
  }

  private standing(): void {
    const which = this.upTo(4)
    if (which <= 1) this.birth()
    else if (which === 2) this.add('standing', this.near(), { standing: this.pick(STANDINGS), ...this.until() })
    else this.add('admission-terms', this.near(), this.terms(this.near()))
  }

  /** Eighteen on a day of the stay, or the day after; on 29 February; long of age. */
  private birth(): void {
    const born = this.near() - 6_574
    this.add('birth', this.near(), { born: this.pick([iso(born), iso(born - 1), '2008-02-29', '1990-01-01']) })
  }

  private filing(): void {
    const application = `app-${this.applications.length}`
    this.applications.push(application)
    this.add('application-filed', this.near(), { application, type: this.pick(APPLICATIONS) })
    if (this.chance(0.5)) this.decision()
  }

  private decision(): void {
    const application = this.applications.length > 0 ? this.pick(this.applications) : 'app-unknown'
    const result = this.pick(['approved', 'denied', 'denied', 'withdrawn', 'abandoned'])
    const ground = this.chance(0.5)
      ? { ground: this.pick(['merits', 'untimely', 'frivolous', 'unauthorised-work', 'other']) }
      : {}
    const until = result === 'approved' && this.chance(0.15) ? { until: 'duration-of-status' } : this.until()
    this.add('application-decided', this.near() + this.pick([0, 1, 30]), { application, result, ...ground, ...until })
  }

  private correction(): void {
    const fact = this.pick(this.facts)
    const change = this.chance(0.5)
      ? { effect: 'retracted' }
      : { effect: 'replaced', replacement: { occurred: { on: iso(this.near()) } } }
    this.add('correction', this.near(), { corrects: fact.id, reason: 'shown by the person', ...change })
  }

  private until(): object {
    const end = this.near() + this.pick([0, 0, this.length()])
    this.days.push(end)
    return this.chance(0.6) ? { until: this.chance(0.05) ? '2026-02-30' : iso(end) } : {}
  }

  /** A day of a stay, of a term or of an age, or one beside it. */
  private near(): number {
    return this.pick(this.days) + this.pick([-1, 0, 0, 0, 1, this.pick(LENGTHS), -this.pick(LENGTHS)])
  }

  private add(kind: string, on: number, fields: object): string {
    const id = `${kind}-${this.facts.length}`
    const occurred = this.chance(0.04)
      ? this.pick([{}, { at: `${iso(on)}T11:00:00.000Z` }, { on: '2025-02-30' }])
      : { on: iso(on) }
    const recorded = this.chance(0.1) ? '2026-11-01T00:00:00.000Z' : '2015-01-01T00:00:00.000Z'
    const base = { id, occurred, recorded, source: 'border', evidence: 'border-document' }
    this.facts.push({ ...base, kind, ...fields } as unknown as Fact)
    return id
  }

  private length(): number {
    return this.chance(0.6) ? this.pick(LENGTHS) : this.upTo(400)
  }
  private upTo(limit: number): number {
    return Math.floor(this.next() * limit)
  }
  private chance(share: number): boolean {
    return this.next() < share
  }
  private pick<T>(list: readonly T[]): T {
    return list[this.upTo(list.length)] as T
  }
}
