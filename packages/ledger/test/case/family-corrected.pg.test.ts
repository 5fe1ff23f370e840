import { randomUUID } from 'node:crypto'
import { ruleOnFamily } from '@passage/ledger/case/family/rule-on-family'
import { readCase } from '@passage/ledger/case/read-case'
import { endProposal } from '@passage/ledger/case/sign-proposal'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaversInTime } from '../guard-rows/support.ts'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import { joined, propose, report, ruledByTwo, severed, signSecond, withdrawn } from './family-support.ts'
import { type At, actOf, d, must, newCaseOn, person, stepAt, take } from './support.ts'

/* A wrong line about a family is taken back by one more line in each case, and nothing is deleted. */
let opened: Opened
let people: string[]
beforeAll(async () => {
  opened = await openLedger()
  people = await leaversInTime(opened, 14)
})
afterAll(() => opened.close())
const caseOf = async (): Promise<At> => {
  const recordId = must(people.pop())
  return { recordId, caseId: await newCaseOn(opened.pools, recordId) }
}
const fileOf = async ({ caseId }: At) => must(await readCase(opened.pools.rules, caseId))
const rule = (...given: Parameters<typeof report>) => ruleOnFamily(opened.pools, report(...given), undefined, NOON)
const lastSeq = async (at: At) => must((await fileOf(at)).lines.at(-1)).seq
const rows = async () =>
  (await opened.pools.rules.query('select *, since::text as day from proj.case_family order by rider_case')).rows
const codeOf = async (...given: Parameters<typeof report>) => {
  const answer = await rule(...given)
  return answer !== undefined && 'code' in answer ? answer.code : answer
}
/** A lead whose application is filed, so that relief can be derived from it. */
async function leadThatFiled(): Promise<At> {
  const lead = await caseOf()
  const by = { by: person, mode: 'report', on: d('2026-09-20') } as const
  const filed = await take(opened.pools, stepAt(lead, actOf('asylum-filed', person, by)))
  expect(filed).toMatchObject({ ok: true })
  return lead
}

test('a wrong joining is withdrawn by a line in both cases that names it; the wrong line stays, and the relation is gone', async () => {
  const [lead, rider] = [await caseOf(), await caseOf()]
  await rule(rider, lead, joined())
  const wrong = must((await fileOf(rider)).lines.at(-1))
  const key = randomUUID()
  expect(await rule(rider, lead, withdrawn(wrong.seq), key)).toMatchObject({ ok: true, what: 'withdrawn' })
  expect(await rule(rider, lead, withdrawn(wrong.seq), key)).toMatchObject({ receipt: { repeated: true } })
  const [mine, theirs] = [await fileOf(rider), await fileOf(lead)]
  expect([mine.family, theirs.family]).toEqual([{ riders: [] }, { riders: [] }])
  expect(mine.lines.find(({ seq }) => seq === wrong.seq)).toEqual(wrong)
  expect(mine.lines.at(-1)).toMatchObject({
    type: 'case-family-corrected',
    body: {
      ...{ as: 'rider', other: lead.caseId, line: wrong.seq, commitment: wrong.commitment, writtenBy: 'c.ortiz' },
      ...{ why: 'The order names somebody else.', effects: [{ what: 'hearings-apart' }] },
    },
  })
  // In the other stream it names the line there.
  const twin = must(theirs.lines.find(({ type }) => type === 'case-family-joined'))
  expect(theirs.lines.at(-1)).toMatchObject({ body: { as: 'lead', line: twin.seq, commitment: twin.commitment } })
  expect(JSON.stringify(mine.lines)).not.toContain(lead.recordId)
  // The right report follows as any other.
  expect(await rule(rider, lead, joined())).toMatchObject({ what: 'joined' })
  expect(await codeOf(rider, lead, withdrawn(wrong.seq))).toBe('family.no-such-line')
  const before = await rows()
  await rebuild(opened.pools)
  expect(await rows()).toEqual(before)
})

test('a wrong severing is withdrawn, and the relation is what it was before; the line beneath only after it', async () => {
  const [lead, rider, other] = [await caseOf(), await caseOf(), await caseOf()]
  await rule(rider, lead, joined(true))
  const [before, table] = [(await fileOf(rider)).family, await rows()]
  const join = await lastSeq(rider)
  await rule(rider, lead, severed())
  const sever = await lastSeq(rider)
  expect(await codeOf(rider, lead, withdrawn(join))).toBe('family.later-line')
  expect(await codeOf(rider, other, withdrawn(sever))).toBe('family.no-such-line')
  // The lead came to ride along with somebody in between: the two cannot stand together as before.
  await rule(lead, other, joined())
  expect(await codeOf(rider, lead, withdrawn(sever))).toBe('family.lead-rides')
  await rule(lead, other, withdrawn(await lastSeq(lead)))
  expect(await rule(rider, lead, withdrawn(sever))).toMatchObject({ what: 'withdrawn' })
  expect((await fileOf(rider)).family).toEqual(before)
  expect(await rows()).toEqual(table)
  expect(await rule(rider, lead, withdrawn(join))).toMatchObject({ what: 'withdrawn' })
  expect((await fileOf(lead)).family).toEqual({ riders: [] })
})

