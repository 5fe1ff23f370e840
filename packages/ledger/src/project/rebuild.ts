import { rebuildAccess } from '../access/rebuild-access.ts'
import { rebuildCases } from '../case/project-case.ts'
import { membersOf } from '../determine/determine-persons.ts'
import { personsTouched } from '../determine/members.ts'
import { readRecords } from '../determine/person-entries.ts'
import { rebuildStops } from '../guard-rows/stop-rows.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain } from '../pools/transaction.ts'
import { rebuildRedress } from '../redress/rebuild.ts'
import { nextRecords } from './next-records.ts'
import { personRows } from './person-rows.ts'
import { rebuildIdentity } from './rebuild-identity.ts'
import { rebuildLinks } from './rebuild-links.ts'
import { writeRows } from './write-rows.ts'

/**
 * Makes every read model again from the ledger, in one transaction, so that nobody sees half of it. Nothing is
 * determined: rows come from the stored answers. Returns how many persons were written.
 */
export async function rebuild(pools: Pools): Promise<number> {
  return inTransactionAgain(pools.write, async (tx) => {
    await tx.query('delete from proj.task; delete from proj.stay; delete from proj.person')
    await tx.query('delete from identity.member; delete from identity.link; delete from identity.record')
    await rebuildIdentity(tx)
    await rebuildLinks(tx)
    await rebuildAccess(tx)
    await rebuildStops(tx)
    await rebuildRedress(tx)
    await rebuildCases(tx)
    let persons = 0
    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const page = await nextRecords(tx, after)
      const last = page.at(-1)
      if (last === undefined) return persons
      const sets = (await personsTouched(tx, page)).filter(({ personId }) => page.includes(personId))
      const records = await readRecords(
        tx,
        sets.flatMap(({ members }) => members),
      )
      await writeRows(
        tx,
        sets.map((set) => personRows(set, membersOf(set, records))),
        { fresh: true, announce: false },
      )
      persons += sets.length
      after = last
    }
  })
}
