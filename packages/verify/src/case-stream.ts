import { type CaseLine, checkCase, isDecision } from './case-check.ts'
import type { Fault, Tally } from './report.ts'

/** A line of a case with its place in the file. */
type PlacedLine = CaseLine & { readonly line: number; readonly entry: string }

/** Where what is found is written down. */
export interface Findings {
  fault(fault: Fault): void
  attested(because: string): void
}

/** Gathers the lines of one case after another, and makes their decisions again when a stream ends. */
export class CaseStream {
  readonly tally: Tally = { reproduced: 0, attested: 0, failed: 0 }
  #lines: PlacedLine[] = []

  take(line: PlacedLine): void {
    this.#lines.push(line)
  }

  /** @param whole whether no line of the stream was erased */
  close(whole: boolean, findings: Findings): void {
    const lines = this.#lines
    this.#lines = []
    const [first] = lines
    if (first === undefined) return
    const decisions = lines.filter(isDecision)
    try {
      for (const [at, checked] of checkCase(lines, whole).entries()) {
        const { line, entry } = decisions[at] ?? first
        this.tally[checked.kind]++
        if (checked.kind === 'failed') findings.fault({ code: checked.code, line, text: checked.text, entry })
        if (checked.kind === 'attested') findings.attested(checked.because)
      }
    } catch (error) {
      // What was written by hand may not be a case at all: it is said, and the rest of the export is examined.
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error
      this.tally.failed += decisions.length
      const text = `Its lines cannot be read as a case: ${error.message}.`
      findings.fault({ code: 'verify.unreadable-case', line: first.line, text, entry: first.entry })
    }
  }
}
