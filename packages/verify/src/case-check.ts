import { formatDay } from '@passage/domain/calendar/day'
import { signersOf } from '@passage/domain/case/bars'
import { type CaseEntry, type Forum, newCase } from '@passage/domain/case/case'
import type { Pack } from '@passage/domain/case/pack'
import { packOf } from '@passage/domain/case/packs'
import { type Replayed, replay } from '@passage/domain/case/replay'
import { type CaseEntryText, entryFromText } from '@passage/domain/case/text/entry-text'
import type { FaultCode } from './report.ts'

/** A line of a case as its entry gives it. */
export interface CaseLine {
  readonly type: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What deciding one line again gave. */
export type DecisionCheck =
  | { readonly kind: 'reproduced' }
  | { readonly kind: 'attested'; readonly because: 'facts-erased' | 'other-rulebook' | 'held-outside' }
  | { readonly kind: 'failed'; readonly code: FaultCode; readonly text: string }

const kinds: Readonly<Record<string, CaseEntryText['kind']>> = {
  'case-step': 'done',
  'case-told': 'told',
  'case-refused': 'refused',
}

/** Whether a line is a decision of the law of the case. A last day that is told is counted from others, and decided by nobody. */
export const isDecision = ({ type, body }: CaseLine): boolean =>
  Object.hasOwn(kinds, type) && (body['told'] as { type?: string } | undefined)?.type !== 'days-told'

/**
 * Decides every line of a case again, each under the law of its day, on what the case knew then. One answer for each decision.
 * @param whole whether every line is there; where some were erased, nothing can be decided again
 */
export function checkCase(lines: readonly CaseLine[], whole: boolean): readonly DecisionCheck[] {
  const decisions = lines.filter(isDecision)
  const [first] = lines
  if (!whole || first?.type !== 'case-opened')
    return decisions.map(() => ({ kind: 'attested', because: 'facts-erased' }))
  const head = packOf(String(first.body['pack']))
  if (head === undefined) return decisions.map(() => ({ kind: 'attested', because: 'other-rulebook' }))
  const { pack } = head
  const told = lines.filter(({ type }) => Object.hasOwn(kinds, type))
  const entries = told.map(({ type, body }) => entryFromText({ kind: kinds[type], ...body } as never))
  const again = replay(pack, newCase(pack, first.body['forum'] as Forum), entries)
  return again.filter((_, at) => isDecision(told[at] as CaseLine)).map((one) => judged(pack, one))
}

function judged(pack: Pack, replayed: Replayed): DecisionCheck {
  const { given, again } = replayed
  if (replayed.answer === 'same') return { kind: 'reproduced' }
  if (given.under.version !== pack.version) return { kind: 'attested', because: 'other-rulebook' }
  if (given.kind === 'refused') {
    const [said, found] = [codesOf(given), codesOf(again)]
    // What is proposed is refused for all but the signatures that are still to come.
    if (said.join() === found.join()) return { kind: 'reproduced' }
    // An act against the person may be held from outside the case as well: stops, disputes, other cases. None of it is in its lines.
    if (isAgainst(pack, given) && found.every((code) => said.includes(code))) {
      return { kind: 'attested', because: 'held-outside' }
    }
  }
  const text = `The law of ${formatDay(given.under.lawOf)} gives ${wordsOf(again)}; the record says ${wordsOf(given)}, or differs in what it does.`
  return { kind: 'failed', code: 'verify.decision-differs', text }
}

const isAgainst = (pack: Pack, { event, under }: Extract<CaseEntry, { kind: 'refused' }>): boolean =>
  'mode' in event && signersOf(pack, event.type, under.lawOf) > 0

const codesOf = (entry: CaseEntry): readonly string[] =>
  entry.kind === 'refused' ? entry.failing.map(({ code }) => code).filter((code) => code !== 'case.signatures') : []

function wordsOf(entry: CaseEntry): string {
  if (entry.kind === 'told') return `that ${entry.told.type} is written down`
  if (entry.kind === 'done') return `that ${entry.event.type} is done`
  return `that ${entry.event.type} is refused by ${entry.failing.map(({ code }) => code).join(', ')}`
}
