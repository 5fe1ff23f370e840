import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type AdverseAnswer, adverseAct } from '@passage/ledger/guard-rows/adverse-act'
import { liftStop } from '@passage/ledger/guard-rows/lift-stop'
import { placeStop } from '@passage/ledger/guard-rows/stops'
import { link, unlink } from '@passage/ledger/links/link'
import type { Pools } from '@passage/ledger/pools/open'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import {
  citedIn,
  lateLeavers,
  leaversInTime,
  newStop,
  noticeOf,
  signAndDo,
  slowly,
  warrantFor,
  withoutLock,
  withWriter,
} from './support.ts'

/* A stop and an act can never both win: one thousand races of each kind, and what they show without the lock. */
const RACES = 1000
const PLACES = 4
const PER_PLACE = 5
let opened: Opened
let people: readonly string[]
/** Records of others, each with a stop that stands. */
let others: readonly string[]
beforeAll(async () => {
  opened = await openLedger()
  people = await lateLeavers(opened, PLACES * PER_PLACE)
  others = await leaversInTime(opened, PLACES * PER_PLACE)
  for (const record of others) await placeStop(opened.pools, newStop(record), NOON)
})
afterAll(() => opened.close())

/** What came of races: how often each side won, and acts that were committed although the stop was there before. */
interface Tally {
  acted: number
  refused: number
  readonly violations: string[]
  readonly errors: string[]
}
const empty = (): Tally => ({ acted: 0, refused: 0, violations: [], errors: [] })

interface Race {
  /** What stops the act; its last word says that it is committed. */
  readonly stopping: () => Promise<unknown>
  /** Makes all as it was. */
  readonly after: () => Promise<unknown>
  readonly record: string
}

async function run({ stopping, after, record }: Race, n: number, pools: Pools, tally: Tally): Promise<void> {
  let isCommitted = false
  const notice = randomUUID()
  const warrant = await warrantFor(opened.pools, record, notice)
  // Either may begin first, by a little.
  const [stopWaits, actWaits] = n % 4 < 2 ? [n % 11, 0] : [0, n % 23]
  const stopped = (async () => {
    await sleep(stopWaits)
    await stopping()
    isCommitted = true
  })()
  await sleep(actWaits)
  // Had the stop been committed when the act had weighed everything and not yet written a word, it came first.
  let cameFirst = false
  const act = slowly(noticeOf(record, notice), async () => {
    await Promise.race([stopped, sleep(n % 29)])
    cameFirst = isCommitted
  })
  const answer = await adverseAct(pools, act, warrant, NOON)
  await stopped
  if (answer.ok) tally.acted++
  else tally.refused++
  if (answer.ok && cameFirst) tally.violations.push(notice)
  await check(answer, record, notice, tally)
  await after()
}

/** What was refused is no entry of the record; what was done cites guards that nothing had counted up meanwhile. */
async function check(answer: AdverseAnswer, record: string, notice: string, tally: Tally): Promise<void> {
  const found = await opened.pools.rules.query<{ body: string; seq: number }>(
    'select body, stream_seq as seq from ledger.entry where stream_id = $1 and request_id = $2',
    [record, notice],
  )
  if (found.rows.length !== (answer.ok ? 1 : 0)) tally.errors.push('an entry too many, or one too few')
  const [row] = found.rows
  if (row === undefined) return
  const cited = citedIn(JSON.parse(row.body).body)[record]
  const stops = await opened.pools.rules.query<{ body: string }>(
    `select body from ledger.entry where stream_id = $1 and type = 'stop-placed' and stream_seq < $2`,
    [record, row.seq],
  )
  const before = stops.rows.map(({ body }) => citedIn(JSON.parse(body).body)[record] ?? 0)
  if (before.some((version) => version > (cited ?? -1))) tally.errors.push('a stop before it that it does not cite')
}

