import type { Kind } from '@passage/identity/compare/kinds'
import { FIRST_PART, fullNameFields, JOINED, LAST_PART, suggestComparisons } from '@passage/identity/link/suggest'
import type { ComparisonSpec, FieldSpec } from '@passage/identity/model/layout'
import type { DateOrder } from '@passage/identity/normalise/date-order'
import { wrongLink } from '../talk/wrong-link.ts'
import type { SaidOrders } from './link-dates.ts'

const KINDS: readonly Kind[] = 'given family text date identifier postcode email category sex nationality'.split(
  ' ',
) as Kind[]
/** What is compared, and in which order the dates of a column stand where that was said. */
export interface Mapped {
  readonly comparisons: readonly ComparisonSpec[]
  readonly orders: SaidOrders
}

/**
 * Reads `COLUMN=KIND` and `COLUMN=KIND@COMPARISON`, `date:dmy` and `date:mdy` for dates, and `YEAR+MONTH+DAY=date`; without
 * any, the names of the columns suggest what they are.
 */
export function comparisonsFrom(maps: readonly string[], columns: readonly string[]): Mapped {
  if (maps.length === 0) {
    const { comparisons } = suggestComparisons(columns)
    if (comparisons.length > 0) return { comparisons, orders: new Map() }
    throw wrongLink(
      'The names of the columns do not say what they are.',
      `Say it: --map first=given@name --map last=family@name, or for what is no name --map title=text. Columns: ${columns.join(', ')}${recordWords(columns)}`,
    )
  }
  const fields = maps.flatMap((text) => mappedFields(text, columns))
  refuseTwice(fields)
  const groups = Map.groupBy(fields, ({ comparison }) => comparison)
  return {
    comparisons: [...groups].map(([name, some]) => ({
      name,
      fields: some.map(({ column, kind }) => ({ column, kind })),
    })),
    orders: new Map(fields.flatMap(({ column, order }) => (order === undefined ? [] : [[column, order]]))),
  }
}

/** Where names of columns hold digits of a date or a number, the first line may be a record already. */
function recordWords(columns: readonly string[]): string {
  const isRecord = columns.some((column) => /\d{4}|@/.test(column))
  return isRecord ? '. If this is a record already, write a line of names above it.' : ''
}

function mappedFields(text: string, columns: readonly string[]): readonly MappedField[] {
  const [, column = '', kind = '', order, comparison] = MAP.exec(text) ?? []
  const known = KINDS.find((one) => one === kind)
  if ((known === undefined && kind !== FULL) || (order !== undefined && known !== 'date'))
    throw wrongLink(
      `--map ${text} is not COLUMN=KIND.`,
      `Kinds: ${KINDS.join(', ')}; full for full names; dates also as date:dmy or date:mdy`,
    )
  const named = known === 'date' && !columns.includes(column) ? partsOf(column) : [column]
  const absent = named.find((one) => !columns.includes(one))
  if (absent !== undefined) throw wrongLink(`There is no column ${absent}.`, `Columns: ${columns.join(', ')}`)
  if (named.length === 3 && (order !== undefined || new Set(named).size < 3))
    throw wrongLink(
      `--map ${text}: the parts of a date are YEAR+MONTH+DAY.`,
      'Name three columns in this order, and date.',
    )
  if (known === undefined)
    return fullNameFields(column).map((field) => ({ comparison: comparison ?? 'name', ...field }))
  return [{ comparison: comparison ?? column, column, kind: known, order: order as DateOrder | undefined }]
}

/** What a column says counts once, as one kind of thing. */
function refuseTwice(fields: readonly MappedField[]): void {
  const columns = fields.map(({ column }) => column)
  const twice = columns.find(
    (column, at) => columns.indexOf(column) < at || (wholeOf(column) !== column && columns.includes(wholeOf(column))),
  )
  if (twice !== undefined)
    throw wrongLink(`--map names ${wholeOf(twice)} twice: it would count double.`, 'Map every column once.')
}

interface MappedField extends FieldSpec {
  readonly comparison: string
  readonly order?: DateOrder | undefined
}

/** A column of full names: compared in two parts. */
const FULL = 'full'
const MAP = /^(.+)=([a-z]+)(?::(dmy|mdy|ymd))?(?:@(.+))?$/

/** Year, month and day that are one date together, or the one column that it is. */
function partsOf(column: string): readonly string[] {
  const parts = column.split(JOINED)
  return parts.length === 3 ? parts : [column]
}

/** The columns of a file that comparisons are made of. */
export function columnsOf(comparisons: readonly ComparisonSpec[], columns: readonly string[]): readonly string[] {
  const all = comparisons.flatMap(({ fields }) =>
    fields.flatMap(({ column, kind }) => {
      if (columns.includes(column)) return [column]
      return kind === 'date' ? partsOf(column) : [wholeOf(column)]
    }),
  )
  return [...new Set(all)]
}

/** The column of full names that a field is a part of. */
function wholeOf(column: string): string {
  const part = [FIRST_PART, LAST_PART].find((end) => column.endsWith(end))
  return part === undefined ? column : column.slice(0, -part.length)
}
