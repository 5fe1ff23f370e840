import { importBulk } from '@passage/ledger/import/bulk'
import type { ImportSource, Reject } from '@passage/ledger/import/types'
import { takeIn } from '@passage/ledger/intake/take-in'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrival, crossing, departure, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows

/** Two stays each for many people; one in ten leaves on a new passport, one in ten under another name. */
function people(count: number): unknown[] {
  return Array.from({ length: count }, (_, i) => {
    const who = {
      document: { type: 'P', number: `N${i}`, issuer: 'BR' },
      name: { family: `F${String.fromCodePoint(0x4e00 + i)}`, given: 'Ana' },
    }
    const renewed = { ...who, document: { type: 'P', number: `R${i}99887`, issuer: 'BR' } }
    const misspelt = { ...who, name: { family: 'Misspelt', given: 'Ana' } }
    const leaving = i % 10 === 3 ? renewed : i % 10 === 7 ? misspelt : who
    return [
      arrival('2025-01-10', '2025-07-09', who),
      departure('2025-03-01', who),
      arrival('2026-03-01', '2026-08-31', who),
      departure('2026-05-20', leaving),
    ]
  }).flat()
}

function listSource(name: string, values: readonly unknown[], size = 7): ImportSource {
  return {
    name,
    async *open(after) {
      for (let at = after; at < values.length; at += size) {
        yield values.slice(at, at + size).map((value, index) => ({ ordinal: at + index + 1, value }))
      }
    },
  }
}

/** What is on record, without ids of transactions, salts and the order in which streams were written. */
async function state() {
  const stays =
    await rows(`select s.*, (e.body::json -> 'body' -> 'determination')::text as said, null as determination_seq
    from proj.stay s join ledger.entry e on e.stream_id = s.record_id and e.stream_seq = s.determination_seq order by record_id, stay_key`)
  return {
    stays: stays.map(({ person_id, outcome, withheld, stay_key, record_id }) => ({
      person_id,
      outcome,
      withheld,
      stay_key,
      record_id,
    })),
    links: await rows('select link_id, state, reasons from identity.link order by 1'),
    records: await rows('select record_id, document_key from identity.record order by 1'),
    tasks: await rows('select task_id, kind from proj.task order by 1'),
    facts: await rows(
      `select stream_id, stream_seq, body::json -> 'body' ->> 'key' as key from ledger.entry where type = 'facts' order by 1, 2`,
    ),
  }
}

test('an import gives what one record at a time would give', async () => {
  const values = people(40)
  const result = await importBulk(opened.pools, listSource('people', values), { settings: standing(), batch: 25 })
  expect(result).toMatchObject({ finished: true, counts: { accepted: 160, known: 0, quarantined: 0, refused: 0 } })
  const bulk = await state()
  const models = await rows('select t::text as row from proj.stay t order by 1')
  await rebuild(opened.pools)
  expect(await rows('select t::text as row from proj.stay t order by 1')).toEqual(models)
  const other = await openLedger()
  try {
    // The key under which record ids are derived differs from database to database; here it is made the same.
    const secret = await opened.database.admin.query('select value from ops.secret')
    await other.database.admin.query('update ops.secret set value = $1', [secret.rows[0].value])
    for (const value of values) await takeIn(other.pools, [value], 'live', standing())
    const here = opened
    opened = other
    const live = await state()
    opened = here
    const outcomesOf = (one: typeof live) =>
      one.stays.map(({ record_id, person_id, outcome, withheld }) => ({ record_id, person_id, outcome, withheld }))
    expect({ ...live, stays: outcomesOf(live), facts: live.facts.length, tasks: live.tasks.length }).toEqual({
      ...bulk,
      stays: outcomesOf(bulk),
      facts: bulk.facts.length,
      tasks: bulk.tasks.length,
    })
  } finally {
    await other.close()
  }
})

test('stopped in the middle of either phase and gone on with, nothing is lost and nothing is doubled', async () => {
  const values = people(60)
  const source = listSource('stopped', values)
  const run = async (stopAfter: number) => {
    const stop = new AbortController()
    let steps = 0
    return importBulk(opened.pools, source, {
      settings: standing(),
      batch: 10,
      signal: stop.signal,
      onProgress: () => {
        steps++
        if (steps >= stopAfter) stop.abort()
      },
    })
  }
  expect((await run(3)).finished).toBe(false)
  const part = await rows(`select count(*)::int as n from ledger.entry where type = 'facts'`)
  expect(part[0].n).toBeGreaterThan(0)
  expect(part[0].n).toBeLessThan(240)
  await run(5)
  const last = await run(1_000_000)
  expect(last).toMatchObject({ finished: true, counts: { accepted: 240, known: 0 } })
  expect(await rows(`select count(*)::int as n from ledger.entry where type = 'facts'`)).toEqual([{ n: 240 }])
  const claims = await opened.pools.write.query('select count(*)::int as n from ops.source_key')
  expect(claims.rows).toEqual([{ n: 240 }])
  expect(await rows(`select count(*)::int as n from proj.stay`)).toEqual([{ n: 120 + 6 + 6 }])
})

test('the same file again is known, row for row', async () => {
  const source = listSource('again', people(10))
  await importBulk(opened.pools, source, { settings: standing() })
  const before = await rows('select count(*)::int as n from ledger.entry')
  const again = await importBulk(opened.pools, source, { settings: standing() })
  expect(again.counts).toEqual({ accepted: 0, known: 40, quarantined: 0, refused: 0 })
  expect(await rows('select count(*)::int as n from ledger.entry')).toEqual(before)
})

test('bad rows come out with their number and a reason, and the rest goes in', async () => {
  const values = people(5)
  values.splice(3, 0, { ...crossing(), riskScore: 9 }, 'no record', crossing({ occurredAt: '2026-13-01T00:00:00Z' }))
  values.push({ ...crossing(), name: { family: 'lone \ud800' } })
  const rejects: Reject[] = []
  const result = await importBulk(opened.pools, listSource('bad', values), {
    settings: standing(),
    onReject: (one) => rejects.push(one),
  })
  expect(result.counts).toEqual({ accepted: 20, known: 0, quarantined: 2, refused: 2 })
  expect(rejects.map(({ ordinal, outcome }) => [ordinal, outcome.code]).sort()).toEqual([
    [24, 'intake.unwritable-text'],
    [4, 'intake.forbidden-field'],
    [5, 'intake.not-an-object'],
    [6, 'intake.not-an-instant'],
  ])
})

test('lanes in threads do the same work', async () => {
  const values = people(20)
  const { migrationUrl } = opened.database
  const result = await importBulk(opened.pools, listSource('threads', values), {
    connectionString: migrationUrl,
    batch: 9,
  })
  expect(result).toMatchObject({ finished: true, counts: { accepted: 80 } })
  expect(await rows('select count(*)::int as n from proj.stay')).toEqual([{ n: 40 + 2 }])
})
