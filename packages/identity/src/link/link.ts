import { componentsOf } from '../assign/components.ts'
import { type Completeness, keyCompleteness } from '../blocking/completeness.ts'
import type { Overflow } from '../blocking/index.ts'
import type { Edge } from '../cluster/average-link.ts'
import { probabilityOf } from '../model/bits.ts'
import { ExpectedCounts, type ExpectedErrors } from '../model/expected.ts'
import type { Explanation } from '../model/explain.ts'
import type { LinkModel } from '../model/model.ts'
import type { PairAnswer } from './answers.ts'
import { type AnswerRule, answerComponent, type RowSource, ruleOf } from './component.ts'
import { explainPair } from './explain-pair.ts'
import { type LinkOptions, type Prepared, prepare } from './prepare.ts'
import { type LinkRecord, textOrder, type WholeTable } from './table.ts'

/** What linking found. */
export interface LinkResult {
  readonly model: LinkModel
  /** Pairs from {@link KEPT_FROM} on, by row. */
  readonly pairs: readonly PairAnswer[]
  /** For each id the first id of its person. Only where one file is searched for repeats. */
  readonly persons: ReadonlyMap<string, string> | undefined
  readonly compared: number
  /** Keys that gathered more than is compared, and what was done. */
  readonly overflows: readonly Overflow[]
  /** Records that hang together and are more than {@link AnswerRule.mostAnswered}: left to people. */
  readonly crowds: readonly Crowd[]
  expected(threshold: number): ExpectedErrors
  /**
   * Which share of the pairs that were linked each key brought together, and alone. Without true pairs nothing else can be
   * known: what no key brings together was never compared.
   */
  keysOfLinked(): Completeness
  /** Why two rows weigh what they weigh. Throws on an id that is not in the table. */
  explain(a: string, b: string): Explanation
}

/** Records of which too many hang together: the first id among them, and how many they are. */
export interface Crowd {
  readonly first: string
  readonly records: number
}

/** Least probability of a pair that is kept in a result. */
export const KEPT_FROM = 0.001

/** Links the records of one file, or of two files where records have sides. Same input, same answer, in any order. */
export function link(records: readonly LinkRecord[], options: LinkOptions): LinkResult {
  const ready = prepare(records, options)
  const { table, blocks, scorer, model } = ready
  const expected = new ExpectedCounts()
  const edges: Edge[] = []
  let compared = 0
  blocks.forEach((a, b) => {
    compared++
    const weight = scorer.weight(a, b)
    const p = probabilityOf(weight)
    expected.add(p)
    if (p >= KEPT_FROM) edges.push({ a, b, weight })
  })
  const rowsOf = rowFinder(table)
  const linkedRows = (pairs: readonly PairAnswer[]) =>
    pairs.flatMap(({ a, b, answer }) => (answer === 'linked' ? [[rowsOf(a, 0)[0], rowsOf(b, 1)[0]] as const] : []))
  const apart = (options.apart ?? []).flatMap(([a, b]) => pairsBetween(rowsOf(a), rowsOf(b), table.sides))
  const answers = answered(ready, edges, apart, ruleOf(options))
  return {
    model,
    ...answers,
    compared,
    overflows: blocks.overflows,
    expected: (threshold) => expected.at(threshold),
    keysOfLinked: () => keyCompleteness(blocks, linkedRows(answers.pairs)),
    explain(a, b) {
      return explainPair(ready, rowsOf(a, 0)[0], rowsOf(b, 1)[0])
    },
  }
}

/** Answers a whole file, component by component. */
export function answered(
  { table, scorer }: Pick<Prepared, 'table' | 'scorer'>,
  edges: readonly Edge[],
  apart: readonly (readonly [number, number])[],
  rule: AnswerRule,
): Pick<LinkResult, 'pairs' | 'persons' | 'crowds'> {
  const ruled = Map.groupBy([...apart, ...apart.map(([a, b]) => [b, a] as const)], ([a]) => a)
  const source: RowSource = {
    idOf: (row) => table.ids[row] ?? '',
    sideOf: (row) => table.sides?.[row],
    weightOf: (a, b) => scorer.weight(a, b),
    apartFrom: (row) => (ruled.get(row) ?? []).map(([, b]) => b),
  }
  const pairs: PairAnswer[] = []
  const persons = table.sides === undefined ? new Map(table.ids.map((id) => [id, id])) : undefined
  const crowds: Crowd[] = []
  for (const some of componentsOf(edges)) {
    const rows = [...new Set(some.flatMap(({ a, b }) => [a, b]))]
    if (rows.length > rule.mostAnswered) crowds.push({ first: firstIdOf(table, rows), records: rows.length })
    const answer = answerComponent(rows, some, source, rule)
    for (const one of answer.pairs) pairs.push(one)
    for (const [id, person] of answer.persons) persons?.set(id, person)
  }
  return { pairs: pairs.sort((x, y) => textOrder(x.a, y.a) || textOrder(x.b, y.b)), persons, crowds }
}

function firstIdOf({ ids }: WholeTable, rows: readonly number[]): string {
  return ids[rows.reduce((first, row) => ((ids[row] ?? '') < (ids[first] ?? '') ? row : first))] ?? ''
}

/** Rows of an id: of two files one of each side that has it, or that of the side that is asked for. */
function rowFinder({ ids, sides }: WholeTable): (id: string, side?: number) => readonly [number, ...number[]] {
  const rows = new Map(ids.map((id, row) => [`${sides?.[row] ?? ''} ${id}`, row]))
  return (id, side) => {
    const sided = sides === undefined ? [''] : side === undefined ? ['0', '1'] : [String(side)]
    const [first, ...more] = sided.flatMap((one) => rows.get(`${one} ${id}`) ?? [])
    if (first === undefined) throw new Error(`No record has the id ${id}.`)
    return [first, ...more]
  }
}

/** Pairs of rows of two ids; of two files those that could be compared, since both may have the same ids. */
function pairsBetween(
  some: readonly number[],
  others: readonly number[],
  sides: WholeTable['sides'],
): readonly (readonly [number, number])[] {
  const pairs = some.flatMap((a) => others.map((b) => [a, b] as const))
  return sides === undefined ? pairs : pairs.filter(([a, b]) => sides[a] !== sides[b])
}
