import { determinePersons } from '../determine/determine-persons.ts'
import { closeStays } from '../links/closing/close-stays.ts'
import type { Pools } from '../pools/open.ts'
import { againOn } from '../pools/transaction.ts'
import { idPages } from './ids.ts'

/** Departures without an arrival that are looked at in one transaction. */
const PAGE = 100

/**
 * Lets departures of an import that nobody's arrival precedes close the stays that they clearly close, once everybody
 * is determined, and determines those again: the same links as when the records come one by one. Safe to run again.
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
    const exits = `select distinct s.record_id as r from ops.import_batch b cross join unnest(b.records) as t(r)
      join proj.stay s on s.record_id = t.r join proj.person p on p.person_id = s.person_id
      where b.import_id = '${importId}' and s.arrived_on is null and s.departed_on is not null and p.identity_open
      order by 1`
    for await (const page of idPages(client, exits, PAGE)) {
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
