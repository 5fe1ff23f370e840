import { randomUUID } from 'node:crypto'
import { parseDay } from '@passage/domain/calendar/day'
import type { CaseEvent, Told } from '@passage/domain/case/case'
import type { FactValue } from '@passage/domain/case/fact'
import type { CaseAnswer } from '@passage/ledger/case/answer'
import { openCase } from '@passage/ledger/case/open-case'
import { signProposal } from '@passage/ledger/case/sign-proposal'
import { type Step, takeStep } from '@passage/ledger/case/step'
import { tellInCase } from '@passage/ledger/case/tell-case'
import type { Pools } from '@passage/ledger/pools/open'
import { signatureOf } from '../guard-rows/support.ts'
import { NOON } from '../support/world.ts'

export const d = (date: string) => parseDay(date) as NonNullable<ReturnType<typeof parseDay>>
export const officer = { role: 'officer', name: 'c.ortiz' }
export const supervisor = { role: 'supervisor', name: 'd.halvorsen' }
export const judge = { role: 'judge', name: 'Judge of the demo court' }
export const person = { role: 'person', name: 'the person' }

/** A case under the law of the United States. */
export async function newCaseOn(pools: Pools, recordId: string, caseId: string = randomUUID()): Promise<string> {
  const given = { caseId, recordId, pack: 'us', forum: { places: ['circuit-9'] }, reason: 'test', by: 'c.ortiz' }
  const opened = await openCase(pools, given, NOON)
  if (!opened.ok) throw new Error(opened.code)
  return caseId
}

export type At = Pick<Step, 'recordId' | 'caseId'>
export const stepAt = (at: At, event: Omit<CaseEvent, 'signers'>, requestId: string = randomUUID()): Step => ({
  ...at,
  requestId,
  actor: event.by.name,
  event,
})
export const actOf = (type: string, by = officer, more: Partial<CaseEvent> = {}): Omit<CaseEvent, 'signers'> => ({
  type,
  on: d('2026-11-24'),
  by,
  mode: 'act',
  reasons: 'as the file shows',
  ...more,
})

/** Takes a step under the signature of whoever takes it, where one is asked for. */
export async function take(pools: Pools, step: Step): Promise<CaseAnswer> {
  const first = await takeStep(pools, step, undefined, NOON)
  if (first?.ok !== 'open') return must(first)
  return must(await takeStep(pools, step, { signature: signatureOf(step.actor) }, NOON))
}
export const sign = async (pools: Pools, at: At, proposal: string, by = supervisor): Promise<CaseAnswer> =>
  must(await signProposal(pools, second(at, proposal, by), { signature: signatureOf(by.name) }, NOON))
export const second = (at: At, proposal: string, by = supervisor) => ({
  ...at,
  proposal,
  requestId: randomUUID(),
  actor: by.name,
  role: by.role,
})

export async function tellFact(
  pools: Pools,
  at: At,
  fact: string,
  value: FactValue,
  by = officer,
): Promise<CaseAnswer> {
  const told: Told = { type: 'fact-recorded', on: d('2026-11-20'), by, fact, value }
  return must(await tellInCase(pools, { ...at, requestId: randomUUID(), actor: 'c.ortiz', told }, undefined, NOON))
}
export const must = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('there is no such case')
  return found
}

/** The countries of these cases are letters. */
export const execution = actOf('removed', supervisor, { facts: { 'removal-country': 'A', 'left-on': d('2026-11-24') } })

/** A case in which nothing stands against the execution of the order but the signatures. */
export async function readyCase(pools: Pools, recordId: string): Promise<At> {
  const at = { recordId, caseId: await newCaseOn(pools, recordId) }
  const report = { mode: 'report', by: judge, on: d('2026-05-04') } as const
  await take(
    pools,
    stepAt(at, actOf('ordered-in-absentia', judge, { ...report, facts: { 'final-on': d('2026-05-04') } })),
  )
  const facts: readonly (readonly [string, FactValue, typeof officer])[] = [
    ['served-for', 'person', officer],
    ['citizenship-asked', 'yes', officer],
    ['identity', 'confirmed-by-two', officer],
    ['correction-open', 'no', officer],
    ['language-understood', 'yes', officer],
    ['confidential-filing', 'none', { role: 'legal-officer', name: 'l.marchetti' }],
    ['barred-countries', [], judge],
    ['designated-countries', ['A'], judge],
  ]
  for (const [fact, value, by] of facts) {
    const told = await tellFact(pools, at, fact, value, by)
    if (told.ok !== true) throw new Error(`${fact}: ${JSON.stringify(told)}`)
  }
  const service = {
    service: 's1',
    document: 'order',
    recipient: 'person',
    on: d('2026-05-05'),
    method: 'in-person',
  } as const
  const proof = { proof: 'proven', address: 'not-needed', undeliverable: false } as const
  const told: Told = { type: 'service-recorded', on: d('2026-05-05'), by: officer, service: { ...service, ...proof } }
  must(await tellInCase(pools, { ...at, requestId: randomUUID(), actor: 'c.ortiz', told }, undefined, NOON))
  const warrant = await take(pools, stepAt(at, actOf('removal-warrant-signed')))
  if (warrant.ok !== true) throw new Error(`the warrant: ${JSON.stringify(warrant)}`)
  return at
}
