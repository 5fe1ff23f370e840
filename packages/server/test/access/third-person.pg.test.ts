import { randomUUID } from 'node:crypto'
import { type WrittenAlone, writeAccess } from '@passage/ledger/access/write-access'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bornOn, unconfirmed } from '../support/people.ts'
import { openStage, type Stage } from '../support/stage.ts'

let stage: Stage
let clock = '2026-11-23T09:00:00.000Z'
beforeAll(async () => {
  // These workers ask faster than people do.
  stage = await openStage({ clock: () => clock, limits: { session: 1_000_000, wayIn: 1_000_000 } })
})
afterAll(() => stage.close())

/** So many first persons and so many second ones in one story: each first one and each second one are a pair. */
const OF_EACH = 6

/**
 * Something that somebody does: a look at a first person, or at a first and a second one together, or a confidential act
 * about a second one.
 */
type Step =
  | {
      readonly kind: 'look'
      readonly at: 'first' | 'both'
      readonly first: number
      readonly second: number
      readonly user: 't.varga' | 'l.brandt'
      readonly wait: number
    }
  | {
      readonly kind: 'secret'
      readonly second: number
      readonly act: 'flag' | 'withhold' | 'conflict' | 'assign' | 'look'
    }

const which = fc.integer({ min: 0, max: OF_EACH - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('look' as const),
    at: fc.constantFrom('first' as const, 'both' as const),
    first: which,
    second: which,
    user: fc.constantFrom('t.varga' as const, 'l.brandt' as const),
    wait: fc.integer({ min: 0, max: 1200 }),
  }),
  fc.record({
    kind: fc.constant('secret' as const),
    second: which,
    act: fc.constantFrom('flag' as const, 'withhold' as const, 'conflict' as const, 'assign' as const, 'look' as const),
  }),
)

let people = 0
const instantAfter = (seconds: number): string => new Date(Date.parse(clock) + seconds * 1000).toISOString()
const purposeOf = { 't.varga': 'case-work', 'l.brandt': 'hearing' } as const

