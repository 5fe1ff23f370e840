import { determinePersons } from '../determine/determine-persons.ts'
import { closeStays } from '../links/closing/close-stays.ts'
import { CLOSES_STAY } from '../links/standing-between.ts'
import type { Pools } from '../pools/open.ts'
import { againOn } from '../pools/transaction.ts'
import { idPages } from './ids.ts'

/** Records that are looked at in one transaction. */
const PAGE = 100

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

/** Records of persons of the import of whom a question is open, or whom a departure joined: worked out as one set. */
function openRecords(importId: string): string {
  const nearby = `(l.state = 'undetermined' or l.state = 'linked' and not l.ruled and '${CLOSES_STAY}' = any(l.reasons))`
  return `with mine as (select distinct t.r from ops.import_batch b cross join unnest(b.records) as t(r)
      where b.import_id = '${importId}'),
    whole as (select r, r as id from mine
      union select mine.r, o.record_id from mine join identity.member m on m.record_id = mine.r and m.until_known is null
        join identity.member o on o.person_id = m.person_id and o.until_known is null)
    select w.r from whole w join identity.link l on l.record_a = w.id where ${nearby}
    union select w.r from whole w join identity.link l on l.record_b = w.id where ${nearby}
    order by 1`
}
