import { ruleOnFamily } from '@passage/ledger/case/family/rule-on-family'
import { readCase } from '@passage/ledger/case/read-case'
import { withLook } from '@passage/ledger/gateway/look'
import { readOnePerson } from '@passage/ledger/gateway/read-family'
import { link, unlink } from '@passage/ledger/links/link'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaversInTime } from '../guard-rows/support.ts'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import { joined, report, severed, withdrawn } from './family-support.ts'
import { type At, must, newCaseOn } from './support.ts'

/* A link that makes lead and rider one person puts their family to somebody, in whatever order the two came. */
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
const rule = (...given: Parameters<typeof report>) => ruleOnFamily(opened.pools, report(...given), undefined, NOON)
const codeOf = async (...given: Parameters<typeof report>) => {
  const answer = await rule(...given)
  return answer !== undefined && 'code' in answer ? answer.code : answer?.ok
}
const fileOf = async ({ caseId }: At) => must(await readCase(opened.pools.rules, caseId))
const ruled = (one: At, other: At, signers = ['m.reviewer', 'n.reviewer']) => ({
  records: [one.recordId, other.recordId] as const,
  signers,
  reason: 'the same document',
})
/** What a screen is told of a case. */
const alert = async (at: At) => {
  const asked = { actor: 'c', purpose: 'case-work', records: [at.recordId] }
  const file = await fileOf(at)
  return withLook(opened.pools, asked, (tx) => readOnePerson(tx, at.recordId, file), NOON)
}

test('family first: the link is noticed in both cases, steps about the family wait, and the split restores them', async () => {
  const [lead, rider, third] = [await caseOf(), await caseOf(), await caseOf()]
  await rule(rider, lead, joined())
  expect([await alert(lead), await alert(rider)]).toEqual([[], []])
  expect(await link(opened.pools, ruled(lead, rider), NOON)).toMatchObject({ ok: true })
  expect([await alert(lead), await alert(rider), await alert(third)]).toEqual([[rider.caseId], [lead.caseId], []])
  const before = await fileOf(rider)
  expect(await codeOf(rider, lead, severed())).toBe('family.one-person')
  expect(await codeOf(third, lead, joined())).toBe('family.one-person')
  expect(await fileOf(rider)).toEqual(before)
  expect(await unlink(opened.pools, ruled(lead, rider), NOON)).toMatchObject({ ok: true })
  expect([await alert(lead), await alert(rider)]).toEqual([[], []])
  expect(await codeOf(third, lead, joined())).toBe(true)
  expect(await codeOf(rider, lead, severed())).toBe(true)
})

test('family first, and the family was the mistake: the wrong joining is withdrawn, and the link stays', async () => {
  const [lead, rider, third] = [await caseOf(), await caseOf(), await caseOf()]
  await rule(rider, lead, joined())
  await link(opened.pools, ruled(lead, rider), NOON)
  const line = must((await fileOf(rider)).lines.at(-1)).seq
  expect(await codeOf(rider, lead, withdrawn(line))).toBe(true)
  expect([await alert(lead), await alert(rider)]).toEqual([[], []])
  expect(await codeOf(rider, third, joined())).toBe(true)
  expect(await codeOf(third, lead, joined())).toBe('family.leads-others')
})

test('link first: they are never joined, and a line that would join them again is not withdrawn into place', async () => {
  const [lead, rider] = [await caseOf(), await caseOf()]
  await link(opened.pools, ruled(lead, rider), NOON)
  expect(await codeOf(rider, lead, joined())).toBe('family.same-person')
  await unlink(opened.pools, ruled(lead, rider), NOON)
  expect(await codeOf(rider, lead, joined())).toBe(true)
  await rule(rider, lead, severed())
  await link(opened.pools, ruled(lead, rider), NOON)
  expect([await alert(lead), await alert(rider)]).toEqual([[], []])
  const line = must((await fileOf(rider)).lines.at(-1)).seq
  expect(await codeOf(rider, lead, withdrawn(line))).toBe('family.same-person')
})

test('a link by way of a third record is noticed as well', async () => {
  const [lead, rider, between] = [await caseOf(), await caseOf(), { recordId: must(people.pop()), caseId: '' }]
  await rule(rider, lead, joined())
  await link(opened.pools, ruled(lead, between), NOON)
  expect(await alert(rider)).toEqual([])
  await link(opened.pools, ruled(between, rider), NOON)
  expect([await alert(lead), await alert(rider)]).toEqual([[rider.caseId], [lead.caseId]])
})

test('a link and a joining at once wait for one another: whichever was second is refused or noticed', async () => {
  const [lead, rider] = [await caseOf(), await caseOf()]
  const [answer] = await Promise.all([codeOf(rider, lead, joined()), link(opened.pools, ruled(lead, rider), NOON)])
  expect([answer, (await alert(rider)).length]).toEqual(answer === true ? [true, 1] : ['family.same-person', 0])
})
