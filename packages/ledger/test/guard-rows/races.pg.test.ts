import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AdverseAnswer } from '@passage/ledger/guard-rows/act'
import { adverseAct } from '@passage/ledger/guard-rows/adverse-act'
import { liftStop } from '@passage/ledger/guard-rows/lift-stop'
import { placeStop } from '@passage/ledger/guard-rows/stops'
import { link, unlink } from '@passage/ledger/links/link'
import type { Pools } from '@passage/ledger/pools/open'
import { personStep } from '@passage/ledger/redress/step'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayWas, factIds, file } from '../redress/support.ts'
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
/** People of two records: the stay stands on the first, and the other carries nothing yet. */
let joined: readonly (readonly [string, string])[]
beforeAll(async () => {
  opened = await openLedger()
  people = await lateLeavers(opened, PLACES * PER_PLACE)
  others = await leaversInTime(opened, PLACES * PER_PLACE)
  for (const record of others) await placeStop(opened.pools, newStop(record), NOON)
  const [late, inTime] = [
    await lateLeavers(opened, PLACES * PER_PLACE),
    await leaversInTime(opened, PLACES * PER_PLACE),
  ]
  joined = late.map((record, n) => [record, inTime[n] ?? ''] as const)
  for (const records of joined) {
    await link(opened.pools, { records, signers: ['p.osei', 'd.halvorsen'], reason: 'one person' }, NOON)
  }
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

/** A race at one of the places. */
type RaceOf = (at: number, n: number, pools: Pools) => Race | Promise<Race>

async function races(count: number, raceOf: RaceOf, pools: Pools): Promise<Tally> {
  const tally = empty()
  await Promise.all(
    Array.from({ length: PLACES }, async (_, place) => {
      for (let n = place; n < count; n += PLACES) {
        const at = place * PER_PLACE + (Math.floor(n / PLACES) % PER_PLACE)
        await run(await raceOf(at, n, pools), n, pools, tally)
      }
    }),
  )
  return tally
}

const stopAgainstAct: RaceOf = (at, _n, pools) => {
  const record = people[at] ?? ''
  const stop = newStop(record)
  const lifting = { stop: stop.stop, authority: 'decision', reason: 'decided', by: 'd' }
  return {
    record,
    stopping: () => placeStop(pools, stop, NOON),
    after: () => liftStop(opened.pools, record, lifting, NOON),
  }
}

/** The other record carries a stop: from the link on, so does the person of this one. Ids are given in either order. */
const linkAgainstAct: RaceOf = (at, n, pools) => {
  const [record, other] = [people[at] ?? '', others[at] ?? '']
  const records: [string, string] = n % 3 === 0 ? [record, other] : [other, record]
  const ruling = { records, signers: ['p.osei', 'd.halvorsen'], reason: 'one person' }
  return { record, stopping: () => link(pools, ruling, NOON), after: () => unlink(opened.pools, ruling, NOON) }
}

/** A request about the departure, filed on the person's other record: the stream of the act hears nothing of it. */
const disputeAgainstAct: RaceOf = async (at, _n, pools) => {
  const [record, other] = joined[at] ?? ['', '']
  const { departure } = await factIds(opened.pools, record)
  const key = randomUUID()
  let request = ''
  return {
    record,
    stopping: async () => {
      request = (await file(pools, other, dayWas(departure), key)).request
    },
    after: () =>
      personStep(opened.pools, { recordId: other, by: 'ana', key: `${key}-back`, request }, { step: 'withdraw' }, NOON),
  }
}

const kinds = [
  ['a stop', stopAgainstAct],
  ['a link to a record that carries a stop', linkAgainstAct],
  ['a dispute about what it rests on', disputeAgainstAct],
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

test.each(kinds.slice(1))(
  'planted fault: without the lock, %s slips in between and the act is done all the same',
  {
    timeout: 120_000,
  },
  async (_name, raceOf) => {
    const tally = await races(200, raceOf, withWriter(opened.pools, withoutLock))
    console.info(`${tally.violations.length} of 200 without the lock`)
    expect(tally.violations.length).toBeGreaterThan(0)
  },
)

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
