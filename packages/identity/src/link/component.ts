import type { Edge } from '../cluster/average-link.ts'
import { answerPairs, type PairAnswer } from './answers.ts'
import { personsAmong } from './persons-among.ts'
import { textOrder } from './table.ts'

/** From which probability on a pair is linked, below which it is not, and whether a record has one partner at most. */
export interface AnswerRule {
  /**
   * Most records that hang together and are answered. More of them share a default value, a test record or a key that says
   * nothing: then every pair is for a person, nobody is put together, and how many there are is said.
   */
  readonly mostAnswered: number
  readonly linkedFrom: number
  readonly notLinkedBelow: number
  readonly oneToOne: boolean
}

/** The rule with its defaults. */
export function ruleOf({
  linkedFrom = 0.95,
  notLinkedBelow = 0.05,
  oneToOne = false,
  mostAnswered = 100_000,
}: Partial<AnswerRule>): AnswerRule {
  return { linkedFrom, notLinkedBelow, oneToOne, mostAnswered }
}

/** Where the rows of a component come from: a whole table, or an index that grows. */
export interface RowSource {
  idOf(row: number): string
  /** 0 for the left file, 1 for the right one; undefined where one file is searched for repeats. */
  sideOf(row: number): number | undefined
  weightOf(a: number, b: number): number
  /** Rows that a ruling keeps apart from a row. */
  apartFrom(row: number): Iterable<number>
}

/** What is said about records that hang together by pairs which are not ruled out. */
export interface ComponentAnswer {
  readonly pairs: readonly PairAnswer[]
  /** Each id of the component and the first id of its person; nothing where two files are linked. */
  readonly persons: readonly (readonly [id: string, person: string])[]
}

/**
 * Answers one component. It looks at nothing outside, and at rows in order of side and id: so a file that is linked
 * whole and an index to which records come one by one, in whatever order, give the same answers.
 */
export function answerComponent(
  rows: readonly number[],
  edges: readonly Edge[],
  source: RowSource,
  rule: AnswerRule,
): ComponentAnswer {
  const ordered = inOrder(rows, source)
  const places = placesOf(ordered)
  const local = edges.map(({ a, b, weight }): Edge => {
    const [x, y] = [places.get(a) ?? 0, places.get(b) ?? 0]
    return { a: Math.min(x, y), b: Math.max(x, y), weight }
  })
  return answerOrdered(ordered, local, source, rule)
}

/** Rows in order of side and id. */
export function inOrder(rows: readonly number[], source: RowSource): readonly number[] {
  const known = rows.map((row) => ({ row, id: source.idOf(row), side: source.sideOf(row) ?? 0 }))
  return known.sort((a, b) => a.side - b.side || textOrder(a.id, b.id)).map(({ row }) => row)
}

/** The answer of a component whose rows are in order; its edges are told by places in that order, the first the lower one. */
export function answerOrdered(
  ordered: readonly number[],
  local: readonly Edge[],
  source: RowSource,
  rule: AnswerRule,
): ComponentAnswer {
  const ids = ordered.map((row) => source.idOf(row))
  const apart = apartAmong(ordered, source)
  const sided = ordered.some((row) => source.sideOf(row) !== undefined)
  const crowd = ordered.length > rule.mostAnswered
  const how = crowd ? { linkedFrom: Number.POSITIVE_INFINITY, oneToOne: false } : { oneToOne: sided && rule.oneToOne }
  const pairs = answerPairs(ids, { edges: local, apart, ...rule, ...how })
  if (sided) return { pairs, persons: [] }
  if (crowd) return { pairs, persons: ids.map((id) => [id, id]) }
  const weightOf = (a: number, b: number) => source.weightOf(ordered[a] ?? 0, ordered[b] ?? 0)
  const lowest = personsAmong(ordered.length, local, weightOf, apart)
  return { pairs, persons: ids.map((id, place) => [id, ids[lowest[place] ?? place] ?? id]) }
}

/** Places of rows that a ruling keeps apart, the lower one first. */
function apartAmong(ordered: readonly number[], source: RowSource): readonly (readonly [number, number])[] {
  const apart: (readonly [number, number])[] = []
  let places: ReadonlyMap<number, number> | undefined
  ordered.forEach((row, place) => {
    for (const other of source.apartFrom(row)) {
      places ??= placesOf(ordered)
      const there = places.get(other)
      if (there !== undefined && there >= place) apart.push([place, there])
    }
  })
  return apart
}

function placesOf(ordered: readonly number[]): ReadonlyMap<number, number> {
  return new Map(ordered.map((row, place) => [row, place]))
}
