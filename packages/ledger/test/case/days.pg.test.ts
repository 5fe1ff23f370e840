import { randomUUID } from 'node:crypto'
import { toldToText } from '@passage/domain/case/text/told-text'
import { appendEntry } from '@passage/ledger/append/append'
import { projectCase } from '@passage/ledger/case/project-case'
import { readCase } from '@passage/ledger/case/read-case'
import { retellDays } from '@passage/ledger/case/retell-days'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaversInTime } from '../guard-rows/support.ts'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import { type At, actOf, d, judge, must, newCaseOn, stepAt, take, tellFact } from './support.ts'

/* Last days are told in the stream of the case, as an entry of its own after the one that moved them. */
let opened: Opened
let people: string[]
beforeAll(async () => {
  opened = await openLedger()
  people = await leaversInTime(opened, 3)
})
afterAll(() => opened.close())

const ordered = (on: string) =>
  actOf('order-made', judge, { mode: 'report', on: d(on), facts: { 'decided-on': d(on) } })
async function newAt(): Promise<At> {
  const recordId = must(people.pop())
  return { recordId, caseId: await newCaseOn(opened.pools, recordId) }
}
const fileOf = async ({ caseId }: At) => must(await readCase(opened.pools.rules, caseId))
const toldIn = async (at: At) =>
  (await fileOf(at)).lines.flatMap((line) =>
    line.type === 'case-told' && line.body.told.type === 'days-told' ? [line.body.told] : [],
  )

test('a step that begins a clock is followed by the day, in the same transaction, and folding tells the same', async () => {
  const at = await newAt()
  await take(opened.pools, stepAt(at, ordered('2026-11-02')))
  expect(await toldIn(at)).toMatchObject([
    { because: '2', changes: [{ deadline: 'us.d12-appeal', change: 'first', due: '2026-12-02' }] },
  ])
  const { lines, state } = await fileOf(at)
  expect(lines.map(({ seq, type }) => `${seq} ${type}`)).toEqual(['1 case-opened', '2 case-step', '3 case-told'])
  expect(state.told).toMatchObject([{ deadline: 'us.d12-appeal', due: d('2026-12-02') }])
  const stored = () =>
    opened.pools.rules.query<{ state: string }>('select state from proj.case_file where case_id = $1', [at.caseId])
  expect(JSON.parse(must((await stored()).rows[0]).state)).toEqual(state)
  await rebuild(opened.pools)
  expect(JSON.parse(must((await stored()).rows[0]).state)).toEqual(state)
})

test('what moves no day tells none', async () => {
  const at = await newAt()
  await tellFact(opened.pools, at, 'identity', 'open')
  expect(await toldIn(at)).toEqual([])
})

/** The day as an earlier law counted it: two days later than that of today. */
async function toldByEarlierLaw(at: At): Promise<void> {
  const { lines, pack } = await fileOf(at)
  const day = { deadline: 'us.d12-appeal', from: d('2026-11-02') }
  const later = { counted: d('2026-12-04'), due: d('2026-12-04'), adverseAfter: d('2026-12-04') }
  const by = { role: 'passage', name: 'passage' }
  const said = {
    type: 'days-told',
    on: d('2026-11-20'),
    by,
    days: [{ ...day, ...later }],
    changes: [],
    because: '2',
  } as const
  const under = { pack: 'us', version: '0', lawOf: '2026-11-20' }
  const body = { told: toldToText(pack, said), under, guard: [], writtenBy: 'passage' }
  const entry = { type: 'case-told', body, requestId: randomUUID(), recorded: NOON.toISOString() } as const
  await inTransaction(opened.pools.write, async (tx) => {
    const appended = await appendEntry(tx, { kind: 'case', id: at.caseId }, must(lines.at(-1)).seq, entry)
    expect(appended.ok).toBe(true)
    await projectCase(tx, at.caseId)
  })
}

test('after a change of law or calendar each case is counted again, once, and the later day that was told stands', async () => {
  const at = await newAt()
  await take(opened.pools, stepAt(at, ordered('2026-11-02')))
  expect(await retellDays(opened.pools, NOON)).toEqual({ cases: 3, told: 0 })
  await toldByEarlierLaw(at)
  expect(await retellDays(opened.pools, NOON)).toEqual({ cases: 3, told: 1 })
  expect((await toldIn(at)).at(-1)).toMatchObject({
    because: 'law-or-time',
    changes: [{ change: 'same', before: '2026-12-04', due: '2026-12-04', counted: '2026-12-02' }],
  })
  expect((await fileOf(at)).state.told).toMatchObject([{ due: d('2026-12-04'), counted: d('2026-12-02') }])
  expect(await retellDays(opened.pools, NOON)).toEqual({ cases: 3, told: 0 })
})
