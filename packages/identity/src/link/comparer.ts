import type { TextFeatures } from '../compare/features.ts'
import { mayBeParted, partedOtherwise, swappedInOutline, swappedNearly } from '../compare/parted.ts'
import { DIFFERENT } from '../compare/text.ts'
import { isNames, type Layout, layoutOf, SWAPPED_IN_OUTLINE, SWAPPED_NEARLY } from '../model/layout.ts'
import type { CodedColumn } from './column.ts'
import { type LevelOf, levelsOver } from './field-comparer.ts'
import type { Table } from './table.ts'

/** Compares two rows of a table: writes the outcome of every comparison into `into`. */
export interface Comparer {
  readonly layouts: readonly Layout[]
  compare(a: number, b: number, into: Int32Array): void
  /** The outcome of one comparison, by its number. */
  outcome(at: number, a: number, b: number): number
}

type Outcome = (a: number, b: number) => number

/** The comparer of a table. */
export function comparerOf(table: Table): Comparer {
  const layouts = table.comparisons.map((spec) => layoutOf(spec))
  const levels = new Map<object, LevelOf>()
  const outcomes = layouts.map((layout) => outcomeOf(layout, table, levels))
  return {
    layouts,
    compare(a, b, into) {
      for (let at = 0; at < outcomes.length; at++) into[at] = (outcomes[at] as Outcome)(a, b)
    },
    outcome: (at, a, b) => (outcomes[at] as Outcome)(a, b),
  }
}

function outcomeOf(layout: Layout, table: Table, known: Map<object, LevelOf>): Outcome {
  const parts = layout.spec.fields.map(({ column }) => {
    const found = table.column(column)
    const level = known.get(found.dictionary) ?? levelsOver(found.kind, found.dictionary)
    known.set(found.dictionary, level)
    return { column: found, level }
  })
  const [first, second] = parts
  if (first === undefined) return () => 0
  if (second === undefined) return (a, b) => codesLevel(first, a, b) + 1
  if (isNames(layout.spec)) return namesOutcome(layout, first, second)
  return (a, b) => {
    let outcome = 0
    for (let at = 0; at < parts.length; at++) {
      outcome += (codesLevel(parts[at] as Part, a, b) + 1) * (layout.strides[at] as number)
    }
    return outcome
  }
}

/** Codes are read from the column each time: those of a table that grows move to wider memory. */
interface Part {
  readonly column: CodedColumn
  readonly level: LevelOf
}

function codesLevel({ column, level }: Part, a: number, b: number): number {
  return level(column.codes[a] as number, column.codes[b] as number)
}

/** Levels from which on a part of a name does not agree, so that it is worth looking crosswise. */
const NOT_AGREEING = 2

function namesOutcome({ strides, swap }: Layout, given: Part, family: Part): Outcome {
  const [one, many] = [strides[0] ?? 1, strides[1] ?? 1]
  const { level } = given
  const { prepared } = given.column.dictionary
  const words = (code: number) => prepared[code] as TextFeatures | undefined
  return (a, b) => {
    const givenA = given.column.codes[a] as number
    const givenB = given.column.codes[b] as number
    const familyA = family.column.codes[a] as number
    const familyB = family.column.codes[b] as number
    const first = level(givenA, givenB)
    const second = level(familyA, familyB)
    let [cross, back] = [DIFFERENT, DIFFERENT]
    if ((first >= NOT_AGREEING || first < 0) && (second >= NOT_AGREEING || second < 0)) {
      cross = level(givenA, familyB)
      back = level(familyA, givenB)
      if (cross === 0 && back === 0) return swap
      if (swappedNearly(cross, back)) return swap + SWAPPED_NEARLY
    }
    if (mayBeParted(first, second) || mayBeParted(cross, back)) {
      if (partedOtherwise([words(givenA), words(familyA)], [words(givenB), words(familyB)]))
        return swap + SWAPPED_NEARLY
    }
    if (swappedInOutline(first, second, cross, back)) return swap + SWAPPED_IN_OUTLINE
    return (first + 1) * one + (second + 1) * many
  }
}
