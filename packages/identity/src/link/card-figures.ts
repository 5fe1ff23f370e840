import { type Completeness, keyCompleteness } from '../blocking/completeness.ts'
import type { Overflow } from '../blocking/index.ts'
import { probabilityOf } from '../model/bits.ts'
import { ExpectedCounts, type ExpectedErrors } from '../model/expected.ts'
import { type ComparisonSpec, layoutOf } from '../model/layout.ts'
import type { LinkModel } from '../model/model.ts'
import { type MovedWeight, movedSince } from '../model/moved.ts'
import type { PairAnswer } from './answers.ts'
import { Calibration, type CalibrationFigures } from './calibration.ts'
import { ruleOf } from './component.ts'
import { answered, KEPT_FROM } from './link.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { LinkRecord } from './table.ts'

/** A record with what is known of it for measuring alone. */
export interface MeasuredRecord {
  readonly record: LinkRecord
  /** Who it truly is; undefined where nobody has said. */
  readonly person?: string
  /** What evenness is looked at by: a column of the source, such as the State of the document. Never inferred. */
  readonly group?: string
}

/** What a model does with records. Without true persons only what it expects of itself can be told. */
export interface CardFigures {
  readonly records: number
  readonly compared: number
  readonly linked: number
  readonly undetermined: number
  readonly expected: readonly ExpectedErrors[]
  readonly overflows: readonly Overflow[]
  /**
   * What each key brings together: of the pairs that truly are of one person; without true persons, of those that are linked,
   * which says nothing of what no key met.
   */
  readonly completeness: Completeness & { readonly of: 'true' | 'linked'; readonly pairs: number }
  readonly measured: CalibrationFigures | undefined
  readonly groups: readonly GroupFigures[]
  /** What has moved since a model made before; undefined where none was named. */
  readonly moved: readonly MovedWeight[] | undefined
}

/** How one group fares, stage by stage. Stages count pairs of one person, and are undefined without true persons. */
export interface GroupFigures {
  readonly group: string
  readonly records: number
  /** Share of the records of which a pair is left to a person. */
  readonly undetermined: number
  readonly pairs: number | undefined
  /** Shares: brought together by a key; plausible once weighed; linked. */
  readonly together: number | undefined
  readonly plausible: number | undefined
  readonly linked: number | undefined
}

const THRESHOLDS = [0.5, 0.95, 0.99, 0.999]
const PLAUSIBLE = 0.01
/** From here on a pair is likelier one person than two. */
const LIKELY = 0.5
/** Smaller groups say more about chance than about evenness, and might name somebody. */
const LEAST_GROUP = 20

/**
 * Measures a model on records, of which it should have learnt none where persons are given. `since`: a model made before for the
 * same comparisons.
 */
export function cardFigures(
  all: readonly MeasuredRecord[],
  comparisons: readonly ComparisonSpec[],
  model: LinkModel,
  since?: LinkModel,
): CardFigures {
  const records = all.map(({ record }) => record)
  const ready = prepare(records, { comparisons, model })
  const byName = new Map(all.map((one) => [`${one.record.side === 'right' ? 1 : 0} ${one.record.id}`, one]))
  const rows = ready.table.ids.map((id, row) => byName.get(`${ready.table.sides?.[row] ?? 0} ${id}`))
  const labelled = all.every(({ person }) => person !== undefined)
  const [calibration, expected] = [new Calibration(), new ExpectedCounts()]
  const edges: { a: number; b: number; weight: number }[] = []
  const seen = comparisons.map((spec) => new Uint32Array(layoutOf(spec).size))
  let compared = 0
  ready.blocks.forEach((a, b) => {
    const weight = ready.scorer.weight(a, b)
    const p = probabilityOf(weight)
    compared++
    expected.add(p)
    if (p >= LIKELY) count(seen, ready.scorer.outcomes)
    calibration.add(p, rows[a]?.person === rows[b]?.person)
    if (p >= KEPT_FROM) edges.push({ a, b, weight })
  })
  const { pairs } = answered(ready, edges, [], ruleOf({}))
  const truePairs = labelled ? truePairsOf(rows, ready.table.sides) : []
  const { linkedFrom } = ruleOf({})
  const known = labelled
    ? truePairs
    : edges.flatMap(({ a, b, weight }) => (probabilityOf(weight) >= linkedFrom ? [[a, b] as const] : []))
  return {
    records: records.length,
    compared,
    linked: pairs.filter(({ answer }) => answer === 'linked').length,
    undetermined: pairs.filter(({ answer }) => answer === 'undetermined').length,
    expected: THRESHOLDS.map((threshold) => expected.at(threshold)),
    overflows: ready.blocks.overflows,
    completeness: { ...keyCompleteness(ready.blocks, known), of: labelled ? 'true' : 'linked', pairs: known.length },
    measured: labelled ? calibration.figures(truePairs.length) : undefined,
    groups: groupsOf(ready, rows, pairs, labelled ? truePairs : undefined),
    moved: since === undefined ? undefined : movedSince(since, model, seen),
  }
}

function count(seen: readonly Uint32Array[], outcomes: Int32Array): void {
  seen.forEach((some, at) => {
    const outcome = outcomes[at] as number
    some[outcome] = (some[outcome] as number) + 1
  })
}

type Rows = readonly (MeasuredRecord | undefined)[]
type Pair = readonly [number, number]

function truePairsOf(rows: Rows, sides: Uint8Array | undefined): readonly Pair[] {
  const persons = Map.groupBy(rows.keys(), (row) => rows[row]?.person ?? '')
  return [...persons.values()].flatMap((some) =>
    some.flatMap((a, at) =>
      some.slice(at + 1).flatMap((b) => (sides === undefined || sides[a] !== sides[b] ? [[a, b] as const] : [])),
    ),
  )
}

function groupsOf(
  { table, blocks, scorer }: Prepared,
  rows: Rows,
  pairs: readonly PairAnswer[],
  truePairs: readonly Pair[] | undefined,
): readonly GroupFigures[] {
  const open = pairs.filter(({ answer }) => answer === 'undetermined')
  const left = new Set(open.map(({ a }) => `0 ${a}`))
  const right = new Set(open.map(({ b }) => `${table.sides === undefined ? 0 : 1} ${b}`))
  const isOpen = (row: number) => {
    const name = `${table.sides?.[row] ?? 0} ${table.ids[row]}`
    return left.has(name) || right.has(name)
  }
  const groups = Map.groupBy(rows.keys(), (row) => rows[row]?.group)
  return [...groups]
    .flatMap(([group, own]) => {
      if (group === undefined || group === '' || own.length < LEAST_GROUP) return []
      const undetermined = own.filter(isOpen).length / own.length
      const some = truePairs?.filter(([a, b]) => rows[a]?.group === group && rows[b]?.group === group)
      const share = (holds: (pair: Pair) => boolean) =>
        some === undefined || some.length === 0 ? undefined : some.filter(holds).length / some.length
      const together = ([a, b]: Pair) => blocks.keysOf(a, b).length > 0
      const from = (least: number) => (pair: Pair) => together(pair) && probabilityOf(scorer.weight(...pair)) >= least
      return [
        {
          group,
          records: own.length,
          undetermined,
          pairs: some?.length,
          together: share(together),
          plausible: share(from(PLAUSIBLE)),
          linked: share(from(ruleOf({}).linkedFrom)),
        },
      ]
    })
    .sort((x, y) => (x.group < y.group ? -1 : 1))
}
