import { setTimeout as sleep } from 'node:timers/promises'
import { readCase } from '@passage/ledger/case/read-case'
import { signProposal } from '@passage/ledger/case/sign-proposal'
import { takeStep } from '@passage/ledger/case/step'
import { liftStop } from '@passage/ledger/guard-rows/lift-stop'
import { placeStop } from '@passage/ledger/guard-rows/stops'
import { link, unlink } from '@passage/ledger/links/link'
import type { Pools } from '@passage/ledger/pools/open'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaversInTime, newStop, signatureOf, withoutLock, withWriter } from '../guard-rows/support.ts'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import { clonesOf } from './clones.ts'
import { type At, actOf, execution, judge, must, person, readyCase, second, stepAt, take } from './support.ts'

/* An execution and what stops it can never both win: one thousand races of each kind, and what they show without the lock. */
/** All of them on the newest server that is supported; on the oldest a tenth shows that its locks are the same. */
const RACES = process.env.PASSAGE_TEST_POSTGRES === 'debian' ? 100 : 1000
const PLACES = 4
let opened: Opened
/** At each place one person, with a case that only the second signature is missing from. */
let ready: readonly (At & { readonly proposal: string })[]
/** Records of others, each with a stop that stands. */
let others: readonly string[]
beforeAll(async () => {
  opened = await openLedger()
  const people = await leaversInTime(opened, PLACES)
  others = await leaversInTime(opened, PLACES)
  for (const record of others) await placeStop(opened.pools, newStop(record), NOON)
  ready = await Promise.all(
    people.map(async (recordId) => {
      const at = await readyCase(opened.pools, recordId)
      const proposed = await take(opened.pools, stepAt(at, execution))
      return { ...at, proposal: must('proposal' in proposed ? proposed.proposal : undefined) }
    }),
  )
})
afterAll(() => opened.close())

/** How often each side won, and executions that were committed although the stop was there before. */
interface Tally {
  done: number
  refused: number
  readonly violations: string[]
}
interface Race {
  /** What stops the execution; when it returns, it is committed. */
  readonly stopping: () => Promise<unknown>
  /** Makes all as it was. */
  readonly after: () => Promise<unknown>
}
type RaceOf = (at: At, place: number, pools: Pools) => Race

const stopRace: RaceOf = ({ recordId }, _place, pools) => {
  const stop = newStop(recordId, { kind: 'court-stay' })
  const lifting = { stop: stop.stop, authority: 'decision', reason: 'decided', by: 'd' }
  return {
    stopping: () => placeStop(pools, stop, NOON),
    after: () => liftStop(opened.pools, recordId, lifting, NOON),
  }
}
/** The other record carries a stop: from the link on, so does the person of this one. */
const linkRace: RaceOf = ({ recordId }, place, pools) => {
  const ruling = { records: [recordId, others[place] ?? ''], signers: ['p.osei', 'd.halvorsen'], reason: 'one person' }
  const given = ruling as typeof ruling & { records: [string, string] }
  return { stopping: () => link(pools, given, NOON), after: () => unlink(opened.pools, given, NOON) }
}
/** A claim to be a citizen, in the case itself. It is decided afterwards: else it would hold every case of the person. */
const claimRace: RaceOf = (at, _place, pools) => ({
  stopping: () => takeStep(pools, stepAt(at, actOf('citizenship-claimed', person)), undefined, NOON),
  after: () => take(opened.pools, stepAt(at, actOf('citizenship-rejected', judge, { mode: 'report' }))),
})

/** The same pools, whose writer waits before it writes a word: where a stop would slip in, were there no guard. */
function waiting(pools: Pools, wait: () => Promise<void>): Pools {
  const connect = async () => {
    const client = await pools.write.connect()
    return new Proxy(client, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key)
        if (key !== 'query') return typeof value === 'function' ? value.bind(target) : value
        return async (given: { name?: string }, values?: unknown[]) => {
          if (given.name === 'append-all') await wait()
          return values === undefined ? target.query(given as never) : target.query(given as never, values)
        }
      },
    })
  }
  return {
    ...pools,
    write: new Proxy(pools.write, { get: (target, key) => (key === 'connect' ? connect : Reflect.get(target, key)) }),
  }
}