async function somePeople(count: number): Promise<readonly string[]> {
  const before = people
  people += count
  return stage.take(...Array.from({ length: count }, (_, n) => plain(before + n)))
}
const plain = (n: number) => {
  const name = [...String(n)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')
  const document = { type: 'P', number: `TP${String(n * 7919).padStart(8, '0')}`, issuer: 'SE' }
  const who = { name: { family: `WREN ${name}`, given: 'IDA' }, birthDate: bornOn(n), document }
  return { ...unconfirmed(1), sourceKey: `pair-${n}`, ...who }
}

const write = (entry: WrittenAlone) => writeAccess(stage.pools, 'p.osei', entry)
async function secret(act: Extract<Step, { kind: 'secret' }>['act'], record: string): Promise<void> {
  const recorded = clock
  const until = instantAfter(86_400)
  const assigned = { bond: 'assigned', purpose: 'hearing', cleared: ['protected-1367'], by: 'p.osei' } as const
  const terms = { assignmentId: randomUUID(), actor: 'l.brandt', records: [record], from: recorded, until }
  const given: WrittenAlone = { type: 'assignment', body: { ...terms, ...assigned }, recorded }
  if (act === 'flag') {
    const body = { record, flag: 'protected-1367', by: 'p.osei', authority: '8 USC 1367' } as const
    await write({ type: 'flag-set', body, recorded })
  } else if (act === 'withhold') {
    const withheld = { withholdingId: randomUUID(), actor: 't.varga', records: [record], by: 'p.osei' }
    const body = { ...withheld, authority: '5 USC 552a(j)', reason: 'inquiry', from: recorded, until }
    await write({ type: 'look-withheld', body, recorded })
  } else if (act === 'conflict') {
    await write({ type: 'conflict-declared', body: { record, actor: 't.varga', by: 'p.osei' }, recorded })
  } else {
    await write(given)
    if (act === 'look') await look('l.brandt', `/v1/records/${record}`)
  }
}

const cookies = new Map<string, string>()
type Worker = 't.varga' | 'l.brandt'
/** Whoever has not asked for half an hour is signed out, and signs in again. */
async function look(user: Worker, url: string): Promise<Awaited<ReturnType<typeof askAs>>> {
  const answer = await askAs(user, url, cookies.get(user) ?? '')
  if (answer.statusCode !== 401) return answer
  const cookie = await stage.signIn(user)
  cookies.set(user, cookie)
  return askAs(user, url, cookie)
}
const askAs = (user: Worker, url: string, cookie: string) =>
  stage.app.inject({ url, headers: { cookie, 'passage-purpose': purposeOf[user] } })

/** The list of looks of each first person, and what a careless list would be made of: each look with how many it names. */
interface Told {
  readonly lists: readonly string[]
  readonly careless: string
}

/** Lets the story happen, with the confidential acts or without. */
async function story(steps: readonly Step[], withSecrets: boolean): Promise<Told> {
  await stage.pools.write.query('delete from access.assignment; delete from access.person_read')
  clock = '2026-11-23T09:00:00.000Z'
  const everybody = await somePeople(2 * OF_EACH)
  const [firsts, seconds] = [everybody.slice(0, OF_EACH), everybody.slice(OF_EACH)]
  await stage.assign('t.varga', 'case-work', everybody)
  await stage.assign('l.brandt', 'hearing', firsts)
  for (const one of steps) {
    const second = seconds[one.second] ?? ''
    if (one.kind === 'secret') {
      if (withSecrets) await secret(one.act, second)
      continue
    }
    clock = instantAfter(one.wait)
    if (one.at === 'both') await look(one.user, `/v1/records/${second}`)
    const answer = await look(one.user, `/v1/records/${firsts[one.first]}`)
    expect(answer.statusCode).toBe(200)
    // The worker’s own queue: one look at a page of many, of which the second may or may not be part.
    if (one.at === 'both') await look(one.user, '/v1/work')
  }
  clock = instantAfter(60)
  const lists: string[] = []
  for (const first of firsts) lists.push((await look('t.varga', `/v1/records/${first}/looks`)).body)
  const raw = await stage.pools.rules.query(
    `select array_position($1::uuid[], f.id) as first, actor, purpose, at, times, cardinality(records) as n
       from unnest($1::uuid[]) as f(id) join access.look on f.id = any(records) order by 1, 2, 3, 4, 6`,
    [firsts],
  )
  return { lists, careless: JSON.stringify(raw.rows) }
}

/** Pairs of a first person who was looked at and a second one about whom something confidential was done. */
function pairsIn(steps: readonly Step[]): number {
  const seen = new Set(steps.flatMap((one) => (one.kind === 'look' ? [one.first] : [])))
  const secretAbout = new Set(steps.flatMap((one) => (one.kind === 'secret' ? [one.second] : [])))
  return seen.size * secretAbout.size
}

test("a thousand pairs: one person's list of looks is the same bytes whether or not another's confidential acts exist", {
  timeout: 300_000,
}, async () => {
  let pairs = 0
  let looks = 0
  let told = 0
  const steps = fc.array(step, { minLength: 16, maxLength: 28, size: 'max' })
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const quiet = await story(all, false)
      const loud = await story(all, true)
      pairs += pairsIn(all)
      looks += quiet.lists.reduce((sum, list) => sum + JSON.parse(list).total, 0)
      if (loud.careless !== quiet.careless) told++
      expect(loud.lists).toEqual(quiet.lists)
    }),
    { numRuns: Number(process.env.PASSAGE_STORIES ?? 48), seed: 7 },
  )
  console.info(`${pairs} pairs, ${looks} looks in the lists, ${told} stories that a careless list would tell`)
  expect(pairs).toBeGreaterThanOrEqual(1000)
  expect(looks).toBeGreaterThan(1000)
  // Planted: a list of the looks as they were written, each with its number of records, does tell of the other person.
  expect(told).toBeGreaterThan(0)
})

test('witness: the list does change with what is done with the own record', async () => {
  clock = '2026-11-23T09:00:00.000Z'
  const [first = ''] = await somePeople(1)
  await stage.assign('t.varga', 'case-work', [first])
  const before = (await look('t.varga', `/v1/records/${first}/looks`)).json()
  await look('t.varga', `/v1/records/${first}`)
  const after = (await look('t.varga', `/v1/records/${first}/looks`)).json()
  expect([before.total, after.total]).toEqual([1, 3])
  expect(after.looks).toHaveLength(1)
  expect(Object.keys(after.looks[0]).toSorted()).toEqual(['at', 'lookId', 'purpose', 'times', 'when', 'who'])
})
