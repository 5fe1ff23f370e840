import { determinePersons } from '../determine/determine-persons.ts'
import { closeStays } from '../links/closing/close-stays.ts'
import { CLOSES_STAY } from '../links/standing-between.ts'
import type { Pools } from '../pools/open.ts'
import { againOn } from '../pools/transaction.ts'
import { idPages } from './ids.ts'

/** Records that are looked at in one transaction. */
const PAGE = 500

/**
 * Lets departures close the stays that they clearly close, and makes links of this kind that are no longer clear questions
 * again, once everybody whom the import touched is determined, and determines those again: the same links as when the
 * records come one by one. Safe to run again.
 * @returns whether it was done, and how many answers it changed
 */
export async function closingPhase(
  pools: Pools,
  importId: string,
  clock: () => Date,
  stopped: () => boolean,
): Promise<{ readonly whole: boolean; readonly answers: number }> {
  const client = await pools.write.connect()
  let answers = 0
  try {
    for await (const page of idPages(client, openRecords(importId), PAGE)) {
      if (stopped()) return { whole: false, answers }
      answers += await againOn(client, async () => {
        const now = clock()
        const closed = await closeStays(client, page, now)
        return (await determinePersons(client, closed, now, { fresh: false, announce: false })).answers
      })
    }
    return { whole: true, answers }
  } finally {
    client.release()
  }
}

/**
 * Records of persons of the import whom a departure joined, or of whom it is open whether they are somebody's of whom, or of
 * themselves, a departure has no arrival: few of those with questions, worked out as one set.
 */
function openRecords(importId: string): string {
  const isClosing = `l.state = 'linked' and not l.ruled and '${CLOSES_STAY}' = any(l.reasons)`
  const links = (side: string) => `select w.r, l.record_a, l.record_b, ${isClosing} as closing
    from whole w join identity.link l on l.${side} = w.id where l.state = 'undetermined' or ${isClosing}`
  const persons = (from: string) => `select e.r, o.record_id as id from ${from} e
    join identity.member m on m.record_id = e.id and m.until_known is null
    join identity.member o on o.person_id = m.person_id and o.until_known is null`
  return `with mine as (select distinct t.r, t.r as id from ops.import_batch b cross join unnest(b.records) as t(r)
      where b.import_id = '${importId}'),
    whole as (select r, id from mine union ${persons('mine')}),
    pairs as (${links('record_a')} union ${links('record_b')}),
    near as (select r, record_a as id from pairs union select r, record_b from pairs),
    ends as (select r, id from near union ${persons('near')})
    select r from pairs where closing
    union select e.r from ends e join proj.stay s on s.record_id = e.id
      where s.arrived_on is null and s.departed_on is not null
    order by 1`
}
