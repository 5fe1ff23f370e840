import { ScimRefused } from './scim-error.ts'

export interface EqFilter {
  readonly attribute: string
  readonly value: string
}

/**
 * `attribute eq "value"`: what identity providers ask to find somebody again. Nothing else is understood, on purpose:
 * there is no searching for staff by what they are.
 */
export function readFilter(text: string | undefined, known: readonly string[]): EqFilter | undefined {
  if (text === undefined) return undefined
  const [, name = '', quoted = ''] = /^\s*(\w+)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(text) ?? []
  const attribute = known.find((each) => each.toLowerCase() === name.toLowerCase())
  if (attribute === undefined) {
    throw new ScimRefused(
      400,
      `Filters here are: ${known.map((each) => `${each} eq "…"`).join(', ')}.`,
      'invalidFilter',
    )
  }
  try {
    return { attribute, value: JSON.parse(quoted) as string }
  } catch {
    throw new ScimRefused(400, 'The value of the filter is not a JSON string.', 'invalidFilter')
  }
}
