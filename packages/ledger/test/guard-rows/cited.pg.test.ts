import { randomUUID } from 'node:crypto'
import { writeAccess } from '@passage/ledger/access/write-access'
import { actorStreamId } from '@passage/ledger/entry/derived-id'
import { adverseAct, weighAct } from '@passage/ledger/guard-rows/adverse-act'
import { liftStop } from '@passage/ledger/guard-rows/lift-stop'
import { placeStop } from '@passage/ledger/guard-rows/stops'
import { takeIn } from '@passage/ledger/intake/take-in'
import { link, unlink } from '@passage/ledger/links/link'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { crossing, NOON, type Opened, openLedger, standing } from '../support/world.ts'
import {
  citedIn,
  giveNotice,
  lateLeavers,
  leaversInTime,
  newStop,
  noticeOf,
  signAndDo,
  signatureOf,
  twoPeople,
  versionsOf,
  warrantFor,
} from './support.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())

const bodyOf = async (stream: string, seq: number) => {
  const found = await opened.pools.rules.query<{ body: string }>(
    'select body from ledger.entry where stream_id = $1 and stream_seq = $2',
    [stream, seq],
  )
  return JSON.parse(found.rows[0]?.body ?? '{}').body
}
const lastRefusal = async (actor: string) => {
  const found = await opened.pools.rules.query<{ body: string }>(
    `select body from ledger.entry where stream_id = $1 and type = 'act-refused' order by stream_seq desc limit 1`,
    [actorStreamId(actor)],
  )
  return JSON.parse(found.rows[0]?.body ?? '{}').body
}

type Step =
  | { readonly do: 'place' | 'lift'; readonly at: number }
  | { readonly do: 'link' | 'unlink'; readonly at: number; readonly to: number }
  | { readonly do: 'act' }
const at = fc.nat({ max: 2 })
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('place' as const, 'lift' as const), at }),
    fc.record({ do: fc.constantFrom('link' as const, 'unlink' as const), at, to: at }),
    fc.record({ do: fc.constant('act' as const) }),
  ),
  { minLength: 8, maxLength: 14 },
)

test('an act is done exactly when nothing stands on any record of the person, and cites the versions of its commit', {
  timeout: 120_000,
}, async () => {
  let [done, refused] = [0, 0]
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      const [late = ''] = await lateLeavers(opened, 1)
      const records = [late, ...(await leaversInTime(opened, 2))]
      const stops: { readonly stop: string; readonly on: Set<number> }[] = []
      const joined = new Set<string>()
      const group = (from: number, seen = new Set<number>()): Set<number> => {
        seen.add(from)
        for (const to of [0, 1, 2]) if (joined.has(key(from, to)) && !seen.has(to)) group(to, seen)
        return seen
      }
      let versions: Record<string, number> = {}
      for (const step of [...given, { do: 'act' } as const]) {
        if (step.do === 'place') {
          const stop = newStop(records[step.at] ?? '')
          await placeStop(opened.pools, stop, NOON)
          stops.push({ stop: stop.stop, on: group(step.at) })
        } else if (step.do === 'lift') {
          const [one, from] = [stops.at(-1), [...(stops.at(-1)?.on ?? [])][0]]
          if (one !== undefined && from !== undefined) {
            const lifting = { stop: one.stop, authority: 'a', reason: 'r', by: 'd' }
            expect(await liftStop(opened.pools, records[from] ?? '', lifting, NOON)).toMatchObject({ ok: true })
            // Lifted from one person after a link was undone, it stays on the other.
            for (const each of group(from)) one.on.delete(each)
            if (one.on.size === 0) stops.pop()
          }
        } else if (step.do === 'link' || step.do === 'unlink') {
          const pair: [string, string] = [records[step.at] ?? '', records[step.to] ?? '']
          const ruling = { records: pair, signers: ['p.osei', 'd.halvorsen'], reason: 'one person' }
          const answer = await (step.do === 'link' ? link : unlink)(opened.pools, ruling, NOON)
          if (answer.ok) joined[step.do === 'link' ? 'add' : 'delete'](key(step.at, step.to))
        } else {
          const mine = group(0)
          const stopped = stops.some(({ on }) => [...mine].some((one) => on.has(one)))
          const answer = await giveNotice(opened.pools, late)
          expect(answer.ok).toBe(!stopped)
          if (answer.ok) done++
          else refused++
          const body = answer.ok ? await bodyOf(late, answer.receipt.seq) : await lastRefusal('c')
          const members = [...mine].map((one) => records[one] ?? '')
          expect(citedIn(body)).toEqual(await versionsOf(opened.pools.rules, members))
        }
        const now = await versionsOf(opened.pools.rules, records)
        for (const [record, version] of Object.entries(versions)) expect(now[record]).toBeGreaterThanOrEqual(version)
        versions = now
      }
    }),
    {
      numRuns: 25,
      examples: [
        [
          [
            { do: 'link', at: 2, to: 0 },
            { do: 'place', at: 0 },
            { do: 'unlink', at: 2, to: 0 },
            { do: 'lift', at: 0 },
            { do: 'link', at: 0, to: 2 },
          ],
        ],
      ],
    },
  )
  console.info(`${done} done, ${refused} refused`)
  expect(Math.min(done, refused)).toBeGreaterThan(5)
})

