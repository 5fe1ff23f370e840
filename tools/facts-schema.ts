/**
 * Makes `docs/facts.schema.json` from the types of `packages/domain/src/facts`. Run after a change of those types:
 * `npm run facts:schema`. A test compares, so a forgotten run is found.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

export const SCHEMA_PATH = 'docs/facts.schema.json'

/** The JSON Schema (draft-07) of `History`, as text. */
export function factsSchema(): string {
  const schema = createGenerator({
    path: 'packages/domain/src/facts/fact.ts',
    tsconfig: 'tsconfig.json',
    type: 'History',
    additionalProperties: false,
    skipTypeCheck: true,
    sortProps: true,
  }).createSchema('History')
  return `${JSON.stringify({ $id: 'https://passage.example/schemas/history.json', ...schema }, null, 2)}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(SCHEMA_PATH, factsSchema())
  console.error(`Wrote ${SCHEMA_PATH}`)
}
