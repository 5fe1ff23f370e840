import { comparatorOf, type Kind } from '../compare/kinds.ts'
import type { Packed } from '../compare/packed.ts'

/** A column of one kind, its values coded by number: equal values are folded and prepared once. */
export interface CodedColumn {
  readonly kind: Kind
  /** Code of each row; 0 where the source gives no value. */
  readonly codes: Int32Array
  readonly dictionary: Dictionary
}

/** A column whose rows are all there. */
export interface Column extends CodedColumn {
  /** Rows by code, for term frequency. */
  readonly counts: Float64Array
  /** Rows that have a value. */
  readonly filled: number
}

/** Distinct values of one or more columns. */
export interface Dictionary {
  /** Folded values by code; the first is empty and stands for *not given*. */
  readonly values: string[]
  readonly prepared: unknown[]
  /** The same values for a glance, where their kind has one. */
  readonly packed: Packed<unknown> | undefined
  readonly codeOf: Map<string, number>
}

/** An empty dictionary for values of a kind. */
export function dictionary(kind: Kind): Dictionary {
  return { values: [''], prepared: [undefined], packed: comparatorOf(kind).pack?.(), codeOf: new Map([['', 0]]) }
}

/** Codes the raw texts of a column. Columns that may be compared crosswise (given and family names) share a dictionary. */
export function codeColumn(
  kind: Kind,
  raw: readonly (string | undefined)[],
  into: Dictionary = dictionary(kind),
): Column {
  const codes = new Int32Array(raw.length)
  const seen = new Map<string, number>()
  raw.forEach((text, row) => {
    if (text === undefined || text === '') return
    let code = seen.get(text)
    if (code === undefined) {
      code = enterValue(kind, text, into)
      seen.set(text, code)
    }
    codes[row] = code
  })
  const counts = new Float64Array(into.values.length)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return { kind, codes, dictionary: into, counts, filled: raw.length - (counts[0] ?? 0) }
}

/** The code of a raw text, folded and prepared when it is new. */
export function enterValue(kind: Kind, raw: string, into: Dictionary): number {
  const { fold, prepare } = comparatorOf(kind)
  const folded = fold(raw)
  const known = into.codeOf.get(folded)
  if (known !== undefined) return known
  const code = into.values.length
  into.codeOf.set(folded, code)
  into.values.push(folded)
  const value = prepare(folded)
  into.prepared.push(value)
  into.packed?.add(value)
  return code
}
