import { randomUUID } from 'node:crypto'
import { executable } from '@passage/domain/case/executable'
import type { Ruled } from '@passage/ledger/case/family/report'
import { ruleOnFamily } from '@passage/ledger/case/family/rule-on-family'
import { readCase } from '@passage/ledger/case/read-case'
import { withLook } from '@passage/ledger/gateway/look'
import { RequestReused } from '@passage/ledger/guard-rows/request'
import { takeIn } from '@passage/ledger/intake/take-in'
import type { Tx } from '@passage/ledger/pools/transaction'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaversInTime } from '../guard-rows/support.ts'
import { arrival, NOON, type Opened, openLedger, standing } from '../support/world.ts'
import { joined, report, ruledByTwo, ruling } from './family-support.ts'
import { type At, actOf, d, must, newCaseOn, person, readyCase, stepAt, take, tellFact } from './support.ts'

let opened: Opened
let people: string[]
beforeAll(async () => {
  opened = await openLedger()
  people = await leaversInTime(opened, 14)
})
afterAll(() => opened.close())
const someone = (): string => must(people.pop())
const caseOf = async (recordId: string = someone()): Promise<At> => ({
  recordId,
  caseId: await newCaseOn(opened.pools, recordId),
})
const fileOf = async ({ caseId }: At) => must(await readCase(opened.pools.rules, caseId))
const rule = (...given: Parameters<typeof report>) => ruleOnFamily(opened.pools, report(...given), undefined, NOON)
const byTwo = (...given: Parameters<typeof report>) => ruledByTwo(opened.pools, ...given)
const rows = async () =>
  (await opened.pools.rules.query('select *, since::text as day from proj.case_family order by rider_case')).rows

/** Somebody born on a day, or of whom no day is known. */
async function bornOn(birthDate: string | undefined): Promise<string> {
  const of = birthDate === undefined ? 'Unsaid' : 'Said'
  const who = { document: { type: 'P', number: `FA${of}`, issuer: 'BR' }, name: { family: `Child${of}`, given: 'Ana' } }
  const { birthDate: _adult, ...came } = arrival('2025-01-10', '2025-07-09', who)
  const crossing = birthDate === undefined ? came : { ...came, birthDate }
  const [first] = await takeIn(opened.pools, [crossing], 'live', standing())
  if (first === undefined || !('receipt' in first)) throw new Error(JSON.stringify(first))
  return first.receipt.recordId
}

test('joining is a line in both cases, each with what it does to that case alone, and the same request gets the first answer', async () => {
  const [lead, rider] = [await caseOf(), await caseOf()]
  await take(
    opened.pools,
    stepAt(lead, actOf('citizenship-claimed', undefined, { by: person, mode: 'report', on: d('2026-09-20') })),
  )
  const key = randomUUID()
  expect(await rule(rider, lead, joined(true), key)).toMatchObject({ ok: true, what: 'joined' })
  expect(await rule(rider, lead, joined(true), key)).toMatchObject({ ok: true, receipt: { repeated: true } })
  await expect(rule(rider, lead, joined(false), key)).rejects.toThrow(RequestReused)
  const [mine, theirs] = [await fileOf(rider), await fileOf(lead)]
  expect(mine.family.lead).toMatchObject({ case: lead.caseId, derivative: true, ruling: { on: '2026-10-05' } })
  expect(theirs.family.riders).toMatchObject([{ case: rider.caseId }])
  expect(mine.lines.at(-1)).toMatchObject({ type: 'case-family-joined', body: { as: 'rider', writtenBy: 'c.ortiz' } })
  const effectsIn = ({ lines }: typeof mine) => lines.flatMap(({ body }) => ('effects' in body ? body.effects : []))
  expect(effectsIn(mine).map(({ what }) => what)).toEqual(['hearings-together'])
  expect(effectsIn(theirs).map(({ what }) => what)).toEqual(['protection-stays-own'])
  // The rider's stream holds the id of the other case, and nothing else that leads to its person.
  expect(JSON.stringify(mine.lines)).not.toContain(lead.recordId)
  expect(JSON.stringify(theirs.lines)).not.toContain(rider.recordId)
})

test('nothing passes between the two: gates, facts, findings and protection stay each its own', async () => {
  const [lead, rider] = [await readyCase(opened.pools, someone()), await caseOf()]
  const held = async (at: At) => {
    const { pack, state } = await fileOf(at)
    return executable(pack, state, d('2026-11-24'), {}).reasons.map(({ code }) => code)
  }
  const before = [await held(lead), await held(rider), (await fileOf(rider)).state, (await fileOf(lead)).state]
  expect(await rule(rider, lead, joined())).toMatchObject({ ok: true })
  expect([await held(lead), await held(rider), (await fileOf(rider)).state, (await fileOf(lead)).state]).toEqual(before)
  // What protects the lead, and what is known of the lead, is the lead's.
  await take(
    opened.pools,
    stepAt(lead, actOf('citizenship-claimed', undefined, { by: person, mode: 'report', on: d('2026-10-20') })),
  )
  await tellFact(opened.pools, lead, 'identity', 'open')
  expect((await held(lead)).length).toBeGreaterThan((before[0] as string[]).length)
  expect([await held(rider), (await fileOf(rider)).state]).toEqual([before[1], before[2]])
})