async function races(
  count: number,
  raceOf: (record: string, other: string, n: number, pools: Pools) => Race,
  pools: Pools,
): Promise<Tally> {
  const tally = empty()
  await Promise.all(
    Array.from({ length: PLACES }, async (_, place) => {
      for (let n = place; n < count; n += PLACES) {
        const at = place * PER_PLACE + (Math.floor(n / PLACES) % PER_PLACE)
        await run(raceOf(people[at] ?? '', others[at] ?? '', n, pools), n, pools, tally)
      }
    }),
  )
  return tally
}

const stopAgainstAct = (record: string, _other: string, _n: number, pools: Pools): Race => {
  const stop = newStop(record)
  const lifting = { stop: stop.stop, authority: 'decision', reason: 'decided', by: 'd' }
  return {
    record,
    stopping: () => placeStop(pools, stop, NOON),
    after: () => liftStop(opened.pools, record, lifting, NOON),
  }
}

/** The other record carries a stop: from the link on, so does the person of this one. Ids are given in either order. */
const linkAgainstAct = (record: string, other: string, n: number, pools: Pools): Race => {
  const records: [string, string] = n % 3 === 0 ? [record, other] : [other, record]
  const ruling = { records, signers: ['p.osei', 'd.halvorsen'], reason: 'one person' }
  return { record, stopping: () => link(pools, ruling, NOON), after: () => unlink(opened.pools, ruling, NOON) }
}

const kinds = [
  ['a stop', stopAgainstAct],
  ['a link to a record that carries a stop', linkAgainstAct],
] as const

test.each(kinds)(
  'one thousand races of %s against an act: none is committed after it, and nobody blocks',
  {
    timeout: 300_000,
  },
  async (_name, raceOf) => {
    const codes: string[] = []
    const pools = withWriter(
      opened.pools,
      (query) => query,
      (code) => codes.push(code),
    )
    const tally = await races(RACES, raceOf, pools)
    console.info(`${tally.acted} acts before, ${tally.refused} refused after`)
    expect({ ...tally, acted: 0, refused: 0 }).toEqual(empty())
    // Both ways are open, or nothing was raced.
    expect(tally.acted).toBeGreaterThan(RACES / 50)
    expect(tally.refused).toBeGreaterThan(RACES / 50)
    expect(codes.filter((code) => code === '40P01')).toEqual([])
  },
)

test('planted fault: without the lock, a link slips in between and the act is done all the same', {
  timeout: 120_000,
}, async () => {
  const tally = await races(200, linkAgainstAct, withWriter(opened.pools, withoutLock))
  console.info(`${tally.violations.length} of 200 without the lock`)
  expect(tally.violations.length).toBeGreaterThan(0)
})

test('members in any order, stops, links and acts all at once: nobody blocks, and all come to an end', {
  timeout: 120_000,
}, async () => {
  const codes: string[] = []
  const pools = withWriter(
    opened.pools,
    (query) => query,
    (code) => codes.push(code),
  )
  const three = people.slice(0, 3)
  const pairs = three.flatMap((a) => three.filter((b) => b !== a).map((b): [string, string] => [a, b]))
  const signed = (records: [string, string]) => ({ records, signers: ['p.osei', 'd.halvorsen'], reason: 'one person' })
  const rounds = Array.from({ length: 12 }, (_, n) => n)
  await Promise.all([
    ...pairs.map(async (pair) => {
      for (const n of rounds) await (n % 2 === 0 ? link : unlink)(pools, signed(pair), NOON)
    }),
    ...three.map(async (record) => {
      for (const _ of rounds) {
        const stop = newStop(record)
        await placeStop(pools, stop, NOON)
        await liftStop(pools, record, { stop: stop.stop, authority: 'a', reason: 'r', by: 'd' }, NOON)
      }
    }),
    ...three.map(async (record) => {
      for (const _ of rounds) await signAndDo(pools, noticeOf(record), 'c')
    }),
  ])
  expect(codes.filter((code) => code === '40P01')).toEqual([])
})
