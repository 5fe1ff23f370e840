import type { EvidenceClass } from '../../src/facts/envelope.ts'
import type { Fact } from '../../src/facts/fact.ts'

const DAY_MS = 86_400_000
/** On both sides of the start of the Entry/Exit System (12.10.2025) and of its full operation (10.4.2026). */
const FIRST = Date.UTC(2025, 6, 1) / DAY_MS
const CLASSES: readonly EvidenceClass[] = [
  'border-document',
  'border-document',
  'border-biometric',
  'passport-stamp',
  'foreign-border',
  'agency-act',
  'carrier-boarded',
  'carrier-booked',
  'document-shown',
  'stated',
]
/** Known, known under its short code, and unknown to the port table; eastern and western zones. */
const PORTS = ['USJFK', 'JFK', 'FRCDG', 'NZAKL', 'ZZZZZ'] as const
const SOURCES = ['border', 'border', 'border', 'carrier', 'old-system', 'counter'] as const
const NOT_DATES = ['2025-02-30', '2026-13-01'] as const

/**
 * A person as many systems saw them: every source tells some of the crossings, some twice, a day off, without a day,
 * at a port that nobody knows, with times and no dates, as pairs of its own; some of it is corrected, and corrections
 * are corrected. Nothing here is worked out to be right: the tests ask what must hold for any such history.
 * The same seed gives the same history for ever (mulberry32).
 */
export function manySources(seed: number): readonly Fact[] {
  let state = (seed * 2_654_435_761) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return new Teller(next).tell()
}

class Teller {
  private readonly facts: Fact[] = []
  private readonly next: () => number
  private day = 0

  constructor(next: () => number) {
    this.next = next
  }

  tell(): readonly Fact[] {
    this.day = FIRST + this.upTo(320)
    const crossings = 1 + this.upTo(6)
    let coming = this.chance(0.85)
    for (let i = 0; i < crossings; i++) {
      this.crossing(coming ? 'arrival' : 'departure')
      if (this.chance(0.85)) coming = !coming
      if (this.chance(0.3)) this.beside()
      this.day += this.pick([0, 0, 1, 1, 2, 5, 30])
    }
    while (this.chance(0.3)) this.correction()
    if (this.chance(0.05)) this.facts.push(this.pick(this.facts))
    return this.shuffled()
  }

  private crossing(kind: 'arrival' | 'departure'): void {
    const told = 1 + (this.chance(0.35) ? 1 + this.upTo(2) : 0)
    for (let i = 0; i < told; i++) {
      const record = this.chance(0.25) ? { sourceRecord: `trip-${this.upTo(4)}` } : {}
      this.add(kind, record)
    }
  }

  /** Evidence that is no crossing here: seen here, or seen at another State's border. */
  private beside(): void {
    if (this.chance(0.5)) this.add('presence-evidence', { what: 'appointment kept' })
    else this.add('foreign-entry', { state: 'CA' })
  }

  private correction(): void {
    const corrected = this.pick(this.facts)
    const replacement = this.chance(0.7)
      ? { occurred: this.when() }
      : { evidence: this.pick(CLASSES), id: 'another', source: 'another' }
    const effect = this.chance(0.5) ? { effect: 'retracted' } : { effect: 'replaced', replacement }
    this.add('correction', { corrects: corrected.id, reason: 'shown by the person', ...effect })
  }

  private add(kind: Fact['kind'], rest: object): void {
    const number = this.facts.length + 1
    const id = this.pick([`r/${number}`, `r/${number + 8}`, `s${this.upTo(3)}/${number}`, `f${number}`, `${number}/x`])
    const envelope = {
      occurred: this.when(),
      recorded: this.recorded(),
      source: this.pick(SOURCES),
      evidence: this.pick(CLASSES),
    }
    const port = this.chance(0.5) ? { port: this.pick(PORTS) } : {}
    this.facts.push({ kind, id, ...envelope, ...port, ...rest } as Fact)
  }

  private when(): Fact['occurred'] {
    const day = this.day + (this.chance(0.15) ? this.pick([-1, 1]) : 0)
    const on = new Date(day * DAY_MS).toISOString().slice(0, 10)
    const at = new Date(day * DAY_MS + this.upTo(86_400) * 1000).toISOString()
    const kind = this.next()
    if (kind < 0.6) return { on }
    if (kind < 0.75) return { on, at }
    if (kind < 0.92) return { at }
    return kind < 0.95 ? {} : { on: this.pick(NOT_DATES) }
  }

  private recorded(): string {
    const second = 10 + this.upTo(20)
    return this.pick([
      `2026-10-01T00:00:${second}.000Z`,
      `2026-10-01T00:00:${second}Z`,
      `2026-10-01T01:00:${second}.000+01:00`,
      '2026-10-01T00:00:10.000Z',
    ])
  }

  private shuffled(): readonly Fact[] {
    for (let i = this.facts.length - 1; i > 0; i--) {
      const j = this.upTo(i + 1)
      const [a, b] = [this.facts[i] as Fact, this.facts[j] as Fact]
      this.facts[i] = b
      this.facts[j] = a
    }
    return this.facts
  }

  private upTo(n: number): number {
    return Math.floor(this.next() * n)
  }
  private chance(p: number): boolean {
    return this.next() < p
  }
  private pick<T>(from: readonly T[]): T {
    return from[this.upTo(from.length)] as T
  }
}
