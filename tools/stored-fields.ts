import { readFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'
import { SCHEMA_PATH } from './facts-schema.ts'

/** What is used of JSON Schema here. */
interface Shape {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Shape & { readonly const?: string }>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}
type Definitions = Readonly<Record<string, Shape>>

const TABLE = /^CREATE TABLE (\w+\.\w+) \(\n([\s\S]*?)^\)(?:;|$)/gm
const COLUMN = /^ {4}"?(\w+)"? (?!KEY)/

/** `schema.table.column` of every column in a schema dump. */
export function columnsIn(dump: string): readonly string[] {
  return [...dump.matchAll(TABLE)].flatMap(([, table, body = '']) =>
    body.split('\n').flatMap((line) => {
      const name = COLUMN.exec(line)?.[1]
      return name === undefined || name === 'CONSTRAINT' ? [] : [`${table}.${name}`]
    }),
  )
}

export const SCHEMA_DUMP = 'packages/ledger/schema.sql'

/** What every fact carries is on the register once. */
const ENVELOPE = new Set(['kind', 'id', 'occurred', 'reported', 'recorded', 'source', 'evidence'])

/** `fact.<kind>.<field>` of every field of every kind of fact, and `fact.<field>` of what all of them carry. */
export function factFields(schema: string = readFileSync(SCHEMA_PATH, 'utf8')): readonly string[] {
  const { definitions } = JSON.parse(schema) as { definitions: Definitions }
  const paths = Object.values(definitions).flatMap(({ properties }) => {
    const kind = properties?.kind?.const
    if (kind === undefined || properties === undefined) return []
    return Object.entries(properties).flatMap(([name, shape]) =>
      leaves(shape, ENVELOPE.has(name) ? `fact.${name}` : `fact.${kind}.${name}`, definitions),
    )
  })
  return [...new Set(paths)]
}

/** `entry.<type>.<path>` of every field of every body of an entry; facts stand under `fact`. */
export function entryFields(): readonly string[] {
  const schema = createGenerator({
    path: 'packages/ledger/src/entry/entry-bodies.ts',
    tsconfig: 'tsconfig.json',
    type: 'EntryBodies',
    skipTypeCheck: true,
  }).createSchema('EntryBodies')
  const definitions = schema.definitions as Definitions
  return leaves({ $ref: '#/definitions/EntryBodies' }, 'entry', definitions).filter(
    (path) => !path.startsWith('entry.facts.facts.'),
  )
}

function leaves(shape: Shape, path: string, definitions: Definitions): readonly string[] {
  if (shape.$ref !== undefined) {
    const name = decodeURIComponent(shape.$ref.slice('#/definitions/'.length))
    return leaves(definitions[name] ?? {}, path, definitions)
  }
  if (shape.items !== undefined) return leaves(shape.items, path, definitions)
  const inside = [
    ...Object.entries(shape.properties ?? {}).map(([name, one]) => [`${path}.${name}`, one] as const),
    ...(shape.anyOf ?? []).map((one) => [path, one] as const),
  ]
  if (inside.length === 0) return [path]
  return [...new Set(inside.flatMap(([at, one]) => leaves(one, at, definitions)))]
}
