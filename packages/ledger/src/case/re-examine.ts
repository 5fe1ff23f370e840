import type { Case } from '@passage/domain/case/case'
import type { Effect } from '@passage/domain/case/change/effect'
import type { Pools } from '../pools/open.ts'

/** A case that another law would change. */
export interface Affected {
  readonly caseId: string
  readonly effect: Effect
}
/** How far it is: cases looked at, and those that would change. */
export interface Examined {
  readonly cases: number
  readonly affected: number
}

const PAGE = 4000

/**
 * Looks at every case under a law, in order of id, and says which another law would change. It lists and executes nothing. All
 * from one snapshot, at flat memory.
 * @param pack name under which the cases were opened
 * @param effectOf what would change in one case; undefined: nothing
 */
export async function* reExamine(
  pools: Pools,
  pack: string,
  effectOf: (state: Case) => Effect | undefined,
): AsyncGenerator<Affected, Examined> {
  const client = await pools.rules.connect()
  let cases = 0
  let affected = 0
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    await client.query({
      text: `declare cases no scroll cursor for select case_id, state from proj.case_file where pack = $1 order by case_id`,
      values: [pack],
    })
    let page = client.query<{ case_id: string; state: string }>(`fetch ${PAGE} from cases`)
    for (;;) {
      const { rows } = await page
      // The next page comes while this one is looked at.
      if (rows.length === PAGE) page = client.query(`fetch ${PAGE} from cases`)
      for (const { case_id: caseId, state } of rows) {
        cases++
        const effect = effectOf(JSON.parse(state) as Case)
        if (effect === undefined) continue
        affected++
        yield { caseId, effect }
      }
      if (rows.length < PAGE) return { cases, affected }
    }
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}
