import type { Fault, FaultCode, Report, Tally } from './report.ts'

const none = (): Tally => ({ reproduced: 0, attested: 0, failed: 0 })

/** What an examination has found so far: tallies, reasons, and the first faults. All faults count; only some are kept. */
export class Findings {
  readonly entries = none()
  readonly answers = none()
  readonly #attestedBecause: Record<string, number> = {}
  readonly #faults: Fault[] = []
  readonly #most: number
  #damaged = 0

  constructor(most: number) {
    this.#most = most
  }

  attested(because: string): void {
    this.#attestedBecause[because] = (this.#attestedBecause[because] ?? 0) + 1
  }

  /** The file itself is damaged, whatever its entries say. */
  damage(code: FaultCode, line: number, text: string): void {
    this.#damaged++
    this.fault(code, line, text)
  }

  fault(code: FaultCode, line: number, text: string, entry?: string): void {
    if (this.#faults.length < this.#most) this.#faults.push({ code, line, text, ...(entry !== undefined && { entry }) })
  }

  report({ decisions, ...rest }: Pick<Report, 'exportedAt' | 'streams' | 'decisions'>): Report {
    return {
      ok: this.#damaged + this.entries.failed + this.answers.failed + decisions.failed === 0,
      ...rest,
      entries: this.entries,
      answers: this.answers,
      decisions,
      attestedBecause: this.#attestedBecause,
      faults: this.#faults,
    }
  }
}
