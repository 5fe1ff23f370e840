import { comparatorOf, type Kind } from '../compare/kinds.ts'

/** One column in a comparison. */
export interface FieldSpec {
  readonly column: string
  readonly kind: Kind
}

/**
 * One comparison of the model. Fields that say the same thing twice (given and family name, number and issuer of a
 * document, suburb and postcode) stand in one comparison, or the sum of their bits would be too sure.
 */
export interface ComparisonSpec {
  readonly name: string
  readonly fields: readonly FieldSpec[]
}

/** Names that stand in each other's place: exactly; nearly, also where the same words are parted otherwise; in outline. */
export const SWAPS = [
  'given and family name the same, in each other’s place',
  'given and family name nearly the same, in each other’s place, or the same words parted otherwise',
  'given and family name alike or somewhat alike, in each other’s place',
] as const

/** Numbers of swaps, counted from the first. */
export const [SWAPPED_NEARLY, SWAPPED_IN_OUTLINE] = [1, 2]

/** The outcomes of one comparison, numbered. */
export interface Layout {
  readonly spec: ComparisonSpec
  /** Number of outcomes. */
  readonly size: number
  /** Number that one level of a field adds to an outcome, by field. A level counts from 1; 0: not given on one side. */
  readonly strides: readonly number[]
  readonly levels: readonly number[]
  /** Levels of each outcome by field, -1 for not given; undefined for a swap. */
  readonly outcomes: readonly (readonly number[] | undefined)[]
  /** First of the three outcomes of swapped names; -1 where the comparison has none. */
  readonly swap: number
}

/** Numbers the outcomes of a comparison. */
export function layoutOf(spec: ComparisonSpec): Layout {
  const levels = spec.fields.map(({ kind }) => comparatorOf(kind).levels.length)
  const strides: number[] = []
  let size = 1
  for (const count of levels) {
    strides.push(size)
    size *= count + 1
  }
  const outcomes: (readonly number[] | undefined)[] = Array.from({ length: size }, (_, outcome) =>
    levels.map((count, field) => (Math.floor(outcome / (strides[field] ?? 1)) % (count + 1)) - 1),
  )
  const swap = isNames(spec) ? size : -1
  if (swap >= 0) outcomes.push(...SWAPS.map(() => undefined))
  return { spec, size: outcomes.length, strides, levels, outcomes, swap }
}

/** Whether a comparison is that of a name in two parts, which may stand in each other's place. */
export function isNames({ fields }: ComparisonSpec): boolean {
  return fields.length === 2 && fields[0]?.kind === 'given' && fields[1]?.kind === 'family'
}

/** Which fields an outcome knows, as bits. Outcomes that know the same fields are weighed among themselves. */
export function knownFields(outcome: readonly number[]): number {
  return outcome.reduce((known, level, field) => (level < 0 ? known : known | (1 << field)), 0)
}
