import { findRule } from '../rulebook/registry.ts'
import type { DeterminationJson } from './answer-json.ts'
import type { DayState, Outcome, Reading } from './determination.ts'
import { askWords, readingName, resultWord } from './explain/ask-words.ts'
import { leadOf, personLeadOf } from './explain/lead.ts'
import { consequenceWords, dayWords, flagWords, nextWords, pillWords, wouldChangeWords } from './explain/note-words.ts'
import { reasonWords } from './explain/reason-words.ts'
import { writtenDate, writtenDays } from './explain/written-date.ts'

/** `not-yet`: a person or a record is still needed. `not-used`: looked at, and without force here. */
export type RuleState = 'met' | 'not-yet' | 'not-used'

export interface ExplainedRule {
  readonly id: string
  readonly sentence: string
  readonly citation: string
  readonly state: RuleState
}

/** A determination in sentences for people, each made here and nowhere else. */
export interface Explanation {
  readonly pill: { readonly code: Outcome; readonly words: string }
  /** One sentence: the answer. */
  readonly lead: string
  /** The same sentence said to the person concerned. */
  readonly toPerson: string
  readonly consequence: string
  readonly reasons: readonly string[]
  readonly rules: readonly ExplainedRule[]
  readonly days: readonly {
    readonly from: string
    readonly to: string
    readonly state: DayState
    readonly words: string
    readonly facts: readonly string[]
    readonly rules: readonly string[]
  }[]
  readonly wouldChange: readonly string[]
  readonly asks: readonly {
    readonly code: string
    readonly words: string
    readonly readings: readonly { readonly name: string; readonly words: string }[]
  }[]
  readonly flags: readonly { readonly code: string; readonly words: string }[]
  readonly next?: { readonly on: string; readonly words: string }
}

/** Explains a stored determination. Codes of a later engine that have no words yet are shown as they are. */
export function explainDetermination(one: DeterminationJson): Explanation {
  const reasons = one.because.map((code) => wordsOf(reasonWords, code))
  const explained: Explanation = {
    pill: { code: one.outcome, words: pillWords[one.outcome] },
    lead: leadOf(one),
    toPerson: personLeadOf(one),
    consequence: consequenceOf(one, reasons),
    reasons,
    rules: one.rules.map((id) => explainRule(id, one.outcome)),
    days: (one.runs ?? []).map((run) => ({
      from: run.from,
      to: run.to,
      state: run.state,
      words: dayWords[run.state],
      facts: run.facts.map((at) => one.facts[at] ?? ''),
      rules: run.rules.map((at) => one.rules[at] ?? ''),
    })),
    wouldChange: (one.wouldChange ?? []).map((code) => wordsOf(wouldChangeWords, code)),
    asks: (one.asks ?? []).map((ask) => ({
      code: ask.code,
      words: wordsOf(askWords, ask.code),
      readings: ask.readings.map(explainReading),
    })),
    flags: (one.flags ?? []).map((code) => ({ code, words: wordsOf(flagWords, code) })),
  }
  if (one.next === undefined) return explained
  const words = `On ${writtenDate(one.next.on)} ${wordsOf(nextWords, one.next.what)}, if nothing else is recorded.`
  return { ...explained, next: { on: one.next.on, words } }
}

/** In time or within: the reason says more than a general sentence could. */
function consequenceOf(one: DeterminationJson, reasons: readonly string[]): string {
  const first = reasons[0]
  const settled = one.outcome === 'WITHIN' || one.outcome === 'DEPARTED_ON_TIME' || one.outcome === 'OUT_OF_SCOPE'
  return settled && first !== undefined ? `${first} ${consequenceWords[one.outcome]}` : consequenceWords[one.outcome]
}

/** Rules that wait for a record or a person while the outcome is open. */
const WAITING: ReadonlySet<string> = new Set([
  'record.manifest-alone',
  'record.open-stay',
  'record.missing-exit',
  'record.contradiction',
  'record.orphan-exit',
  'us.land-readmission',
])
const OPEN: ReadonlySet<Outcome> = new Set<Outcome>([
  'NO_DEPARTURE_RECORD',
  'CONTRADICTORY',
  'NOT_DETERMINABLE',
  'PRESENT_AFTER_AUTHORISED_STAY',
])

function explainRule(id: string, outcome: Outcome): ExplainedRule {
  const rule = findRule(id)
  if (rule === undefined) return { id, sentence: id, citation: '', state: 'met' }
  const waits = WAITING.has(id) && OPEN.has(outcome)
  const unused = rule.legalStatus === 'adopted' || rule.legalStatus === 'superseded'
  return {
    id,
    sentence: rule.text,
    citation: rule.authority[0]?.citation ?? '',
    state: unused ? 'not-used' : waits ? 'not-yet' : 'met',
  }
}

function explainReading(reading: Reading): { readonly name: string; readonly words: string } {
  const name = readingName(reading.name) ?? reading.name
  if (reading.name === 'proven-days' || reading.name === 'possible-days') return { name, words: beyondWords(reading) }
  return { name, words: `${name}: ${writtenDays(reading.days)}, ${resultWord(reading.result) ?? reading.result}.` }
}

/** Days of a stay without an exit on record: these are days beyond it, so that none proven says nothing of the days within. */
function beyondWords({ name, days, result }: Reading): string {
  const beyond = result === 'over' || result === 'within' ? 'Over the limit' : 'After the authorised stay'
  return name === 'proven-days'
    ? `${beyond}: ${writtenDays(days)} proven.`
    : `${beyond}: up to ${writtenDays(days)} possible.`
}

function wordsOf(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code
}
