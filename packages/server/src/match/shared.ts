import type { MatchRefusal } from '@passage/domain/linking/match-refusal'
import { type Static, Type } from 'typebox'
import { PurposeHeader, purposeQuery } from '../access/reader.ts'
import { strict } from '../acts/words.ts'
import { Problem, Refused } from '../app/problem.ts'
import { idempotencyHeader } from '../app/request-key.ts'
import { citationOf } from '../findings/bars.ts'
import { MatchDone } from '../views/match.ts'
import { ref } from '../views/ref.ts'

/** The two records that a question is about, as its address has them. */
export const Pair = strict({ id: Type.String({ maxLength: 60 }), other: Type.String({ maxLength: 60 }) })
export type Pair = Static<typeof Pair>

/** What every route about a question says of itself. */
export const described = { tags: ['match review'], params: Pair, querystring: strict(purposeQuery) }
/** As `described`, of routes that write. */
export const sending = {
  headers: Type.Object({ ...PurposeHeader.properties, ...idempotencyHeader }),
  response: { 200: ref(MatchDone), default: Problem },
}

export const pairOf = ({ id, other }: Pair): readonly [string, string] => [id, other]

/** A refusal of the domain on its way to the caller. */
export function matchRefused({ code, rule, title, detail, remedy }: MatchRefusal): Refused {
  const status =
    code === 'match.reason-missing' || code === 'match.words-too-long' || code === 'match.key-reused' ? 422 : 409
  return new Refused({ status, code, title, detail, rule: rule.id, citation: citationOf(rule), remedy })
}
