import type { TextFeatures } from '../compare/features.ts'
import { comparatorOf, type Kind } from '../compare/kinds.ts'
import { mayBeParted, partedOtherwise, swappedInOutline, swappedNearly } from '../compare/parted.ts'
import { DIFFERENT } from '../compare/text.ts'
import type { IdentityAsRead } from '../identity.ts'
import { isNames, type Layout, layoutOf, SWAPPED_IN_OUTLINE, SWAPPED_NEARLY } from '../model/layout.ts'
import { borderComparisons, columnsOf } from './border-columns.ts'

/** The outcomes of the comparisons, numbered. */
export const borderLayouts: readonly Layout[] = borderComparisons.map((spec) => layoutOf(spec))

interface Part {
  readonly folded: string
  readonly value: unknown
}
/** A reading made ready for comparison, by comparison and field. */
export type BorderReading = readonly (readonly Part[])[]

/** Makes a reading ready. Where somebody has a single name, it stands as the family name, wherever the source put it. */
export function readingOf(identity: IdentityAsRead): BorderReading {
  const columns = columnsOf(identity)
  const parts = borderComparisons.map(({ fields }) =>
    fields.map(({ column, kind }) => partOf(kind, columns[column] ?? '')),
  )
  const [given, family] = parts[0] ?? []
  if (given === undefined || family === undefined || family.folded !== '') return parts
  return [[family, given], ...parts.slice(1)]
}

function partOf(kind: Kind, raw: string): Part {
  const { fold, prepare } = comparatorOf(kind)
  const folded = fold(raw)
  return { folded, value: folded === '' ? undefined : prepare(folded) }
}

/** The outcome of every comparison of two readings. What one of them does not give has an outcome of its own. */
export function outcomesOf(a: BorderReading, b: BorderReading): readonly number[] {
  return borderLayouts.map((layout, at) => outcomeOf(layout, a[at] ?? [], b[at] ?? []))
}

function outcomeOf(layout: Layout, a: readonly Part[], b: readonly Part[]): number {
  const levels = layout.spec.fields.map(({ kind }, field) => levelOf(kind, a[field], b[field]))
  const swap = isNames(layout.spec) ? swapOf(layout, levels, a, b) : undefined
  return swap ?? levels.reduce((sum, level, field) => sum + (level + 1) * (layout.strides[field] ?? 1), 0)
}

function levelOf(kind: Kind, a: Part | undefined, b: Part | undefined): number {
  if (a?.value === undefined || b?.value === undefined) return -1
  return comparatorOf(kind).level(a.value, b.value)
}

/** From this level on a part of a name does not agree, so that it is worth looking crosswise. */
const NOT_AGREEING = 2

function swapOf(
  layout: Layout,
  [first = -1, second = -1]: readonly number[],
  [givenA, familyA]: readonly Part[],
  [givenB, familyB]: readonly Part[],
): number | undefined {
  const apart = (level: number) => level >= NOT_AGREEING || level < 0
  let [cross, back] = [DIFFERENT, DIFFERENT]
  if (apart(first) && apart(second)) {
    cross = levelOf('family', givenA, familyB)
    back = levelOf('family', familyA, givenB)
    if (cross === 0 && back === 0) return layout.swap
    if (swappedNearly(cross, back)) return layout.swap + SWAPPED_NEARLY
  }
  if (mayBeParted(first, second) || mayBeParted(cross, back)) {
    if (partedOtherwise([wordsOf(givenA), wordsOf(familyA)], [wordsOf(givenB), wordsOf(familyB)]))
      return layout.swap + SWAPPED_NEARLY
  }
  return swappedInOutline(first, second, cross, back) ? layout.swap + SWAPPED_IN_OUTLINE : undefined
}

function wordsOf(part: Part | undefined): TextFeatures | undefined {
  return part?.value as TextFeatures | undefined
}