const p = { role: 'supervisor', name: 'p.osei' }
const signs = async (pools: Pools, at: At & { proposal: string }) =>
  must(await signProposal(pools, second(at, at.proposal, p), { signature: signatureOf(p.name) }, NOON))
const hasLeft = async ({ caseId }: At): Promise<boolean> =>
  must(await readCase(opened.pools.rules, caseId)).state.regions['departure'] === 'removed'

/** @param lead by how many milliseconds the stop is ahead; negative: the execution */
async function run(race: Race, at: At & { proposal: string }, n: number, lead: number, tally: Tally): Promise<boolean> {
  let isCommitted = false
  const stopped = (async () => {
    await sleep(Math.max(0, -lead))
    await race.stopping()
    isCommitted = true
  })()
  await sleep(Math.max(0, lead))
  // Had the stop been committed when everything was weighed and no word written, it came first.
  let cameFirst = false
  const slow = waiting(opened.pools, async () => {
    await Promise.race([stopped, sleep(n % 19)])
    cameFirst = isCommitted
  })
  const answer = await signs(slow, at)
  await stopped
  const left = await hasLeft(at)
  if (left !== (answer.ok === true)) tally.violations.push(`${at.caseId}: said and done differ`)
  if (left && cameFirst) tally.violations.push(at.caseId)
  await race.after()
  return left
}

/** Whoever won the last race begins the next one later, so that on any machine most of them are close. */
async function races(count: number, raceOf: RaceOf): Promise<Tally> {
  const tally: Tally = { done: 0, refused: 0, violations: [] }
  await Promise.all(
    ready.map(async (model, place) => {
      let [lead, step] = [0, 1]
      const cases = await clonesOf(opened.pools, model.caseId, Math.ceil(count / PLACES))
      for (const [n, caseId] of cases.entries()) {
        const at = { ...model, caseId }
        const left = await run(raceOf(at, place, opened.pools), at, n * PLACES + place, lead, tally)
        if (left) tally.done++
        else tally.refused++
        // Faster while the same side wins: how long an act takes is found soon.
        step = left === step > 0 ? step * 1.5 : left ? 1 : -1
        lead += step
      }
    }),
  )
  return tally
}

/** Executions that were written although the stop was committed just before: it is placed when all was weighed. */
async function slippedIn(count: number, raceOf: RaceOf, pools: Pools): Promise<number> {
  const model = must(ready[0])
  let slipped = 0
  for (const caseId of await clonesOf(opened.pools, model.caseId, count)) {
    const at = { ...model, caseId }
    const race = raceOf(at, 0, opened.pools)
    let isCommitted = false
    const slow = waiting(pools, async () => {
      if (isCommitted) return
      await race.stopping()
      isCommitted = true
    })
    await signs(slow, at)
    expect(isCommitted).toBe(true)
    if (await hasLeft(at)) slipped++
    await race.after()
  }
  return slipped
}

test.each([
  ['a stay', stopRace],
  ['a link to a record that carries a stop', linkRace],
  ['a claim in the case', claimRace],
] as const)(
  'races of %s against an execution: none is committed after it, in a thousand',
  { timeout: 300_000 },
  async (_name, raceOf) => {
    const { done, refused, violations } = await races(RACES, raceOf)
    expect(violations).toEqual([])
    expect(done + refused).toBe(RACES)
    // Both sides win often enough for the races to show something.
    expect(done).toBeGreaterThan(RACES / 20)
    expect(refused).toBeGreaterThan(RACES / 20)
  },
)

test('the planted fault, guard rows that nobody holds, is caught: executions are committed after a stay', async () => {
  expect(await slippedIn(20, stopRace, withWriter(opened.pools, withoutLock))).toBe(20)
})

test('a claim in the case itself is met even then: both would take the same place in the stream', async () => {
  expect(await slippedIn(20, claimRace, withWriter(opened.pools, withoutLock))).toBe(0)
})
