import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '@passage/identity/link/sample'
import type { LinkRecord } from '@passage/identity/link/table'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { householdComparisons, householdPerson, households } from '../../packages/identity/test/support/households.ts'

/** A public labelled set. Truth stands beside the records and is used for measuring only. */
export interface LabelledSet {
  readonly name: string
  readonly comparisons: readonly ComparisonSpec[]
  readonly records: readonly LinkRecord[]
  /** True person by side and id. */
  readonly truth: ReadonlyMap<string, string>
  readonly oneToOne: boolean
  /** Whether keys and thresholds were chosen on it. */
  readonly use: 'chosen on' | 'reported'
}

/** Folder of the public sets, which are not part of the repository: PASSAGE_DATA, or `../shared/data`. */
const FOLDER = join(process.env.PASSAGE_DATA ?? '../shared/data', 'linkage')

/** Path of a public file, or undefined where it is not on this machine, which is said. */
export function publicFile(path: string): string | undefined {
  const file = join(FOLDER, path)
  if (existsSync(file)) return file
  console.warn(`Not measured: the public set ${file} is not on this machine (PASSAGE_DATA).`)
  return undefined
}

/** Rows of a CSV file by column; blanks around names and values are dropped. */
export function rowsOf(file: string): readonly Record<string, string>[] {
  return parse(readFileSync(file, 'utf8'), {
    columns: (header: string[]) => header.map((name) => name.trim()),
    trim: true,
  })
}

const febrl: readonly ComparisonSpec[] = [
  {
    name: 'name',
    fields: [
      { column: 'given_name', kind: 'given' },
      { column: 'surname', kind: 'family' },
    ],
  },
  { name: 'birth date', fields: [{ column: 'date_of_birth', kind: 'date' }] },
  { name: 'insurance number', fields: [{ column: 'soc_sec_id', kind: 'identifier' }] },
  {
    name: 'street',
    fields: [
      { column: 'address_1', kind: 'text' },
      { column: 'street_number', kind: 'identifier' },
    ],
  },
  {
    name: 'place',
    fields: [
      { column: 'suburb', kind: 'text' },
      { column: 'postcode', kind: 'postcode' },
      { column: 'state', kind: 'category' },
    ],
  },
  { name: 'house', fields: [{ column: 'address_2', kind: 'text' }] },
]
const fake: readonly ComparisonSpec[] = [
  {
    name: 'name',
    fields: [
      { column: 'first_name', kind: 'given' },
      { column: 'surname', kind: 'family' },
    ],
  },
  { name: 'birth date', fields: [{ column: 'dob', kind: 'date' }] },
  { name: 'city', fields: [{ column: 'city', kind: 'text' }] },
  { name: 'mail address', fields: [{ column: 'email', kind: 'email' }] },
]
const historical: readonly ComparisonSpec[] = [
  {
    name: 'name',
    fields: [
      { column: 'first_name', kind: 'given' },
      { column: 'surname', kind: 'family' },
    ],
  },
  { name: 'birth date', fields: [{ column: 'dob', kind: 'date' }] },
  {
    name: 'place',
    fields: [
      { column: 'birth_place', kind: 'text' },
      { column: 'postcode_fake', kind: 'postcode' },
    ],
  },
  { name: 'sex', fields: [{ column: 'gender', kind: 'sex' }] },
  { name: 'occupation', fields: [{ column: 'occupation', kind: 'text' }] },
]

/** Every public set that is on this machine; sets of which one half was chosen on come as two. */
export async function labelledSets(): Promise<readonly LabelledSet[]> {
  const single = (['1', '2', '3'] as const).flatMap((number) => febrlSet(number, [`dataset${number}.csv`]))
  return [
    ...single,
    ...febrlSet('4', ['dataset4a.csv', 'dataset4b.csv']),
    ...fakeSets(),
    ...(await historicalSets()),
    householdSet('chosen on', 5, 5),
    householdSet('reported', 11, 5),
    householdSet('reported', 12, 50),
  ]
}

/** Made-up families of one address each, of whom one person in so many is on record twice: no public set has any. */
function householdSet(use: LabelledSet['use'], seed: number, oneIn: number): LabelledSet {
  const records = households(1_000, seed, oneIn)
  const truth = new Map(records.map(({ id }) => [` ${id}`, householdPerson(id)]))
  const name = `made-up households, one in ${oneIn} twice`
  return { name, comparisons: householdComparisons, records, truth, oneToOne: false, use }
}

function febrlSet(number: string, files: readonly string[]): readonly LabelledSet[] {
  const paths = files.map((file) => publicFile(`febrl/${file}`))
  const records = paths.flatMap((path, at) =>
    path === undefined
      ? []
      : rowsOf(path).map((values): LinkRecord => {
          const side = at === 0 ? 'left' : 'right'
          return { id: values.rec_id ?? '', values, ...(files.length > 1 ? { side } : {}) }
        }),
  )
  if (records.length === 0) return []
  const truth = new Map(records.map(({ id, side }) => [`${side ?? ''} ${id}`, id.split('-')[1] ?? '']))
  const use = number === '1' || number === '2' ? 'chosen on' : 'reported'
  return [{ name: `febrl${number}`, comparisons: febrl, records, truth, oneToOne: files.length > 1, use }]
}

function fakeSets(): readonly LabelledSet[] {
  const path = publicFile('splink/fake_1000.csv')
  if (path === undefined) return []
  return halves('fake_1000', fake, rowsOf(path))
}

async function historicalSets(): Promise<readonly LabelledSet[]> {
  const path = publicFile('splink/historical_figures_half.parquet')
  if (path === undefined) return []
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  return halves('historical', historical, (await parquetReadObjects({ file, compressors })) as Record<string, string>[])
}

/** The half that keys and thresholds were chosen on and the half that is reported, by the hash of the true person. */
function halves(
  name: string,
  comparisons: readonly ComparisonSpec[],
  rows: readonly Record<string, string>[],
): readonly LabelledSet[] {
  return (['chosen on', 'reported'] as const).map((use, half) => {
    const own = rows.filter(({ cluster }) => (hashOf(cluster ?? '', 7) & 1) === half)
    const records = own.map((values): LinkRecord => ({ id: values.unique_id ?? '', values }))
    const truth = new Map(own.map((values) => [` ${values.unique_id}`, values.cluster ?? '']))
    return { name, comparisons, records, truth, oneToOne: false, use }
  })
}