const key = (a: number, b: number): string => [a, b].toSorted().join('-')

test('while it is open whether another record is the same person, nothing adverse is done', async () => {
  const born = { family: 'Vieira', given: 'Lu' }
  const taken = await takeIn(
    opened.pools,
    ['A', 'B'].map((page) =>
      crossing({ name: born, birthDate: '1970-01-09', document: { type: 'P', number: `${page}77`, issuer: 'BR' } }),
    ),
    'live',
    standing(),
  )
  const [record = ''] = taken.map((one) => ('receipt' in one ? one.receipt.recordId : ''))
  expect(await giveNotice(opened.pools, record)).toMatchObject({ ok: false, refusal: { code: 'stop.identity-open' } })
  expect(await lastRefusal('c')).toMatchObject({ act: 'notice-given', record, code: 'stop.identity-open' })
})

test('a refusal is an entry, whether it was only weighed or also signed; what is refused is not said', async () => {
  const [ana] = await twoPeople(opened)
  const stop = newStop(ana)
  await placeStop(opened.pools, stop, NOON)
  const notice = randomUUID()
  const act = noticeOf(ana, notice, 'e')
  const warrant = await warrantFor(opened.pools, ana, notice, 'e')
  for (const tried of [() => weighAct(opened.pools, act, NOON), () => adverseAct(opened.pools, act, warrant, NOON)]) {
    expect(await tried()).toMatchObject({ ok: false, refusal: { code: 'stop.claim', stops: [{ stop: stop.stop }] } })
    expect(await lastRefusal('e')).toMatchObject({ actor: 'e', record: ana, rule: 'stop.claim', stops: [stop.stop] })
  }
  const found = await opened.pools.rules.query(
    `select 1 from ledger.entry where stream_id = $1 and type = 'notice-given'`,
    [ana],
  )
  expect(found.rows).toEqual([])
})

test('unsigned, or signed by somebody with an own interest, it is refused; the same act again is the same act', async () => {
  const [ana] = await twoPeople(opened)
  const act = noticeOf(ana)
  expect(await signAndDo(opened.pools, act, undefined)).toMatchObject({ refusal: { code: 'act.unsigned' } })
  await opened.pools.write.query('insert into access.conflict values ($1, $2, $3)', [ana, 'own', NOON])
  expect(await signAndDo(opened.pools, act, 'own')).toMatchObject({
    refusal: { code: 'act.conflict' },
  })
  const first = await signAndDo(opened.pools, act, 'c')
  const again = await signAndDo(opened.pools, act, 'c')
  expect(first).toMatchObject({ ok: true, receipt: { repeated: false } })
  expect(again).toMatchObject({ ok: true, receipt: { repeated: true, seq: first.ok ? first.receipt.seq : 0 } })
})

test('what was signed is what is done, or nothing is; a request id that stands for something else is refused', async () => {
  const [ana] = await twoPeople(opened)
  const notice = randomUUID()
  const { signature, over, mark } = await warrantFor(opened.pools, ana, notice)
  const other = { signature, over: { ...over, text: 'Another text that somebody signed.' }, mark }
  expect(await adverseAct(opened.pools, noticeOf(ana, notice), other, NOON)).toMatchObject({
    refusal: { code: 'act.changed' },
  })
  expect(await adverseAct(opened.pools, noticeOf(ana, notice), { signature, over, mark }, NOON)).toMatchObject({
    ok: true,
  })
  const reused = { ...noticeOf(ana, notice), asked: { text: 'Another text.' } }
  await expect(weighAct(opened.pools, reused, NOON)).rejects.toThrow('for something else')
  expect(signatureOf('c')).toEqual(signature)
})

test('an own interest that somebody declares counts the guard up: no act is signed past it', async () => {
  const [ana] = await twoPeople(opened)
  const version = async () => (await versionsOf(opened.pools.rules, [ana]))[ana] ?? 0
  const recorded = NOON.toISOString()
  const span = { from: recorded, until: '2026-12-24T12:00:00.000Z', by: 'boss', cleared: [], records: [ana] }
  const assigned = (bond: 'assigned' | 'own', actor: string) =>
    ({
      type: 'assignment',
      body: { assignmentId: randomUUID(), actor, bond, purpose: bond === 'own' ? 'own-record' : 'case-work', ...span },
      recorded,
    }) as const
  await writeAccess(opened.pools, 'boss', assigned('assigned', 'c'))
  expect(await version()).toBe(0)
  await writeAccess(opened.pools, 'boss', assigned('own', 'person'))
  expect(await version()).toBe(1)
  const declared = { type: 'conflict-declared', body: { record: ana, actor: 'c', by: 'c' }, recorded } as const
  await writeAccess(opened.pools, 'c', declared)
  expect(await version()).toBe(2)
  expect(await giveNotice(opened.pools, ana)).toMatchObject({ refusal: { code: 'act.conflict' } })
})
