import { GrowingInts } from '../blocking/growing.ts'
import type { Kind } from '../compare/kinds.ts'
import { type CodedColumn, type Dictionary, dictionary, enterValue } from '../link/column.ts'
import type { LinkRecord, Table } from '../link/table.ts'
import { type TextOf, textsBy } from '../link/texts.ts'
import { type ComparisonSpec, isNames } from '../model/layout.ts'

/** A table to which rows are added. A row is never changed: a record that is corrected says what another row holds. */
export class GrowingTable implements Table {
  private rows = 0
  readonly comparisons: readonly ComparisonSpec[]
  private readonly columns = new Map<string, GrowingColumn>()
  private readonly sideOfRow: GrowingInts | undefined
  private readonly textOf: TextOf

  constructor(comparisons: readonly ComparisonSpec[], sided: boolean) {
    this.comparisons = comparisons
    this.textOf = textsBy(comparisons)
    this.sideOfRow = sided ? new GrowingInts() : undefined
    for (const spec of comparisons) {
      const names = isNames(spec) ? dictionary('family') : undefined
      for (const { column, kind } of spec.fields)
        this.columns.set(column, new GrowingColumn(kind, names ?? dictionary(kind)))
    }
  }

  /** Adds a row and returns its number. */
  add({ values, side }: Pick<LinkRecord, 'values' | 'side'>): number {
    this.sideOfRow?.push(side === 'right' ? 1 : 0)
    for (const [name, column] of this.columns) column.add(this.textOf(values, name))
    return this.rows++
  }

  /** Takes the row back that was added last. Its values keep their codes. */
  dropLast(): void {
    this.rows--
    this.sideOfRow?.pop()
    for (const column of this.columns.values()) column.dropLast()
  }

  /** 0 for the left file, 1 for the right one; undefined where one file is searched for repeats. */
  side(row: number): number | undefined {
    return this.sideOfRow?.values[row]
  }

  column(name: string): CodedColumn {
    const found = this.columns.get(name)
    if (found === undefined) throw new Error(`No comparison names the column ${name}.`)
    return found
  }
}

/** How many values as they came are remembered with their code, so that common ones are folded once. */
const REMEMBERED = 50_000

class GrowingColumn implements CodedColumn {
  readonly kind: Kind
  readonly dictionary: Dictionary
  private readonly own = new GrowingInts()
  private readonly seen = new Map<string, number>()

  constructor(kind: Kind, into: Dictionary) {
    this.kind = kind
    this.dictionary = into
  }

  get codes(): Int32Array {
    return this.own.values
  }

  add(raw: string | undefined): void {
    this.own.push(raw === undefined || raw === '' ? 0 : this.codeOf(raw))
  }

  dropLast(): void {
    this.own.pop()
  }

  private codeOf(raw: string): number {
    const known = this.seen.get(raw)
    if (known !== undefined) return known
    const code = enterValue(this.kind, raw, this.dictionary)
    if (this.seen.size >= REMEMBERED) this.seen.clear()
    this.seen.set(raw, code)
    return code
  }
}
