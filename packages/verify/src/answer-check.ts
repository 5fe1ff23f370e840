import { parseDay } from '@passage/domain/calendar/day'
import { answerToJson, type DeterminationJson } from '@passage/domain/stay/answer-json'
import { determine } from '@passage/domain/stay/determine'
import { canonicalise } from '@passage/tlog/canonical'
import { type BasisMember, historyAt, type Jurisdiction, type RecordFacts } from './history.ts'
import type { FaultCode } from './report.ts'
import { withholdAdverse } from './withhold.ts'

/** A stored answer, as its entry gives it. */
export interface StoredAnswer {
  readonly stay: string
  readonly jurisdiction: Jurisdiction
  readonly asOf: string
  readonly knownAt: string
  readonly basis: { readonly members: readonly BasisMember[]; readonly rulebook: string }
  readonly identity?: 'undetermined'
  readonly determination: DeterminationJson
}

export type AnswerCheck =
  | { readonly kind: 'reproduced' }
  | { readonly kind: 'attested'; readonly because: 'facts-erased' | 'other-rulebook' }
  | { readonly kind: 'failed'; readonly code: FaultCode; readonly text: string }

/**
 * Works an answer out again, from the facts and the question that it names. Whoever has the database can seal facts that
 * are none: then no answer comes out, which is a fault of the record and not of whoever examines it.
 */
export function checkAnswer(stored: StoredAnswer, recordOf: (id: string) => RecordFacts | undefined): AnswerCheck {
  try {
    return workedOut(stored, recordOf)
  } catch {
    const text = 'No answer can be worked out from the facts and the question that it names.'
    return { kind: 'failed', code: 'verify.unreadable-answer', text }
  }
}

function workedOut(stored: StoredAnswer, recordOf: (id: string) => RecordFacts | undefined): AnswerCheck {
  const found = historyAt(stored.basis.members, stored.jurisdiction, recordOf)
  if (found.kind === 'erased') return { kind: 'attested', because: 'facts-erased' }
  if (found.kind === 'missing') {
    const text = `It stands on entries of record ${found.record} that are not in this export.`
    return { kind: 'failed', code: 'verify.basis-missing', text }
  }
  const asOf = parseDay(stored.asOf)
  if (asOf === undefined) return { kind: 'failed', code: 'verify.answer-differs', text: 'Its date does not exist.' }
  const answer = determine(found.history, { asOf, knownAt: stored.knownAt })
  // Another rulebook may lawfully give another answer; the commitment then stands alone.
  if (answer.rulebook !== stored.basis.rulebook) return { kind: 'attested', because: 'other-rulebook' }
  const plain = answerToJson(answer).determinations.find(({ stay }) => stay === stored.stay)
  if (plain === undefined) {
    return { kind: 'failed', code: 'verify.no-such-stay', text: 'The facts give no such stay.' }
  }
  const again = stored.identity === 'undetermined' ? withholdAdverse(plain) : plain
  if (sameText(again, stored.determination)) return { kind: 'reproduced' }
  const text = `The facts give ${again.outcome}; the record says ${stored.determination.outcome}, or differs in detail.`
  return { kind: 'failed', code: 'verify.answer-differs', text }
}

function sameText(a: unknown, b: unknown): boolean {
  const [left, right] = [canonicalise(a), canonicalise(b)]
  return left.ok && right.ok && left.text === right.text
}
