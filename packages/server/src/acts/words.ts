import { allFlags, compartments } from '@passage/domain/access/flags'
import { type TObject, type TProperties, Type } from 'typebox'
import { PurposeHeader, purposeQuery } from '../access/reader.ts'
import { Problem } from '../app/problem.ts'

/** An object that takes no field it does not know. */
export const strict = <T extends TProperties>(properties: T): TObject<T> =>
  Type.Object(properties, { additionalProperties: false })

export const RecordParams = Type.Object({ id: Type.String({ maxLength: 60 }) }, { additionalProperties: false })
export const Reason = strict({ reason: Type.String({ minLength: 3, maxLength: 500 }) })
/** An instant that clocks can hold: a leap second is a date-time of RFC 3339, and is none of theirs. */
export const instant = { format: 'date-time', pattern: '^[^:]+:[0-5][0-9]:[0-5][0-9]' } as const
export const Instant = Type.String({ ...instant, description: 'RFC 3339, without leap seconds' })
export const Flag = Type.Union(allFlags.map((code) => Type.Literal(code)))
export const Cleared = Type.Array(Type.Union(compartments.map((code) => Type.Literal(code))), { maxItems: 5 })

/** Where what was done stands in the ledger. */
export const Done = Type.Object({
  recorded: Type.String({ format: 'date-time' }),
  seq: Type.Integer({ description: 'Position in the stream of whoever did it' }),
  commitment: Type.String({ description: '64 hex digits' }),
})

/** The schema of an act about a record: a purpose is stated, the answer is a receipt. */
export function described<P extends TObject, B extends TObject, R extends TObject = typeof Done>(
  summary: string,
  params: P,
  body: B,
  done: R = Done as unknown as R,
) {
  return {
    tags: ['access'],
    summary,
    description: 'Needs a purpose. One entry in the stream of whoever acts.',
    params,
    body,
    headers: PurposeHeader,
    querystring: strict(purposeQuery),
    response: { 200: done, default: Problem },
  }
}
