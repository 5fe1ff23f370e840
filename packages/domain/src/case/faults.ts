import { breachDuty } from './breach.ts'
import { readsOf } from './condition.ts'
import type { DutyKind, Gate, Pack, Transition } from './pack.ts'

/**
 * Faults of a pack as data: names that nothing answers to, gates that nobody asks, rows that stand twice. Empty for a sound pack;
 * a test holds every pack to it, because a gate with a misspelt name would be a gate that is never asked.
 * @param deadlines ids of the deadlines of that law. With them the duties are held, too: each is opened, is met by a step, and names
 *   a deadline that exists.
 */
export function faultsOf(pack: Pack, deadlines?: readonly string[]): readonly string[] {
  return [
    ...repeated(
      'gate',
      pack.gates.map(({ id }) => id),
    ),
    ...repeated(
      'transition',
      pack.transitions.map(({ id }) => id),
    ),
    ...Object.entries(pack.regions).flatMap(([name, { states, initial }]) =>
      states.includes(initial) ? [] : [`region ${name} begins in no state of its own`],
    ),
    ...pack.gates.flatMap((gate) => faultsOfGate(pack, gate)),
    ...pack.transitions.flatMap((row) => faultsOfRow(pack, row)),
    ...pack.gates
      .filter(({ id, alert }) => alert === undefined && !pack.transitions.some(({ gates }) => gates.includes(id)))
      .map(({ id }) => `gate ${id} is asked by no step`),
    ...sameDay(pack.transitions),
    ...(deadlines === undefined ? [] : pack.duties.flatMap((duty) => faultsOfDuty(pack, duty, deadlines))),
    ...(pack.transitions.some(({ event }) => event === pack.execution) ? [] : ['no row is the execution']),
  ]
}

function faultsOfDuty(
  { gates, transitions }: Pack,
  { id, deadline }: DutyKind,
  deadlines: readonly string[],
): readonly string[] {
  const opened =
    id === breachDuty.id ||
    transitions.some(({ opens = [] }) => opens.includes(id)) ||
    gates.some(({ alert }) => alert === id)
  return [
    ...(opened ? [] : [`duty ${id} is opened by nothing`]),
    ...(transitions.some(({ meets = [] }) => meets.includes(id)) ? [] : [`duty ${id} is met by no step`]),
    ...(deadline === undefined || deadlines.includes(deadline) ? [] : [`duty ${id} knows no deadline ${deadline}`]),
  ]
}

/** Two rows of one event that are law on one day: only one of them would ever be applied. */
function sameDay(rows: readonly Transition[]): readonly string[] {
  return rows.flatMap((row, index) =>
    rows
      .slice(index + 1)
      .filter(({ event, inForce }) => event === row.event && overlap(row.inForce, inForce))
      .map(({ id }) => `steps ${row.id} and ${id} stand on one day`),
  )
}
const overlap = (a: Transition['inForce'], b: Transition['inForce']): boolean =>
  (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')

function faultsOfGate(pack: Pack, gate: Gate): readonly string[] {
  const faults = readsOf(gate.clear).flatMap(({ kind, name }) => {
    if (kind === 'region') return pack.regions[name] === undefined ? [`gate ${gate.id} reads no region ${name}`] : []
    if (kind === 'served')
      return pack.documents[name] === undefined ? [`gate ${gate.id} reads no document ${name}`] : []
    return pack.facts[name] === undefined ? [`gate ${gate.id} reads no fact ${name}`] : []
  })
  if (gate.class === 'X' && (gate.rivals ?? []).length < 2) faults.push(`gate ${gate.id} is contested without rivals`)
  if (gate.class !== 'H' && gate.decider === undefined) faults.push(`gate ${gate.id} names nobody who decides`)
  if (gate.alert !== undefined && !pack.duties.some(({ id }) => id === gate.alert)) {
    faults.push(`gate ${gate.id} raises no duty ${gate.alert}`)
  }
  return [...faults, ...statesOf(gate.clear, pack).map((state) => `gate ${gate.id} reads no state ${state}`)]
}

/** States and values that a condition names and nothing can have. */
function statesOf(condition: Gate['clear'], pack: Pack): readonly string[] {
  if ('all' in condition) return condition.all.flatMap((part) => statesOf(part, pack))
  if ('any' in condition) return condition.any.flatMap((part) => statesOf(part, pack))
  if ('not' in condition) return statesOf(condition.not, pack)
  if ('region' in condition) {
    const states = pack.regions[condition.region]?.states ?? []
    return condition.in.filter((state) => !states.includes(state)).map((state) => `${condition.region}=${state}`)
  }
  if (!('is' in condition)) return []
  const { kind, values = [] } = pack.facts[condition.fact] ?? {}
  if (kind !== 'choice') return []
  return condition.is
    .filter((value) => !values.includes(String(value)))
    .map((value) => `${condition.fact}=${String(value)}`)
}

function faultsOfRow(pack: Pack, row: Transition): readonly string[] {
  const gates = pack.gates.map(({ id }) => id)
  const duties = pack.duties.map(({ id }) => id)
  return [
    ...row.gates.filter((id) => !gates.includes(id)).map((id) => `step ${row.id} asks no gate ${id}`),
    ...row.moves.flatMap(({ region, from, to }) => {
      const { states } = pack.regions[region] ?? { states: [] as readonly string[] }
      const named = [...(from === '*' ? [] : from), ...(to === 'same' ? [] : [to])]
      return named
        .filter((state) => !states.includes(state))
        .map((state) => `step ${row.id} knows no ${region}=${state}`)
    }),
    ...(row.brings ?? [])
      .filter((name) => pack.facts[name] === undefined)
      .map((name) => `step ${row.id} brings no ${name}`),
    ...Object.keys(row.sets ?? {})
      .filter((name) => pack.facts[name] === undefined)
      .map((name) => `step ${row.id} sets no ${name}`),
    ...(row.anew ?? [])
      .filter((name) => pack.facts[name] === undefined || Object.hasOwn(row.sets ?? {}, name))
      .map((name) => `step ${row.id} begins no ${name} anew`),
    ...(row.adds ?? [])
      .filter((name) => pack.facts[name]?.kind !== 'set' || !row.brings?.includes(name))
      .map((name) => `step ${row.id} adds to no ${name}`),
    ...(row.later ?? [])
      .filter((name) => pack.facts[name]?.kind !== 'day' || !row.brings?.includes(name))
      .map((name) => `step ${row.id} moves no ${name} later`),
    ...(row.setsDay !== undefined && pack.facts[row.setsDay] === undefined
      ? [`step ${row.id} sets no ${row.setsDay}`]
      : []),
    ...(row.spends ?? [])
      .filter((name) => pack.facts[name] === undefined)
      .map((name) => `step ${row.id} spends no ${name}`),
    ...[...(row.opens ?? []), ...(row.meets ?? []), ...(row.lifts ?? [])]
      .filter((id) => !duties.includes(id))
      .map((id) => `step ${row.id} knows no duty ${id}`),
    ...(row.protective && row.gates.length > 0 ? [`step ${row.id} protects and has a gate`] : []),
    ...(row.protective && row.adverse !== undefined ? [`step ${row.id} protects and is adverse`] : []),
  ]
}

function repeated(what: string, ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${what} ${id} stands twice`)
}
