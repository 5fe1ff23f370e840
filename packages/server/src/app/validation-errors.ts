import type { FastifyError } from 'fastify'

type Issue = NonNullable<FastifyError['validation']>[number]

/** What is wrong with one field, and where. */
interface FieldError {
  readonly pointer: string
  readonly detail: string
}

/**
 * What a schema found wrong, one line for each field: a choice is named with all that may be chosen, where the schema
 * itself reports every one of them by itself and names none.
 */
export function fieldErrors(issues: readonly Issue[]): FieldError[] {
  const choices = Map.groupBy(issues.filter(isChoice), placeOf)
  const told = new Set<string>()
  return issues.flatMap((issue): readonly FieldError[] => {
    const pointer = placeOf(issue)
    const among = choices.get(pointer)
    if (among === undefined) return [{ pointer, detail: issue.message ?? 'not accepted' }]
    if (!isChoice(issue) && issue.keyword !== 'anyOf') return [{ pointer, detail: issue.message ?? 'not accepted' }]
    if (told.has(pointer)) return []
    told.add(pointer)
    return [{ pointer, detail: `is not one of ${[...new Set(among.flatMap(allowedBy))].join(', ')}` }]
  })
}

const isChoice = ({ keyword }: Issue): boolean => keyword === 'const' || keyword === 'enum'

function allowedBy({ params }: Issue): readonly string[] {
  const { allowedValue, allowedValues } = params as { allowedValue?: unknown; allowedValues?: readonly unknown[] }
  return (allowedValues ?? [allowedValue]).map(String)
}

function placeOf({ instancePath, params }: Issue): string {
  const named = params.additionalProperty ?? params.missingProperty
  return typeof named === 'string' ? `${instancePath}/${named}` : instancePath
}