test('what takes derived relief away is proposed by one and signed by another; until then nothing is changed', async () => {
  const [lead, rider] = [await leadThatFiled(), await caseOf()]
  await rule(rider, lead, joined(true))
  const line = await lastSeq(rider)
  for (const ruled of [severed(), withdrawn(line)]) {
    expect(await rule(rider, lead, ruled)).toMatchObject({ ok: 'open', over: { as: 'proposed' } })
    const proposed = await propose(opened.pools, rider, lead, ruled)
    const { proposal = '' } = proposed.ok === true ? proposed : {}
    expect((await fileOf(rider)).family.lead?.case).toBe(lead.caseId)
    expect(await signSecond(opened.pools, [rider, lead], proposal, 'c.ortiz')).toMatchObject({
      code: 'family.same-signer',
    })
    const ended = { ...rider, proposal, requestId: randomUUID(), actor: 'd.halvorsen', reason: 'The paper says less.' }
    expect(await endProposal(opened.pools, ended, NOON)).toMatchObject({ what: 'ended' })
    expect(await signSecond(opened.pools, [rider, lead], proposal)).toMatchObject({ code: 'case.proposal-over' })
  }
  expect((await fileOf(rider)).family.lead?.case).toBe(lead.caseId)
  expect(await ruledByTwo(opened.pools, rider, lead, withdrawn(line))).toMatchObject({ what: 'withdrawn' })
  const { family, waiting, lines } = await fileOf(rider)
  expect([family, waiting]).toEqual([{ riders: [] }, []])
  expect(lines.at(-1)).toMatchObject({
    body: {
      effects: [{ what: 'hearings-apart' }, { what: 'derivative-lost' }],
      signatures: [{ by: 'c.ortiz' }, { by: 'd.halvorsen' }],
    },
  })
})

test('what was proposed is decided anew when it is signed: what was withdrawn in between is not severed', async () => {
  const [lead, rider] = [await leadThatFiled(), await caseOf()]
  await rule(rider, lead, joined(true))
  const proposed = await propose(opened.pools, rider, lead, severed())
  const { proposal = '' } = proposed.ok === true ? proposed : {}
  await ruledByTwo(opened.pools, rider, lead, withdrawn(await lineOfJoin(rider)))
  expect(await signSecond(opened.pools, [rider, lead], proposal)).toMatchObject({ code: 'family.not-joined' })
})
const lineOfJoin = async (at: At) =>
  must((await fileOf(at)).lines.find(({ type }) => type === 'case-family-joined')).seq

test('whoever declared an own interest in either of the two takes nothing away, as the first or as the second', async () => {
  const [lead, rider] = [await leadThatFiled(), await caseOf()]
  await rule(rider, lead, joined(true))
  const declared = 'insert into access.conflict (record_id, actor, since) values ($1, $2, $3)'
  await opened.pools.write.query(declared, [lead.recordId, 'd.halvorsen', NOON])
  const proposed = await propose(opened.pools, rider, lead, severed())
  const { proposal = '' } = proposed.ok === true ? proposed : {}
  expect(await signSecond(opened.pools, [rider, lead], proposal)).toMatchObject({ code: 'family.own-interest' })
  await opened.pools.write.query(declared, [rider.recordId, 'c.ortiz', NOON])
  expect(await codeOf(rider, lead, severed())).toBe('family.own-interest')
  expect(await signSecond(opened.pools, [rider, lead], proposal, 'p.osei')).toMatchObject({
    code: 'family.own-interest',
  })
  expect((await fileOf(rider)).family.lead?.case).toBe(lead.caseId)
})

test('two who withdraw one line at once wait for one another: one does, and nothing is withdrawn twice', async () => {
  const [lead, rider] = [await caseOf(), await caseOf()]
  await rule(rider, lead, joined())
  const line = await lastSeq(rider)
  const answers = await Promise.all([rule(rider, lead, withdrawn(line)), rule(rider, lead, withdrawn(line))])
  expect(answers.map((answer) => answer?.ok).toSorted()).toEqual([false, true])
  expect((await fileOf(rider)).lines.filter(({ type }) => type === 'case-family-corrected')).toHaveLength(1)
})
