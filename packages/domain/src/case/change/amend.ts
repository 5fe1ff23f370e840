import { faultsOf } from '../faults.ts'
import type { Gate, Pack, Transition } from '../pack.ts'

/** A change of rules that somebody proposes: rows that are replaced in part, or added whole. Nothing is ever taken away. */
export interface Change {
  /** In a sentence, for whoever reads what it would do. */
  readonly words: string
  readonly gates?: readonly (Partial<Gate> & { readonly id: string })[]
  readonly transitions?: readonly (Partial<Transition> & { readonly id: string })[]
}
export type Amended =
  | { readonly ok: true; readonly pack: Pack }
  /** Why it is no law that a case could stand under. */
  | { readonly ok: false; readonly faults: readonly string[] }

/**
 * The pack as it would be with a change. A row that ends is given a last day; it is not removed, so that what was decided under
 * it can be decided again. A change that breaks the pack is refused with every fault.
 */
export function amended(pack: Pack, { gates = [], transitions = [] }: Change): Amended {
  const next: Pack = {
    ...pack,
    version: `${pack.version}, proposed`,
    gates: merged(pack.gates, gates),
    transitions: merged(pack.transitions, transitions),
  }
  const faults = [...incomplete(next.gates, WHOLE_GATE), ...incomplete(next.transitions, WHOLE_ROW)]
  const all = faults.length > 0 ? faults : faultsOf(next)
  return all.length === 0 ? { ok: true, pack: next } : { ok: false, faults: all }
}

function merged<T extends { readonly id: string }>(
  rows: readonly T[],
  changes: readonly (Partial<T> & { readonly id: string })[],
): readonly T[] {
  const byId = new Map(changes.map((change) => [change.id, change]))
  const known = new Set(rows.map(({ id }) => id))
  const added = changes.filter(({ id }) => !known.has(id)) as unknown as readonly T[]
  return [...rows.map((row) => ({ ...row, ...byId.get(row.id) })), ...added]
}

const RULE = ['id', 'text', 'authority', 'inForce', 'legalStatus'] as const
const WHOLE_GATE = [...RULE, 'class', 'clear', 'wayOn'] as const
const WHOLE_ROW = [...RULE, 'event', 'moves', 'gates', 'by'] as const

/** A row that is added whole names everything that a row names. */
const incomplete = <T extends { readonly id: string }>(
  rows: readonly T[],
  names: readonly string[],
): readonly string[] =>
  rows.flatMap((row) => names.filter((name) => !Object.hasOwn(row, name)).map((name) => `${row.id} has no ${name}`))

/** Ids of rows that differ between two packs, on one day or another. */
export function changedRows(
  before: Pack,
  after: Pack,
): { readonly gates: ReadonlySet<string>; readonly rows: ReadonlySet<string> } {
  return { gates: differing(before.gates, after.gates), rows: differing(before.transitions, after.transitions) }
}

function differing<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): ReadonlySet<string> {
  const old = new Map(before.map((row) => [row.id, JSON.stringify(row)]))
  return new Set(after.filter((row) => old.get(row.id) !== JSON.stringify(row)).map(({ id }) => id))
}
