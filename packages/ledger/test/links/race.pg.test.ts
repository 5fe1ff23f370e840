import { takeIn } from '@passage/ledger/intake/take-in'
import { linkNewRecords } from '@passage/ledger/links/link-new'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { crossing, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows

/** People with two passports each; what was decided about them is taken away, as if lanes had read before any did. */
async function unlinkedRecords(people: number): Promise<string[]> {
  const records = Array.from({ length: people }, (_, i) => {
    const name = { family: `F${String.fromCodePoint(0x4e00 + i)}`, given: 'Ana' }
    const birthDate = `${1920 + i}-03-05`
    return ['A', 'B'].map((page) =>
      crossing({ name, birthDate, document: { type: 'P', number: `${page}${i}`, issuer: 'BR' } }),
    )
  }).flat()
  const taken = await takeIn(opened.pools, records, 'live', standing())
  for (const table of ['identity.link', 'identity.member', 'proj.task']) {
    await opened.pools.write.query(`delete from ${table}`)
  }
  return taken.flatMap((one) => ('receipt' in one ? [one.receipt.recordId] : [])).sort()
}

const decide = (ids: readonly string[]) =>
  inTransaction(opened.pools.write, (tx) => linkNewRecords(tx, ids, NOON)).then(() => undefined)

test('a writer with all pairs and writers with one each meet in every pair, and none of them loses', async () => {
  const ids = await unlinkedRecords(60)
  const before = (await rows(`select count(*)::int as n from ledger.entry where stream_kind = 'link'`))[0].n
  const oneByOne = async (list: readonly string[]) => {
    for (const id of list) await decide([id])
  }
  await Promise.all([decide(ids), oneByOne(ids), oneByOne(ids.toReversed()), decide(ids.toReversed()), decide(ids)])
  expect(await rows('select count(*)::int as n, count(distinct link_id)::int as links from identity.link')).toEqual([
    { n: 60, links: 60 },
  ])
  expect(await rows(`select count(*)::int as n from ledger.entry where stream_kind = 'link'`)).toEqual([
    { n: before + 60 },
  ])
})