test('what cannot be a family is refused with a stable code and writes nothing', async () => {
  const [lead, rider, third] = [await caseOf(), await caseOf(), await caseOf()]
  const code = async (...given: Parameters<typeof report>) => {
    const answer = await rule(...given)
    return answer !== undefined && 'code' in answer ? answer.code : answer
  }
  expect(await code(rider, rider, joined())).toBe('family.same-case')
  expect(await code(rider, await caseOf(rider.recordId), joined())).toBe('family.same-person')
  expect(await code(rider, lead, { what: 'severed', ruling: ruling() })).toBe('family.not-joined')
  expect(await rule(rider, { ...lead, recordId: third.recordId }, joined())).toBeUndefined()
  await rule(rider, lead, joined())
  expect(await code(rider, lead, joined())).toBe('family.already-joined')
  expect(await code(third, rider, joined())).toBe('family.lead-rides')
  expect(await code(lead, third, joined())).toBe('family.leads-others')
  expect(await code(rider, lead, { what: 'severed', ruling: ruling('2026-10-04') })).toBe('family.before-joined')
  expect((await fileOf(rider)).lines).toHaveLength(2)
})

test('two that are joined to each other at once wait for one another: one leads, the other rides', async () => {
  const [one, other] = [await caseOf(), await caseOf()]
  const answers = await Promise.all([rule(one, other, joined()), rule(other, one, joined())])
  expect(answers.map((answer) => answer?.ok).toSorted()).toEqual([false, true])
  const places = [(await fileOf(one)).family, (await fileOf(other)).family]
  expect(places.map(({ lead, riders }) => [lead === undefined, riders.length]).toSorted()).toEqual([
    [false, 0],
    [true, 1],
  ])
})

test('a child is severed only after a decision of its own; a day of birth that nobody knows is a child’s', async () => {
  for (const [birthDate, why] of [
    ['2015-03-03', 'holds'],
    [undefined, 'unknown'],
  ] as const) {
    const [lead, rider] = [await caseOf(), await caseOf(await bornOn(birthDate))]
    await rule(rider, lead, joined())
    const severed: Ruled = { what: 'severed', ruling: ruling('2026-11-02') }
    const refused = await rule(rider, lead, severed)
    expect(refused).toMatchObject({ ok: false, code: 'us.family-child', failing: [{ why }] })
    const late = { ...severed, child: ruling('2026-11-03') }
    expect(await rule(rider, lead, late)).toMatchObject({ ok: false, code: 'us.family-child' })
    const file = await fileOf(rider)
    expect(file.family.lead?.case).toBe(lead.caseId)
    expect(file.lines.at(-1)).toMatchObject({ type: 'case-refused', body: { event: { type: 'family-severed' } } })
    const decided: Ruled = { ...severed, child: ruling('2026-11-01') }
    expect(await rule(rider, lead, decided)).toMatchObject({ ok: 'open' })
    expect(await byTwo(rider, lead, decided)).toMatchObject({ what: 'severed' })
    expect((await fileOf(rider)).family).toEqual({ riders: [] })
    expect((await fileOf(lead)).family).toEqual({ riders: [] })
    expect(JSON.stringify((await fileOf(lead)).lines.at(-1))).not.toContain('"child"')
  }
})

test('the read model is what the streams say, made again alike, and seen under a look at either person only', async () => {
  const [lead, rider, stranger] = [await caseOf(), await caseOf(), someone()]
  await rule(rider, lead, joined(true))
  const before = await rows()
  expect(before).toContainEqual(
    expect.objectContaining({ rider_case: rider.caseId, lead_case: lead.caseId, derivative: true, day: '2026-10-05' }),
  )
  await rebuild(opened.pools)
  expect(await rows()).toEqual(before)
  const seenBy = async (record: string) => {
    const asked = { actor: 'c', purpose: 'case-work', records: [record] }
    const query = 'select 1 from proj.case_family where rider_case = $1'
    const read = async (tx: Pick<Tx, 'query'>) => (await tx.query(query, [rider.caseId])).rows.length
    return withLook(opened.pools, asked, read, NOON)
  }
  expect([await seenBy(rider.recordId), await seenBy(lead.recordId), await seenBy(stranger)]).toEqual([1, 1, 0])
  await rule(rider, lead, { what: 'severed', ruling: ruling('2026-11-02') })
  expect((await rows()).map(({ rider_case }) => rider_case)).not.toContain(rider.caseId)
})
