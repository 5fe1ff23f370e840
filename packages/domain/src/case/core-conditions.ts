import { answersForOwn, plain } from './breach.ts'
import type { Case, CaseEvent, Moved } from './case.ts'
import { type CoreRule, coreRules } from './core.rules.ts'
import { fitsKind } from './fact.ts'
import type { Move, Pack, Transition } from './pack.ts'
import type { FailedGate } from './refusal.ts'

/** A failure of the core's own conditions, with the words of its rule. */
export function failedCore(rule: CoreRule, wayOn: string, names: readonly string[] = []): FailedGate {
  const { id, text, authority, legalStatus, lastCheckedOn } = coreRules[rule]
  const reads = names.map((name) => ({ name, words: name }))
  return { code: id, class: 'core', why: 'holds', text, authority, legalStatus, lastCheckedOn, reads, wayOn }
}

/** How the regions move; and the regions from whose state this step does not begin. */
export function movesOf({ moves }: Transition, state: Case): { moved: readonly Moved[]; stuck: readonly string[] } {
  const moved: Moved[] = []
  const stuck: string[] = []
  for (const region of new Set(moves.map((move) => move.region))) {
    const from = state.regions[region] ?? ''
    const own = moves.filter((move) => move.region === region)
    const move = own.find((one) => begins(one, from))
    if (move !== undefined && move.to !== 'same' && move.to !== from) moved.push({ region, from, to: move.to })
    if (move === undefined && !own.some(({ optional }) => optional)) stuck.push(region)
  }
  return { moved, stuck }
}

const begins = ({ from }: Move, state: string): boolean => from === '*' || from.includes(state)

/** What the core asks of a step: where it begins, whose it is, what it brings, who signed and why. All that fails, in order. */
export function failingCore(pack: Pack, row: Transition, state: Case, event: CaseEvent): readonly FailedGate[] {
  const failing: FailedGate[] = []
  const { stuck } = movesOf(row, state)
  if (stuck.length > 0) {
    const now = stuck.map((region) => `${region} is ${state.regions[region] ?? 'unknown'}`).join(', ')
    failing.push(failedCore('stepNotOpen', `Now ${now}. Another step comes first.`, stuck))
  }
  if (!row.by.includes(event.by.role)) failing.push(failedCore('notTheirs', `It is open to: ${row.by.join(', ')}.`))
  if (answersForOwn(row, state, event)) {
    failing.push(failedCore('ownBreach', 'Somebody else answers, who neither did nor signed it.'))
  }
  const wrong = wrongFacts(pack, row, event)
  if (wrong.length > 0) failing.push(failedCore('factNotOfEvent', `Leave out or correct: ${wrong.join(', ')}.`, wrong))
  return [...failing, ...failingSignatures(row, event)]
}

function wrongFacts(pack: Pack, { brings = [] }: Transition, { facts = {}, on }: CaseEvent): readonly string[] {
  return Object.entries(facts)
    .filter(([name, value]) => {
      const kind = pack.facts[name]
      if (kind === undefined || !brings.includes(name) || !fitsKind(kind, value)) return true
      return kind.ahead === true && Number(value) < on
    })
    .map(([name]) => name)
}

function failingSignatures({ adverse }: Transition, { signers = [], reasons = '' }: CaseEvent): readonly FailedGate[] {
  if (adverse === undefined) return []
  const names = signers.filter(({ conflict }) => conflict === 'none').map(({ name }) => plain(name))
  const free = new Set(names.filter((name) => name !== ''))
  const bound = signers.some(({ conflict }) => conflict !== 'none')
  const failing: FailedGate[] = []
  if (bound || free.size < adverse) {
    const wayOn = bound
      ? 'The work goes to another person, from the beginning, who was asked about own interests.'
      : `${adverse === 2 ? 'Two people, who are not the same, sign' : 'Whoever does it signs'} it.`
    failing.push(failedCore('signatures', wayOn))
  }
  if (reasons.trim() === '') failing.push(failedCore('reasons', 'Say why, in words that the person can answer.'))
  return failing
}
