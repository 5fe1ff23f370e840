import { randomUUID } from 'node:crypto'
import { executable } from '@passage/domain/case/executable'
import { writeAccess } from '@passage/ledger/access/write-access'
import { openCase } from '@passage/ledger/case/open-case'
import { readCase } from '@passage/ledger/case/read-case'
import { endProposal, signProposal } from '@passage/ledger/case/sign-proposal'
import { takeStep } from '@passage/ledger/case/step'
import { tellInCase } from '@passage/ledger/case/tell-case'
import { erase } from '@passage/ledger/erase/erase'
import { withLook } from '@passage/ledger/gateway/look'
import { RequestReused } from '@passage/ledger/guard-rows/request'
import { placeStop } from '@passage/ledger/guard-rows/stops'
import { link, unlink } from '@passage/ledger/links/link'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leaversInTime, newStop, signatureOf } from '../guard-rows/support.ts'
import { newErasureList } from '../support/erasures.ts'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import {
  actOf,
  d,
  execution,
  must,
  newCaseOn,
  officer,
  person,
  readyCase,
  second,
  sign,
  stepAt,
  supervisor,
  take,
  tellFact,
} from './support.ts'

let opened: Opened
let people: string[]
beforeAll(async () => {
  opened = await openLedger()
  people = await leaversInTime(opened, 40)
})
afterAll(() => opened.close())
const someone = (): string => must(people.pop())
const fileOf = async (caseId: string) => must(await readCase(opened.pools.rules, caseId))
const codesOf = (answer: object): readonly string[] =>
  'failing' in answer ? (answer.failing as { code: string }[]).map(({ code }) => code) : []
const other = { role: 'supervisor', name: 'p.osei' }

describe('a case is a stream of its own', () => {
  test('what is done, told and refused are its entries, and folding them gives what the read model says', async () => {
    const at = { recordId: someone(), caseId: randomUUID() }
    await newCaseOn(opened.pools, at.recordId, at.caseId)
    const refused = await take(opened.pools, stepAt(at, execution))
    expect(refused).toMatchObject({ ok: false, code: 'us.g1-final' })
    expect(codesOf(refused)).toContain('us.g28-identity')
    expect(codesOf(refused)).not.toContain('case.signatures')
    await tellFact(opened.pools, at, 'identity', 'open')
    const claimed = await take(
      opened.pools,
      stepAt(at, actOf('citizenship-claimed', officer, { by: person, mode: 'report', on: d('2026-11-20') })),
    )
    expect(claimed).toMatchObject({ ok: true, what: 'done' })
    const { lines, state } = await fileOf(at.caseId)
    expect(lines.map(({ type, seq }) => `${seq} ${type}`)).toEqual([
      '1 case-opened',
      '2 case-refused',
      '3 case-told',
      '4 case-step',
    ])
    expect(state.regions['protection/citizenship']).toBe('claimed')
    expect(state.refusals).toBe(1)
    const row = () =>
      opened.pools.rules.query<{ state: string; seq: number }>(
        'select state, seq from proj.case_file where case_id = $1',
        [at.caseId],
      )
    const before = (await row()).rows[0]
    expect(JSON.parse(must(before).state)).toEqual(state)
    await rebuild(opened.pools)
    expect((await row()).rows[0]).toEqual(before)
  })

  test('the same request gets the first answer, and something else under its id is refused', async () => {
    const at = { recordId: someone(), caseId: randomUUID() }
    await newCaseOn(opened.pools, at.recordId, at.caseId)
    await newCaseOn(opened.pools, at.recordId, at.caseId)
    const key = randomUUID()
    const first = await take(opened.pools, stepAt(at, execution, key))
    const again = await take(opened.pools, stepAt(at, execution, key))
    expect(again).toMatchObject({ ok: false, code: 'us.g1-final', receipt: { repeated: true } })
    expect(codesOf(again)).toEqual(codesOf(first))
    await expect(take(opened.pools, stepAt(at, actOf('removal-warrant-signed'), key))).rejects.toThrow(RequestReused)
    const else_ = { caseId: at.caseId, recordId: at.recordId, pack: 'us', forum: {}, reason: 'another', by: 'x' }
    await expect(openCase(opened.pools, { ...else_, forum: { places: undefined } }, NOON)).rejects.toThrow(
      RequestReused,
    )
    expect((await fileOf(at.caseId)).lines).toHaveLength(2)
  })

  test('it is about one person: under another record there is no such case', async () => {
    const [mine, theirs] = [someone(), someone()]
    const caseId = await newCaseOn(opened.pools, mine)
    expect(
      await takeStep(opened.pools, stepAt({ recordId: theirs, caseId }, execution), undefined, NOON),
    ).toBeUndefined()
    const unknown = { caseId: randomUUID(), recordId: randomUUID(), forum: { places: undefined }, reason: 'r', by: 'c' }
    expect(await openCase(opened.pools, { ...unknown, pack: 'us' }, NOON)).toEqual({
      ok: false,
      code: 'case.unknown-record',
    })
    expect(await openCase(opened.pools, { ...unknown, recordId: mine, pack: 'none' }, NOON)).toEqual({
      ok: false,
      code: 'case.unknown-pack',
    })
    expect(await openCase(opened.pools, { ...unknown, recordId: mine, pack: 'us', stay: `${theirs}/1` }, NOON)).toEqual(
      {
        ok: false,
        code: 'case.unknown-stay',
      },
    )
  })

  test('row security shows it under a look at its person, and to nobody else', async () => {
    const [mine, theirs] = [someone(), someone()]
    const caseId = await newCaseOn(opened.pools, mine)
    const asked = { actor: 'c', purpose: 'case-work' }
    const seenUnder = (record: string) =>
      withLook(opened.pools, { ...asked, records: [record] }, async (tx) => readCase(tx, caseId), NOON)
    expect((await seenUnder(mine))?.opened.case).toBe(caseId)
    expect(await seenUnder(theirs)).toBeUndefined()
  })
})

