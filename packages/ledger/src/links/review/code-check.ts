import { type CodeChecked, codeChecked, isCodeSampled, verdictOf } from '@passage/domain/linking/code-check'
import type { MatchAnswer } from '@passage/domain/linking/match-answer'
import { uuids } from '../../append/binary-array.ts'
import type { Pools } from '../../pools/open.ts'
import type { Tx } from '../../pools/transaction.ts'

/** Nobody waits any more for what people say of this link by code. */
export async function endCheck(tx: Tx, linkId: string): Promise<void> {
  await tx.query(
    `with done as (update identity.link set to_check = false where link_id = $1 returning record_a, record_b)
     delete from proj.task t using done d
      where t.record_id = d.record_a and t.other_record_id = d.record_b and t.kind = 'link-check'`,
    [linkId],
  )
}

/** Nobody is asked to check a link of which a record is erased: there is nothing left to compare. */
export async function endChecksOfErased(tx: Tx, recordIds: readonly string[]): Promise<void> {
  await tx.query(
    `update identity.link set to_check = false
      where to_check and (record_a = any($1::uuid[]) or record_b = any($1::uuid[])) and not ${BOTH_ON_RECORD}`,
    [uuids(recordIds)],
  )
}

/** Both records of a link can be looked up, so that neither is wholly erased. */
const BOTH_ON_RECORD = `(exists (select from identity.record r where r.record_id = record_a)
        and exists (select from identity.record r where r.record_id = record_b))`

interface Answers {
  readonly id: string
  readonly answers: readonly MatchAnswer[]
}
/** What was answered about links by code, link by link: the answers say themselves that they are of that sample. */
async function answersOfCode(tx: Pick<Tx, 'query'>): Promise<readonly Answers[]> {
  const found = await tx.query<Answers>(
    `select stream_id as id, array_agg(body::json #>> '{body,answer}' order by stream_seq) as answers
       from ledger.entry where stream_kind = 'link' and type = 'match-answered' and body is not null
        and body::json #>> '{body,ofCode}' = 'true' group by stream_id order by 1`,
  )
  return found.rows
}

/** Which links by code wait to be checked, from the entries alone. */
export async function replayChecks(tx: Tx): Promise<void> {
  const links = await tx.query<{ id: string }>(
    `select link_id as id from identity.link where state = 'linked' and not ruled and ${BOTH_ON_RECORD}`,
  )
  const over = new Set((await answersOfCode(tx)).flatMap(({ id, answers }) => (verdictOf(answers) ? [id] : [])))
  const open = links.rows.map(({ id }) => id).filter((id) => isCodeSampled(id) && !over.has(id))
  await tx.query('update identity.link set to_check = true where link_id = any($1::uuid[])', [uuids(open)])
}

/** What people found of the links by code that they checked, and how many wait. Counts alone. */
export async function countCodeChecks(pools: Pools): Promise<CodeChecked & { readonly waiting: number }> {
  const verdicts = (await answersOfCode(pools.rules)).flatMap(({ answers }) => verdictOf(answers) ?? [])
  const waiting = await pools.rules.query<{ n: number }>('select count(*)::int as n from identity.link where to_check')
  return { ...codeChecked(verdicts), waiting: waiting.rows[0]?.n ?? 0 }
}
