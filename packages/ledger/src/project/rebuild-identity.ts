import { identityKeys } from '@passage/identity/identity'
import { readRecords } from '../determine/person-entries.ts'
import { mintRows } from '../intake/mint.ts'
import type { Tx } from '../pools/transaction.ts'
import { nextRecords } from './next-records.ts'

/** Puts every identity record back on the look-up table, as the first entry of its stream gives it. */
export async function rebuildIdentity(tx: Tx): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await nextRecords(tx, after)
    const last = page.at(-1)
    if (last === undefined) return
    const records = await readRecords(tx, page)
    const rows = [...records.values()].flatMap(({ recordId, identity }) => {
      if (identity === undefined) return []
      const { source, recorded, ...read } = identity
      return [{ recordId, identity: read, keys: identityKeys(read), source, mintedAt: Date.parse(recorded) }]
    })
    await mintRows(tx, rows)
    after = last
  }
}
