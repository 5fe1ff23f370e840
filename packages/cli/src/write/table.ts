import { renameSync, rmSync } from 'node:fs'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import { csvCell } from './csv-cell.ts'
import { writeLines } from './lines.ts'

type Row = Readonly<Record<string, unknown>>
/** Writes rows to a file and gives their number. */
export type TableWriter = (file: string, rows: Iterable<Row>, onProgress: (written: number) => void) => Promise<number>

/** Columns of a crossing, members with a dot. */
const COLUMNS = (
  'source sourceKey direction occurredAt reportedAt port mode evidence jurisdiction document.type document.number ' +
  'document.issuer name.family name.given birthDate nationality sexMarker admission.class admission.until manner ' +
  'newAdmissionIssued'
).split(' ')

export function tableWriter(format: 'ndjson' | 'csv' | 'parquet'): TableWriter {
  if (format === 'parquet') return writeParquet
  return format === 'csv' ? writeCsv : (file, rows, onProgress) => writeLines(file, jsonLines(rows), onProgress)
}

function* jsonLines(rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield JSON.stringify(row)
}

async function writeCsv(file: string, rows: Iterable<Row>, onProgress: (written: number) => void): Promise<number> {
  function* lines(): Generator<string> {
    yield COLUMNS.join(',')
    for (const row of rows) yield COLUMNS.map((column) => csvCell(valueAt(row, column) ?? '')).join(',')
  }
  return (await writeLines(file, lines(), onProgress)) - 1
}

function valueAt(row: Row, column: string): string | undefined {
  const [name = '', member] = column.split('.')
  const value = row[name]
  const found = member === undefined ? value : (value as Row | undefined)?.[member]
  return found === undefined || found === null ? undefined : String(found)
}

const BOOLEAN = 'newAdmissionIssued'

function typeOf(column: string) {
  if (column === BOOLEAN) return { type: 'BOOLEAN' as const }
  return { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const }
}

function cellOf(row: Row, column: string): string | boolean | null {
  const value = valueAt(row, column)
  if (value === undefined) return null
  return column === BOOLEAN ? value === 'true' : value
}

const ROWS_A_GROUP = 20_000

/** Text columns in groups of 20,000 rows, so that neither writer nor reader holds more than one group. */
async function writeParquet(file: string, rows: Iterable<Row>, onProgress: (written: number) => void): Promise<number> {
  const schema = [
    { name: 'root', num_children: COLUMNS.length },
    ...COLUMNS.map((name) => ({ name, ...typeOf(name), repetition_type: 'OPTIONAL' as const })),
  ]
  const partial = `${file}.partial`
  try {
    const writer = new ParquetWriter({ writer: fileWriter(partial), schema })
    let written = 0
    let group: Row[] = []
    const flush = async () => {
      await writer.write({
        columnData: COLUMNS.map((name) => ({ name, data: group.map((row) => cellOf(row, name)) })),
        rowGroupSize: ROWS_A_GROUP,
      })
      written += group.length
      group = []
      onProgress(written)
    }
    for (const row of rows) if (group.push(row) >= ROWS_A_GROUP) await flush()
    if (group.length > 0) await flush()
    await writer.finish()
    renameSync(partial, file)
    return written
  } finally {
    rmSync(partial, { force: true })
  }
}
