import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Policy } from '@cedar-policy/cedar-wasm/nodejs'
import { policySetTextToParts, policyToJson } from '@cedar-policy/cedar-wasm/nodejs'

/** Policies by their `@id`, and the schema that they are checked against. */
export interface PolicyFiles {
  readonly schema: string
  readonly policies: Readonly<Record<string, Policy>>
}

const folder = join(import.meta.dirname, 'policies')

/** Reads every policy of the folder. A policy without an id, or with one that stands twice, is a fault of the program. */
export function readPolicies(): PolicyFiles {
  const policies: Record<string, Policy> = {}
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.cedar')) continue
    for (const policy of partsOf(file)) {
      const answer = policyToJson(policy)
      const id = answer.type === 'success' ? answer.json.annotations?.id : undefined
      if (answer.type !== 'success' || id === undefined) throw new Error(`${file}: a policy has no @id`)
      if (Object.hasOwn(policies, id)) throw new Error(`${file}: the id ${id} stands twice`)
      policies[id] = answer.json
    }
  }
  return { schema: readFileSync(join(folder, 'passage.cedarschema'), 'utf8'), policies }
}

function partsOf(file: string): readonly string[] {
  const parts = policySetTextToParts(readFileSync(join(folder, file), 'utf8'))
  if (parts.type === 'success') return parts.policies
  throw new Error(`${file}: ${parts.errors.map(({ message }) => message).join('; ')}`)
}
