import { type Agreement, agreementOf } from '@passage/domain/linking/match-review'
import type { Pools } from '../../pools/open.ts'
import { type RoundRow, roundsOf } from './rounds.ts'

/** How often the first two answers agreed: of sampled questions, where two always answer, and of all that two answered. */
export async function countAgreement(pools: Pools): Promise<{ readonly sampled: Agreement; readonly all: Agreement }> {
  // Links by code that people checked have figures of their own (`code-check.ts`).
  const found = await pools.rules.query<RoundRow & { id: string; sampled: boolean }>(
    `select e.stream_id as id, e.stream_seq as seq, e.type, e.body,
        e.type = 'match-answered' and (e.body::json #>> '{body,sampled}')::boolean as sampled
       from ledger.entry e where e.stream_kind = 'link' and e.type not in ('erasure', 'match-words')
        and e.stream_id in (select stream_id from ledger.entry where type = 'match-answered'
          and body is not null and body::json #>> '{body,ofCode}' is null) order by 1, 2`,
  )
  const questions = [...Map.groupBy(found.rows, ({ id }) => id)].map(([id, rows]) => ({
    sampled: rows.some((row) => row.sampled),
    rounds: roundsOf(rows, id, undefined).map(({ given }) => given),
  }))
  return {
    sampled: agreementOf(questions.filter((one) => one.sampled).flatMap(({ rounds }) => rounds)),
    all: agreementOf(questions.flatMap(({ rounds }) => rounds)),
  }
}
