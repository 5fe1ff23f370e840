import { comparatorOf } from '../compare/kinds.ts'
import { UNSURE } from '../compare/packed.ts'
import { GRAIN, toGrain } from '../model/bits.ts'
import { frequenciesIn, frequencyBits } from '../model/frequency.ts'
import { type Layout, SWAPPED_NEARLY } from '../model/layout.ts'
import type { LinkModel } from '../model/model.ts'
import type { Comparer } from './comparer.ts'
import type { LinePlace, RowLines } from './row-lines.ts'
import { KEPT } from './scorer.ts'
import type { Table } from './table.ts'

/** Says of most pairs that they weigh too little, without weighing them. */
export interface Bound {
  /** Certain that the weight of two rows is below the least one. False says nothing. */
  isBelow(a: number, b: number): boolean
}

/**
 * What a glance says of one field: 0 where it is not given; 1 where the values are equal; else the nearest level that it
 * may have, counted from 1; one more than there are levels where it may have any.
 */
type Glance = (values: Int32Array, i: number, j: number) => number

/** One comparison. */
interface Step {
  readonly number: number
  readonly glances: readonly Glance[]
  readonly strides: readonly number[]
  /** Most bits by what the glances say, and by outcome. */
  readonly most: Float64Array
  readonly byOutcome: Float64Array
  /** Fields of which a glance goes to other memory than the line of the row. */
  readonly far: number
}

/**
 * The bound of a table under a model. A comparison gives at most the bits of the best outcome that a glance leaves open,
 * with the rarest values there are. Comparisons that cost least come first, and the look ends as soon as the best that all
 * others could give does not reach `least` bits. Where glances are not enough, outcomes take their place one by one.
 */
export function boundOf(table: Table, lines: RowLines, comparer: Comparer, model: LinkModel, least: number): Bound {
  const steps = comparer.layouts.map((layout, at) => stepOf(lines, table, model, layout, at))
  steps.sort((x, y) => x.far - y.far)
  const after = steps.map((_, at) => steps.slice(at + 1).reduce((sum, { most }) => sum + Math.max(...most), 0))
  // Bits are on the grain, so that sums are exact; one grain is more than those of a model off the grain are wrong by.
  const floor = least - GRAIN - model.prior
  const enough = Float64Array.from(after, (rest) => floor - rest)
  const seen = new Float64Array(steps.length)
  return {
    isBelow(a, b) {
      const [i, j] = [lines.lineOf(a), lines.lineOf(b)]
      let bits = 0
      for (let at = 0; at < steps.length; at++) {
        const most = mostOf(steps[at] as Step, lines.values, i, j)
        seen[at] = most
        bits += most
        if (bits < (enough[at] as number)) return true
      }
      for (let at = steps.length - 1; at > 0; at--) {
        const { number, byOutcome } = steps[at] as Step
        bits += (byOutcome[comparer.outcome(number, a, b)] as number) - (seen[at] as number)
        if (bits < floor) return true
      }
      return false
    },
  }
}

function mostOf({ glances, strides, most }: Step, values: Int32Array, i: number, j: number): number {
  let place = 0
  for (let field = 0; field < glances.length; field++)
    place += (glances[field] as Glance)(values, i, j) * (strides[field] as number)
  return most[place] as number
}

function stepOf(lines: RowLines, table: Table, model: LinkModel, layout: Layout, number: number): Step {
  const { levels } = layout
  const places = layout.spec.fields.map(({ column }) => lines.place(table.column(column)))
  const sizes = levels.map((count) => count + 2)
  const strides = sizes.map((_, field) => product(sizes.slice(0, field)))
  const byOutcome = bitsByOutcome(model, layout, number)
  const most = Float64Array.from({ length: product(sizes) }, (_, place) => {
    const seen = strides.map((stride, field) => Math.floor(place / stride) % (sizes[field] ?? 1))
    return layout.outcomes.reduce(
      (bits, _, at) => (isOpen(layout, at, seen) ? Math.max(bits, byOutcome[at] ?? 0) : bits),
      Number.NEGATIVE_INFINITY,
    )
  })
  return {
    number,
    glances: places.map(glanceOf),
    strides,
    most,
    byOutcome,
    far: places.filter((one) => !one.near).length,
  }
}

/**
 * Whether two rows of which a glance says this may have an outcome. Names are swapped only where all are given and differ; the same
 * words may be parted otherwise where a part is not given, too.
 */
function isOpen({ outcomes, levels, swap }: Layout, at: number, seen: readonly number[]): boolean {
  const outcome = outcomes[at]
  return seen.every((one, field) => {
    if (outcome === undefined) return one > 1 || (one === 0 && at === swap + SWAPPED_NEARLY)
    const level = outcome[field] ?? -1
    if (one <= 1) return level === one - 1
    return one > (levels[field] ?? 0) ? level >= 0 : level >= one - 1
  })
}

/** Most bits of each outcome: no value is rarer than one that is not counted. */
function bitsByOutcome(model: LinkModel, { spec, outcomes }: Layout, at: number): Float64Array {
  const rarest = spec.fields.map(({ column, kind }) => {
    const frequencies = frequenciesIn(model, column)
    return frequencies === undefined ? 0 : frequencyBits(frequencies, 0, kind)
  })
  return Float64Array.from(outcomes, (outcome, number) => {
    const moved = (outcome ?? []).reduce((sum, level, field) => sum + (KEPT[level] ?? 0) * (rarest[field] ?? 0), 0)
    return (model.weights[at]?.[number] ?? 0) + toGrain(moved)
  })
}

function glanceOf({ column, at, near }: LinePlace): Glance {
  const { packed } = column.dictionary
  const unsure = comparatorOf(column.kind).levels.length + 1
  const codesOnly = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a === b ? 1 : unsure)
  if (packed === undefined) return (values, i, j) => codesOnly(values[i + at] as number, values[j + at] as number)
  const { cells } = packed
  // A date has the level of an unknown day against itself, too.
  const ofItself = column.kind === 'date'
  return (values, i, j) => {
    const [a, b] = [values[i + at] as number, values[j + at] as number]
    if (a === 0 || b === 0 || (a === b && !ofItself)) return codesOnly(a, b)
    const level = near
      ? packed.nearest(values, i + at + 1, j + at + 1)
      : packed.nearest(cells.values, a * cells.width, b * cells.width)
    return level === UNSURE ? unsure : level + 1
  }
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all * one, 1)
}
