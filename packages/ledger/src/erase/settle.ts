import type { Pools } from '../pools/open.ts'
import { answerAnew } from './answer-anew.ts'
import type { ListedErasure } from './list/line.ts'
import type { ErasureList } from './list/list-file.ts'

/**
 * Settles what a crash left open: an erasure that stands in the ledger is done (and what rested on it is answered anew),
 * one that does not is void. Voids are looked at again each time: an attempt of another process may have been under way.
 * Returns how many were found to be done.
 */
export async function settleErasures(pools: Pools, list: ErasureList, now: Date): Promise<number> {
  let done = 0
  for (const erasure of list.read()) {
    if (erasure.outcome === 'done') continue
    const isDone = await standsInLedger(pools, erasure)
    if (isDone) {
      await answerAnew(
        pools,
        erasure.emptied.map(({ stream }) => stream),
        now,
      )
      done++
    }
    if (isDone || erasure.outcome === 'open') {
      list.append({ kind: 'settled', erasure: erasure.erasure, outcome: isDone ? 'done' : 'void' })
    }
  }
  return done
}

async function standsInLedger(pools: Pools, { erasure, emptied }: ListedErasure): Promise<boolean> {
  const [first] = emptied
  if (first === undefined) return false
  const found = await pools.rules.query(
    `select 1 from ledger.entry where stream_id = $1 and request_id = $2 and type = 'erasure'`,
    [first.stream, erasure],
  )
  return found.rows.length > 0
}
