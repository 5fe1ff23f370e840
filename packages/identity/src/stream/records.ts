import { GrowingInts } from '../blocking/growing.ts'
import { textOrder } from '../link/table.ts'
import { GONE, type Marks } from './postings.ts'

/** What is known of a record: its row (its complement once the record is gone), and the records of that row beside it. */
const RECORD = { width: 3, row: 0, next: 1, before: 2 } as const
/** What is known of a row: a mark for whoever walks over rows, how many records say it, and the newest of them. */
const ROW = { width: 3, mark: 0, count: 1, newest: 2 } as const

/** Nobody: records are noted from 1 on, since memory begins as zeros. */
const NOBODY = 0

/**
 * Who said what: records by number in the order in which they came, and the row of the table that each says. Records that say
 * the same have one row, and hang together in a chain. Numbers are not given again: a corrected record gets a new one.
 */
export class Records {
  readonly ids: string[] = []
  /** 0 for the left file, 1 for the right one, by row; undefined where one file is searched for repeats. */
  readonly sideOf: (row: number) => number | undefined
  private readonly records = new GrowingInts()
  private readonly rows = new GrowingInts()

  constructor(sideOf: (row: number) => number | undefined) {
    this.sideOf = sideOf
  }

  /** A record that is to come: it has a number and a row, and is not among the records of the row yet. */
  announce(id: string, row: number): number {
    const record = this.ids.length
    this.ids.push(id)
    this.records.set(record * RECORD.width + RECORD.before, NOBODY)
    this.records.values[record * RECORD.width + RECORD.row] = row
    this.rows.reach((row + 1) * ROW.width)
    return record
  }

  /** Puts a record that was announced among those of its row. */
  enter(record: number): void {
    const { values: records } = this.records
    const { values: rows } = this.rows
    const head = this.rowOf(record) * ROW.width
    const next = rows[head + ROW.newest] as number
    records[record * RECORD.width + RECORD.next] = next
    if (next !== NOBODY) records[(next - 1) * RECORD.width + RECORD.before] = record + 1
    rows[head + ROW.newest] = record + 1
    rows[head + ROW.count] = (rows[head + ROW.count] as number) + 1
  }

  /** Takes a record away, which keeps its number. A row that nobody says any more is gone for good. */
  leave(record: number): void {
    const { values: records } = this.records
    const { values: rows } = this.rows
    const row = this.rowOf(record)
    const place = record * RECORD.width
    const [next, before] = [records[place + RECORD.next] as number, records[place + RECORD.before] as number]
    if (next !== NOBODY) records[(next - 1) * RECORD.width + RECORD.before] = before
    if (before !== NOBODY) records[(before - 1) * RECORD.width + RECORD.next] = next
    else rows[row * ROW.width + ROW.newest] = next
    records[place + RECORD.row] = ~row
    const count = this.countOf(row) - 1
    rows[row * ROW.width + ROW.count] = count
    if (count === 0) rows[row * ROW.width + ROW.mark] = GONE
  }

  /** The row that a record says, or said. */
  rowOf(record: number): number {
    const row = this.records.values[record * RECORD.width + RECORD.row] as number
    return row < 0 ? ~row : row
  }

  isGone(record: number): boolean {
    return (this.records.values[record * RECORD.width + RECORD.row] as number) < 0
  }

  isRowGone(row: number): boolean {
    return this.rows.values[row * ROW.width + ROW.mark] === GONE
  }

  /** How many records say a row. */
  countOf(row: number): number {
    return this.rows.values[row * ROW.width + ROW.count] as number
  }

  /** The records that say a row, the newest first. */
  of(row: number): readonly number[] {
    const found: number[] = []
    let one = this.rows.values[row * ROW.width + ROW.newest] as number
    for (; one !== NOBODY; one = this.records.values[(one - 1) * RECORD.width + RECORD.next] as number)
      found.push(one - 1)
    return found
  }

  /** One number for each row, which says nothing of it but that it is gone. */
  get marks(): Marks {
    return { values: this.rows.values, width: ROW.width }
  }

  /** The order of two records by their ids and sides, whether they are there or gone. */
  order(a: number, b: number): number {
    return (
      textOrder(this.ids[a] ?? '', this.ids[b] ?? '') ||
      (this.sideOf(this.rowOf(a)) ?? 0) - (this.sideOf(this.rowOf(b)) ?? 0)
    )
  }

  /** Whether two rows are of one file where two are linked, so that their records are not compared. */
  areOfOneSide(a: number, b: number): boolean {
    const side = this.sideOf(a)
    return side !== undefined && side === this.sideOf(b)
  }
}
