import type { Case } from '@passage/domain/case/case'
import { packOf } from '@passage/domain/case/packs'
import { determinePersons } from '../determine/determine-persons.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain } from '../pools/transaction.ts'
import { holdCase } from './hold-case.ts'
import { projectCase } from './project-case.ts'
import { daysNow, LAW_OR_TIME, tellDays } from './tell-days.ts'

const PAGE = 1000

/** How many cases were looked at, and in how many a last day changed and was told. */
export interface Retold {
  readonly cases: number
  readonly told: number
}

/**
 * Counts the last days of every case again and tells those that changed, because a rule, a calendar or time moved on. Each case in
 * a transaction of its own, under its guards; a run that is cut off is made whole by the next.
 */
export async function retellDays(pools: Pools, now: Date): Promise<Retold> {
  let [cases, told, after] = [0, 0, '']
  for (;;) {
    const found = await pools.rules.query<{ case_id: string; record_id: string; pack: string; state: string }>({
      name: 'cases-after',
      text: `select case_id, record_id, pack, state from proj.case_file where $1 = '' or case_id > nullif($1, '')::uuid
        order by case_id limit ${PAGE}`,
      values: [after],
    })
    for (const { case_id: caseId, record_id: recordId, pack, state } of found.rows) {
      const head = packOf(pack)
      if (head === undefined || daysNow(head, JSON.parse(state) as Case, now) === undefined) continue
      if (await retellIn(pools, recordId, caseId, now)) told++
    }
    cases += found.rows.length
    after = found.rows.at(-1)?.case_id ?? after
    if (found.rows.length < PAGE) return { cases, told }
  }
}

const retellIn = (pools: Pools, recordId: string, caseId: string, now: Date): Promise<boolean> =>
  inTransactionAgain(pools.write, async (tx) => {
    const held = await holdCase(tx, recordId, caseId)
    if (held === undefined) return false
    if (!(await tellDays(tx, { caseId, guard: held.person.guard }, { seq: held.head.seq, because: LAW_OR_TIME }, now)))
      return false
    await projectCase(tx, caseId)
    await determinePersons(tx, held.person.members, now, { fresh: false, announce: true })
    return true
  })
