import { startGuard } from '@passage/ledger/guard/start-guard'
import type { Pools } from '@passage/ledger/pools/open'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'

/** @throws Problem where the promises of this database would be silently void: see `startGuard` */
export async function refuseUnsafeDatabase(pools: Pools): Promise<void> {
  const found = await startGuard(pools)
  if (found.length === 0) return
  const lines = found.map(({ code, subject, remedy }) => `  ${code}  ${subject}: ${remedy}`)
  throw new Problem('start.guard', `This database does not keep what Passage promises:\n${lines.join('\n')}`, {
    exitCode: EXIT.refused,
    saved: 'Nothing was started.',
    remedy: 'Clear what is named, and start again.',
  })
}
