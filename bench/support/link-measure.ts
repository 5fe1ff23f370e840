import { keyCompleteness } from '@passage/identity/blocking/completeness'
import { comparerOf } from '@passage/identity/link/comparer'
import { ruleOf } from '@passage/identity/link/component'
import { answered, KEPT_FROM } from '@passage/identity/link/link'
import { ONE_PERSON_FROM } from '@passage/identity/link/persons-among'
import { type Prepared, prepare } from '@passage/identity/link/prepare'
import { scorerOf } from '@passage/identity/link/scorer'
import { probabilityOf } from '@passage/identity/model/bits'
import { ExpectedCounts } from '@passage/identity/model/expected'
import { Calibration, precisionRecall, round } from './link-figures.ts'
import type { LabelledSet } from './link-sets.ts'

const THRESHOLDS = [0.5, 0.9, 0.95, 0.99, 0.999]

/** Links one labelled set without its labels, and holds the answers against them. */
export function measure(set: LabelledSet, seed: number) {
  const begin = process.cpuUsage()
  const ready = prepare(set.records, { comparisons: set.comparisons, seed })
  const trained = secondsSince(begin)
  const { table, blocks, scorer } = ready
  const persons = table.ids.map((id, row) => set.truth.get(`${sideOf(table.sides, row)} ${id}`) ?? id)
  const truePairs = truePairsOf(persons, table.sides)
  const [calibration, expected] = [new Calibration(), new ExpectedCounts()]
  const edges: { a: number; b: number; weight: number }[] = []
  let compared = 0
  blocks.forEach((a, b) => {
    const weight = scorer.weight(a, b)
    compared++
    if (probabilityOf(weight) >= KEPT_FROM) edges.push({ a, b, weight })
  })
  blocks.forEach((a, b) => {
    const p = probabilityOf(scorer.weight(a, b))
    calibration.add(p, persons[a] === persons[b])
    expected.add(p)
  })
  const rows = new Map(table.ids.map((id, row) => [`${sideOf(table.sides, row)} ${id}`, row]))
  const rowOf = (id: string, side: string) => rows.get(`${set.oneToOne ? side : ''} ${id}`) ?? 0
  const found = answered(ready, edges, [], ruleOf({ oneToOne: set.oneToOne }))
  const answers = found.pairs.map((one) => ({
    probability: one.probability,
    answer: one.answer,
    right: persons[rowOf(one.a, 'left')] === persons[rowOf(one.b, 'right')],
  }))
  const lowest = Int32Array.from(table.ids, (id, row) => rows.get(` ${found.persons?.get(id)}`) ?? row)
  const figuresAt = (threshold: number) => {
    const chosen = answers.filter(({ probability }) => probability >= threshold)
    return precisionRecall(chosen.filter(({ right }) => right).length, chosen.length, truePairs.length)
  }
  return {
    use: set.use,
    records: table.ids.length,
    persons: new Set(persons).size,
    truePairs: truePairs.length,
    compared,
    completeness: keyCompleteness(blocks, truePairs),
    overflows: blocks.overflows,
    pairs: Object.fromEntries(THRESHOLDS.map((threshold) => [`p>=${threshold}`, figuresAt(threshold)])),
    answers: shares(answers),
    clusters: set.oneToOne ? undefined : clusterFigures(lowest, persons, truePairs.length),
    calibration: calibration.figures(),
    expected: THRESHOLDS.map((threshold) => expected.at(threshold)).map((one) => ({
      threshold: one.threshold,
      wrongShare: round(one.wrongShare),
      missedShare: round(one.missedShare),
    })),
    cpuSeconds: { foldBlockTrain: round(trained) },
    pairsPerCpuSecond: speedOf(ready, compared),
  }
}

/** Pairs that a fresh comparer, which remembers nothing yet, compares and weighs in a second of processor time. */
function speedOf({ table, blocks, model }: Prepared, compared: number): number {
  const pairs = new Int32Array(2 * compared)
  let at = 0
  blocks.forEach((a, b) => {
    pairs[at++] = a
    pairs[at++] = b
  })
  const scorer = scorerOf(table, comparerOf(table), model)
  const begin = process.cpuUsage()
  for (let pair = 0; pair < pairs.length; pair += 2) scorer.weight(pairs[pair] ?? 0, pairs[pair + 1] ?? 0)
  return Math.round(compared / secondsSince(begin))
}

function sideOf(sides: Uint8Array | undefined, row: number): string {
  return sides === undefined ? '' : sides[row] === 1 ? 'right' : 'left'
}

/** All pairs of rows of one person; of two files, across them. */
export function truePairsOf(
  persons: readonly string[],
  sides: Uint8Array | undefined,
): readonly (readonly [number, number])[] {
  const groups = Map.groupBy(persons.keys(), (row) => persons[row] ?? '')
  return [...groups.values()].flatMap((rows) =>
    rows.flatMap((a, at) =>
      rows.slice(at + 1).flatMap((b) => (sides === undefined || sides[a] !== sides[b] ? [[a, b] as const] : [])),
    ),
  )
}

export function clusterFigures(lowest: Int32Array, persons: readonly string[], all: number) {
  const groups = Map.groupBy(lowest.keys(), (row) => lowest[row] ?? row)
  let [right, pairs] = [0, 0]
  for (const rows of groups.values()) {
    pairs += (rows.length * (rows.length - 1)) / 2
    const within = Map.groupBy(rows, (row) => persons[row] ?? '')
    for (const { length } of within.values()) right += (length * (length - 1)) / 2
  }
  return { least: ONE_PERSON_FROM, ...precisionRecall(right, pairs, all) }
}

function shares(answers: readonly { readonly answer: string; readonly right: boolean }[]) {
  const of = (answer: string) => answers.filter((one) => one.answer === answer)
  return {
    linked: of('linked').length,
    linkedWrong: of('linked').filter(({ right }) => !right).length,
    undetermined: of('undetermined').length,
    undeterminedOfOnePerson: of('undetermined').filter(({ right }) => right).length,
  }
}

function secondsSince(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}
