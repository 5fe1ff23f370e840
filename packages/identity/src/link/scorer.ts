import { toGrain } from '../model/bits.ts'
import { frequenciesIn, frequencyBits, rowsWith } from '../model/frequency.ts'
import type { FieldSpec } from '../model/layout.ts'
import type { FrequencyTable, LinkModel } from '../model/model.ts'
import { lessOf } from '../model/shared.ts'
import { sharedParts } from '../model/shared-parts.ts'
import type { CodedColumn } from './column.ts'
import type { Comparer } from './comparer.ts'
import type { Table } from './table.ts'

/** Share of the frequency bits that an agreement that is only near keeps, by level. */
export const KEPT = [1, 0.5]

/** Weighs two rows of a table by a model. */
export interface Scorer {
  /** The weight of a pair, in bits. */
  weight(a: number, b: number): number
  /** Outcomes and frequency bits by comparison of the pair that was weighed last. */
  readonly outcomes: Int32Array
  readonly frequency: Float64Array
  /** Bits that were taken away from the pair that was weighed last, since others share what agrees. */
  readonly less: () => number
}

/** The scorer of a table. Allocates nothing for a pair. */
export function scorerOf(table: Table, comparer: Comparer, model: LinkModel): Scorer {
  const outcomes = new Int32Array(comparer.layouts.length)
  const frequency = new Float64Array(comparer.layouts.length)
  const weights = model.weights.map((one) => Float64Array.from(one))
  const movers = comparer.layouts.map((_, at) => moverOf(table, comparer, model, at))
  const lessFor = lesserOf(table, comparer, model)
  let less = 0
  return {
    outcomes,
    frequency,
    less: () => less,
    weight(a, b) {
      comparer.compare(a, b, outcomes)
      let bits = model.prior
      for (let at = 0; at < outcomes.length; at++) {
        const outcome = outcomes[at] as number
        const moved = (movers[at] as Mover)(a, b, outcome)
        frequency[at] = moved
        bits += ((weights[at] as Float64Array)[outcome] as number) + moved
      }
      if (lessFor === undefined) return bits
      less = lessFor(a, b, outcomes)
      return bits - less
    },
  }
}

/** What is taken away from a pair by what others share; undefined where a model knows of nothing. */
function lesserOf(
  table: Table,
  comparer: Comparer,
  model: LinkModel,
): ((a: number, b: number, outcomes: Int32Array) => number) | undefined {
  const { shared, weights } = model
  if (shared === undefined) return undefined
  const group = comparer.layouts.flatMap((layout, at) => {
    if (!shared.comparisons.includes(layout.spec.name)) return []
    // A rare given name is somebody's own, and stays what it says.
    const mover = moverOf(table, comparer, model, at, ({ kind }) => kind !== 'given')
    return [{ at, mover, parts: sharedParts(layout, weights[at] ?? []) }]
  })
  return (a, b, outcomes) => {
    let sum = 0
    for (const { at, mover, parts } of group) {
      const outcome = outcomes[at] as number
      const part = parts[outcome] as number
      // That a street is rare says nothing more about two who share it, and that it is common nothing less.
      if (part > 0) sum += Math.max(0, part + mover(a, b, outcome))
    }
    return lessOf(shared, sum)
  }
}

type Mover = (a: number, b: number, outcome: number) => number

/** What the frequencies of the values of one comparison add. */
function moverOf(
  table: Table,
  { layouts }: Comparer,
  model: LinkModel,
  at: number,
  counts: (field: FieldSpec) => boolean = () => true,
): Mover {
  const layout = layouts[at]
  if (layout === undefined) return () => 0
  const fields = layout.spec.fields.map((field) => {
    const frequencies = frequenciesIn(model, field.column)
    if (frequencies === undefined || !counts(field)) return undefined
    return bitsByCode(table.column(field.column), frequencies)
  })
  if (fields.every((field) => field === undefined)) return () => 0
  const kept = layout.outcomes.map((outcome) => outcome?.map((level) => KEPT[level] ?? 0))
  return (a, b, outcome) => {
    const keeps = kept[outcome]
    if (keeps === undefined) return 0
    let moved = 0
    for (let field = 0; field < fields.length; field++) {
      const keep = keeps[field] as number
      const of = fields[field]
      if (keep === 0 || keep === undefined || of === undefined) continue
      moved += keep * Math.min(of(a), of(b))
    }
    return moved === 0 ? 0 : toGrain(moved)
  }
}

/** Frequency bits by row, worked out once for each value; a table may grow meanwhile. */
function bitsByCode(column: CodedColumn, frequencies: FrequencyTable): (row: number) => number {
  const { values } = column.dictionary
  const bitsOf = (value: string) => frequencyBits(frequencies, rowsWith(frequencies, value), column.kind)
  let bits = Float64Array.from(values, bitsOf)
  let known = bits.length
  return (row) => {
    const code = column.codes[row] as number
    if (code >= known) {
      const wider = new Float64Array(2 * values.length)
      wider.set(bits)
      for (; known < values.length; known++) wider[known] = bitsOf(values[known] ?? '')
      bits = wider
    }
    return bits[code] as number
  }
}
