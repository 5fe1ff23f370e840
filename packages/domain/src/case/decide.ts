import type { Day } from '../calendar/day.ts'
import { askGates } from './ask.ts'
import { answersForOwn, breachDuty, owedFor } from './breach.ts'
import type { Case, CaseEntry, CaseEvent, UnderLaw } from './case.ts'
import { failedCore, failingCore, movesOf } from './core-conditions.ts'
import type { Facts, FactValue } from './fact.ts'
import { lawOfDay } from './law.ts'
import type { Pack, Transition } from './pack.ts'
import type { FailedGate } from './refusal.ts'
import { endedStretch } from './stretch.ts'
import { readerOf } from './view.ts'

/**
 * Decides one event of one case under the law of a day. An act is done or refused; a refusal names everything that stands
 * against it and is itself an entry. A report of something that has happened is never refused: what stood against it is kept
 * with it as a breach, which calls for redress.
 */
export function decide(pack: Pack, state: Case, event: CaseEvent, lawOf: Day): CaseEntry {
  const under: UnderLaw = { pack: pack.id, version: pack.version, lawOf }
  const row = lawOfDay(pack, lawOf).byEvent.get(event.type)
  if (row === undefined) {
    const failing = [failedCore('noSuchEvent', 'Choose a step that the law of that day knows.')]
    return { kind: 'refused', event, under, code: failing[0]?.code ?? '', failing }
  }
  const { failing, findings } = judge(pack, row, { state, event, lawOf })
  const [first] = failing
  if (event.mode === 'act' && first !== undefined) return { kind: 'refused', event, under, code: first.code, failing }
  return done(pack, row, state, { event, under, findings, failing, owed: owedFor(pack, row, event, failing) })
}

/** Everything that stands against a step, and the findings that let it through. */
export function judge(
  pack: Pack,
  row: Transition,
  { state, event, lawOf }: { readonly state: Case; readonly event: CaseEvent; readonly lawOf: Day },
): { readonly failing: readonly FailedGate[]; readonly findings: readonly string[] } {
  const reader = readerOf(pack, state, { on: event.on, lawOf }, event)
  const gates = askGates(row.gates, lawOfDay(pack, lawOf), { pack, state, reader, event })
  return { failing: [...failingCore(pack, row, state, event), ...gates.failing], findings: gates.findings }
}

function done(
  pack: Pack,
  row: Transition,
  state: Case,
  parts: {
    readonly event: CaseEvent
    readonly under: UnderLaw
    readonly findings: readonly string[]
    readonly failing: readonly FailedGate[]
    readonly owed: readonly string[]
  },
): CaseEntry {
  const { moved } = movesOf(row, state)
  const brought = broughtBy(row, state, parts.event.facts)
  const ended = endedStretch(row, state, { brought, moved, on: parts.event.on })
  const sets = { ...brought, ...row.sets, ...daysOf(row, parts.event), ...ended }
  const over = moved.some(({ region }) => region === row.stretch?.region) ? [row.stretch?.from ?? ''] : []
  const forgets = [...new Set([...(row.anew ?? []), ...(row.spends ?? []), ...over])].filter(
    (name) => state.facts[name] !== undefined && sets[name] === undefined,
  )
  const begins = begunBy(pack, row)
  const lifts = (row.lifts ?? []).filter((id) => state.duties.some(({ duty }) => duty === id))
  const ends = endedBy(row, state)
  return {
    kind: 'done',
    event: parts.event,
    under: parts.under,
    transition: row.id,
    moved,
    sets,
    ...(forgets.length === 0 ? {} : { forgets }),
    ...(begins.length === 0 ? {} : { begins }),
    opens: [...(row.opens ?? []), ...parts.owed],
    // An answer of whoever did it, which somebody reports, ends nothing.
    meets: answersForOwn(row, state, parts.event) ? without(row.meets, breachDuty.id) : (row.meets ?? []),
    ...(lifts.length === 0 ? {} : { lifts }),
    ...(ends.length === 0 ? {} : { ends }),
    findings: parts.findings,
    breach: parts.failing,
  }
}

const without = (duties: readonly string[] = [], duty: string): readonly string[] =>
  duties.filter((one) => one !== duty)

/** What is another one after the step that sets its day: papers that are made on it, and whatever findings are about. */
function begunBy({ documents, findingsOf = [] }: Pack, { setsDay }: Transition): readonly string[] {
  if (setsDay === undefined) return []
  const papers = Object.keys(documents).filter((name) => documents[name]?.madeOn === setsDay)
  return [...(findingsOf.includes(setsDay) ? [setsDay] : []), ...papers]
}

/** Appearances that reach no further than what ends with the step. */
const endedBy = ({ endsScope }: Transition, { appearances }: Case): readonly string[] =>
  appearances
    .filter(({ scope, endedOn }) => scope === endsScope && endedOn === undefined)
    .map(({ appearance }) => appearance)

/** What the event brings, added to what was known where the row adds, and never an earlier day where it only moves one later. */
function broughtBy({ adds = [], later = [] }: Transition, state: Case, facts: Facts = {}): Facts {
  const brought = Object.entries(facts).flatMap(([name, value]): [string, FactValue][] => {
    if (later.includes(name)) return [[name, laterOf(state.facts[name], value)]]
    if (!adds.includes(name) || !Array.isArray(value)) return [[name, value]]
    const before = state.facts[name]
    const all = [...(Array.isArray(before) ? before : []), ...value]
    return value.length === 0 ? [] : [[name, [...new Set(all)].toSorted()]]
  })
  return Object.fromEntries(brought)
}

const laterOf = (before: FactValue | undefined, value: FactValue): FactValue =>
  typeof before === 'number' && typeof value === 'number' ? Math.max(before, value) : value

/** Facts that hold the day of the step itself. */
const daysOf = ({ setsDay }: Transition, { on }: CaseEvent): Facts => (setsDay === undefined ? {} : { [setsDay]: on })