describe('an act against the person', () => {
  test('is proposed by one and done by the signature of another; both stand in the entry', async () => {
    const at = await readyCase(opened.pools, someone())
    const { pack, state } = await fileOf(at.caseId)
    expect(executable(pack, state, d('2026-11-24'), execution.facts ?? {}).reasons.map(({ code }) => code)).toEqual([])
    const open = await takeStep(opened.pools, stepAt(at, execution), undefined, NOON)
    expect(open).toMatchObject({ ok: 'open', over: { as: 'proposed', event: { type: 'removed' } } })
    expect(JSON.stringify(open)).not.toContain('"on"')
    const proposed = await take(opened.pools, stepAt(at, execution))
    expect(proposed).toMatchObject({ ok: true, what: 'proposed' })
    const { proposals } = await fileOf(at.caseId)
    const proposal = must(proposals[0]).body.proposal
    expect(codesOf(await sign(opened.pools, at, proposal, supervisor))).toEqual(['case.signatures'])
    expect(await sign(opened.pools, at, proposal, other)).toMatchObject({ ok: true, what: 'done' })
    const { lines, state: after, proposals: left } = await fileOf(at.caseId)
    const done = must(lines.findLast(({ type }) => type === 'case-step'))
    expect(done).toMatchObject({
      type: 'case-step',
      body: { proposal, signatures: [{ by: 'd.halvorsen' }, { by: 'p.osei' }], moved: expect.any(Array) },
    })
    expect(after.regions['departure']).toBe('removed')
    expect(left).toEqual([])
    expect(await signProposal(opened.pools, second(at, proposal, other), undefined, NOON)).toEqual({
      ok: false,
      code: 'case.proposal-over',
    })
  })

  test('whoever has an own interest signs nothing, as the first or as the second', async () => {
    const at = await readyCase(opened.pools, someone())
    const declare = (actor: string) =>
      writeAccess(opened.pools, actor, {
        type: 'conflict-declared',
        body: { record: at.recordId, actor, by: actor },
        recorded: NOON.toISOString(),
      })
    const proposed = must(await take(opened.pools, stepAt(at, execution)))
    const proposal = must('proposal' in proposed ? proposed.proposal : undefined)
    await declare('p.osei')
    expect(codesOf(await sign(opened.pools, at, proposal, other))).toEqual(['case.signatures'])
    await declare('d.halvorsen')
    // The first one, too, when it comes in afterwards.
    expect(codesOf(await sign(opened.pools, at, proposal, { role: 'supervisor', name: 'k.adeyemi' }))).toEqual([
      'case.signatures',
    ])
  })

  test('a stop on any record of the person refuses it, by the same list as its gates', async () => {
    const at = await readyCase(opened.pools, someone())
    await placeStop(opened.pools, newStop(at.recordId, { kind: 'court-stay' }), NOON)
    expect(codesOf(await take(opened.pools, stepAt(at, execution)))).toEqual(['stop.court-stay'])
  })

  test('a claim in another case of the person refuses it here, under the same guard', async () => {
    const at = await readyCase(opened.pools, someone())
    const beside = { recordId: at.recordId, caseId: await newCaseOn(opened.pools, at.recordId) }
    await take(opened.pools, stepAt(beside, actOf('citizenship-claimed', person)))
    const refused = await take(opened.pools, stepAt(at, execution))
    expect(codesOf(refused)).toEqual(['us.g6-citizenship'])
    expect(JSON.stringify(refused)).toContain('another case of this person')
  })

  test('what changes after the first signature is asked again at the second', async () => {
    const at = await readyCase(opened.pools, someone())
    const proposed = await take(opened.pools, stepAt(at, execution))
    const proposal = must('proposal' in proposed ? proposed.proposal : undefined)
    await tellFact(opened.pools, at, 'identity', 'disputed')
    expect(codesOf(await sign(opened.pools, at, proposal, other))).toEqual(['us.g28-identity'])
    const ended = { ...at, proposal, requestId: randomUUID(), actor: 'p.osei', reason: 'identity is disputed' }
    expect(await endProposal(opened.pools, ended, NOON)).toMatchObject({ ok: true, what: 'ended' })
    expect((await fileOf(at.caseId)).proposals).toEqual([])
  })

  test('what a source reports is never refused; what stood against it is kept as a breach', async () => {
    const at = { recordId: someone(), caseId: randomUUID() }
    await newCaseOn(opened.pools, at.recordId, at.caseId)
    const source = { role: 'source', name: 'the court’s register' }
    const reported = { ...execution, by: source, mode: 'report', on: d('2026-11-02') } as const
    expect(await take(opened.pools, { ...stepAt(at, reported), source: 'message 4711' })).toMatchObject({ ok: true })
    const { state, lines } = await fileOf(at.caseId)
    expect(must(state.breaches[0]).failing).toContain('us.g1-final')
    expect(lines.at(-1)).toMatchObject({ body: { event: { on: '2026-11-02' }, source: 'message 4711' } })
  })
})

