import { randomUUID } from 'node:crypto'
import { type WrittenAlone, writeAccess } from '@passage/ledger/access/write-access'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unconfirmed } from '../support/people.ts'
import { openStage, type Stage } from '../support/stage.ts'

let stage: Stage
let clock = '2026-11-23T09:00:00.000Z'
beforeAll(async () => {
  stage = await openStage({ clock: () => clock })
})
afterAll(() => stage.close())

/** Something that somebody does: a look at one of two people, or at both at once, or a confidential act about the second. */
type Step =
  | {
      readonly kind: 'look'
      readonly at: 'first' | 'both'
      readonly user: 't.varga' | 'l.brandt'
      readonly wait: number
    }
  | { readonly kind: 'secret'; readonly act: 'flag' | 'withhold' | 'conflict' | 'assign' | 'look' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('look' as const),
    at: fc.constantFrom('first' as const, 'both' as const),
    user: fc.constantFrom('t.varga' as const, 'l.brandt' as const),
    wait: fc.integer({ min: 0, max: 1200 }),
  }),
  fc.record({
    kind: fc.constant('secret' as const),
    act: fc.constantFrom('flag' as const, 'withhold' as const, 'conflict' as const, 'assign' as const, 'look' as const),
  }),
)

let people = 0
const instantAfter = (seconds: number): string => new Date(Date.parse(clock) + seconds * 1000).toISOString()
const purposeOf = { 't.varga': 'case-work', 'l.brandt': 'hearing' } as const

async function pair(): Promise<readonly [string, string]> {
  people += 2
  const taken = await stage.take(plain(people), plain(people + 1))
  return [taken[0] ?? '', taken[1] ?? '']
}
const plain = (n: number) => {
  const name = [...String(n)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')
  const document = { type: 'P', number: `TP${String(n * 7919).padStart(8, '0')}`, issuer: 'SE' }
  return { ...unconfirmed(1), sourceKey: `pair-${n}`, name: { family: `WREN ${name}`, given: 'IDA' }, document }
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

const cookies = new Map<string, Promise<string>>()
async function look(user: 't.varga' | 'l.brandt', url: string) {
  const cookie = cookies.get(user) ?? stage.signIn(user)
  cookies.set(user, cookie)
  return stage.app.inject({ url, headers: { cookie: await cookie, 'passage-purpose': purposeOf[user] } })
}

/** The first person's list of looks, and what a careless list would be made of: each look with how many it names. */
interface Told {
  readonly list: string
  readonly careless: string
}

/** Lets the story happen, with the confidential acts or without. */
async function story(steps: readonly Step[], withSecrets: boolean): Promise<Told> {
  clock = '2026-11-23T09:00:00.000Z'
  const [first, second] = await pair()
  await stage.assign('t.varga', 'case-work', [first, second])
  await stage.assign('l.brandt', 'hearing', [first])
  for (const one of steps) {
    if (one.kind === 'secret') {
      if (withSecrets) await secret(one.act, second)
      continue
    }
    clock = instantAfter(one.wait)
    if (one.at === 'both') await look(one.user, `/v1/records/${second}`)
    const answer = await look(one.user, `/v1/records/${first}`)
    expect(answer.statusCode).toBe(200)
    // The worker’s own queue: one look at a page of many, of which the second may or may not be part.
    if (one.at === 'both') await look(one.user, '/v1/work')
  }
  clock = instantAfter(60)
  const list = (await look('t.varga', `/v1/records/${first}/looks`)).body
  const raw = await stage.pools.rules.query(
    'select actor, purpose, at, times, cardinality(records) as n from access.look where $1 = any(records) order by 1, 2, 3, 5',
    [first],
  )
  return { list, careless: JSON.stringify(raw.rows) }
}

test("one person's list of looks is the same bytes whether or not another's confidential acts exist", {
  timeout: 300_000,
}, async () => {
  let secrets = 0
  let looks = 0
  let told = 0
  const steps = fc.array(step, { minLength: 2, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      secrets += all.filter(({ kind }) => kind === 'secret').length
      await stage.pools.write.query('delete from access.assignment; delete from access.person_read')
      const quiet = await story(all, false)
      await stage.pools.write.query('delete from access.assignment; delete from access.person_read')
      const loud = await story(all, true)
      looks += JSON.parse(quiet.list).total
      if (loud.careless !== quiet.careless) told++
      expect(loud.list).toBe(quiet.list)
    }),
    { numRuns: Number(process.env.PASSAGE_PAIRS ?? 25), seed: 7 },
  )
  expect(secrets).toBeGreaterThan(10)
  expect(looks).toBeGreaterThan(25)
  // Planted: a list of the looks as they were written, each with its number of records, does tell of the other person.
  expect(told).toBeGreaterThan(0)
})

test('witness: the list does change with what is done with the own record', async () => {
  clock = '2026-11-23T09:00:00.000Z'
  const [first] = await pair()
  await stage.assign('t.varga', 'case-work', [first])
  const before = (await look('t.varga', `/v1/records/${first}/looks`)).json()
  await look('t.varga', `/v1/records/${first}`)
  const after = (await look('t.varga', `/v1/records/${first}/looks`)).json()
  expect([before.total, after.total]).toEqual([1, 3])
  expect(after.looks).toHaveLength(1)
  expect(Object.keys(after.looks[0]).toSorted()).toEqual(['at', 'lookId', 'purpose', 'times', 'when', 'who'])
})
