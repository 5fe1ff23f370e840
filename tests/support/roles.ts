import type { Role } from '../../packages/domain/src/access/roles.ts'
import { appendActorEntry } from '../../packages/ledger/src/access/actor-entry.ts'
import { projectAccess } from '../../packages/ledger/src/access/project-access.ts'
import type { Pools } from '../../packages/ledger/src/pools/open.ts'
import { inTransactionAgain } from '../../packages/ledger/src/pools/transaction.ts'

/** Gives or takes a role as tests and benchmarks need it: an entry without its two people. */
async function move(pools: Pools, type: 'role-given' | 'role-taken', actor: string, role: Role, at: Date) {
  const entry = { type, body: { actor, role, by: 'setup' }, recorded: at.toISOString() }
  await inTransactionAgain(pools.write, async (tx) => {
    await appendActorEntry(tx, actor, entry)
    await projectAccess(tx, entry)
  })
}

export const giveRole = (pools: Pools, actor: string, role: Role, at: Date) =>
  move(pools, 'role-given', actor, role, at)
export const endRole = (pools: Pools, actor: string, role: Role, at: Date) => move(pools, 'role-taken', actor, role, at)
