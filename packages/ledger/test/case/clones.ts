import { randomUUID } from 'node:crypto'
import { appendAll } from '@passage/ledger/append/append-all'
import { readCase } from '@passage/ledger/case/read-case'
import { headAfter, type SealedEntry, seal } from '@passage/ledger/entry/seal'
import { EMPTY } from '@passage/ledger/entry/stream'
import type { Pools } from '@passage/ledger/pools/open'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { must } from './support.ts'

const AT_ONCE = 2000

/** Cases of the same person with the same lines as one that is there: a case that was left can be left only once. */
export async function clonesOf(pools: Pools, caseId: string, count: number): Promise<readonly string[]> {
  const { lines } = must(await readCase(pools.rules, caseId))
  const ids = Array.from({ length: count }, () => randomUUID())
  const entries = ids.flatMap((id) => {
    const sealed: SealedEntry[] = []
    let head = EMPTY
    for (const { type, recorded, requestId, body } of lines) {
      const own = JSON.parse(JSON.stringify(body).replaceAll(caseId, id)) as object
      const request = type === 'case-opened' ? id : requestId
      const entry = seal({ kind: 'case', id }, head, {
        type,
        body: own,
        recorded,
        ...(request === undefined ? {} : { requestId: request }),
      })
      sealed.push(entry)
      head = headAfter(entry)
    }
    return sealed
  })
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    await inTransaction(pools.write, (tx) => appendAll(tx, entries.slice(at, at + AT_ONCE)))
  }
  return ids
}
