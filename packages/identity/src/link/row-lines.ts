import type { CodedColumn } from './column.ts'
import type { Table } from './table.ts'

/** Where a column stands in the line of a row: its code and, where they are near, the numbers of its value after it. */
export interface LinePlace {
  readonly column: CodedColumn
  readonly at: number
  /** A glance needs nothing but the line. The numbers of a text are many and stay with the dictionary. */
  readonly near: boolean
}

/** Most numbers of a value that stand in a line. */
const MOST_CELLS = 5
/** Numbers that the processor fetches at a time: lines begin at whole multiples. */
const FETCHED = 16

/**
 * What a glance at a row takes, next to one another. Weighing spends its time on fetching memory, and in a large table a
 * row whose values lie in a dozen places costs a dozen times what one line costs. What is near comes first. The first
 * number is a mark for whoever walks over rows: reading it fetches what weighing reads next.
 */
export class RowLines {
  values: Int32Array
  private readonly places: readonly LinePlace[]
  readonly width: number
  private rows = 0

  constructor(table: Table) {
    const names = new Set(table.comparisons.flatMap(({ fields }) => fields.map(({ column }) => column)))
    const columns = [...names].map((name) => table.column(name))
    let width = 1
    this.places = [...columns.filter(isNear), ...columns.filter((one) => !isNear(one))].map((column) => {
      const place = { column, at: width, near: isNear(column) }
      width += 1 + (place.near ? cellsOf(column) : 0)
      return place
    })
    this.width = Math.ceil(width / FETCHED) * FETCHED
    this.values = new Int32Array(64 * this.width)
  }

  /** Where the line of a row begins, and its mark stands. */
  lineOf(row: number): number {
    return row * this.width
  }

  place(column: CodedColumn): LinePlace {
    const found = this.places.find((one) => one.column === column)
    if (found === undefined) throw new Error('The column is of another table.')
    return found
  }

  /** Takes in those of the first `rows` rows that it does not hold yet. */
  reach(rows: number): void {
    if (rows <= this.rows) return
    if (rows * this.width > this.values.length) {
      const wider = new Int32Array(Math.max(rows * this.width, 2 * this.values.length))
      wider.set(this.values)
      this.values = wider
    }
    for (; this.rows < rows; this.rows++) this.write(this.lineOf(this.rows), this.rows)
  }

  /** Takes back the lines of all but the first rows, so that others take their place. */
  cut(rows: number): void {
    this.rows = Math.min(this.rows, rows)
  }

  private write(line: number, row: number): void {
    for (const { column, at, near } of this.places) {
      const code = column.codes[row] as number
      this.values[line + at] = code
      if (!near) continue
      const cells = column.dictionary.packed?.cells
      const width = cells?.width ?? 0
      for (let cell = 0; cell < width; cell++)
        this.values[line + at + 1 + cell] = cells?.values[code * width + cell] as number
    }
  }
}

function cellsOf({ dictionary }: CodedColumn): number {
  return dictionary.packed?.cells.width ?? Number.POSITIVE_INFINITY
}

function isNear(column: CodedColumn): boolean {
  return cellsOf(column) <= MOST_CELLS
}
