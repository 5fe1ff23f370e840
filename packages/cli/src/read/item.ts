/**
 * An item and where it stood in its file, for a person who goes and looks. Lines count from 1, rows of Parquet too. A
 * line of JSON comes as its text: it is read by whoever takes it in.
 */
export type Item = { readonly line: number } & ({ readonly value: unknown } | { readonly text: string })

/** A place in the file that could not be read as a record. It says where and why, never what stood there. */
export interface Unreadable {
  readonly line: number
  readonly unreadable: { readonly code: FileFault; readonly text: string }
}

export type FileFault =
  | 'file.not-utf-8'
  | 'file.line-too-long'
  | 'file.csv-row'
  | 'file.cut-off'
  | 'file.lone-surrogate'

export function unreadable(line: number, code: FileFault, text: string): Unreadable {
  return { line, unreadable: { code, text } }
}

/** A file being read: items in order, and how much of it has been read. */
export interface RecordFile {
  readonly format: 'csv' | 'ndjson' | 'parquet'
  readonly items: AsyncIterable<Item | Unreadable>
  /** From 0 to 1; undefined where the size is not known, as on a pipe. */
  readonly share: () => number | undefined
}