test('a finding of a lawyer opens a gate only under a signature', async () => {
  const at = { recordId: someone(), caseId: randomUUID() }
  await newCaseOn(opened.pools, at.recordId, at.caseId)
  const finding = {
    finding: randomUUID(),
    gate: 'us.g30-correction',
    event: 'removed',
    by: 'l.marchetti',
    role: 'legal-officer',
    on: d('2026-11-24'),
    reasons: 'The correction is about another person.',
  }
  const legal = { role: 'legal-officer', name: 'l.marchetti' }
  const told = { type: 'finding-signed', on: d('2026-11-24'), by: legal, finding } as const
  const telling = { ...at, requestId: randomUUID(), actor: 'l.marchetti', told }
  expect(await tellInCase(opened.pools, telling, undefined, NOON)).toMatchObject({
    ok: 'open',
    over: { told: { on: '2026-11-24' } },
  })
  expect((await fileOf(at.caseId)).lines).toHaveLength(1)
  expect(await tellInCase(opened.pools, telling, signatureOf('l.marchetti'), NOON)).toMatchObject({ ok: true })
  const { state, lines } = await fileOf(at.caseId)
  expect(state.findings.map((one) => one.finding)).toEqual([finding.finding])
  expect(lines.at(-1)).toMatchObject({ body: { signatures: [{ by: 'l.marchetti' }] } })
})

test('a record that carries a case is joined with another by two people, and is not erased', async () => {
  const [mine, theirs] = [someone(), someone()]
  await newCaseOn(opened.pools, mine)
  await newCaseOn(opened.pools, theirs)
  const joined = await link(opened.pools, { records: [mine, theirs], signers: ['p.osei'], reason: 'one person' }, NOON)
  expect(joined).toMatchObject({ ok: false })
  const asked = { unit: { recordId: mine }, authority: 'an order', reason: 'asked', signers: ['a'] }
  expect(await erase(opened.pools, asked, NOON, newErasureList())).toMatchObject({
    ok: false,
    refusal: { code: 'erase.case-stands' },
  })
})

test('a case that was opened on another record keeps the stay that it names, also after the two were taken apart', async () => {
  const [mine, theirs] = [someone(), someone()]
  const pair = { records: [mine, theirs] as const, signers: ['p.osei', 'd.halvorsen'], reason: 'one person' }
  expect(await link(opened.pools, pair, NOON)).toMatchObject({ ok: true })
  const stay = `${theirs}/1`
  const given = { recordId: mine, pack: 'us', forum: { places: ['circuit-9'] }, reason: 'test', by: 'c.ortiz', stay }
  expect(await openCase(opened.pools, { ...given, caseId: randomUUID() }, NOON)).toMatchObject({ ok: true })
  expect(await unlink(opened.pools, pair, NOON)).toMatchObject({ ok: true })
  for (const unit of [{ stayId: stay }, { recordId: theirs }]) {
    const asked = { unit, authority: 'an order', reason: 'asked', signers: ['a'] }
    expect(await erase(opened.pools, asked, NOON, newErasureList())).toMatchObject({
      ok: false,
      refusal: { code: 'erase.case-stands' },
    })
  }
})
